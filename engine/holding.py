"""The relations of all rules at once: those that hold as printed are done with."""

from collections.abc import Callable, Sequence
from functools import lru_cache

from gouji.engine.compiled import Values, doubtful_in
from gouji.engine.finding import Outcome, Verdict
from gouji.engine.form import Form
from gouji.engine.record import frozen
from gouji.engine.report import Report
from gouji.engine.rule import Rule

Judged = tuple[Verdict, tuple[()]]
"""The verdict of a rule that holds, and that there are no findings."""


@frozen
class _Relations:
    """The relations among rules in a form: their `places` there, what is said if they hold, and what tells that."""

    places: tuple[int, ...]
    judged: tuple[Judged | None, ...]
    doubtful: Callable[[Values], list[int]]


def held(rules: Sequence[Rule], report: Report) -> Sequence[Judged | None]:
    """Return what is said of each rule that is a relation and holds as printed; None for all that are to be judged."""
    facts = report.facts
    if not report.recognised or report.form is None or facts.spent:
        return [None] * len(rules)
    relations = _relations(tuple(rules), facts.form)
    doubtful = relations.doubtful(facts.values)
    if not doubtful:
        return relations.judged
    judged = list(relations.judged)
    for number in doubtful:
        judged[relations.places[number]] = None
    return judged


@lru_cache(maxsize=32)
def _relations(rules: tuple[Rule, ...], form: Form) -> _Relations:
    conditions = [_conditions(rule, form) for rule in rules]
    places = tuple(place for place, each in enumerate(conditions) if each)
    judged: list[Judged | None] = [
        (Verdict(rule.code, Outcome.PASS, len(each)), ()) if each else None
        for rule, each in zip(rules, conditions, strict=True)
    ]
    return _Relations(places, tuple(judged), doubtful_in(each for each in conditions if each))


def _conditions(rule: Rule, form: Form) -> tuple[str, ...] | None:
    """Return what must hold of the figures; None for a rule that needs more than figures, or not all reports."""
    if rule.relation is None or rule.is_limited or rule.needs_more:
        return None
    relation = rule.relation(form)
    return relation.conditions if relation else None
