"""Rows or columns of the form that a table does not have, and those that it has beside them."""

from collections.abc import Iterator

from gouji.engine.defects import unread
from gouji.engine.diagnostic import Diagnostic
from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.rule import rule
from gouji.engine.subjects import Diagnostics, Tables
from gouji.engine.text import Text

MISSING = Text(
    "{reason}；请按规定格式补上，没有的填 0",
    "{reason}; add what is missing, and write 0 where there was nothing",
)
EXTRA = Text(
    "{reason}；其中的数字不属于规定格式的任何一项，未作判断",
    "{reason}; the figures there are none of the form and are not judged",
)
LEFT_OUT = Text(
    "{reason}；这一版统计表各机关有所增减，仅供参考",
    "{reason}; bodies left out rows of this table or added some, so this is but a remark",
)


@rule(
    "GJ202",
    severity=Severity.ERROR,
    basis="国办公开办函〔2021〕30号 附件（2019、2020 年度：〔2019〕60号；2014—2018 年度：国办发〔2014〕32号）",
    message=MISSING,
    en="""A row or a column of the form is missing, or another one is there.

    Why: every table of the form has fixed rows and columns; with one left out, its figures are not reported and the
    sums cannot be checked. Figures in a row or a column that the form does not have belong to none of its items:
    whoever adds up reports leaves them out. That is a remark only, and so is a row that the table of statistics of
    2014 to 2018 lacks.

    Not applicable: a table cannot be read with certainty (GJ213) or is not there as text (GJ212); what the others lack
    is told all the same.

    What to do: add the row or the column; where there was nothing to count, write 0. What the form does not have goes
    into the prose.
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
        """云河县2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项 |
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 0 | 0 | 0 |
行政规范性文件 | 4 | 1 | 37 |
其他主动公开文件 | 20 | 0 | 20 |
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
)
def missing_or_extra_row(diagnostics: Diagnostics, tables: Tables) -> Iterator[Objection | Skip]:
    """表格缺少规定的行或者列，或者多出规定以外的行、列。

    为什么：每张表的行和列都有规定，缺了一行，这一行的数字就没有报告，合计也无法核对。规定以外的行、列里的数字不属于任何一项，
    汇总时会被漏掉；这只作提示。2014 至 2018 年度的统计表缺行的，也只作提示。

    不适用：有的表不能确切读取（GJ213），或者没有文字表格（GJ212）；其他表缺行的照样指出。

    怎样改：补上缺少的行或者列，没有的填 0。规定以外的内容写到正文里。
    """
    for diagnostic in diagnostics.of("GJ202"):
        yield _objection(diagnostic, tables)
    yield from unread(tables)


def _objection(diagnostic: Diagnostic, tables: Tables) -> Objection:
    varies = any(table.form.varies for table in tables if table.form.key == diagnostic.table)
    message = EXTRA if not diagnostic.keys else LEFT_OUT if varies else MISSING
    severity = None if message is MISSING else Severity.INFO
    return Objection(
        diagnostic.span, message.format(reason=diagnostic.message), keys=diagnostic.keys, severity=severity
    )
