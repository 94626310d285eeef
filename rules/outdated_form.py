"""Tables of an edition of the form that is no longer in force."""

from collections.abc import Iterator

from gouji.engine.document import TableState
from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.forms import form_for, load_form
from gouji.engine.identity import Identity
from gouji.engine.rule import rule
from gouji.engine.subjects import Tables
from gouji.engine.text import Text

OUTDATED = Text(
    "{table}用的是旧格式（{old}），{year} 年的报告应使用现行格式（{new}）",
    "{table} is that of the old form ({old}); a report for {year} uses that of {new}",
)
NO_YEAR = Text("报告年度不明", "the year of the report is not known")


@rule(
    "GJ201",
    severity=Severity.ERROR,
    basis="国办公开办函〔2021〕30号",
    message=OUTDATED,
    en="""A table is of an edition of the form that is no longer in force.

    Why: since the reports for 2021 the tables have other rows and columns than those of the trial form of 2019. A table
    of the old form lacks figures that are asked for now, and has others that are not. One finding a table; rows that
    the old form does not have are not told one by one.

    Not applicable: the year of the report is not known.

    What to do: fill in the table of the form in force.
    """,
    passes=[
        """云河县2020年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项 |
信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
规章 | 0 | 0 | 0 |
规范性文件 | 4 | 4 | 37 |
""",
    ],
    fails=[
        """云河县2022年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项 |
信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
规章 | 0 | 0 | 0 |
规范性文件 | 4 | 4 | 37 |
""",
    ],
)
def outdated_form(tables: Tables, identity: Identity) -> Iterator[Objection | Skip]:
    """表格用的是已经停用的旧格式。

    为什么：自 2021 年的报告起，表格的行和列与 2019 年的试行格式不同。旧格式的表缺少现在要求的数字，又有不再要求的。
    每张表报一次，旧格式没有的行不再逐行指出。

    不适用：报告年度不明。

    怎样改：改用现行格式的表填报。
    """
    form = form_for(identity.year)
    if identity.year is None or form is None:
        yield Skip(NO_YEAR)
        return
    for table in tables:
        edition = load_form(table.form.edition)
        if table.state is not TableState.ABSENT and edition.since < form.since:
            message = OUTDATED.format(table=table.form.name, old=edition.basis, new=form.basis, year=identity.year)
            yield Objection(table.span, message)
