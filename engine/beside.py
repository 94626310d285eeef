"""What a relation needs beside the tables of a report: figures of its neighbours, and what its sentences say."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import reduce

from gouji.engine.agreement import doubted
from gouji.engine.called import OTHERS
from gouji.engine.facts import AMOUNTS_IN, OTHER_UNIT, Value
from gouji.engine.finding import Label, Skip
from gouji.engine.form import Form
from gouji.engine.instance import Given
from gouji.engine.interval import Interval, exponent
from gouji.engine.narrative import Claim, Rate
from gouji.engine.neighbours import previous_of, why_not_previous
from gouji.engine.numbers import Brought
from gouji.engine.offer import Subjects
from gouji.engine.record import changed
from gouji.engine.relation import Relation
from gouji.engine.report import Report
from gouji.engine.spoken import RATE
from gouji.engine.subjects import Claims
from gouji.engine.text import Text

_NO_PARENT = Text("没有上级机关的报告可供对照", "there is no report of the body above to compare with")
_NO_CHILDREN = Text("没有下级机关的报告可供对照", "there are no reports of the bodies below to compare with")
_OTHER_YEAR = Text("{file} 不是同一年度的报告", "{file} is not of the same year")
_OTHER_FORM = Text("{file} 的格式没有这一数字", "the form of {file} has no such figure")
_NOT_STATED = Text("{file}：{name}{state}", "{file}: {name} is {state}")
_ROUGH = Text("“{raw}”是约数", "“{raw}” is approximate")
_SAID = Text("文中“{raw}”", "“{raw}” in the words")
_POWERS = {"元": -4, "万元": 0, "亿元": 4}


def brought(relation: Relation, subjects: Subjects) -> Iterator[tuple[Brought, ...] | Skip]:
    """Yield the numbers of all that a relation is given: once, or once for each number that sentences say.

    A skip tells why a sentence cannot be compared.
    """
    if relation.said is None:
        yield tuple(_elsewhere(given, subjects, relation.form) for given in relation.given)
        return
    others = {given: _elsewhere(given, subjects, relation.form) for given in relation.given if given.whose != "said"}
    for said in _told(relation.said, subjects):
        yield said if isinstance(said, Skip) else tuple(others.get(given, said) for given in relation.given)


def _elsewhere(given: Given, subjects: Subjects, form: Form) -> Brought:
    """Return the figure of a neighbour, or what the figures of all bodies below come to."""
    name = OTHERS[given.whose].format(name=form.cells[given.name].name)
    reports, why = _reports(given.whose, subjects)
    if why:
        return _none(name, why)
    figures = [_figure(given.name, name, report) for report in reports]
    if given.whose == "previous":
        certain = previous_of(subjects.report, subjects.neighbours, form).certain
        figures = [changed(figure, certain=certain) for figure in figures]
    return reduce(_together, figures)


def _reports(whose: str, subjects: Subjects) -> tuple[Sequence[Report], Text | None]:
    """Return the reports that are meant, and why they cannot be held against this one."""
    neighbours, year = subjects.neighbours, subjects.report.year
    if whose == "previous":
        found: Sequence[Report] = (neighbours.previous,) if neighbours.previous else ()
        return found, why_not_previous(subjects.report, neighbours)
    parent = (neighbours.parent,) if neighbours.parent else ()
    found, missing = (parent, _NO_PARENT) if whose == "parent" else (neighbours.children, _NO_CHILDREN)
    wrong = next((_OTHER_YEAR.format(file=other.name) for other in found if other.year != year), None)
    return found, wrong if found else missing


def _figure(key: str, name: Text, report: Report) -> Brought:
    facts = report.facts
    if key not in facts:
        return _none(name, _OTHER_FORM.format(file=report.name))
    fact, cell = facts[key], facts.form.cells[key]
    if fact.value is None:
        return _none(name, _NOT_STATED.format(file=report.name, name=cell.name, state=fact.state.words))
    if cell.kind == "amount" and fact.unit != AMOUNTS_IN:
        return _none(name, _NOT_STATED.format(file=report.name, name=cell.name, state=OTHER_UNIT))
    known = Interval.printed(fact.value) if cell.kind == "amount" else Interval(fact.value, fact.value)
    return Brought(name, fact.value, known, (Label(fact.span, name, key, report.source),))


def _together(one: Brought, other: Brought) -> Brought:
    if one.value is None or other.value is None:
        return one if one.value is None else other
    labels = one.labels + other.labels
    return Brought(one.name, one.value + other.value, one.known + other.known, labels)


def _none(name: Text, why: Text) -> Brought:
    return Brought(name, None, Interval(None, None), why=why)


def _told(statement: str, subjects: Subjects) -> Iterator[Brought | Skip]:
    """Yield the number of each sentence that makes a statement; a skip where it is not told for certain."""
    if statement.startswith(RATE):
        yield from map(_rate, (rate for rate in subjects.report.rates if f"{RATE}{rate.kind}" == statement))
        return
    for claim in Claims(subjects.report.claims).of(statement):
        doubt = doubted(claim)
        yield Skip(doubt) if doubt else _claim(claim)


def _claim(claim: Claim) -> Brought:
    value = _whole(_in_ten_thousands(claim))
    known = Interval.printed(value) if _is_money(claim) else Interval(value, value)
    return Brought(_SAID.format(raw=claim.raw), value, known, (Label(claim.span),), claim.raw, certain=claim.certain)


def _is_money(claim: Claim) -> bool:
    return claim.number is not None and claim.number.unit in _POWERS


def _in_ten_thousands(claim: Claim) -> Decimal:
    """Return the number of a claim; of money in 万元, with as many digits as the words have."""
    if claim.number is None or claim.number.unit not in _POWERS:
        return claim.value
    return claim.number.value.scaleb(_POWERS[claim.number.unit])


def _whole(value: Decimal) -> Value:
    return int(value) if value == value.to_integral_value() and exponent(value) == 0 else value


def _rate(rate: Rate) -> Brought | Skip:
    if rate.approximate:
        return Skip(_ROUGH.format(raw=rate.raw))
    percent = -rate.percent if rate.falls else rate.percent
    return Brought(_SAID.format(raw=rate.raw), percent, Interval.printed(percent), (Label(rate.span),), rate.raw)
