"""Reports for a year whose form is not known."""

from collections.abc import Iterator

from gouji.engine.diagnostic import Diagnostic
from gouji.engine.finding import Objection, Severity
from gouji.engine.rule import rule
from gouji.engine.text import Text

UNKNOWN = Text(
    "{reason}；年份如果有误，请改正",
    "{reason}; if the year is wrong, correct it",
)


@rule(
    "GJ215",
    severity=Severity.INFO,
    basis="国办发〔2014〕32号（2014—2018 年度的统计表）；国办公开办函〔2019〕60号（自 2019 年度起有统一格式）",
    message=UNKNOWN,
    en="""No form is known for the year of the report.

    Why: the tables are known by the edition of the form that was in force for the reporting year. For a year without
    a known edition neither the tables nor the sections are judged: every body had its own. Reports for 2014 to 2018
    had one table in common, that of statistics; without most of its rows nothing of them is judged either.

    What to do: nothing, if the year is right; else correct the title.
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
        """云河县2012年政府信息公开工作年度报告
一、总体情况
全年收到申请2件。
六、其他需要报告的事项
无
""",
    ],
)
def unknown_form(diagnostic: Diagnostic) -> Iterator[Objection]:
    """不知道报告年份适用的格式。

    为什么：表格按报告年份所用的那一版格式读取。没有已知格式的年份，各机关的章节和表格各不相同，都不检查。
    2014 至 2018 年度的报告只有统计表是共同的；文中没有它的大部分行，也都不检查。

    怎样改：年份无误的不必改；有误的改正标题。
    """
    yield Objection(diagnostic.span, UNKNOWN.format(reason=diagnostic.message))
