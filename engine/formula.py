"""A relation in words: as a formula for its page, and as the message of a rule that declares none."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from gouji.engine.called import added, called, constant_of
from gouji.engine.expression import Axis, Comparison, Group, Operator, Over, Sum
from gouji.engine.facts import Value
from gouji.engine.forms import load_form
from gouji.engine.instance import Addend, Instance, Side
from gouji.engine.relation import Relation
from gouji.engine.rule import Rule
from gouji.engine.text import Text

_SIGNS: dict[Operator, str] = {"==": "=", "!=": "≠", "<=": "≤", ">=": "≥", "<": "<", ">": ">"}
_DEMANDS: dict[Operator, Text] = {
    "==": Text("两者应相等", "the two should be equal"),
    "!=": Text("两者不应相等", "the two should differ"),
    "<=": Text("前者不应大于后者", "the former should not exceed the latter"),
    ">=": Text("前者不应小于后者", "the former should not be less than the latter"),
    "<": Text("前者应小于后者", "the former should be less than the latter"),
    ">": Text("前者应大于后者", "the former should exceed the latter"),
}
_EACH: dict[Axis, Text] = {
    "rows": Text("{table}每一行", "each row of {table}"),
    "columns": Text("{table}每一列", "each column of {table}"),
    "blocks": Text("{table}每一组", "each group of {table}"),
}
_NAMED = Text("{each}（{names}）", "{each} ({names})")
_MORE = Text("{names}等 {count} 项", "{names}, {count} in all")
_PLACE: dict[Axis, Text] = {
    "rows": Text("{row}：", "{row}: "),
    "columns": Text("{column}：", "{column}: "),
    "blocks": Text("{block}：", "{block}: "),
}
_DOTS = Text("…", "…")
_FEW = 3


def formula(relation: Relation) -> Text:
    """Return what a relation demands as people write it: `表三每一行：自然人 + 商业企业 + … + 其他组织 = 总计`."""
    first, sign = relation.instances[0], _SIGNS[relation.operator]
    left, right = (_side(relation, first, side) for side in (first.left, first.right))
    demanded = Text(f"{left.zh} {sign} {right.zh}", f"{left.en} {sign} {right.en}")
    if relation.over is None:
        return demanded
    each = _each(relation, relation.over)
    return Text(f"{each.zh}：{demanded.zh}", f"{each.en}: {demanded.en}")


def formula_of(rule: Rule) -> Text | None:
    """Return what a rule demands, in the first edition of the form that it is for; None if it is no relation."""
    relation = rule.relation(load_form(rule.forms[0])) if rule.relation and rule.forms else None
    return formula(relation) if relation else None


def usual_message(comparison: Comparison, over: Over | None) -> Text:
    """Return the message of a relation that declares none: both sides with what they come to, and what is demanded."""
    place = _PLACE[over.axis] if over else Text("", "")
    left, right = _shown(comparison.left, "left"), _shown(comparison.right, "right")
    demand = _DEMANDS[comparison.operator]
    return Text(f"{place.zh}{left}，{right}，{demand.zh}", f"{place.en}{left}, {right}; {demand.en}")


def _shown(side: Sum, name: str) -> str:
    """Return the place of a side in a message: what a figure or a number alone comes to needs no telling."""
    alone = len(side) == 1 and (side[0].of is None or (not isinstance(side[0].of, Group) and side[0].factor == 1))
    return f"{{{name}_parts}}" if alone else f"{{{name}_parts}} = {{{name}}}"


def _each(relation: Relation, over: Over) -> Text:
    table = relation.form.table(over.table.name).name
    each, names = _EACH[over.axis].format(table=table), [instance.name for instance in relation.instances]
    if len(names) <= _FEW:
        return _NAMED.format(each=each, names=Text.listed(names))
    if over.group is None:
        return each
    some = _MORE.format(names=Text.listed(names[:_FEW]), count=len(names))
    return _NAMED.format(each=each, names=some)


def _side(relation: Relation, instance: Instance, side: Side) -> Text:
    """Return a sum; of a large group its first and last figures."""
    parts: list[tuple[Value, Text]] = []
    for named, addends in groupby(side.addends, lambda addend: addend.figure in instance.named):
        whole = list(addends)
        parts += _parts(relation, instance, whole) if named or len(whole) <= _FEW else _some(relation, instance, whole)
    return added([*parts, *constant_of(side)])


def _some(relation: Relation, instance: Instance, group: Sequence[Addend]) -> Iterator[tuple[Value, Text]]:
    yield from _parts(relation, instance, group[: _FEW - 1])
    yield group[0].factor, _DOTS
    yield from _parts(relation, instance, group[-1:])


def _parts(relation: Relation, instance: Instance, addends: Sequence[Addend]) -> Iterator[tuple[Value, Text]]:
    return ((addend.factor, called(relation, instance, addend.figure)) for addend in addends)
