"""An example is judged by the rule that it is an example of."""

from collections.abc import Iterator
from datetime import date

from gouji.engine.check import Result, check
from gouji.engine.document import Table, TableState
from gouji.engine.example import Beside, Example, Figures, Levels, Single, TwoYears, facts_of, parts_of
from gouji.engine.finding import Outcome
from gouji.engine.form import Form
from gouji.engine.forms import load_form
from gouji.engine.identity import Identity
from gouji.engine.levels import Level
from gouji.engine.narrative import Narrative
from gouji.engine.neighbours import ALONE, Neighbours
from gouji.engine.readers import load
from gouji.engine.readers.plain import from_text
from gouji.engine.recognise import recognise
from gouji.engine.record import frozen
from gouji.engine.report import Report
from gouji.engine.rule import Rule
from gouji.engine.ruleset import load_ruleset
from gouji.engine.source import Source, Span
from gouji.engine.text import Language
from gouji.engine.waivers import waivers_in
from gouji.engine.waiving import Terms, asks_for_waivers, waived

_NAME, _BODY = "<example>", "云河县"
_TERMS = Terms(date(2026, 1, 1), mandatory=frozenset({"GJ301"}))


@frozen
class Trial:
    """What came out for one example of a rule: the `number`th of those that pass, or of those that fail.

    `edition` is the form that its figures stand in, None for words and documents.
    """

    rule: Rule
    expected: Outcome
    number: int
    example: Example
    edition: str | None
    result: Result

    @property
    def is_in_vain(self) -> bool:
        """Whether it is of a relation, which judges nothing but reports, and is not taken for one."""
        return self.rule.relation is not None and not self.result.report.recognised

    @property
    def holds(self) -> bool:
        """Whether the example does what it is there for: there is a finding, or none; a crash is neither."""
        crashed = any(verdict.outcome is Outcome.ERROR for verdict in self.result.verdicts)
        return not crashed and not self.is_in_vain and bool(self.result.findings) == (self.expected is Outcome.FAIL)


def without(rule: Rule) -> tuple[str, ...]:
    """Return which of `passes` and `fails` a rule has no examples under."""
    return tuple(name for name, listed in (("passes", rule.passes), ("fails", rule.fails)) if not listed)


def trials(rule: Rule) -> Iterator[Trial]:
    """Try all examples of a rule, figures in every edition of the form that it is for.

    Unreadable for a document that cannot be read, ExampleError for figures that do not fit the form.
    """
    for expected, examples in ((Outcome.PASS, rule.passes), (Outcome.FAIL, rule.fails)):
        for number, example in enumerate(examples):
            for form in map(load_form, rule.forms or ()) if _has_figures(example) else (None,):
                result = tried(rule, example, form)
                yield Trial(rule, expected, number, example, form.name if form else None, result)


def tried(rule: Rule, example: Example, form: Form | None = None, lang: Language = "zh") -> Result:
    """Return what a rule says of an example, whose figures stand in `form`, by default the first that the rule is for.

    Errors are those of `trials`.
    """
    report, neighbours = case_of(rule, example, form)
    if asks_for_waivers(rule):
        return _with_waivers(rule, report)
    return check(report, [rule], lang=lang, neighbours=neighbours)


def case_of(rule: Rule, example: Example, form: Form | None = None) -> tuple[Report, Neighbours]:
    """Return the report that an example of a rule is, and what stands beside it; `form` and errors are as above."""
    form = form or (load_form(rule.forms[0]) if rule.forms else None)
    if isinstance(example, Levels):
        children = tuple(_report(rule, child, form) for child in example.children)
        parent = None if example.parent is None else _report(rule, example.parent, form)
        return _report(rule, example.report, form), Neighbours(children=children, parent=parent)
    if not isinstance(example, TwoYears):
        return _report(rule, example, form), ALONE
    neighbours = Neighbours(previous=_report(rule, example.previous, form))
    return _report(rule, example.report, form, years_later=1), neighbours


def _with_waivers(rule: Rule, report: Report) -> Result:
    """Return what a rule on waivers says of those in a report, where all relations are checked and one is mandatory."""
    relations = load_ruleset("ogi").rules
    waivers = waivers_in(report.source, {relation.code for relation in relations})
    held = waived(check(report, relations).findings, waivers, _TERMS)
    waivings = tuple(_TERMS.waiving(waiver, unused=waiver not in held.used) for waiver in waivers)
    return check(report, [rule], waivings=waivings)


def _has_figures(example: Example) -> bool:
    return not all(isinstance(part, str | Beside) for _, part in parts_of(example))


def _report(rule: Rule, example: Single, form: Form | None, years_later: int = 0) -> Report:
    """Read an example that is words or a document; figures stand in an otherwise empty report of the form."""
    if isinstance(example, str):
        return recognise(from_text(example, _NAME))
    if isinstance(example, Beside):
        return recognise(load(example.path))
    if form is None:
        reason = f"{rule.code} has figures as examples and is for no form"
        raise ValueError(reason)
    return of_figures(example, form, _identity(rule, form, years_later))


def _identity(rule: Rule, form: Form, years_later: int) -> Identity:
    """Return a report that the rule is for."""
    year = max(form.since, rule.years[0] or 0) + years_later
    return Identity(_BODY, rule.levels[0] if rule.levels else Level.UNKNOWN, year, None, None, Span.at(0))


def of_figures(figures: Figures, form: Form, identity: Identity) -> Report:
    """Return a report of nothing but tables, with these figures and zeros; ExampleError if one does not fit."""
    return Report(
        source=Source(_NAME, "", "0" * 64, "utf-8"),
        recognised=True,
        identity=identity,
        form=form,
        sections=(),
        tables=tuple(Table(table, TableState.READ, Span.at(0)) for table in form.tables),
        facts=facts_of(figures, form),
        narrative=Narrative((), (), (), ()),
        diagnostics=(),
    )
