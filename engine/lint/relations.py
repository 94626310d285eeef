"""Relations that contradict one another, or say nothing that others do not say."""

from collections.abc import Iterator, Sequence
from datetime import date

from gouji.engine.consistency import conflict, implying
from gouji.engine.form import Form
from gouji.engine.forms import form_names, load_form
from gouji.engine.linear import GaveUpError
from gouji.engine.lint.remark import Flaw, Remark, listed, own_of, remark_on, selected_by, years_of
from gouji.engine.rule import Rule
from gouji.engine.rulebook import Rulebook
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
_TOO_LONG = Text("格式 {form} 中的关系太多，未能判断", "there are too many relations in the form {form} to tell")


def contradictory(book: Rulebook) -> Iterator[Remark]:
    """Yield rules that no figures satisfy together, at the last of them that is the pack's own."""
    told: set[tuple[str, ...]] = set()
    for form, rules in _together(book):
        own = [rule.code for rule in rules if rule.code in own_of(book)]
        try:
            codes = tuple(rule.code for rule in conflict(rules, form)) if own else ()
        except GaveUpError:
            yield remark_on(Flaw.UNDECIDED, book, own[-1], _TOO_LONG.format(form=form.name))
            continue
        at = [code for code in codes if code in own]
        if at and codes not in told:
            told.add(codes)
            wording = _ALONE if len(codes) == 1 else _CONFLICT
            yield remark_on(Flaw.CONTRADICTORY, book, at[-1], wording.format(codes=listed(codes), form=form.name))


def implied(book: Rulebook) -> Iterator[Remark]:
    """Yield rules of the pack that never say more than others which are at least as severe."""
    found: dict[str, list[tuple[Form, tuple[Rule, ...] | None]]] = {}
    for form, rules in _together(book):
        for rule in rules if _agree(rules, form) else ():
            if rule.code in own_of(book):
                graver = [each for each in rules if each is not rule and each.severity.rank <= rule.severity.rank]
                try:
                    found.setdefault(rule.code, []).append((form, implying(rule, graver, form)))
                except GaveUpError:
                    yield remark_on(Flaw.UNDECIDED, book, rule.code, _TOO_LONG.format(form=form.name))
                    found.setdefault(rule.code, []).append((form, None))
    for code, each in found.items():
        if (sources := _of_all(each)) is not None:
            wording = _IMPLIED if sources else _ALWAYS
            yield remark_on(Flaw.IMPLIED, book, code, wording.format(codes=listed(sources)))


def _agree(rules: Sequence[Rule], form: Form) -> bool:
    """Whether it is known that rules can hold together."""
    try:
        return not conflict(rules, form)
    except GaveUpError:
        return False


def _of_all(found: Sequence[tuple[Form, tuple[Rule, ...] | None]]) -> tuple[str, ...] | None:
    """Return the codes of what a rule follows from; None if there are reports for which it does not."""
    codes: dict[str, None] = {}
    for _, rules in found:
        if rules is None:
            return None
        codes |= {rule.code: None for rule in rules}
    return tuple(codes)


def _together(book: Rulebook) -> Iterator[tuple[Form, tuple[Rule, ...]]]:
    """Yield the relations that hold for the same reports: for each form, from each year on in which it are others."""
    relations = [rule for rule in selected_by(book).values() if rule.relation]
    for form in map(load_form, form_names()):
        years = sorted({year for rule in relations for year in _begins(rule, form)})
        found = (tuple(rule for rule in relations if _is_for(rule, form, year)) for year in years)
        yield from ((form, rules) for rules in {tuple(rule.code for rule in each): each for each in found}.values())


def _begins(rule: Rule, form: Form) -> Iterator[int]:
    """Yield the years in which a rule may begin to hold, or to hold no more."""
    first, last = years_of(rule, form)
    yield first or form.since
    if last is not None:
        yield last + 1
    yield from (day.year + more for day in rule.effective if day for more in (-1, 0))


def _is_for(rule: Rule, form: Form, year: int) -> bool:
    """Whether a rule is for reports in a form for a year that come out when they are due."""
    first, last = years_of(rule, form)
    starts, ends = rule.effective
    due = date(year + 1, 3, 31)
    in_force = (starts is None or starts <= due) and (ends is None or due <= ends)
    return in_force and form.name in (rule.forms or ()) and first is not None and first <= year <= (last or year)
