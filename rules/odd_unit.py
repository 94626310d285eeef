"""Requests and cases in units that are not theirs."""

from collections.abc import Iterator

from gouji.engine.finding import Objection, Severity
from gouji.engine.narrative import OddUnit
from gouji.engine.rule import rule
from gouji.engine.text import Text

ODD = Text("“{raw}”：{noun}通常以“件”计，请核对", "“{raw}”: 件 is the usual unit for {noun}, look it up")
USUAL = Text("件", "件")


@rule(
    "GJ506",
    severity=Severity.INFO,
    basis="国办公开办函〔2021〕30号（四）明确责任",
    message=ODD,
    en="""A count of requests or cases is in a unit that is not usual for them.

    Why: the tables count requests, reviews and lawsuits in 件 (宗, 份, 起 and 例 mean the same). 条 counts published
    information, 封 letters, 次 occasions; with them it is open what was counted, and the words cannot be compared with
    the table.

    What to do: write 件; or say what was counted.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年收到依申请公开9件，公开政府信息48条，行政复议0起。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年收到依申请公开9条。
六、其他需要报告的事项
无
""",
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年收到9封申请。
六、其他需要报告的事项
无
""",
    ],
)
def odd_unit(odd_unit: OddUnit) -> Iterator[Objection]:
    """申请和案件用了不常用的单位。

    为什么：表格以件统计申请、行政复议和行政诉讼（宗、份、起、例意思相同）。“条”用于公开的信息，“封”用于信件，“次”用于活动；
    用了这些单位，数的是什么就不清楚，也无法与表格对照。

    怎样改：改为“件”，或者写明数的是什么。
    """
    message = ODD.format(raw=odd_unit.raw, noun=odd_unit.noun)
    yield Objection(odd_unit.span, message, expected=USUAL, found=odd_unit.raw)
