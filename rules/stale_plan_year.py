"""Plans for a year that is over."""

from collections.abc import Iterator

from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.identity import Identity
from gouji.engine.narrative import Dated
from gouji.engine.rule import rule
from gouji.engine.text import Text

STALE = Text(
    "{year} 年度的报告写的是“{raw}”的打算：下一步工作应是 {next} 年的，请核对",
    "the report for {year} plans for “{raw}”: what is to come is {next}, look the year up",
)
UNSURE = Text(
    "标题和统计期限没有写明年度，或者互相矛盾", "title and period do not tell the year, or contradict each other"
)
PROBLEMS = 5


@rule(
    "GJ708",
    severity=Severity.INFO,
    basis="国办公开办函〔2021〕30号（存在的主要问题及改进情况）",
    message=STALE,
    en="""The plans are for a year that is over.

    Why: what section five announces (…年将进一步…) is for the year after the report's. Another year was probably taken
    over from an earlier text. Later years may be goals and are not told, and neither is a year in any other section.

    Not applicable: title and period state no year, or contradict each other; no year is planned for.

    What to do: correct the year, and look whether the plan is still one.
    """,
    passes=[
        """云河县2022年政府信息公开工作年度报告
一、总体情况
全年公开信息30条。
五、存在的主要问题及改进情况
解读偏少。2023年，我县将进一步丰富解读形式。
""",
    ],
    fails=[
        """云河县2022年政府信息公开工作年度报告
一、总体情况
全年公开信息30条。
五、存在的主要问题及改进情况
解读偏少。2022年，我县将进一步丰富解读形式。
""",
    ],
)
def stale_plan_year(dated: Dated, identity: Identity) -> Iterator[Objection | Skip]:
    """下一步打算写的是已经过去的年份。

    为什么：第五部分写的打算（…年将进一步…）应是报告年度的下一年。写成其他年份，多半沿用了以前的文字。
    更远的年份可能是目标，不报；其他部分的年份也不报。

    不适用：标题和统计期限没有写明年度，或者互相矛盾；没有写到哪一年的打算。

    怎样改：改正年份，并核对这项打算是否仍然成立。
    """
    year = identity.sure_year
    if year is None:
        yield Skip(UNSURE)
    elif dated.role == "plan" and dated.section == PROBLEMS and dated.year <= year:
        message = STALE.format(year=year, raw=dated.raw, next=year + 1)
        yield Objection(dated.span, message, expected=Text(f"{year + 1} 年", f"{year + 1}"), found=dated.raw)
