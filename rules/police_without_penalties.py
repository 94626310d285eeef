"""A police authority without one penalty."""

from collections.abc import Iterator

from gouji.engine.facts import Facts
from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.forms import SIX_SECTIONS
from gouji.engine.identity import Identity
from gouji.engine.narrative.bodies import is_police
from gouji.engine.rule import rule
from gouji.engine.text import Text

NONE = Text(
    "公安机关全年行政处罚填报为 0：该栏填写全部处罚决定，包括依法不公开的，请核对是否漏填",
    "no penalty of the police in a year: the cell is for all decisions, also those lawfully unpublished; "
    "was it left unfilled?",
)
NOT_POLICE = Text("不是公安局", "it is not a police authority")
_PENALTIES = "penalties.decisions"


@rule(
    "GJ925",
    severity=Severity.INFO,
    basis="《政府信息公开条例》第二十条第（六）项；《治安管理处罚法》；国办公开办函〔2021〕30号 附件 表二",
    message=NONE,
    forms=SIX_SECTIONS,
    en="""The police of a county or city report no penalty at all.

    Why: public order penalties are decided by no one else, and there is no county without any. A zero in this cell
    mostly means that only published decisions were counted; the form asks for all.

    Judged are police authorities alone. Of other bodies a zero proves nothing: their permits and penalties may have
    gone to an approval or an enforcement authority, and who lacks a power cannot be told from a name.

    Not applicable: other bodies; the figure cannot be read.

    What to do: enter all decisions of the year, published or not.
    """,
    passes=[
        """云河县公安局2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（六）项 |
信息内容 | 本年处理决定数量 |
行政处罚 | 1204 |
行政强制 | 3 |
""",
    ],
    fails=[
        """云河县公安局2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（六）项 |
信息内容 | 本年处理决定数量 |
行政处罚 | 0 |
行政强制 | 0 |
""",
    ],
)
def police_without_penalties(identity: Identity, facts: Facts) -> Iterator[Objection | Skip]:
    """公安机关全年没有一件行政处罚。

    为什么：治安处罚只由公安机关决定，没有哪个县一年一件也没有。填 0 多半是只统计了公开的决定，而格式要求填写全部决定。

    判断的只是公安局。其他机关填 0 说明不了什么：许可、处罚可能已经划转行政审批、综合执法部门；
    哪个机关没有某项职权，从名称也看不出来。

    不适用：其他机关；数字读不出来。

    怎样改：填写本年度全部处罚决定，不论是否公开。
    """
    if not is_police(identity):
        yield Skip(NOT_POLICE)
    elif facts.value(_PENALTIES) == 0:
        yield Objection(facts[_PENALTIES].span, NONE, keys=(_PENALTIES,), found=facts[_PENALTIES].raw)
