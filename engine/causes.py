"""Findings that one mistake explains are told together, each with all that would mend it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from gouji.engine.called import plain
from gouji.engine.facts import State, Value
from gouji.engine.finding import MOST_REPAIRS, Change, Finding, Repair
from gouji.engine.form import Form
from gouji.engine.instance import Constraint
from gouji.engine.interval import decimals
from gouji.engine.record import changed, frozen
from gouji.engine.relation import Relation
from gouji.engine.repair.blanks import blanks
from gouji.engine.repair.locate import Remedy, locate
from gouji.engine.repair.mistakes import Clerk, Kind
from gouji.engine.repair.network import Demand, Network
from gouji.engine.repair.places import Places, places_of
from gouji.engine.report import Report
from gouji.engine.rule import Rule
from gouji.engine.text import Language

_SIGNS = {"==": 0, "<=": 1, ">=": -1, "<": 1, ">": -1}
_BEYOND = {"<": 1, ">": -1}
_FILLABLE = (State.BLANK, State.DASH, State.TEXT)

Named = tuple[str, Relation]
"""A relation and the code of the rule that demands it."""


def with_causes(
    findings: Sequence[Finding], rules: Iterable[Rule], report: Report, lang: Language
) -> tuple[Finding, ...]:
    """Return the findings; those of relations know the first finding of their cause, and what would mend it.

    Those of cells without a number know what belongs there, where relations leave no choice.

    `rules` are those that are certain: one that a right report may break must not decide what is right.
    """
    relations = _relations(rules, report.facts.form)
    if not relations:
        return tuple(findings)
    system = system_of(tuple(relations.items()))
    clerk = _clerk(system, report, [finding for finding in findings if not _is_of_figures_alone(finding, relations)])
    explained = dict(_filled(findings, blanks(system.network, clerk.printed), report, lang))
    signed = [finding for finding in findings if finding.code in relations]
    for cause in locate(system.network, clerk) if signed else ():
        names = {system.names[place] for place in cause.violated}
        together = [finding for finding in signed if (finding.code, finding.keys) in names]
        repairs = tuple(_repairs(cause.remedies[:MOST_REPAIRS], report, lang))
        explained |= {
            finding.fingerprint: changed(finding, cause=together[0].fingerprint, repairs=repairs)
            for finding in together
        }
    return tuple(explained.get(finding.fingerprint, finding) for finding in findings)


def _is_of_figures_alone(finding: Finding, relations: Mapping[str, Relation]) -> bool:
    """Whether a finding is of a relation between figures of the report: what they should be is told nowhere else."""
    return finding.code in relations and not relations[finding.code].given


def _filled(
    findings: Iterable[Finding], right: Mapping[int, int], report: Report, lang: Language
) -> Iterator[tuple[str, Finding]]:
    """Yield findings of cells without a number, where relations leave no choice of what belongs there."""
    index, states = report.facts.form.index, report.facts.states
    for finding in findings if right else ():
        figures = [index[key] for key in finding.keys]
        told = [figure for figure in figures if figure in right]
        if told and all(states[figure] in _FILLABLE for figure in figures):
            changes = tuple(_change(figure, right[figure], report, lang) for figure in told)
            repair = Repair(changes, (Kind.BLANK.words.in_language(lang),), 1, unique=True)
            yield finding.fingerprint, changed(finding, repairs=(repair,))


def _relations(rules: Iterable[Rule], form: Form) -> dict[str, Relation]:
    """Return the relations that rules demand in a form, by code."""
    bound = ((rule.code, rule.relation(form)) for rule in rules if rule.relation)
    return {code: relation for code, relation in bound if relation}


@frozen
class System:
    """The relations of a form: their demands, and for each the code and keys that its finding has.

    `places` tell where each figure of the form stands.
    """

    network: Network
    names: tuple[tuple[str, tuple[str, ...]], ...]
    places: Places


@lru_cache(maxsize=32)
def system_of(relations: tuple[Named, ...]) -> System:
    """Return what relations of one form demand of its counts; amounts and what stands elsewhere are left out.

    So is what is demanded of a figure alone: that is policy, and a true figure may break it.
    """
    form = relations[0][1].form
    demands = [
        (_demand(code, constraint), (code, _keys(constraint, form)))
        for code, relation in relations
        if relation.operator in _SIGNS and not relation.given and all(one.kind == "count" for one in relation.instances)
        for constraint in relation.constraints
        if len(constraint.addends) > 1
    ]
    return System(Network(tuple(demand for demand, _ in demands)), tuple(name for _, name in demands), places_of(form))


def _keys(constraint: Constraint, form: Form) -> tuple[str, ...]:
    return tuple(form.keys[figure] for figure in sorted(addend.figure for addend in constraint.addends))


def _demand(code: str, constraint: Constraint) -> Demand:
    """Return a constraint in whole numbers."""
    numbers = [constraint.bound, *(addend.factor for addend in constraint.addends)]
    scale: int = 10 ** max(map(decimals, numbers))
    terms = tuple((addend.figure, int(addend.factor * scale)) for addend in constraint.addends)
    beyond = _BEYOND.get(constraint.operator, 0)
    return Demand(code, terms, beyond - int(constraint.bound * scale), _SIGNS[constraint.operator])


def _clerk(system: System, report: Report, findings: Iterable[Finding]) -> Clerk:
    values = tuple(map(_whole, report.facts.values))
    return Clerk(values, system.places, _witnesses(report, findings))


def _whole(value: Value | None) -> int | None:
    """Return a count; what is no whole number is as unknown as what is none."""
    return None if value is None or value != int(value) else int(value)


def _witnesses(report: Report, findings: Iterable[Finding]) -> dict[int, set[int]]:
    """Return, for figures that are told elsewhere too, the numbers told: in the words, or by another report."""
    index = report.facts.form.index
    told: dict[int, set[int]] = defaultdict(set)
    for claim in report.claims:
        if claim.undecided is None and not claim.approximate and claim.value == int(claim.value):
            for key in (keys[0] for keys in claim.readings if len(keys) == 1 and keys[0] in index):
                told[index[key]].add(int(claim.value))
    for finding in findings:
        if len(finding.keys) == 1 and finding.expected and finding.expected.isdecimal():
            told[index[finding.keys[0]]].add(int(finding.expected))
    return told


def _repairs(remedies: Sequence[Remedy], report: Report, lang: Language) -> Iterator[Repair]:
    costs = [remedy.cost for remedy in remedies]
    for remedy in remedies:
        changes = tuple(_change(figure, value, report, lang) for figure, value in remedy.right.items())
        mistakes = tuple(mistake.kind.words.in_language(lang) for mistake in remedy.mistakes)
        yield Repair(changes, mistakes, costs.index(remedy.cost) + 1, remedy.unique)


def _change(figure: int, value: int, report: Report, lang: Language) -> Change:
    facts = report.facts
    key, printed = facts.form.keys[figure], facts.values[figure]
    return Change(
        key,
        facts.form.cells[key].name.in_language(lang),
        None if printed is None else plain(printed),
        str(value),
        report.source.location(facts.spans[figure]),
    )
