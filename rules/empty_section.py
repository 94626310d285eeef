"""Section six with nothing under its heading."""

from collections.abc import Iterator

from gouji.engine.document import Content, SectionState
from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.rule import rule
from gouji.engine.subjects import Sections
from gouji.engine.text import Text

EMPTY = Text(
    "“{heading}”没有内容：请写明收取信息处理费的情况和其他事项，没有其他事项的写“无”",
    "“{heading}” is empty: tell what information processing fees were charged and what else there is to report; where "
    "there is nothing else, say so",
)
NO_SECTION = Text("第六部分缺失", "section 6 is missing")


@rule(
    "GJ111",
    severity=Severity.ERROR,
    basis="《政府信息公开条例》第五十条第一款第（五）项；国办公开办函〔2021〕30号 附件（2019 年起：〔2019〕60号）",
    message=EMPTY,
    en="""Section six is empty.

    Why: under a heading without words nobody can tell whether there was nothing to report or whether it was forgotten.
    The form's placeholder counts as empty.

    Not applicable: section 6 is missing; that is GJ101.

    What to do: write what there is to report, or that there is nothing; the fee statement (GJ112) belongs here as well.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年收到申请2件。
五、存在的主要问题及改进情况
解读材料偏少，下一步每份文件都配发解读。
六、其他需要报告的事项
本年度没有其他需要报告的事项。
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年收到申请2件。
五、存在的主要问题及改进情况
解读材料偏少，下一步每份文件都配发解读。
六、其他需要报告的事项
""",
    ],
)
def empty_section(sections: Sections) -> Iterator[Objection | Skip]:
    """第六部分是空的。

    为什么：标题下没有文字，看不出是没有需要报告的事项还是漏写了。只留着格式的提示语也算空。

    不适用：第六部分缺失，那是 GJ101。

    怎样改：写明需要报告的事项，没有的写“无”；收取信息处理费的情况（GJ112）也写在这里。
    """
    section = sections[6]
    if section.state is not SectionState.PRESENT:
        yield Skip(NO_SECTION)
    elif section.content is Content.EMPTY:
        yield Objection(section.span, EMPTY.format(heading=section.form.heading))
