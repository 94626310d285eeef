"""Rows or columns of the form that a table does not have."""

from collections.abc import Iterator

from gouji.engine.defects import unread
from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.rule import rule
from gouji.engine.subjects import Diagnostics, Tables
from gouji.engine.text import Text

MISSING = Text(
    "{reason}；请按规定格式补上，没有的填 0",
    "{reason}; add what is missing, and write 0 where there was nothing",
)


@rule(
    "GJ202",
    severity=Severity.ERROR,
    basis="国办公开办函〔2021〕30号 附件（2019、2020 年度：〔2019〕60号）",
    message=MISSING,
    en="""A row or a column of the form is missing.

    Why: every table of the form has fixed rows and columns; with one left out, its figures are not reported and the
    sums cannot be checked.

    Not applicable: a table cannot be read with certainty (GJ213) or is not there as text (GJ212); what the others lack
    is told all the same.

    What to do: add the row or the column; where there was nothing to count, write 0.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项 |
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 0 | 0 | 0 |
行政规范性文件 | 4 | 1 | 37 |
第二十条第（五）项 |
信息内容 | 本年处理决定数量 |
行政许可 | 512 |
第二十条第（六）项 |
信息内容 | 本年处理决定数量 |
行政处罚 | 8 |
行政强制 | 0 |
第二十条第（八）项 |
信息内容 | 本年收费金额（单位：万元） |
行政事业性收费 | 48.35 |
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项 |
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 0 | 0 | 0 |
行政规范性文件 | 4 | 1 | 37 |
第二十条第（五）项 |
信息内容 | 本年处理决定数量 |
行政许可 | 512 |
第二十条第（六）项 |
信息内容 | 本年处理决定数量 |
行政处罚 | 8 |
第二十条第（八）项 |
信息内容 | 本年收费金额（单位：万元） |
行政事业性收费 | 48.35 |
""",
    ],
)
def missing_row(diagnostics: Diagnostics, tables: Tables) -> Iterator[Objection | Skip]:
    """表格缺少规定的行或者列。

    为什么：每张表的行和列都有规定，缺了一行，这一行的数字就没有报告，合计也无法核对。

    不适用：有的表不能确切读取（GJ213），或者没有文字表格（GJ212）；其他表缺行的照样指出。

    怎样改：补上缺少的行或者列，没有的填 0。
    """
    for diagnostic in diagnostics.of("GJ202"):
        yield Objection(diagnostic.span, MISSING.format(reason=diagnostic.message), keys=diagnostic.keys)
    yield from unread(tables)
