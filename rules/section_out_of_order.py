"""Sections that stand elsewhere, or are numbered otherwise, than in the form."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from gouji.engine.document import Section
from gouji.engine.finding import Label, Objection, Severity, Skip
from gouji.engine.rule import rule
from gouji.engine.subjects import Sections
from gouji.engine.text import Text

ORDER = Text(
    "“{later}”排在“{earlier}”之后：按规定格式它应在前，请调整顺序",
    "“{later}” stands behind “{earlier}”: the form has it before, change the order",
)
ORDINAL = Text(
    "“{heading}”标作第 {found} 部分，按规定格式是第 {number} 部分：请写作“{line}”",
    "“{heading}” is numbered {found}, in the form it is {number}: write “{line}”",
)
UNNUMBERED = Text(
    "“{heading}”前没有序号：请写作“{line}”",
    "“{heading}” has no ordinal: write “{line}”",
)
ALL_UNNUMBERED = Text(
    "各部分的标题前都没有序号：请按规定格式编号，如“{line}”",
    "none of the headings has an ordinal: number them as the form does, e.g. “{line}”",
)
EARLIER = Text("在此之后", "behind this one")
NO_HEADINGS = Text("全文没有任何一个规定的标题", "no heading of the form is there")
SAME = Text("序号相同", "the same ordinal")
ALSO = Text("也没有序号", "no ordinal either")


@rule(
    "GJ102",
    severity=Severity.WARNING,
    basis="国办公开办函〔2021〕30号 附件（2019、2020 年度：〔2019〕60号）",
    message=ORDER,
    en="""The sections are not in the order of the form.

    Why: the six sections have fixed places and ordinals; readers, and those who add up many reports, look for them
    there.

    Judged are the headings that were found. Where the ordinals simply count on past a section that is missing or
    stands elsewhere, only that section is told, not every ordinal behind it. Where no heading has an ordinal, that is
    one finding.

    Not applicable: no heading of the form is there at all, e.g. the file holds nothing but the tables.

    What to do: move the section, or correct the ordinal before its heading.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年收到申请2件。
五、存在的主要问题及改进情况
解读材料偏少，下一步每份文件都配发解读。
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
五、存在的主要问题及改进情况
解读材料偏少，下一步每份文件都配发解读。
一、总体情况
全年收到申请2件。
""",
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年收到申请2件。
一、存在的主要问题及改进情况
解读材料偏少，下一步每份文件都配发解读。
""",
    ],
)
def section_out_of_order(sections: Sections) -> Iterator[Objection | Skip]:
    """章节顺序或者序号与规定格式不一致。

    为什么：规定格式的六个部分依次排列、依次编号，读者和汇总的人按顺序查找。

    判断的是能够找到的标题。因为前面缺了一部分或者调换了顺序而顺次编下来的序号，只报所缺或者所调换的部分；全部标题都没有序号的，只报一次。

    不适用：全文没有任何一个规定的标题，例如文件里只有表格。

    怎样改：调整顺序，或者改正标题前的序号。
    """
    found = sections.found
    for earlier, later in pairwise(found):
        if later.number < earlier.number:
            message = ORDER.format(later=later.form.line, earlier=earlier.form.line)
            yield Objection(later.span, message, (Label(earlier.span, EARLIER),))
    if any(section.ordinal for section in found):
        yield from _ordinals(found)
    elif not found:
        yield Skip(NO_HEADINGS)
    else:
        first, *others = found
        message = ALL_UNNUMBERED.format(line=first.form.line)
        yield Objection(first.span, message, tuple(Label(section.span, ALSO) for section in others))


def _ordinals(found: Sequence[Section]) -> Iterator[Objection]:
    """Yield the headings whose ordinal is neither the form's nor that of their place among those found."""
    for place, section in enumerate(found, 1):
        if section.ordinal not in {section.number, place}:
            template = ORDINAL if section.ordinal else UNNUMBERED
            words = {"heading": section.form.heading, "number": section.number, "line": section.form.line}
            yield Objection(
                section.span,
                template.format(found=section.ordinal, **words),
                _doubles(section, found),
                expected=Text(section.form.ordinal, section.form.ordinal),
            )


def _doubles(section: Section, found: Sequence[Section]) -> tuple[Label, ...]:
    same = (other for other in found if other is not section and section.ordinal and other.ordinal == section.ordinal)
    return tuple(Label(other.span, SAME) for other in same)
