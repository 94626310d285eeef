"""Whether rules that are relations can hold together, and whether some follow from others: exact, by linear algebra.

Counts and amounts are 0 or more, unless the form lets a figure be a change; what stands beside a report, and what its
sentences say, is a number of its own.
"""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from fractions import Fraction
from functools import lru_cache

from gouji.engine.expression import Operator
from gouji.engine.form import Form
from gouji.engine.instance import Given
from gouji.engine.linear import Inequality, Steps, refutation
from gouji.engine.record import frozen
from gouji.engine.relation import Relation
from gouji.engine.rule import Rule


@frozen
class _Demand:
    """One instance of a relation: an inequality, or for `!=` the equation that must not hold."""

    rule: Rule
    inequality: Inequality
    operator: Operator

    @property
    def negations(self) -> tuple[Inequality, ...]:
        """What holds, one of it, where the demand is not met."""
        return (self.inequality,) if self.operator == "!=" else self.inequality.negations


def conflict(rules: Sequence[Rule], form: Form, steps: Steps) -> tuple[Rule, ...]:
    """Return rules, of which none can be left out, that no figures satisfy together; none if all can hold.

    GaveUpError where it takes too many steps to tell.
    """
    guilty = _refuting(_demands(rules, form), form, steps)
    if guilty is None:
        return ()
    kept = guilty
    for rule in guilty:
        rest = [other for other in kept if other is not rule]
        if _refuting(_demands(rest, form), form, steps) is not None:
            kept = rest
    return tuple(kept)


def implying(rule: Rule, others: Sequence[Rule], form: Form, steps: Steps) -> tuple[Rule, ...] | None:
    """Return rules, of which none can be left out, from which a rule follows; None if it does not follow from any.

    The others can hold together: from what contradicts itself anything follows. There are none in the answer if the
    rule holds for any figures. GaveUpError where it takes too many steps to tell.
    """
    sources = _sources(rule, others, form, steps)
    if sources is None:
        return None
    kept = sources
    for other in sources:
        rest = [each for each in kept if each is not other]
        if _sources(rule, rest, form, steps) is not None:
            kept = rest
    return tuple(kept)


def _sources(rule: Rule, others: Sequence[Rule], form: Form, steps: Steps) -> list[Rule] | None:
    """Return some of the others from which a rule follows; None if it does not."""
    own, known = _demands([rule], form), _demands(others, form)
    found: dict[str, Rule] = {}
    for negated in (each for demand in own for each in demand.negations):
        refuted = _refuted(negated, known, form, steps)
        if refuted is None:
            return None
        found |= {each.code: each for each in refuted}
    return list(found.values()) if own else None


def _refuting(demands: Sequence[_Demand], form: Form, steps: Steps) -> list[Rule] | None:
    """Return the rules of demands that cannot all be met; None if all can.

    The region of the others is convex, so that one `!=` never rules out what another one leaves.
    """
    refuted = _refuted(None, demands, form, steps)
    if refuted is not None:
        return refuted
    for apart in (each for each in demands if each.operator == "!="):
        sides = [_refuted(side, demands, form, steps) for side in apart.inequality.negations]
        if None not in sides:
            named = {rule.code: rule for side in sides for rule in side or ()}
            return list({**named, apart.rule.code: apart.rule}.values())
    return None


def _refuted(assumed: Inequality | None, demands: Sequence[_Demand], form: Form, steps: Steps) -> list[Rule] | None:
    """Return rules by whose demands, all but `!=`, what is assumed cannot be; None if it can."""
    steps.take(len(demands))
    plain = [(each.inequality, each.rule) for each in demands if each.operator != "!="]
    inequalities = [*([assumed] if assumed else []), *(inequality for inequality, _ in plain)]
    guilty = refutation(inequalities, _free(inequalities, form), steps)
    if guilty is None:
        return None
    found = set(map(id, guilty))
    return list({rule.code: rule for inequality, rule in plain if id(inequality) in found}.values())


def _demands(rules: Iterable[Rule], form: Form) -> list[_Demand]:
    bound = ((rule, rule.relation(form)) for rule in rules if rule.relation)
    return [demand for rule, relation in bound if relation for demand in _of(rule, relation)]


@lru_cache(maxsize=4096)
def _of(rule: Rule, relation: Relation) -> tuple[_Demand, ...]:
    return tuple(_each(rule, relation))


def _each(rule: Rule, relation: Relation) -> Iterator[_Demand]:
    for constraint in relation.constraints:
        factors: dict[Hashable, Fraction] = {}
        for addend in constraint.addends:
            unknown = _unknown(addend.figure, relation)
            factors[unknown] = factors.get(unknown, Fraction(0)) + Fraction(addend.factor)
        comparison = "==" if constraint.operator == "!=" else constraint.operator
        yield _Demand(rule, Inequality(factors, comparison, Fraction(constraint.bound)), constraint.operator)


def _unknown(number: int, relation: Relation) -> Hashable:
    keys = relation.form.keys
    return keys[number] if number < len(keys) else relation.given[number - len(keys)]


def _free(inequalities: Iterable[Inequality], form: Form) -> frozenset[Hashable]:
    """Return the unknowns that may be negative: changes, and what a sentence says."""
    unknowns = {unknown for inequality in inequalities for unknown in inequality.factors}
    return frozenset(unknown for unknown in unknowns if _may_be_negative(unknown, form))


def _may_be_negative(unknown: Hashable, form: Form) -> bool:
    if isinstance(unknown, Given) and unknown.whose == "said":
        return True
    key = unknown.name if isinstance(unknown, Given) else unknown
    return form.cells[str(key)].column.signed
