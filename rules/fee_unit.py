"""Amounts in another unit than the form's."""

from collections.abc import Iterator

from gouji.engine.defects import amounts_in_other_units, objections, unread
from gouji.engine.facts import Facts
from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.forms import SIX_SECTIONS
from gouji.engine.rule import rule
from gouji.engine.subjects import Diagnostics, Tables
from gouji.engine.text import Text

UNIT = Text("{reason}；请以万元为单位填报", "{reason}; give the amount in units of 10,000 yuan (万元)")
WRITTEN = UNIT.format(reason=Text("{where} 填作“{found}”", "{where}: “{found}”"))


@rule(
    "GJ210",
    severity=Severity.WARNING,
    basis="国办公开办函〔2021〕30号 附件",
    forms=SIX_SECTIONS,
    message=UNIT,
    en="""The amount of fees is not in the unit of the form.

    Why: the form asks for 万元, units of 10,000 yuan, and its header says so. With another unit, or without one, nobody
    can tell whether 251000 is that many yuan or ten thousand times as much. Nothing is converted. One finding for the
    header and one for the cell.

    Not applicable: a table is not there as text, or cannot be read with certainty.

    What to do: write 单位：万元 into the header and the amount in that unit, without a unit in the cell.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（八）项 |
信息内容 | 本年收费金额（单位：万元） |
行政事业性收费 | 48.35 |
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（八）项 |
信息内容 | 本年收费金额 |
行政事业性收费 | 48.35 |
""",
        """云河县2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（八）项 |
信息内容 | 本年收费金额（单位：元） |
行政事业性收费 | 483500 |
""",
        """云河县2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（八）项 |
信息内容 | 本年收费金额（单位：万元） |
行政事业性收费 | 483500元 |
""",
    ],
)
def fee_unit(diagnostics: Diagnostics, facts: Facts, tables: Tables) -> Iterator[Objection | Skip]:
    """收费金额没有以万元为单位。

    为什么：规定格式以万元为单位，并写在表头上。换了单位或者不写，就无法确定 251000 是元还是万元。不作换算。
    表头报一次，格中报一次。

    不适用：表格没有以文字形式出现，或者不能确切读取。

    怎样改：表头写明“单位：万元”，按万元填数，格中不写单位。
    """
    for diagnostic in diagnostics.of("GJ210"):
        yield Objection(diagnostic.span, UNIT.format(reason=diagnostic.message), keys=diagnostic.keys)
    yield from objections(facts, amounts_in_other_units(facts), WRITTEN)
    yield from unread(tables)
