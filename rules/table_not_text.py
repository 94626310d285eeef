"""Tables that are not there as text."""

from collections.abc import Iterator

from gouji.engine.document import SectionState
from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.form import Form
from gouji.engine.rule import rule
from gouji.engine.subjects import Diagnostics, Sections
from gouji.engine.text import Text

ABSENT = Text(
    "{reason}；请以文字形式发布这张表",
    "{reason}; publish the table as text",
)
NO_SECTION = Text("{table}所在的部分缺失", "the section of {table} is missing")


@rule(
    "GJ212",
    severity=Severity.WARNING,
    basis="国办公开办函〔2021〕30号 附件（2019、2020 年度：〔2019〕60号）",
    message=ABSENT,
    en="""A table is not there as text.

    Why: pictures and attachments cannot be searched, read aloud or added up. One finding a table, and none for each
    of its figures.

    Not applicable: the section of the table is missing as well; that is GJ101.

    What to do: put the table into the page as text.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（五）项 |
信息内容 | 本年处理决定数量 |
行政许可 | 512 |
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年收到申请2件。
三、收到和处理政府信息公开申请情况
六、其他需要报告的事项
无
""",
    ],
)
def table_not_text(diagnostics: Diagnostics, sections: Sections, form: Form) -> Iterator[Objection | Skip]:
    """没有文字形式的表格。

    为什么：图片和附件不能检索、不能朗读，也不能汇总。每张表报一次，不逐格报。

    不适用：表格所在的部分也缺失，那是 GJ101。

    怎样改：把表格以文字形式放进网页或者文件。
    """
    for diagnostic in diagnostics.of("GJ212"):
        table = form.table(diagnostic.table or "")
        if sections[table.section].state is SectionState.MISSING:
            yield Skip(NO_SECTION.format(table=table.name))
        else:
            yield Objection(diagnostic.span, ABSENT.format(reason=diagnostic.message), keys=diagnostic.keys)
