"""Relations that contradict one another, or say nothing that others do not say."""

from collections.abc import Iterator
from functools import cache
from itertools import product

from gouji.engine.consistency import conflict, implying
from gouji.engine.form import Form
from gouji.engine.forms import form_names, load_form
from gouji.engine.levels import Level
from gouji.engine.linear import GaveUpError, Steps
from gouji.engine.lint.remark import Flaw, Remark, listed, own_of, remark_on, selected_by, severities_in, years_of
from gouji.engine.rule import Rule
from gouji.engine.rulebook import Rulebook
from gouji.engine.scope import DUE
from gouji.engine.text import Text

_CONFLICT = Text(
    "{codes} 互相矛盾：格式 {form} 中没有一组数字能同时满足",
    "{codes} contradict one another: no figures of the form {form} satisfy them all",
)
_ALONE = Text("格式 {form} 中没有一组数字能满足 {codes}", "no figures of the form {form} satisfy {codes}")
_IMPLIED = Text(
    "{codes} 成立时它必然成立，级别也不低于它：可以删去",
    "it holds wherever {codes} hold, which are no milder: leave it out",
)
_ALWAYS = Text("任何数字都满足它：它什么也查不出", "any figures satisfy it: it finds nothing")
_TOO_MANY = Text("关系太多，未能全部判断", "there are too many relations to decide about all of them")


def contradictory(book: Rulebook, steps: Steps) -> Iterator[Remark]:
    """Yield rules that no figures satisfy together, at the last of them that is the pack's own."""
    told: set[tuple[str, ...]] = set()
    declared = own_of(book)
    for form, rules in _together(book):
        own = [rule.code for rule in rules if rule.code in declared]
        try:
            codes = tuple(rule.code for rule in conflict(rules, form, steps)) if own else ()
        except GaveUpError:
            yield remark_on(Flaw.UNDECIDED, book, own[-1], _TOO_MANY)
            return
        at = [code for code in codes if code in own]
        if at and codes not in told:
            told.add(codes)
            wording = _ALONE if len(codes) == 1 else _CONFLICT
            yield remark_on(Flaw.CONTRADICTORY, book, at[-1], wording.format(codes=listed(codes), form=form.name))


def implied(book: Rulebook, steps: Steps) -> Iterator[Remark]:
    """Yield rules of the pack that never say more than others which are at least as severe."""
    sources = _Sources(book, steps)
    for code, (rule, _) in own_of(book).items():
        try:
            codes = sources.of(rule)
        except GaveUpError:
            yield remark_on(Flaw.UNDECIDED, book, code, _TOO_MANY)
            return
        if codes is not None:
            wording = _IMPLIED if codes else _ALWAYS
            yield remark_on(Flaw.IMPLIED, book, code, wording.format(codes=listed(codes)))


class _Sources:
    """Finds what rules follow from; GaveUpError where that takes too many steps."""

    def __init__(self, book: Rulebook, steps: Steps) -> None:
        self._steps = steps
        self._together = list(_together(book))
        self._severities = severities_in(book)
        self._agree = cache(lambda form, rules: not conflict(rules, form, steps))

    def of(self, rule: Rule) -> tuple[str, ...] | None:
        """Return the codes of what a rule follows from; None if there are reports for which it does not."""
        codes: dict[str, None] = {}
        groups = [(form, rules) for form, rules in self._together if rule in rules]
        for form, rules in groups:
            others = [each for each in rules if each is not rule and self._says_as_much(each, rule, form)]
            sources = implying(rule, others, form, self._steps) if self._agree(form, rules) else None
            if sources is None:
                return None
            codes |= {each.code: None for each in sources}
        return tuple(codes) if groups else None

    def _says_as_much(self, one: Rule, other: Rule, form: Form) -> bool:
        """Whether a rule is no milder than another, and is judged wherever that is: it needs nothing more beside."""
        milder = self._severities[one.code].rank > self._severities[other.code].rank
        return not milder and _beside(one, form) <= _beside(other, form)


def _beside(rule: Rule, form: Form) -> frozenset[str]:
    """Return whose figures, and which statements of the words, a relation is brought."""
    relation = rule.relation(form) if rule.relation else None
    given = relation.given if relation else ()
    return frozenset(f"said {each.name}" if each.whose == "said" else each.whose for each in given)


def _together(book: Rulebook) -> Iterator[tuple[Form, tuple[Rule, ...]]]:
    """Yield the relations that hold for the same reports: of a form, a level, and years in which they are the same."""
    relations = [rule for rule in selected_by(book).values() if rule.relation]
    for form in map(load_form, form_names()):
        years = sorted({year for rule in relations for year in _begins(rule, form)})
        found = (
            tuple(rule for rule in relations if _is_for(rule, form, year, level))
            for year, level in product(years, Level)
        )
        yield from ((form, rules) for rules in {tuple(rule.code for rule in each): each for each in found}.values())


def _begins(rule: Rule, form: Form) -> Iterator[int]:
    """Yield the years in which a rule may begin to hold, or to hold no more."""
    first, last = years_of(rule, form)
    yield first or form.since
    if last is not None:
        yield last + 1
    yield from (day.year + more for day in rule.effective if day for more in (-1, 0))


def _is_for(rule: Rule, form: Form, year: int, level: Level) -> bool:
    """Whether a rule is for reports of a level in a form for a year that come out when they are due."""
    if form.name not in (rule.forms or ()) or level not in (rule.levels or Level):
        return False
    first, last = years_of(rule, form)
    return first is not None and first <= year <= (last or year) and _is_in_force(rule, (year + 1, *DUE))


def _is_in_force(rule: Rule, day: tuple[int, ...]) -> bool:
    """Whether a rule is in force on a day; one of the year 10000 is no `date`."""
    starts, ends = (None if each is None else each.timetuple()[:3] for each in rule.effective)
    return (starts is None or starts <= day) and (ends is None or day <= ends)
