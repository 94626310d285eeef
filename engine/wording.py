"""What is said of a relation that is violated, or that cannot be judged."""

from collections.abc import Iterable

from gouji.engine.called import added, called, constant_of, plain
from gouji.engine.document import Table
from gouji.engine.expression import Axis
from gouji.engine.facts import OTHER_UNIT, State, Value
from gouji.engine.finding import Label, Objection, Severity, Skip
from gouji.engine.instance import Instance, NumberKind, Side
from gouji.engine.interval import Interval
from gouji.engine.numbers import Numbers
from gouji.engine.record import frozen
from gouji.engine.relation import Relation
from gouji.engine.source import Span
from gouji.engine.text import Text

INSTANCE: dict[Axis, str] = {"rows": "row", "columns": "column", "blocks": "block"}
"""How a message names the instance, by what the relation is over."""

SIDES = frozenset({"left", "right", "left_parts", "right_parts"})
"""What else a message can name: the two sums, and what each consists of."""

SPENT = Skip(Text("读取这些数字时已用到这一勾稽关系", "needed to read the figures"))
"""Why an instance that had to be taken for true to read its figures is not judged."""

_SHOWN = 3
_OF_INSTANCE = Text("{name}：{why}", "{name}: {why}")
_NOT_THERE = Text("{table}{state}", "{table} {state}")


@frozen
class Wordings:
    """The messages of a relation: the usual one, for a total of zero beside parts, for a total without parts."""

    message: Text
    zero_total: Text
    zero_parts: Text


def objection(relation: Relation, instance: Instance, numbers: Numbers, wordings: Wordings) -> Objection:
    """Return what is said of an instance that is violated: all its figures are shown."""
    from gouji.engine.expectation import expected  # noqa: PLC0415  # wanted only where something is wrong

    facts, keys = numbers.facts, numbers.facts.form.keys
    own = [number for number in instance.figures if number < len(keys)]
    beside = [brought for number in instance.figures if (brought := numbers.beside(number))]
    place = {INSTANCE[relation.over.axis]: instance.name} if relation.over else {}
    span, found = _pointed_to(instance, numbers)
    return Objection(
        span,
        _chosen(relation, instance, numbers, wordings).format(
            **place,
            left=_sum(relation.printed(instance.left, numbers), instance.kind),
            right=_sum(relation.printed(instance.right, numbers), instance.kind),
            left_parts=_parts(relation, instance, instance.left, numbers),
            right_parts=_parts(relation, instance, instance.right, numbers),
        ),
        related=(
            *(Label(facts.spans[number], key=keys[number]) for number in own),
            *(label for brought in beside for label in brought.labels if label.source or label.span != span),
        ),
        keys=tuple(keys[number] for number in own),
        expected=expected(relation, instance, numbers),
        found=found,
        severity=None if all(brought.certain for brought in beside) else Severity.WARNING,
    )


def _pointed_to(instance: Instance, numbers: Numbers) -> tuple[Span, str]:
    """Return the place of the figure or the sentence that an objection points to, and what stands there."""
    said = numbers.beside(instance.at)
    if said is not None:
        return said.labels[0].span, said.raw
    return numbers.facts.spans[instance.at], numbers.facts.raws[instance.at].strip()


def skip(relation: Relation, instance: Instance, numbers: Numbers, tables: Iterable[Table]) -> Skip:
    """Return why an instance cannot be judged: what is not given, not read, or no number."""
    unknown = relation.unknown(instance, numbers)
    missing = next((brought.why for number in unknown if (brought := numbers.beside(number)) and brought.why), None)
    if missing:
        return Skip(missing)
    for table in tables:
        if table.form.key in relation.tables and not table.is_there:
            return Skip(_NOT_THERE.format(table=table.form.name, state=table.state.words))
    named = [(called(relation, instance, number), numbers.facts.states[number]) for number in unknown]
    states = [state for state in State if any(state is each for _, each in named)]
    said = [_several([name for name, each in named if each is state], state) for state in states]
    why = Text("；".join(text.zh for text in said), "; ".join(text.en for text in said))
    return Skip(_OF_INSTANCE.format(name=instance.name, why=why) if relation.over else why)


def _several(names: list[Text], state: State) -> Text:
    zh, en = "、".join(name.zh for name in names[:_SHOWN]), ", ".join(name.en for name in names[:_SHOWN])
    if len(names) > _SHOWN:
        zh, en = f"{zh}等 {len(names)} 项", f"{en} and {len(names) - _SHOWN} more"
    verb, words = "is" if len(names) == 1 else "are", _words(state)
    return Text(f"{zh}{words.zh}", f"{en} {verb} {words.en}")


def _words(state: State) -> Text:
    """Return what a figure is that is no number to compare."""
    return OTHER_UNIT if state is State.NUMBER else state.words


def _chosen(relation: Relation, instance: Instance, numbers: Numbers, wordings: Wordings) -> Text:
    """Return the wording for the case: the total alone on its side is zero, or all else is."""
    beside, other = instance.around
    if not beside.addends and not beside.constant:
        total, parts = (relation.printed(side, numbers) for side in (instance.alone, other))
        if total.is_zero and _exceeds_zero(parts):
            return wordings.zero_total
        if parts.is_zero and _exceeds_zero(total):
            return wordings.zero_parts
    return wordings.message


def _exceeds_zero(known: Interval) -> bool:
    return known.low is not None and known.low > 0


def _sum(known: Interval, kind: NumberKind) -> Text:
    low, high = (None if end is None else _told(end, kind) for end in (known.low, known.high))
    if low is not None:
        return Text(low, low) if high is not None else Text(f"至少 {low}", f"at least {low}")
    return Text(f"至多 {high}", f"at most {high}") if high is not None else Text("不定", "unknown")


def _told(total: Value, kind: NumberKind) -> str:
    """Return a total; that of counts without the zeros that a factor with decimals leaves behind the point."""
    return plain(total) if kind != "count" or isinstance(total, int) else plain(total.normalize())


def _parts(relation: Relation, instance: Instance, side: Side, numbers: Numbers) -> Text:
    """Return the addends of a side; of a group only those that are not zero."""
    shown = [
        (addend.factor, _part(relation, instance, addend.figure, numbers))
        for addend in side.addends
        if numbers.values[addend.figure] or addend.figure in instance.named
    ]
    return added([*shown, *constant_of(side)])


def _part(relation: Relation, instance: Instance, number: int, numbers: Numbers) -> Text:
    value, said = numbers.values[number], numbers.beside(number) if relation.cell(number) is None else None
    name = said.name if said else called(relation, instance, number)
    if value is not None:
        return Text(f"{name.zh} {plain(value)}", f"{name.en} {plain(value)}")
    words = _words(numbers.facts.states[number])
    return Text(f"{name.zh}（{words.zh}）", f"{name.en} ({words.en})")
