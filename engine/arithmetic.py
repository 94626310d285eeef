"""A relation declared in a ruleset becomes a rule."""

from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, partial

from gouji.engine.binding import bind
from gouji.engine.declaration import Declaration, Range
from gouji.engine.evaluation import evaluation, meaning_in
from gouji.engine.exhibit import examples_of, refuse_unfit
from gouji.engine.expression import Comparison, ExpressionError, Other, Over, parse, parse_over
from gouji.engine.facts import Facts
from gouji.engine.finding import Severity
from gouji.engine.form import Form
from gouji.engine.levels import Level
from gouji.engine.neighbours import Previous
from gouji.engine.refusal import RulesetError, nearest
from gouji.engine.relation import Relation
from gouji.engine.rule import Rule
from gouji.engine.subjects import Tables
from gouji.engine.text import Text
from gouji.engine.vocabulary import WHEN
from gouji.engine.wording import INSTANCE, SIDES, Wordings

_MESSAGES = ("message", "zero_total", "zero_parts")


def arithmetic_rule(declared: Declaration, forms: Sequence[str]) -> Rule:
    """Return the rule that a `[[rule]]` table declares for these editions of the form."""
    comparison, over = _parsed(declared)
    meaning = cache(partial(meaning_in, _bound(declared, comparison, over), forms))
    wordings = _wordings(declared, comparison, over)
    years, levels = _limits(declared)
    return Rule(
        declared.string("code"),
        declared.string("name"),
        Severity(declared.choice("severity", list(Severity))),
        declared.string("basis"),
        wordings.message,
        declared.text("title"),
        declared.text("doc"),
        examples_of(declared, "passes"),
        examples_of(declared, "fails"),
        declared.string("since") if "since" in declared.values else "0.1",
        years,
        levels,
        tuple(forms),
        frozenset({Facts, Tables, *_asked_beside(comparison)}),
        evaluation(meaning, wordings),
        relation=lambda form: found if isinstance(found := meaning(form), Relation) else None,
    )


def vet(declared: Declaration, forms: Iterable[Form]) -> None:
    """Refuse a `[[rule]]` table that means nothing in a form, or whose messages or examples name what is not there.

    Whether the examples do what they are there for is not asked: that takes longer than to judge a report, and whoever
    writes a rule wants to see what came out (`engine/trial.py`).
    """
    comparison, over = _parsed(declared)
    bound = _bound(declared, comparison, over)
    try:
        relations = [bound(form) for form in forms]
    except ExpressionError as error:
        raise _misplaced(declared, error) from error
    for key in _MESSAGES:
        if key in declared.values:
            _refuse_unknown_names(declared, key, {*([INSTANCE[over.axis]] if over else []), *SIDES})
    for key in ("passes", "fails"):
        refuse_unfit(declared, key, (relation.form for relation in relations))


def _parsed(declared: Declaration) -> tuple[Comparison, Over | None]:
    """Return what holds, and what it is looked at over."""
    try:
        over = parse_over(declared.string("over")) if "over" in declared.values else None
        return parse(declared.string("holds")), over
    except ExpressionError as error:
        raise _misplaced(declared, error) from error


def _bound(declared: Declaration, comparison: Comparison, over: Over | None) -> Callable[[Form], Relation]:
    """Return what tells the meaning of a comparison in a form; that is an ExpressionError if it means nothing."""
    at = declared.string("at") if "at" in declared.values else None
    return partial(bind, comparison, over, at=at)


def _asked_beside(comparison: Comparison) -> list[type]:
    """Return what a comparison asks for beside figures of which the rule as a whole is not applicable without it."""
    operands = [term.of for term in comparison.left + comparison.right]
    return [Previous] if any(isinstance(of, Other) and of.whose == "previous" for of in operands) else []


def _limits(declared: Declaration) -> tuple[Range[int], tuple[Level, ...] | None]:
    """Return the years and the levels of the reports that a rule is for."""
    if "when" not in declared.values:
        return (None, None), None
    when = declared.table("when")
    when.allow(WHEN.required, WHEN.optional)
    levels = tuple(map(Level, when.choices("levels", list(Level)))) if "levels" in when.values else None
    return when.years("years") if "years" in when.values else (None, None), levels


def _misplaced(declared: Declaration, error: ExpressionError) -> RulesetError:
    written = declared.values[error.key]
    blanks = len(written) - len(written.lstrip())
    return declared.error(error.message, error.key, nearest=error.nearest(), offset=blanks + error.offset)


def _wordings(declared: Declaration, comparison: Comparison, over: Over | None) -> Wordings:
    """Return the messages; where a special one is not declared, the usual one serves."""
    message = declared.text("message") if "message" in declared.values else _usual_message(comparison, over)
    return Wordings(message, *(declared.text(key) if key in declared.values else message for key in _MESSAGES[1:]))


def _usual_message(comparison: Comparison, over: Over | None) -> Text:
    from gouji.engine.formula import usual_message  # noqa: PLC0415  # all rules of gouji have messages of their own

    return usual_message(comparison, over)


def _refuse_unknown_names(declared: Declaration, key: str, known: AbstractSet[str]) -> None:
    """Refuse a message whose `{names}` are not known, or have a format behind them."""
    table = declared.table(key)
    for language in ("zh", "en"):
        for field in _fields(table, language, table.string(language)):
            if field not in known:
                names = ", ".join(f"{{{name}}}" for name in sorted(known))
                message = Text(f"没有 {{{field}}}；可用 {names}", f"there is no {{{field}}}, but {names}")
                raise table.error(message, language, nearest=nearest(field, known))


def _fields(declared: Declaration, language: str, wording: str) -> list[str]:
    from string import Formatter  # noqa: PLC0415  # a run by gouji's own rules does not need it

    try:
        parsed = list(Formatter().parse(wording))
    except ValueError as error:
        raise declared.error(Text(f"花括号有误：{error}", f"wrong braces: {error}"), language) from error
    return [
        f"{name}{'!' if conversion else ''}{conversion or ''}{':' if spec else ''}{spec or ''}"
        for _, name, spec, conversion in parsed
        if name is not None
    ]
