"""Parts that come to more than their whole."""

from collections.abc import Iterator

from gouji.engine.finding import Label, Objection, Severity, Skip
from gouji.engine.narrative import Breakdown
from gouji.engine.rule import rule
from gouji.engine.subjects import Claims
from gouji.engine.text import Text

EXCEEDS = Text(
    "“{whole}”的各部分之和为 {sum}（{parts}），多出 {more}。请核对后改正总数或者其中一项",
    "the parts of “{whole}” come to {sum} ({parts}), {more} more than it; look the numbers up and correct one of them",
)
ROUGH = Text("“{whole}”或者它的一个部分是约数", "“{whole}” or one of its parts is approximate")
TWICE = Text(
    "“{whole}”按渠道或者内容列出，同一件可能算在几项里",
    "“{whole}” is listed by channel or subject, and one thing may be in several parts",
)
OTHER_WHOLE = Text(
    "“{whole}”前面还有同一单位的数字，这些部分可能是它的",
    "before “{whole}” there are other numbers that the parts may be of",
)
PART = Text("其中一项", "a part")


@rule(
    "GJ501",
    severity=Severity.ERROR,
    basis="国办公开办函〔2021〕30号（四）明确责任",
    message=EXCEEDS,
    en="""The parts of a number come to more than the number.

    Why: no part, and no sum of parts, is larger than the whole. Only numbers of the same unit are added, what stands in
    brackets behind a part is a part of that part, and a list that tells the same under another heading is another list.

    Severity: a warning where the list may have ended before its last number.

    Not applicable: information processing fees, which are GJ743; a number is approximate; the parts are channels or
    subjects, and one thing may be in several; another number before them may be the one that they are parts of.

    What to do: look the numbers up and correct the wrong one.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年公开政府信息48条，其中财政预决算20条（含部门预算12条、部门决算8条）、社会救助28条。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年公开政府信息48条，其中财政预决算20条、社会救助19条、教育医疗16条。
六、其他需要报告的事项
无
""",
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年开展解读15篇，其中图解17篇。
六、其他需要报告的事项
无
""",
    ],
)
def parts_exceed_whole(breakdown: Breakdown, claims: Claims) -> Iterator[Objection | Skip]:
    """文中各部分之和大于总数。

    为什么：任何一部分以及各部分之和都不会大于总数。只有单位相同的才相加；某一项后面括号里的数字是这一项的部分；
    换一个角度再分一次的，是另一份清单。

    程度：清单可能在最后一个数字之前已经结束的，是警告。

    不适用：信息处理费的金额和件数，那由 GJ743 报；
    有约数；各部分是渠道或者内容，同一件可能算在几项里；这些部分可能属于前面的另一个数字。

    怎样改：核对后改正有误的数字。
    """
    counts = [part.count for part in breakdown.parts]
    added = sum(count.value for count in counts)
    if added <= breakdown.whole.value or claims.tell("fee", counts):
        return
    reason = _unjudged(breakdown)
    if reason:
        yield Skip(reason.format(whole=breakdown.whole.raw))
        return
    labels = tuple(Label(count.span, PART) for count in counts)
    more, parts = added - breakdown.whole.value, " + ".join(str(count.value) for count in counts)
    message = EXCEEDS.format(whole=breakdown.whole.raw, sum=added, parts=parts, more=more)
    severity = None if breakdown.certain else Severity.WARNING
    total = f"{added}{breakdown.whole.unit or ''}"
    yield Objection(
        breakdown.whole.span,
        message,
        labels,
        expected=Text(total, total),
        found=breakdown.whole.raw,
        severity=severity,
    )


def _unjudged(breakdown: Breakdown) -> Text | None:
    """Return why parts that come to more than their whole may be right, if they may."""
    counts = [part.count for part in breakdown.parts]
    if breakdown.whole.approximate or any(count.approximate for count in counts):
        return ROUGH
    if breakdown.overlapping and all(count.value <= breakdown.whole.value for count in counts):
        return TWICE
    return OTHER_WHOLE if any(sum(c.value for c in counts) <= other for other in breakdown.others) else None
