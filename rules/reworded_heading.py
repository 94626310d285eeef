"""A heading in other words than the form's."""

from collections.abc import Iterator

from gouji.engine.document import Section, SectionState
from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.rule import rule
from gouji.engine.text import Text

REWORDED = Text(
    "标题写作“{found}”，规定格式是“{expected}”：请改用规定的标题",
    "the heading reads “{found}”, the form has “{expected}”: use the form's words",
)
NO_HEADING = Text("第{ordinal}部分没有标题", "section {number} has no heading")


@rule(
    "GJ103",
    severity=Severity.INFO,
    basis="国办公开办函〔2021〕30号 附件（2019、2020 年度：〔2019〕60号）",
    message=REWORDED,
    en="""A heading is worded otherwise than in the form.

    Why: the wording says what belongs into the section; with other words readers and search do not find it.
    Wordings that are as good are accepted: that of Article 50, and small variants such as 和 for 、.

    Not applicable: a section without a heading; that is GJ101.

    What to do: use the wording of the form.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年收到申请2件。
二、行政机关主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、因政府信息公开工作被申请行政复议、提起行政诉讼情况
五、存在的主要问题和改进情况
解读材料偏少，下一步每份文件都配发解读。
六、其他需要报告的事项
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年收到申请2件。
六、其他报告的事项
无
""",
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年收到申请2件。
五、存在问题及改进措施
解读材料偏少，下一步每份文件都配发解读。
""",
    ],
)
def reworded_heading(section: Section) -> Iterator[Objection | Skip]:
    """标题与规定格式的措辞不一致。

    为什么：标题的措辞规定了这一部分该写什么，改了措辞，读者和检索都不容易找到。与之等效的写法不算，例如条例第五十条的措辞，以及“、”写作“和”一类的小差别。

    不适用：没有标题的部分，那是 GJ101。

    怎样改：改用规定格式的标题。
    """
    if section.state is not SectionState.PRESENT:
        yield Skip(NO_HEADING.format(ordinal=section.form.ordinal, number=section.number))
    elif section.wording != "accepted":
        heading = section.form.heading
        message = REWORDED.format(found=section.heading, expected=heading)
        yield Objection(section.span, message, expected=Text(heading, heading), found=section.heading)
