"""Documents that are something else."""

from collections.abc import Iterator

from gouji.engine.diagnostic import Diagnostic
from gouji.engine.finding import Objection, Severity
from gouji.engine.rule import rule
from gouji.engine.text import Text

OTHER = Text(
    "{reason}；没有检查其他规则。如果它是年度报告，请提供含有标题和表格的文字",
    "{reason}; no other rule was judged. If it is an annual report, provide its text with headings and tables",
)


@rule(
    "GJ200",
    severity=Severity.INFO,
    basis="《政府信息公开条例》第五十条；国办公开办函〔2021〕30号 附件",
    message=OTHER,
    en="""This is not an annual report.

    Why: explanations of a report, notices, guides and half-year statistics have similar titles. What counts is the
    body: at least two of the six headings, or one table of the form. Without them no other rule is judged.

    What to do: leave the file out; if it is a report, look whether its text was lost on the way.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年收到申请2件。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """《云河县2021年政府信息公开工作年度报告》解读
一、编制背景
按照条例的要求，每年编制年度报告。
二、主要内容
报告由六个部分组成。
""",
    ],
)
def not_an_annual_report(diagnostic: Diagnostic) -> Iterator[Objection]:
    """这不是政府信息公开工作年度报告。

    为什么：报告的解读、通知、指南、半年统计常有相近的题目。判断以正文为准：至少有六个标题中的两个，或者一张规定的表格；两者都没有的，不再检查其他规则。

    怎样改：不检查这个文件；如果它确是年度报告，请看文字是否在转换时丢失。
    """
    yield Objection(diagnostic.span, OTHER.format(reason=diagnostic.message))
