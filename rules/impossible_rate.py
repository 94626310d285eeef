"""Percentages that nothing can reach."""

from collections.abc import Iterator

from gouji.engine.finding import Objection, Severity
from gouji.engine.narrative import Rate, RateKind
from gouji.engine.rule import rule
from gouji.engine.text import Text

IMPOSSIBLE = Text(
    "{kind}“{raw}”{subject}不可能{bound}，请核对后改正",
    "the {kind} “{raw}”{subject} cannot be {bound}, look it up and correct it",
)
ABOVE = Text("高于 100%", "above 100%")
BELOW = Text("低于 0", "below 0")
POSSIBLE = Text("0 到 100% 之间", "between 0 and 100%")
ALL = 100
SHARES: dict[RateKind, Text] = {
    "completion": Text("办结率", "rate of completion"),
    "reply": Text("答复率", "rate of replies"),
    "satisfaction": Text("满意率", "rate of satisfaction"),
}


@rule(
    "GJ508",
    severity=Severity.ERROR,
    basis="国办公开办函〔2021〕30号（四）明确责任",
    message=IMPOSSIBLE,
    en="""A rate is above 100% or below zero.

    Why: of the requests, messages or answers counted no more than all can be concluded, answered or approved of.
    Growth and other percentages are not judged: they may well exceed 100%.

    What to do: look up the rate, or the two counts it comes from.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年办理网民留言200条，办结率100%；网站访问量同比增长130%。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年办理网民留言200条，办结率108%。
六、其他需要报告的事项
无
""",
    ],
)
def impossible_rate(rate: Rate) -> Iterator[Objection]:
    """比率高于 100% 或者低于 0。

    为什么：办结、答复和满意的，最多是全部。增长率和其他百分比不在此列，它们可以超过 100%。

    怎样改：核对比率，或者核对它的分子和分母。
    """
    if rate.kind in SHARES and not 0 <= rate.percent <= ALL:
        bound = BELOW if rate.percent < 0 else ABOVE
        subject = Text(f"（{rate.subject}）", f" ({rate.subject})") if rate.subject else Text("", "")
        message = IMPOSSIBLE.format(kind=SHARES[rate.kind], raw=rate.raw, subject=subject, bound=bound)
        yield Objection(rate.span, message, expected=POSSIBLE, found=rate.raw)
