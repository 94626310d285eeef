"""Requests carried in by kind of applicant: this year's table against last year's."""

from collections.abc import Iterator

from gouji.engine.example import TwoYears
from gouji.engine.facts import Facts
from gouji.engine.finding import Label, Objection, Severity, Skip
from gouji.engine.forms import SIX_SECTIONS
from gouji.engine.neighbours import Previous
from gouji.engine.rule import rule
from gouji.engine.text import Text

DIFFER = Text(
    "上年结转的总计与上年报告一致，各类申请人却不同：{differences}。请核对两份报告，改正有误的一份",
    "the total carried in is that of last year's report, but not the kinds of applicants: {differences}. Look both "
    "reports up and correct the wrong one",
)
COLUMN = Text("{column}今年 {now}、上年 {last}", "{column} now {now}, then {last}")
TOTAL_DIFFERS = Text("总计已不一致，由 GJ601 说明", "the totals differ already, which GJ601 tells")
IN, OUT, TOTAL = "requests.carried_in.", "requests.carried_out.", "total"
REPORT = """云河县{year}年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
二、上年结转政府信息公开申请数量 | {carried_in}
四、结转下年度继续办理 | {carried_out}
"""
NONE, SOME, OTHERS = "0 | 0 | 0 | 0 | 0 | 0 | 0 |", "2 | 1 | 0 | 0 | 0 | 0 | 3 |", "3 | 0 | 0 | 0 | 0 | 0 | 3 |"
LAST_YEAR = REPORT.format(year=2021, carried_in=NONE, carried_out=SOME)


@rule(
    "GJ602",
    severity=Severity.WARNING,
    basis="国办公开办函〔2021〕30号 附件 表三（上年结转、结转下年度）",
    forms=SIX_SECTIONS,
    message=DIFFER,
    en="""The requests carried in are as many as last year's report carried out, but of other applicants.

    Why: they are the same requests, so they are of the same applicants. A kind of applicant may have been told
    otherwise when the request was concluded: that is why it is no error.

    Not applicable: there is no report of last year to compare with, or a figure of the two rows is not stated as a
    number; the totals differ, which is GJ601.

    What to do: look both reports up and correct the wrong one.
    """,
    passes=[TwoYears(LAST_YEAR, REPORT.format(year=2022, carried_in=SOME, carried_out=NONE))],
    fails=[TwoYears(LAST_YEAR, REPORT.format(year=2022, carried_in=OTHERS, carried_out=NONE))],
)
def applicants_carried_in_differ(facts: Facts, previous: Previous) -> Iterator[Objection | Skip]:
    """上年结转的总数与上年报告一致，申请人类别不一致。

    为什么：两处是同一批申请，申请人也应相同。办结时可能对申请人类别另有认定，所以不是错误。

    不适用：没有上年的报告可供对照，或者两行中有不是数字的；总计已不一致的，那是 GJ601。

    怎样改：核对两份报告，改正有误的一份。
    """
    if facts.value(IN + TOTAL) != previous.value(OUT + TOTAL):
        yield Skip(TOTAL_DIFFERS)
        return
    columns = [key.removeprefix(IN) for key in facts.form.keys if key.startswith(IN)]
    values = {column: (facts.value(IN + column), previous.value(OUT + column)) for column in columns}
    differing = [column for column, (now, last) in values.items() if now != last]
    if not differing:
        return
    keys = tuple(IN + column for column in differing)
    told = (
        COLUMN.format(column=facts.form.cells[IN + column].column.name, now=values[column][0], last=values[column][1])
        for column in differing
    )
    labels = (*(Label(facts[key].span, None, key) for key in keys), *(previous.label(OUT + each) for each in differing))
    yield Objection(facts[keys[0]].span, DIFFER.format(differences=Text.listed(told)), labels, keys)
