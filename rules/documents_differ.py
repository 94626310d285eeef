"""Regulations and normative documents: the words against the table."""

from collections.abc import Iterator

from gouji.engine.agreement import DIFFERS, fits, hold_against
from gouji.engine.facts import Facts
from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.narrative import Claim
from gouji.engine.rule import rule
from gouji.engine.subjects import Claims
from gouji.engine.text import Text

PARTS = Text(
    "“{raw}”按新制定、修改等分列，口径可能比制发件数宽", "“{raw}” has parts and may count more than what was made"
)
_MADE = ".made"


@rule(
    "GJ411",
    severity=Severity.WARNING,
    basis="《政府信息公开条例》第五十条第一款第（一）项；国办公开办函〔2021〕30号（四）明确责任",
    message=DIFFERS,
    en="""The words tell another number of regulations or normative documents than the table.

    Why: what was made, repealed and is in force stands in section 2. 政策性文件 or 文件 are no 行政规范性文件 and are
    not compared. What was made may be told together with what was repealed.

    Not applicable: the sentence has words that make its scope another one (本级, 我办, 其中 …) or is of another
    year; its number is approximate, or is broken down into those newly made, amended and repealed; the figures of
    the table cannot be read.

    What to do: look the figure up and correct the sentence or the table.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年制定行政规范性文件7件，废止2件，现行有效31件。
二、主动公开政府信息情况
第二十条第（一）项 |
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 0 | 0 | 0 |
行政规范性文件 | 7 | 2 | 31 |
""",
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年出台政策性文件19件。
二、主动公开政府信息情况
第二十条第（一）项 |
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 0 | 0 | 0 |
行政规范性文件 | 7 | 2 | 31 |
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年制定行政规范性文件12件，废止2件。
二、主动公开政府信息情况
第二十条第（一）项 |
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 0 | 0 | 0 |
行政规范性文件 | 7 | 2 | 31 |
""",
    ],
)
def documents_differ(claim: Claim, claims: Claims, facts: Facts) -> Iterator[Objection | Skip]:
    """文中规章、行政规范性文件的件数与表格不符。

    为什么：制发、废止、现行有效的件数就是第二部分的数字。政策性文件、文件不等于行政规范性文件，不作比较；制发的可以连同废止的一并计数。

    不适用：句中有“本级”“我办”“其中”等限定范围的词，或者说的是别的年份；数字是约数，或者按新制定、修改、废止分列；表格中的数字读不出来。

    怎样改：核对后改正文字或者表格。
    """
    if _has_parts(claim, claims) and not fits(claim, facts):
        yield Skip(PARTS.format(raw=claim.raw))
    else:
        yield from hold_against(claim, facts)


def _has_parts(claim: Claim, claims: Claims) -> bool:
    """Whether the next of what was made is told as a part of it: the whole may count amended and repealed ones too."""
    following = claims.behind(claim) if claim.statement.endswith(_MADE) else None
    return following is not None and following.undecided is not None and following.undecided.kind == "part"
