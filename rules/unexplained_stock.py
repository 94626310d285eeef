"""Regulations and normative documents in force: this year's table against last year's."""

from collections.abc import Iterator

from gouji.engine.example import TwoYears
from gouji.engine.facts import Facts
from gouji.engine.finding import Label, Objection, Severity, Skip
from gouji.engine.forms import SIX_SECTIONS
from gouji.engine.neighbours import Previous
from gouji.engine.rule import rule
from gouji.engine.text import Text

UNEXPLAINED = Text(
    "{row}：上年现行有效 {last} 件，本年制发 {made}、废止 {repealed}，应为 {expected} 件，填报 {now} 件，{difference}。"
    "请核对本年和上年的数字；另有移交、自然失效、重新统计等原因的，在正文中说明",
    "{row}: {last} were in force last year, {made} made and {repealed} repealed in this one, which leaves {expected}; "
    "the report says {now}, {difference}. Look the figures of both years up; tell in the words if documents were taken "
    "over, ran out or were counted anew",
)
MORE = Text("多 {count} 件", "{count} more")
FEWER = Text("少 {count} 件", "{count} fewer")
NO_STOCK = Text("表二的格式没有“现行有效”一栏", "the form of table two has no column for what is in force")
ROWS = ("regulations", "normative_documents")
REPORT = """云河县{year}年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项 |
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 0 | 0 | 0 |
行政规范性文件 | {figures}
"""
LAST_YEAR = REPORT.format(year=2021, figures="4 | 1 | 20 |")


@rule(
    "GJ603",
    severity=Severity.WARNING,
    basis="国办公开办函〔2021〕30号 附件 表二（本年制发、本年废止、现行有效）",
    forms=SIX_SECTIONS,
    message=UNEXPLAINED,
    en="""What was made and repealed does not explain how many documents are in force.

    Why: what is in force at the end of this year was in force at the end of last year or was made since, and was not
    repealed. Documents that were taken over from another body, ran out by themselves, or were revised without being
    counted as repealed explain a difference: then a word in the report helps every reader.

    Severity: an info where fewer are in force than the figures explain, for documents run out by themselves.

    Not applicable: there is no report of last year to compare with, it has the older form without this column, or one
    of the figures is not stated as a number.

    What to do: look the figures of both years up and correct the wrong one, or give the reason in the words.
    """,
    passes=[TwoYears(LAST_YEAR, REPORT.format(year=2022, figures="5 | 2 | 23 |"))],
    fails=[
        TwoYears(LAST_YEAR, REPORT.format(year=2022, figures="5 | 2 | 32 |")),
        TwoYears(LAST_YEAR, REPORT.format(year=2022, figures="5 | 2 | 5 |")),
    ],
)
def unexplained_stock(facts: Facts, previous: Previous) -> Iterator[Objection | Skip]:
    """现行有效件数与上年现行有效、本年制发、本年废止对不上。

    为什么：本年年底现行有效的文件，要么上年年底已经有效，要么本年制发，并且没有废止。
    划转、自然失效、修订后没有计入废止的，都会造成差额；这样的情况在报告中说明一句，读者就明白了。

    程度：现行有效少于推算数的是提示，因为文件可能自然失效。

    不适用：没有上年的报告可供对照，上年是没有这一栏的旧格式，或者有的数不是数字。

    怎样改：核对两年的数字，改正有误的一个；另有原因的，在正文中说明。
    """
    rows = [row for row in ROWS if f"{row}.in_force" in facts]
    if not rows:
        yield Skip(NO_STOCK)
    for row in rows:
        yield from _judged(row, facts, previous)


def _judged(row: str, facts: Facts, previous: Previous) -> Iterator[Objection]:
    keys = made, repealed, in_force = tuple(f"{row}.{column}" for column in ("made", "repealed", "in_force"))
    last, now = previous.value(in_force), facts.value(in_force)
    expected = last + facts.value(made) - facts.value(repealed)
    if now == expected:
        return
    message = UNEXPLAINED.format(
        row=facts.form.cells[in_force].row.name,
        last=last,
        made=facts.value(made),
        repealed=facts.value(repealed),
        expected=expected,
        now=now,
        difference=(MORE if now > expected else FEWER).format(count=abs(now - expected)),
    )
    labels = (*(Label(facts[key].span, None, key) for key in keys), previous.label(in_force))
    yield Objection(
        facts[in_force].span,
        message,
        labels,
        keys,
        expected=Text(str(expected), str(expected)),
        found=facts[in_force].raw,
        severity=Severity.INFO if now < expected else None,
    )
