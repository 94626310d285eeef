"""A relation declared in a ruleset becomes a rule."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from functools import cache, partial
from string import Formatter

from gouji.engine.binding import bind
from gouji.engine.declaration import Declaration, nearest
from gouji.engine.example import ExampleError, facts_of
from gouji.engine.expression import ExpressionError, Over, parse, parse_over
from gouji.engine.facts import Facts, Value
from gouji.engine.finding import Severity, Skip
from gouji.engine.form import Form
from gouji.engine.relation import Relation
from gouji.engine.rule import Figures, Judgement, Rule
from gouji.engine.subjects import Subjects, Tables
from gouji.engine.text import Text
from gouji.engine.wording import INSTANCE, SIDES, SPENT, Wordings, objection, skip


def arithmetic_rule(declared: Declaration, forms: tuple[Form, ...]) -> Rule:
    """Return the rule that a `[[rule]]` table declares for these editions of the form."""
    over, bound = _binding(declared, forms)
    relations, names = tuple(map(bound, forms)), tuple(form.name for form in forms)
    wordings = _wordings(declared, over)
    return Rule(
        declared.string("code"),
        declared.string("name"),
        _severity(declared),
        declared.string("basis"),
        wordings.message,
        declared.text("title"),
        declared.text("doc"),
        _examples(declared, "passes", relations),
        _examples(declared, "fails", relations),
        declared.string("since") if "since" in declared.values else "0.1",
        (None, None),
        None,
        names,
        frozenset({Facts, Tables}),
        _evaluation(over, bound, names, wordings),
    )


def _binding(declared: Declaration, forms: tuple[Form, ...]) -> tuple[Over, Callable[[Form], Relation]]:
    """Return what the relation is over, and what it means in a form; an error if it means nothing in one of `forms`."""
    at = declared.string("at") if "at" in declared.values else None
    try:
        over = parse_over(declared.string("over"))
        bound = cache(partial(bind, parse(declared.string("holds")), over, at=at))
        for form in forms:
            bound(form)
    except ExpressionError as error:
        raise declared.error(error.message, error.key, nearest=error.nearest, offset=error.offset) from error
    return over, bound


def _severity(declared: Declaration) -> Severity:
    value = declared.string("severity")
    if value not in list(Severity):
        known = ", ".join(Severity)
        message = Text(f"应为 {known} 之一", f"one of {known} is expected")
        raise declared.error(message, "severity", nearest=nearest(value, Severity))
    return Severity(value)


def _wordings(declared: Declaration, over: Over) -> Wordings:
    """Return the messages; where a special one is not declared, the usual one serves."""
    known = {INSTANCE[over.axis], *SIDES}
    message = _wording(declared, "message", known)
    special = (
        _wording(declared, key, known) if key in declared.values else message for key in ("zero_total", "zero_parts")
    )
    return Wordings(message, *special)


def _wording(declared: Declaration, key: str, known: AbstractSet[str]) -> Text:
    """Return a message, whose `{names}` can only be the known ones, without any format behind them."""
    text = declared.text(key)
    for language, wording in (("zh", text.zh), ("en", text.en)):
        for field in _fields(declared.table(key), language, wording):
            if field not in known:
                names = ", ".join(f"{{{name}}}" for name in sorted(known))
                message = Text(f"没有 {{{field}}}；可用 {names}", f"there is no {{{field}}}, but {names}")
                raise declared.table(key).error(message, language, nearest=nearest(field, known))
    return text


def _fields(declared: Declaration, language: str, wording: str) -> list[str]:
    try:
        parsed = list(Formatter().parse(wording))
    except ValueError as error:
        raise declared.error(Text(f"花括号有误：{error}", f"wrong braces: {error}"), language) from error
    return [
        f"{name}{'!' if conversion else ''}{conversion or ''}{':' if spec else ''}{spec or ''}"
        for _, name, spec, conversion in parsed
        if name is not None
    ]


def _examples(declared: Declaration, key: str, relations: Sequence[Relation]) -> tuple[Figures, ...]:
    """Return the examples; one that does not do what it is there for is an error."""
    examples = declared.tables(key)
    if not examples:
        raise declared.error(Text("至少要有一个例子", "there must be at least one example"), key)
    return tuple(_example(example, relations, fails=key == "fails") for example in examples)


def _example(declared: Declaration, relations: Sequence[Relation], *, fails: bool) -> Figures:
    figures = {key: _figures(declared, key) for key in declared.values}
    for relation in relations:
        try:
            facts = facts_of(figures, relation.form)
        except ExampleError as error:
            raise declared.error(error.message, error.key, nearest=error.nearest) from error
        violated = any(relation.violated(instance, facts) for instance in relation.doubtful(facts))
        if violated != fails:
            message = Text("这些数字不违反此关系", "these figures do not violate the relation")
            refusal = Text("这些数字违反此关系", "these figures violate the relation")
            raise declared.file.error(message if fails else refusal, declared.path)
    return figures


def _figures(declared: Declaration, key: str) -> tuple[Value | str, ...]:
    value = declared.values[key]
    cells = value if isinstance(value, list) else [value]
    if not all(map(_is_cell, cells)):
        raise declared.error(Text("应为数字，或格中所填的文字", "figures or words in cells are expected"), key)
    return tuple(cells)


def _is_cell(cell: object) -> bool:
    if isinstance(cell, Decimal):
        return cell.is_finite()
    return isinstance(cell, int | str) and not isinstance(cell, bool)


def _evaluation(
    over: Over, bound: Callable[[Form], Relation], forms: Sequence[str], wordings: Wordings
) -> Callable[[Subjects], Judgement]:
    def evaluate(subjects: Subjects) -> Judgement:
        facts = subjects.report.facts
        table = facts.form.table(over.table)
        if table.edition not in forms:
            return Judgement(0, 0, (), (Skip(_OTHER_EDITION.format(table=table.name, edition=table.edition)),))
        relation = bound(facts.form)
        objections, skips = [], []
        for instance in relation.doubtful(facts):
            if relation.violated(instance, facts):
                objections.append(objection(relation, instance, facts, wordings))
            else:
                skips.append(skip(relation, instance, facts, subjects.report.tables))
        skips += [SPENT] * relation.spent(facts)
        checked = len(relation.instances) - len(skips)
        return Judgement(checked, len(objections), tuple(objections), tuple(skips))

    return evaluate


_OTHER_EDITION = Text("{table}是格式 {edition} 的", "{table} is that of the form {edition}")
