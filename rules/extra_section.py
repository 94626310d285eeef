"""Sections that the form does not have."""

from collections.abc import Iterator

from gouji.engine.chapters import Chapters
from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.rule import rule
from gouji.engine.text import Text

EXTRA = Text(
    "“{words}”自成一部分，规定格式没有这一部分：请并入“其他需要报告的事项”或者删去",
    "“{words}” is a part of its own, and the form has none such: put it under other matters, or leave it out",
)
NO_LINES = Text("标题没有各占一行，看不出有没有别的标题", "headings have no lines of their own, others cannot be told")


@rule(
    "GJ104",
    severity=Severity.WARNING,
    basis="国办公开办函〔2021〕30号（不能遗漏，也不宜泛化）（2019、2020 年度：〔2019〕60号）",
    message=EXTRA,
    en="""The report has a section that the form does not have.

    Why: the notice wants the six sections, with nothing left out and nothing added. A seventh, such as plans for the
    next year, is for other places; what other documents want in the report stands under other matters.

    Judged are headings on lines of their own which count on from those of the form: 七、 behind the sixth. What counts
    anew inside of a section is not judged.

    Not applicable: the headings of the form have no lines of their own.

    What to do: put the section under other matters, or leave it out.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年公开信息310条。
六、其他需要报告的事项
一、收费情况
没有收取信息处理费。
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年公开信息310条。
六、其他需要报告的事项
没有收取信息处理费。
七、2022年工作思路
继续做好公开工作。
""",
    ],
)
def extra_section(chapters: Chapters) -> Iterator[Objection | Skip]:
    """多出了规定格式没有的部分。

    为什么：通知要求六个部分不能遗漏，也不宜泛化。第七部分（例如下一年的工作思路）不属于年度报告；其他文件要求报告的，
    写在“其他需要报告的事项”中。

    判断的是单独成行、接着规定的标题往下编号的标题，例如第六部分之后的“七、”。在一个部分之内另起编号的，不在此列。

    不适用：规定的标题没有各占一行。

    怎样改：并入“其他需要报告的事项”，或者删去。
    """
    if not chapters.told:
        yield Skip(NO_LINES)
    for chapter in chapters.all:
        yield Objection(chapter.span, EXTRA.format(words=chapter.words), found=chapter.words)
