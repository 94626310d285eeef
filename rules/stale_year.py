"""A sentence on the body's work that is of another year."""

from collections.abc import Iterator

from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.identity import Identity
from gouji.engine.narrative import Dated
from gouji.engine.narrative.context import PREAMBLE
from gouji.engine.rule import rule
from gouji.engine.text import Text

STALE = Text(
    "本报告是 {year} 年度的，这里写的却是“{raw}”的工作：请核对是否沿用了其他年度的文字",
    "this is the report for {year}, yet this sentence is on the work of “{raw}”: was it taken over from another year?",
)
UNSURE = Text(
    "标题和统计期限没有写明年度，或者互相矛盾", "title and period do not tell the year, or contradict each other"
)
OLDEST = 3
PROBLEMS = 5


@rule(
    "GJ703",
    severity=Severity.WARNING,
    basis="《政府信息公开条例》第四十九条",
    message=STALE,
    en="""A sentence on the body's own work is of another year.

    Why: whoever starts from last year's text forgets a year here and there. Told are sentences that begin with a year
    of the three before the report's, or with the next, and go on with what the body did: a warning in the first
    sentence of a section; elsewhere, for the year before, an info.

    Never told: a year with a month; in a title or a document number; in a comparison (较2021年, 同比, 上年); of a span
    (2008年以来, 至2025年); of cases carried over; of plans; a sentence that names the report's year too, or is followed
    by one that begins with another year.

    Not applicable: title and period state no year, or contradict each other, which is GJ702; no other year is named.

    What to do: correct the year, and look whether the sentence is still true.
    """,
    passes=[
        """云河县2022年政府信息公开工作年度报告
一、总体情况
2022年，我县公开信息30条，较2021年增长10%。2019年以来，我县每年开展培训。
六、其他需要报告的事项
2022年，我县未收取信息处理费。
""",
    ],
    fails=[
        """云河县2022年政府信息公开工作年度报告
一、总体情况
2021年，我县坚持以公开促落实，各项工作有序推进。
六、其他需要报告的事项
2022年，我县未收取信息处理费。
""",
    ],
)
def stale_year(dated: Dated, identity: Identity) -> Iterator[Objection | Skip]:
    """正文写的是其他年度的工作。

    为什么：在上一年的稿子上修改，容易漏改年份。以报告年度之前三年或者下一年的年份开头、接着写本机关工作的句子才报：
    在一个部分的第一句是警告；在其他地方只报上一年的，是提示。

    从不报：带月份的年份；标题和文号里的年份；比较（较2021年、同比、上年）；起止（2008年以来、至2025年）；结转；计划；
    同一句写到报告年度的，或者下一句以其他年份开头的。

    不适用：标题和统计期限没有写明年度；两者互相矛盾，那是 GJ702；没有写到其他年份。

    怎样改：改正年份，并核对这句话是否仍然属实。
    """
    year = identity.sure_year
    if year is None:
        yield Skip(UNSURE)
        return
    if dated.role != "reporting" or dated.section == PREAMBLE or not _is_stale(dated, year):
        return
    severity = None if dated.opening else Severity.INFO
    yield Objection(dated.span, STALE.format(year=year, raw=dated.raw), found=dated.raw, severity=severity)


def _is_stale(dated: Dated, year: int) -> bool:
    """Whether the year is one that is taken over by mistake; that of plans is none in the section on problems."""
    if not dated.opening:
        return dated.year == year - 1
    return year - OLDEST <= dated.year < year or (dated.year == year + 1 and dated.section != PROBLEMS)
