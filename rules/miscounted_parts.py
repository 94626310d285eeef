"""A preamble that announces other parts than the report has."""

from collections.abc import Iterator

from gouji.engine.chapters import Chapters
from gouji.engine.document import SectionState
from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.narrative import Parts
from gouji.engine.rule import rule
from gouji.engine.subjects import Sections
from gouji.engine.text import Text

COUNTED = Text(
    "写的是“{raw}”，实有 {there} 部分：请按规定格式的六个部分改写",
    "the words say “{raw}”, and there are {there}: write what the form has, six",
)
LISTED = Text(
    "写的是“{raw}”，只列出了 {listed} 个：没有列出{missing}",
    "the words say “{raw}” and list {listed}: {missing} is not listed",
)
NO_LINES = Text(
    "标题没有各占一行，数不清有几个部分", "headings have no lines of their own, so that the parts cannot be counted"
)


@rule(
    "GJ105",
    severity=Severity.WARNING,
    basis="国办公开办函〔2021〕30号 附件（2019、2020 年度：〔2019〕60号）",
    message=COUNTED,
    en="""The preamble announces other parts than there are.

    Why: 本报告由…等五部分组成 before six of them is what remains of another report. Judged is the number against the
    parts that are there, and against the parts listed beside it. A missing section is told by GJ101, one too many by
    GJ104: a preamble that announces the six of the form is right.

    Not applicable: no number is announced; headings have no lines of their own.

    What to do: name the six sections of the form.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、\
存在的主要问题及改进情况、其他需要报告的事项等六部分组成。
一、总体情况
全年公开信息310条。
六、其他需要报告的事项
没有收取信息处理费。
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况、\
其他需要报告的事项等六部分组成。
一、总体情况
全年公开信息310条。
六、其他需要报告的事项
没有收取信息处理费。
""",
        """云河县2021年政府信息公开工作年度报告
本报告由八个部分组成。
一、总体情况
全年公开信息310条。
六、其他需要报告的事项
没有收取信息处理费。
""",
    ],
)
def miscounted_parts(parts: Parts, sections: Sections, chapters: Chapters) -> Iterator[Objection | Skip]:
    """前言所说的部分与实际不一致。

    为什么：全文有六个部分，前言却写“由…等五部分组成”，是从别的报告沿用的。核对的是所说的数目与实有的部分，以及与同句列出的部分。
    缺少的部分由 GJ101 指出，多出的由 GJ104 指出；写的是规定的六个部分，就不算错。

    不适用：没有写明有几个部分；标题没有各占一行。

    怎样改：写明规定格式的六个部分。
    """
    there = sum(section.state is not SectionState.MISSING for section in sections) + len(chapters.all)
    if parts.count not in (len(sections), there):
        if chapters.told:
            yield Objection(parts.span, COUNTED.format(raw=parts.raw, there=there), found=parts.raw)
        else:
            yield Skip(NO_LINES)
    elif parts.named and len(set(parts.named)) < parts.count:
        missing = Text.listed(
            Text(section.form.heading, section.form.name.en)
            for section in sections
            if section.number not in parts.named
        )
        message = LISTED.format(raw=parts.raw, listed=len(set(parts.named)), missing=missing)
        yield Objection(parts.span, message, found=parts.raw)
