"""Figures of another order of magnitude than last year's."""

from collections.abc import Iterator, Sequence

from gouji.engine.example import TwoYears
from gouji.engine.facts import Facts, State, Value
from gouji.engine.finding import Label, Objection, Severity, Skip
from gouji.engine.forms import SIX_SECTIONS
from gouji.engine.neighbours import Previous
from gouji.engine.rule import rule
from gouji.engine.text import Text

RISEN = Text(
    "{figure}填报 {now}，上年报告是 {last}，是上年的 {times} 倍以上。请核对数字和单位",
    "{figure} is {now}, last year {last}: more than {times} times as much. Look figure and unit up",
)
FALLEN = Text(
    "{figure}填报 {now}，上年报告是 {last}，不到上年的 {times} 分之一。请核对数字和单位",
    "{figure} is {now}, last year {last}: less than one part in {times}. Look figure and unit up",
)
NOTHING = Text("没有两年都填了数字的项目", "no figure is stated in both years")
TOTALS = ("requests.received.total", "requests.concluded.total")
JUMP, SLIP_OF_UNIT, LEAST = 10, 1000, 100
REPORT = """云河县{year}年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（五）项 |
信息内容 | 本年处理决定数量 |
行政许可 | {permits} |
第二十条第（八）项 |
信息内容 | 本年收费金额（单位：万元） |
行政事业性收费 | {fees} |
"""
LAST_YEAR = REPORT.format(year=2021, permits=550, fees="484.64")


@rule(
    "GJ605",
    severity=Severity.WARNING,
    basis="国办公开办函〔2021〕30号（四）明确责任",
    forms=SIX_SECTIONS,
    message=RISEN,
    en="""A figure is ten times last year's, or a tenth of it.

    Why: a digit too many, or an amount in yuan where ten thousands belong, is found by nobody who looks at one year
    alone. There are such changes in life too: a county of 550 licences in one year had 9,487 in the next.

    Looked at: the figures of table two, the requests received and concluded, the cases of each kind; those of which the
    larger one is 100 or more and the smaller one is not 0.

    Severity: an info; a warning for amounts of money that are a thousand times as much or as little.

    Not applicable: there is no report of last year to compare with, or no figure is stated in both years.

    What to do: look figure and unit up; if it is right, a word in the report tells the reader why.
    """,
    passes=[TwoYears(LAST_YEAR, REPORT.format(year=2022, permits=1240, fees="390.5"))],
    fails=[
        TwoYears(LAST_YEAR, REPORT.format(year=2022, permits=9487, fees="390.5")),
        TwoYears(LAST_YEAR, REPORT.format(year=2022, permits=1240, fees="3905000")),
    ],
)
def sudden_jump(facts: Facts, previous: Previous) -> Iterator[Objection | Skip]:
    """数字比上年多十倍以上，或者不到上年的十分之一。

    为什么：多写一位，或者该用万元的地方填了元，只看一年的报告是发现不了的。
    这样的变化也可能是真的：有的县一年许可 550 件，下一年 9487 件。

    只看表二的数字、新收和办结的申请总数、各类复议诉讼的总数，并且两年中较大的一个不小于 100、较小的一个不是 0。

    程度：提示；金额相差一千倍以上的，是警告。

    不适用：没有上年的报告可供对照，或者没有两年都填了数字的项目。

    怎样改：核对数字和单位；数字无误的，在正文中说明原因。
    """
    keys = _compared(facts, previous)
    if not keys:
        yield Skip(NOTHING)
    for key in keys:
        now, last = facts.value(key), previous.value(key)
        small, large = sorted((now, last))
        if small > 0 and large >= LEAST and large >= JUMP * small:
            yield _objection(key, now, last, facts, previous)


def _compared(facts: Facts, previous: Previous) -> Sequence[str]:
    """Return the figures that are looked at and are numbers in both years."""
    cases = tuple(key for key in facts.form.keys if key.endswith(".total") and not key.startswith("requests."))
    before = previous.report.facts
    looked_at = (*facts.form.table("disclosure").keys, *TOTALS, *cases)
    return [key for key in looked_at if key in before and _is_number(facts, key) and _is_number(before, key)]


def _is_number(facts: Facts, key: str) -> bool:
    return facts[key].state is State.NUMBER


def _objection(key: str, now: Value, last: Value, facts: Facts, previous: Previous) -> Objection:
    cell = facts.form.cells[key]
    times = next(10**power for power in range(18, 0, -1) if max(now, last) >= 10**power * min(now, last))
    slip = cell.kind == "amount" and times >= SLIP_OF_UNIT
    return Objection(
        facts[key].span,
        (RISEN if now > last else FALLEN).format(figure=cell.name, now=now, last=last, times=times),
        (Label(facts[key].span, None, key), previous.label(key)),
        (key,),
        found=facts[key].raw,
        severity=None if slip else Severity.INFO,
    )
