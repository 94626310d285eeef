"""All of the requests concluded in the words, some still open in the table."""

from collections.abc import Iterator

from gouji.engine.facts import Facts
from gouji.engine.finding import Label, Objection, Severity
from gouji.engine.narrative import Rate
from gouji.engine.rule import rule
from gouji.engine.shares import is_of_nothing, is_of_requests
from gouji.engine.subjects import Claims
from gouji.engine.text import Text

OPEN = Text(
    "文中写申请的办结率、答复率是“{raw}”，表格中却有 {open} 件结转下年度；如指按时办结，请写明“按时”",
    "the words say that “{raw}” of the requests were concluded, the table carries {open} over; if those in time are "
    "meant, say so",
)
_KINDS = ("completion", "reply")
_ALL = 100
_CARRIED_OUT = "requests.carried_out.total"


@rule(
    "GJ413",
    severity=Severity.INFO,
    basis="《政府信息公开条例》第五十条第一款第（二）项；国办公开办函〔2021〕30号（四）明确责任",
    message=OPEN,
    en="""All requests are said to be concluded, yet the table carries some over into the next year.

    Why: what is carried over has not been concluded. A remark only, for the rate may be meant of what fell due in the
    year. Rates of what was done in time (按时办结率) and rates of messages and hotlines are not judged.

    Not applicable: the figure of the table cannot be read.

    What to do: write 按时办结率, or correct the rate.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年收到政府信息公开申请9件，按时答复率100%。全年收到网民留言40条，办结率100%。
三、收到和处理政府信息公开申请情况
 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
四、结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年政府信息公开申请办结率100%。
三、收到和处理政府信息公开申请情况
 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
四、结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
""",
    ],
)
def complete_though_carried_out(rate: Rate, claims: Claims, facts: Facts) -> Iterator[Objection]:
    """文中申请的办结率为 100%，表格中却有结转下年度的。

    为什么：结转下年度的就是没有办结的。只是提示，因为办结率可能只指年内到期的申请。按时办结率不在此列，网民留言、热线的办结率也不在此列。

    不适用：表格中的数字读不出来。

    怎样改：写明“按时办结率”，或者改正比率。
    """
    if rate.percent != _ALL or rate.on_time or rate.kind not in _KINDS:
        return
    if is_of_nothing(rate) or not is_of_requests(rate, claims):
        return
    carried_out = facts.value(_CARRIED_OUT)
    if carried_out:
        message = OPEN.format(raw=rate.raw, open=carried_out)
        labels = (Label(facts[_CARRIED_OUT].span, None, _CARRIED_OUT),)
        yield Objection(rate.span, message, labels, (_CARRIED_OUT,), found=rate.raw)
