"""What is said of a relation that is violated, or that cannot be judged."""

from collections.abc import Iterable

from gouji.engine.document import Table
from gouji.engine.expression import Axis, Operator
from gouji.engine.facts import Facts, State, Value
from gouji.engine.finding import Label, Objection, Skip
from gouji.engine.record import frozen
from gouji.engine.relation import Instance, Interval, Relation
from gouji.engine.text import Text

INSTANCE: dict[Axis, str] = {"rows": "row", "columns": "column", "blocks": "block"}
"""How a message names the instance, by what the relation is over."""

SIDES = frozenset({"left", "right", "left_parts", "right_parts"})
"""What else a message can name: the two sums, and what each consists of."""

SPENT = Skip(Text("读取这些数字时已用到这一勾稽关系", "needed to read the figures"))
"""Why an instance that had to be taken for true to read its figures is not judged."""

_SHOWN = 3
_FLIPPED: dict[Operator, Operator] = {"==": "==", "!=": "!=", "<=": ">=", ">=": "<=", "<": ">", ">": "<"}
_SIGNS: dict[Operator, str] = {"==": "", "!=": "≠ ", "<=": "≤ ", ">=": "≥ ", "<": "< ", ">": "> "}
_NOT_THERE = Text("{table}{state}", "{table} {state}")


@frozen
class Wordings:
    """The messages of a relation: the usual one, for a total of zero beside parts, for a total without parts."""

    message: Text
    zero_total: Text
    zero_parts: Text


def objection(relation: Relation, instance: Instance, facts: Facts, wordings: Wordings) -> Objection:
    """Return what is said of an instance that is violated: all its figures are shown."""
    keys = facts.form.keys
    return Objection(
        facts.spans[instance.at],
        _chosen(instance, facts, wordings).format(
            **{INSTANCE[relation.over.axis]: instance.name},
            left=_sum(instance.left, facts),
            right=_sum(instance.right, facts),
            left_parts=_parts(relation, instance, instance.left, facts),
            right_parts=_parts(relation, instance, instance.right, facts),
        ),
        related=tuple(Label(facts.spans[number], key=keys[number]) for number in instance.figures),
        keys=tuple(keys[number] for number in instance.figures),
        expected=_expected(relation.operator, instance, facts),
        found=facts.raws[instance.at].strip(),
    )


def skip(relation: Relation, instance: Instance, facts: Facts, tables: Iterable[Table]) -> Skip:
    """Return why an instance cannot be judged: the table cannot be read, or these figures are no numbers."""
    for table in tables:
        if table.form.key == relation.over.table and not table.is_there:
            return Skip(_NOT_THERE.format(table=table.form.name, state=table.state.words))
    unknown = relation.unknown(instance, facts)
    by_state = {
        state: [_name(relation, number) for number in unknown if facts.states[number] is state]
        for state in State
        if any(facts.states[number] is state for number in unknown)
    }
    said = [_several(names, state) for state, names in by_state.items()]
    zh, en = "；".join(text.zh for text in said), "; ".join(text.en for text in said)
    return Skip(Text(f"{instance.name.zh}：{zh}", f"{instance.name.en}: {en}"))


def _several(names: list[Text], state: State) -> Text:
    zh, en = "、".join(name.zh for name in names[:_SHOWN]), ", ".join(name.en for name in names[:_SHOWN])
    if len(names) > _SHOWN:
        zh, en = f"{zh}等 {len(names)} 项", f"{en} and {len(names) - _SHOWN} more"
    verb = "is" if len(names) == 1 else "are"
    return Text(f"{zh}{state.words.zh}", f"{en} {verb} {state.words.en}")


def _chosen(instance: Instance, facts: Facts, wordings: Wordings) -> Text:
    """Return the wording for the case: the total alone on its side is zero, or all else is."""
    beside, other = instance.around
    if not beside:
        total, parts = (_interval(side, facts) for side in ((instance.at,), other))
        if total == Interval(0, 0) and parts.low > 0:
            return wordings.zero_total
        if parts == Interval(0, 0) and total.low > 0:
            return wordings.zero_parts
    return wordings.message


def _interval(numbers: Iterable[int], facts: Facts) -> Interval:
    return Interval.of([facts.values[number] for number in numbers])


def _sum(numbers: Iterable[int], facts: Facts) -> Text:
    total = _interval(numbers, facts)
    written = _written(total.low)
    return Text(written, written) if total.high is not None else Text(f"至少 {written}", f"at least {written}")


def _parts(relation: Relation, instance: Instance, side: tuple[int, ...], facts: Facts) -> Text:
    """Return the addends of a side; of a group only those that are not zero."""
    shown = [
        _part(_name(relation, number), facts.values[number], facts.states[number])
        for number in side
        if facts.values[number] or number in instance.named
    ]
    return Text(" + ".join(part.zh for part in shown) or "0", " + ".join(part.en for part in shown) or "0")


def _part(name: Text, value: Value | None, state: State) -> Text:
    if value is None:
        return Text(f"{name.zh}（{state.words.zh}）", f"{name.en} ({state.words.en})")
    return Text(f"{name.zh} {_written(value)}", f"{name.en} {_written(value)}")


def _name(relation: Relation, number: int) -> Text:
    cell = relation.form.cells[relation.form.keys[number]]
    return cell.row.name if relation.over.axis == "columns" else cell.column.name


def _expected(operator: Operator, instance: Instance, facts: Facts) -> Text | None:
    """Return what the figure `at` would have to be with all else as it is; None where no count could be that."""
    beside, other = (_interval(side, facts) for side in instance.around)
    operator = operator if instance.at in instance.left else _FLIPPED[operator]
    if operator == "==" and (beside.high is None or other.high is None):
        operator = "<=" if beside.high is None else ">="
    bound = other.low - beside.low
    if bound < 0 and operator in {"==", "<=", "<"}:
        return None
    sign = _SIGNS[operator]
    return Text(f"{sign}{_written(bound)}", f"{sign}{_written(bound)}")


def _written(value: Value) -> str:
    return f"{value:f}" if not isinstance(value, int) else str(value)
