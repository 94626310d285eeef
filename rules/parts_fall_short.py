"""Lists of all parts that come to less than their whole."""

from collections.abc import Iterator

from gouji.engine.finding import Label, Objection, Severity, Skip
from gouji.engine.narrative import Breakdown
from gouji.engine.rule import rule
from gouji.engine.subjects import Claims
from gouji.engine.text import Text

SHORT = Text(
    "“{whole}”的各部分之和为 {sum}（{parts}），少 {less}。请核对；没有列全的，请写明“等”或者“其余”",
    "the parts of “{whole}” come to {sum} ({parts}), {less} less than it; look the numbers up, or say that they are "
    "not all",
)
ROUGH = Text("“{whole}”或者它的一个部分是约数", "“{whole}” or one of its parts is approximate")
PART = Text("其中一项", "a part")


@rule(
    "GJ502",
    severity=Severity.WARNING,
    basis="国办公开办函〔2021〕30号（四）明确责任",
    message=SHORT,
    en="""A list of all parts comes to less than the whole.

    Why: 分别为, 由……组成 and a list that 包括 opens and 和 or 其余 closes name every part; they must add up to the
    whole. A list with 等, with numbers of several units, or opened by 其中 alone may leave parts out.

    Severity: an info where the words only suggest that the list is complete (其中: with three parts, a bracket that
    takes the number apart, 包括 without a last 和).

    Not applicable: information processing fees, which are GJ743; a number is approximate.

    What to do: look the numbers up and correct the wrong one; or write 等, where the list is not complete.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年召开新闻发布会14场，分别为县政府9场、县直部门5场。
六、其他需要报告的事项
无
""",
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年公开政府信息48条，包括财政预决算20条、社会救助19条等。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年召开新闻发布会14场，分别为县政府9场、县直部门4场。
六、其他需要报告的事项
无
""",
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年公开政府信息48条，包括财政预决算20条、社会救助19条和教育医疗6条。
六、其他需要报告的事项
无
""",
    ],
)
def parts_fall_short(breakdown: Breakdown, claims: Claims) -> Iterator[Objection | Skip]:
    """列全的各部分之和小于总数。

    为什么：“分别为”“由……组成”以及以“包括”开头、以“和”或者“其余”收尾的清单说的是全部，加起来应当等于总数。
    带“等”的、单位不一的、只写“其中”的清单可以不列全。

    程度：文字只是像列全了的（“其中：”后三项以上，括号里拆开的数字，“包括”后没有“和”），是提示。

    不适用：信息处理费的金额和件数，那由 GJ743 报；有约数。

    怎样改：核对后改正有误的数字；没有列全的，写明“等”。
    """
    added = sum(part.count.value for part in breakdown.parts)
    if breakdown.complete not in ("told", "likely") or added >= breakdown.whole.value or added in breakdown.others:
        return
    counts = [part.count for part in breakdown.parts]
    if claims.tell("fee", counts):
        return
    if breakdown.whole.approximate or any(count.approximate for count in counts):
        yield Skip(ROUGH.format(whole=breakdown.whole.raw))
        return
    less, parts = breakdown.whole.value - added, " + ".join(str(count.value) for count in counts)
    message = SHORT.format(whole=breakdown.whole.raw, sum=added, parts=parts, less=less)
    labels = tuple(Label(count.span, PART) for count in counts)
    sure = breakdown.complete == "told" and breakdown.certain and not breakdown.others
    severity = None if sure else Severity.INFO
    total = f"{added}{breakdown.whole.unit or ''}"
    yield Objection(
        breakdown.whole.span,
        message,
        labels,
        expected=Text(total, total),
        found=breakdown.whole.raw,
        severity=severity,
    )
