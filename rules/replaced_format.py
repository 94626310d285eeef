"""Reports that cite the trial form of 2019."""

from collections.abc import Iterator

from gouji.engine.finding import Objection, Severity
from gouji.engine.narrative import Reference
from gouji.engine.narrative.context import Context
from gouji.engine.rule import rule
from gouji.engine.text import Text

REPLACED = Text(
    "“{raw}”已被{by}代替，{since} 年度起的报告应引用后者",
    "“{raw}” was replaced by {by}, which reports from {since} on should cite",
)
BESIDE = 60


@rule(
    "GJ721",
    severity=Severity.WARNING,
    basis="国办公开办函〔2021〕30号",
    message=REPLACED,
    years=(2021, None),
    en="""The report cites the trial form of 2019.

    Why: since the reports for 2021 the form of 国办公开办函〔2021〕30号 is in force. A report that cites 〔2019〕60号
    or the 格式（试行） either was taken over from an earlier one or uses the old tables (GJ201). A title with its
    number behind it is told once.

    Not applicable: reports for years before 2021.

    What to do: cite the notice in force, and look whether the tables are those of its form.
    """,
    passes=[
        """云河县2022年政府信息公开工作年度报告
本报告按照国办公开办函〔2021〕30号的要求编制。
一、总体情况
全年公开信息30条。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """云河县2022年政府信息公开工作年度报告
本报告按照国办公开办函〔2019〕60号的要求编制。
一、总体情况
全年公开信息30条。
六、其他需要报告的事项
无
""",
    ],
)
def replaced_format(context: Context) -> Iterator[Objection]:
    """引用了 2019 年的试行格式。

    为什么：2021 年度起的报告使用国办公开办函〔2021〕30号的格式。
    仍引用〔2019〕60号或者格式（试行）的，不是沿用了以前的文字，就是用了旧表格（GJ201）。标题后面带文号的只报一次。

    不适用：2021 年以前的年度报告。

    怎样改：改为引用现行的通知，并核对表格是不是现行格式的。
    """
    replaced = [each for each in context.references if each.kind in ("number", "title") and each.replaced]
    for reference in replaced:
        if reference.replaced and not _has_number(reference, replaced):
            message = REPLACED.format(raw=reference.raw, by=reference.replaced.by, since=reference.replaced.since)
            by = Text(reference.replaced.by, reference.replaced.by)
            yield Objection(reference.span, message, expected=by, found=reference.raw)


def _has_number(title: Reference, replaced: list[Reference]) -> bool:
    """Whether a title is followed by its number, which is told already."""
    ends = title.span.end
    return title.kind == "title" and any(
        other.kind == "number" and ends <= other.span.start <= ends + BESIDE for other in replaced
    )
