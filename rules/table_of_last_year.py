"""A whole table with the figures of last year."""

from collections.abc import Iterator

from gouji.engine.document import Table
from gouji.engine.example import TwoYears
from gouji.engine.facts import Fact, Facts, State
from gouji.engine.finding import Label, Objection, Severity, Skip
from gouji.engine.neighbours import Previous
from gouji.engine.rule import rule
from gouji.engine.text import Text

SAME = Text(
    "{table}的全部 {count} 个数字与上年报告完全相同，可能忘了更新。请逐格核对",
    "all {count} figures of {table} are those of last year's report: they may not have been brought up to date. Look "
    "each of them up",
)
HERE = Text("上年报告：{table}", "last year's report: {table}")
UNREAD = Text("{table}没有读全", "{table} was not read whole")
OTHER_FORM = Text("上年的{table}是另一种格式", "{table} of last year is of another form")
STOCKS = (".in_force", ".published_total", ".items_last_year")
CHANCE, LIKELY = 2, 3
REPORT = """云河县{year}年政府信息公开工作年度报告
四、因政府信息公开工作被申请行政复议、提起行政诉讼情况
行政复议 | 行政诉讼 |
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 |
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
{figures}
"""
SEVEN = "5 | 1 | 0 | 1 | 7 | 3 | 0 | 0 | 0 | 3 | 0 | 0 | 0 | 0 | 0 |"
LAST_YEAR = REPORT.format(year=2021, figures=SEVEN)


@rule(
    "GJ604",
    severity=Severity.WARNING,
    basis="国办公开办函〔2021〕30号（四）明确责任",
    message=SAME,
    en="""A whole table has the figures of last year.

    Why: reports are written over those of last year, and a table that nobody filled in anew stays as it was. That all
    figures of a year with some work in it return in the next is hardly ever so.

    What stays by nature is not counted: what is in force, what was published in all. A table of zeros, or one whose
    figures are all of one value, as that of a body with a single request a year, is none of these.

    Severity: an info where only two different values other than 0 are in the table.

    Not applicable: there is no report of last year to compare with, a table is not there or not read whole, or it was
    of another form last year.

    What to do: look each figure up, and bring the table up to date.
    """,
    passes=[
        TwoYears(
            LAST_YEAR, REPORT.format(year=2022, figures="6 | 1 | 0 | 0 | 7 | 3 | 0 | 0 | 0 | 3 | 0 | 0 | 0 | 0 | 0 |")
        )
    ],
    fails=[TwoYears(LAST_YEAR, REPORT.format(year=2022, figures=SEVEN))],
)
def table_of_last_year(table: Table, facts: Facts, previous: Previous) -> Iterator[Objection | Skip]:
    """整张表的数字与上年相同。

    为什么：报告往往在上年的基础上改写，没有重新填写的表就留了下来。有业务发生的年份，所有数字都与上年相同，几乎不可能。

    现行有效、对外公开总数等本来就延续的数字不计；全部为零的表，以及数字都是同一个值的表（例如每年只有一件申请），不在此列。

    程度：零以外只有两种数值的，是提示。

    不适用：没有上年的报告可供对照，表不在文中或没有读全，或者上年是另一种格式。

    怎样改：逐格核对，更新数字。
    """
    keys, before = table.form.keys, previous.report.facts
    if not all(key in before for key in keys):
        yield Skip(OTHER_FORM.format(table=table.form.name))
    elif not table.is_there or not {*keys}.isdisjoint((*facts.keys_in(State.UNREADABLE), *facts.keys_in(State.ABSENT))):
        yield Skip(UNREAD.format(table=table.form.name))
    elif all(_is_same(facts[key], before[key]) for key in keys):
        yield from _judged(table, facts, previous)


def _is_same(now: Fact, last: Fact) -> bool:
    return (now.state, now.value) == (last.state, last.value)


def _judged(table: Table, facts: Facts, previous: Previous) -> Iterator[Objection]:
    values = {key: facts[key].value for key in table.form.keys if not key.endswith(STOCKS)}
    told = tuple(key for key, value in values.items() if value)
    different = len({values[key] for key in told})
    if different < CHANCE:
        return
    name, there = table.form.name, next(each for each in previous.report.tables if each.form.key == table.form.key)
    yield Objection(
        table.span,
        SAME.format(table=name, count=len(table.form.keys)),
        (Label(there.span, HERE.format(table=name), source=previous.report.source),),
        told,
        severity=None if different >= LIKELY else Severity.INFO,
    )
