"""Reports that cite the regulation as it was before 2019."""

from collections.abc import Iterator

from gouji.engine.finding import Objection, Severity
from gouji.engine.narrative.context import Context
from gouji.engine.rule import rule
from gouji.engine.text import Text

REPLACED = Text(
    "“{raw}”是修订前的条例的，现行的是{by}：请改正",
    "“{raw}” is of the regulation before its revision; in force is {by}: correct it",
)


@rule(
    "GJ722",
    severity=Severity.WARNING,
    basis="国务院令第711号（2019 年 5 月 15 日起施行）",
    message=REPLACED,
    years=(2019, None),
    en="""The report cites the regulation as it was before its revision.

    Why: the regulation of 2007 (国务院令第492号) was revised by 国务院令第711号. What it said of annual reports in
    articles 31 and 32 now stands in articles 49 and 50; the new articles 31 and 32 are on other things. Articles are
    told in the preamble only, where they are the basis of the report; in other sections 第三十一条 may be the new
    one. A report that names 第711号 as well tells the history of the regulation and is right.

    Not applicable: reports for years before 2019.

    What to do: cite the regulation as revised.
    """,
    passes=[
        """云河县2022年政府信息公开工作年度报告
根据《中华人民共和国政府信息公开条例》（国务院令第711号）第五十条，编制本报告。
一、总体情况
全年公开信息30条。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """云河县2022年政府信息公开工作年度报告
根据《中华人民共和国政府信息公开条例》（国务院令第492号），编制本报告。
一、总体情况
全年公开信息30条。
六、其他需要报告的事项
无
""",
        """云河县2022年政府信息公开工作年度报告
根据《中华人民共和国政府信息公开条例》第三十一条，编制本报告。
一、总体情况
全年公开信息30条。
六、其他需要报告的事项
无
""",
    ],
)
def replaced_regulation(context: Context) -> Iterator[Objection]:
    """引用了修订前的政府信息公开条例。

    为什么：2007 年的条例（国务院令第492号）已由国务院令第711号修订。原第三十一条、第三十二条关于年度报告的规定，
    现在是第四十九条、第五十条；新的第三十一条、第三十二条说的是别的事。
    条文序号只在作为编制依据的前言里核对；同时写到第711号的，是在说明条例的沿革，不报。

    不适用：2019 年以前的年度报告。

    怎样改：改为引用修订后的条例。
    """
    cited = {reference.name for reference in context.references}
    for reference in context.references:
        replaced = reference.replaced
        if reference.kind in ("order", "article") and replaced and replaced.by not in cited:
            message = REPLACED.format(raw=reference.raw, by=replaced.by)
            yield Objection(reference.span, message, expected=Text(replaced.by, replaced.by), found=reference.raw)
