"""A section of the form that is not in the report."""

from collections.abc import Iterator

from gouji.engine.document import Section, SectionState
from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.rule import rule
from gouji.engine.subjects import Sections
from gouji.engine.text import Text

MISSING = Text(
    "缺少“{heading}”：请在此处补上这一部分，没有内容的也要写明",
    "“{heading}” ({name}) is missing: add this section here; where there is nothing to report, say so",
)
LOST = Text(
    "“{heading}”的标题缺失，其内容仍在：请在此处补上标题",
    "the heading “{heading}” ({name}) is lost, what belongs under it is there: put the heading back here",
)
NO_HEADINGS = Text(
    "全文没有任何一个规定的标题，无法判断缺少哪一部分", "no heading of the form is there, so none can be missed"
)


@rule(
    "GJ101",
    severity=Severity.ERROR,
    basis="《政府信息公开条例》第五十条；国办公开办函〔2021〕30号 附件（2019、2020 年度：〔2019〕60号）",
    message=MISSING,
    en="""A section of the form is missing.

    Why: Article 50 lists what an annual report must hold, and the form puts it into six sections. The notice asks for
    all of them, none left out.

    Severity: a warning where only the heading is lost and the table that belongs under it is there, as happens
    when a web page is flattened to text.

    Not applicable: no heading of the form is there at all, e.g. the file holds nothing but the tables.

    What to do: put the section, or its heading, where the finding points; if there is nothing to report, say so.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年主动公开政府信息310条。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
解读材料偏少，下一步每份文件都配发解读。
六、其他需要报告的事项
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年主动公开政府信息310条。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
五、存在的主要问题及改进情况
解读材料偏少，下一步每份文件都配发解读。
六、其他需要报告的事项
""",
    ],
)
def missing_section(section: Section, sections: Sections) -> Iterator[Objection | Skip]:
    """缺少规定的部分。

    为什么：条例第五十条规定了年度报告应当包括的内容，规定格式把它们分为六个部分，并要求不能遗漏。

    程度：只缺标题而其表格仍在的（网页转成文字时常见），降为警告。

    不适用：全文没有任何一个规定的标题，例如文件里只有表格。

    怎样改：在所指的位置补上这一部分或者它的标题；没有内容的，写明没有。
    """
    if not sections.found:
        yield Skip(NO_HEADINGS)
    elif section.state is not SectionState.PRESENT:
        lost = section.state is SectionState.HEADING_LOST
        heading = Text(section.form.line, section.form.line)
        yield Objection(
            section.span,
            (LOST if lost else MISSING).format(heading=section.form.line, name=section.form.name),
            expected=heading,
            severity=Severity.WARNING if lost else None,
        )
