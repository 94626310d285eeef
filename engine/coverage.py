"""Which figures of a form rules look at.

A relation looks at the figures that it compares. A rule that is Python looks at those that it asks for by their keys in
its examples and in clean reports, and at those that the sentences it judges can be about. Rules on how cells are filled
look at none: what a figure says is nothing to them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from gouji.engine.check import check
from gouji.engine.form import Form
from gouji.engine.neighbours import ALONE, Neighbours
from gouji.engine.record import changed, frozen
from gouji.engine.report import Report
from gouji.engine.rule import Rule
from gouji.engine.statements import keys_of, load_statements
from gouji.engine.trial import case_of

_ON_CELLS = "GJ2"


@frozen
class Coverage:
    """The rules, by code, that look at each figure of a form; figures are in the order of the form."""

    form: Form
    rules: Mapping[str, tuple[str, ...]]

    @property
    def uncovered(self) -> tuple[str, ...]:
        """The figures that no rule looks at."""
        return tuple(key for key, codes in self.rules.items() if not codes)


def coverage(rules: Sequence[Rule], form: Form, clean: Sequence[Report]) -> Coverage:
    """Return which rules look at which figures of a form; `clean` are reports in which Python rules are watched."""
    seen = {rule.code: frozenset(_looked_at(rule, form, clean)) for rule in rules}
    return Coverage(form, {key: tuple(code for code, keys in seen.items() if key in keys) for key in form.keys})


def _looked_at(rule: Rule, form: Form, clean: Sequence[Report]) -> Iterator[str]:
    if rule.relation is not None:
        relation = rule.relation(form)
        numbers = {at for instance in relation.instances for at in instance.figures} if relation else ()
        yield from (form.keys[at] for at in numbers if at < len(form.keys))
        return
    if rule.code.startswith(_ON_CELLS):
        return
    yield from _spoken_of(rule.code, form)
    for report, neighbours in (*_examples(rule), *((report, ALONE) for report in clean)):
        yield from _asked_for(rule, report, neighbours)


def _spoken_of(code: str, form: Form) -> Iterator[str]:
    """Yield the figures that the sentences can be about which a rule is brought."""
    known = load_statements()
    for statement in known.statements:
        if code in {statement.rule, statement.rule_of_none}:
            for about in statement.about:
                for reading in statement.readings:
                    yield from (key.removeprefix("-") for key in keys_of(reading, known.subjects[about], form))


def _examples(rule: Rule) -> Iterator[tuple[Report, Neighbours]]:
    return (case_of(rule, example) for example in (*rule.passes, *rule.fails))


def _asked_for(rule: Rule, report: Report, neighbours: Neighbours) -> Iterable[str]:
    values = _Watched(report.facts.values)
    watched = changed(report, facts=changed(report.facts, values=values))
    check(watched, [rule], neighbours=neighbours)
    return (report.facts.form.keys[number] for number in values.asked_for)


class _Watched(Sequence[Any]):
    """The values of figures; it is written down which are asked for one by one, for that is done by their keys."""

    def __init__(self, values: Sequence[Any]) -> None:
        self._values = values
        self.asked_for: set[int] = set()

    def __getitem__(self, number: Any) -> Any:  # noqa: ANN401  # overloads for slices, which nobody takes, say no more
        self.asked_for.add(number)
        return self._values[number]

    def __iter__(self) -> Iterator[Any]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)
