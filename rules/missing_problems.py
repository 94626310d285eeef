"""Section five without problems or without measures."""

from collections.abc import Iterator

from gouji.engine.document import Content, Section, SectionState
from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.rule import rule
from gouji.engine.subjects import Mentions, Sections
from gouji.engine.text import Text

EMPTY = Text(
    "“{heading}”没有内容：应写明存在的主要问题和改进情况，请补写",
    "“{heading}” has no content: it must tell the main problems and how they are met, write it",
)
NOTHING = Text(
    "“{heading}”只写了“没有”：应写明存在的主要问题和改进情况，请补写",
    "“{heading}” says only that there is nothing: it must tell the main problems and how they are met, write it",
)
MISSING = Text(
    "“{heading}”没有写到{missing}：问题和改进都要写，请补写",
    "“{heading}” tells no {missing}: it must have both problems and measures, add what is missing",
)
NO_SECTION = Text("第五部分缺失", "section 5 is missing")


@rule(
    "GJ110",
    severity=Severity.ERROR,
    basis="《政府信息公开条例》第五十条第一款第（四）项",
    message=MISSING,
    en="""Section five lacks the problems or the measures.

    Why: Article 50 wants the main problems of the year's work and what is done about them.

    Severity: an error where nothing, or nothing but 无, stands under the heading; a warning where words are there and
    one of the two cannot be found among them.

    Not applicable: section 5 is missing; that is GJ101.

    What to do: name the problems one by one, and the measure for each.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
五、存在的主要问题及改进情况
主要问题：解读材料偏少。改进措施：下一步每份文件都配发解读。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
五、存在的主要问题及改进情况
无
六、其他需要报告的事项
无
""",
        """云河县2021年政府信息公开工作年度报告
五、存在的主要问题及改进情况
解读材料偏少，这是工作中的不足。
六、其他需要报告的事项
无
""",
    ],
)
def missing_problems(sections: Sections, mentions: Mentions) -> Iterator[Objection | Skip]:
    """第五部分没有写问题或者没有写改进。

    为什么：条例第五十条要求写明存在的主要问题及改进情况。

    程度：标题下没有内容，或者只有一个“无”的，是错误；有文字而看不出问题或者改进的，是警告。

    不适用：第五部分缺失，那是 GJ101。

    怎样改：逐条写明问题，逐条提出改进措施。
    """
    section = sections[5]
    heading = section.form.heading
    if section.state is not SectionState.PRESENT:
        yield Skip(NO_SECTION)
    elif section.content is not Content.WORDS:
        template = EMPTY if section.content is Content.EMPTY else NOTHING
        yield Objection(section.span, template.format(heading=heading))
    else:
        yield from _cues(section, mentions)


def _cues(section: Section, mentions: Mentions) -> Iterator[Objection]:
    missing = mentions.missing("problems")
    if missing:
        names = Text.listed(cue.name for cue in missing)
        message = MISSING.format(heading=section.form.heading, missing=names)
        yield Objection(section.span, message, expected=names, severity=Severity.WARNING)
