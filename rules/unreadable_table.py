"""Tables whose figures cannot be read with certainty."""

from collections.abc import Iterator

from gouji.engine.defects import unread
from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.rule import rule
from gouji.engine.subjects import Diagnostics, Tables
from gouji.engine.text import Text

UNREADABLE = Text(
    "{reason}；请检查这里的版式，或者改用原始文件",
    "{reason}; look at the layout here, or use the original file",
)


@rule(
    "GJ213",
    severity=Severity.WARNING,
    basis="国办公开办函〔2021〕30号 附件（2019、2020 年度：〔2019〕60号；2014—2018 年度：国办发〔2014〕32号）",
    message=UNREADABLE,
    en="""A table cannot be read with certainty.

    Why: labels, headers and the number of cells do not agree, or figures ran together, so that more than one reading is
    possible. None is taken: a wrong figure would be worse than none. Often the conversion is to blame, not the writer.
    One finding a table.

    Not applicable: a table is not there as text; that is GJ212.

    What to do: look at the place; if the published table is in order, check the original file instead.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项 |
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
行政规范性文件 | 4 | 1 | 37 |
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项 |
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 0 | 0 | 0 |
行政规范性文件 | 4 | 1 | 37 | 2 |
""",
    ],
)
def unreadable_table(diagnostics: Diagnostics, tables: Tables) -> Iterator[Objection | Skip]:
    """表格不能确切读取。

    为什么：标签、表头与格数对不上，或者数字连在一起，有不止一种读法。一种也不取，因为读错比不读更坏。
    问题往往出在格式转换，不在撰写。每张表报一次。

    不适用：没有文字形式的表格，那是 GJ212。

    怎样改：看一看所指的地方；发布的表格如果没有问题，请改用原始文件检查。
    """
    for diagnostic in diagnostics.of("GJ213"):
        yield Objection(diagnostic.span, UNREADABLE.format(reason=diagnostic.message), keys=diagnostic.keys)
    yield from unread(tables)
