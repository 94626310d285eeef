"""Words held against figures: a number of a sentence, and all that it may legitimately mean."""

from collections.abc import Iterator, Sequence

from gouji.engine.facts import Facts, State, Value
from gouji.engine.finding import Label, Objection, Severity, Skip
from gouji.engine.narrative import Claim, DoubtKind
from gouji.engine.record import frozen
from gouji.engine.statements import Statement, keys_of, load_statements
from gouji.engine.text import Text

DIFFERS = Text(
    "文中写“{raw}”，表格中{closest}，相差 {difference}。请核对后改正文字或者表格",
    "the words say “{raw}”, the table says {closest}, a difference of {difference}; look the figure up and correct the "
    "words or the table",
)
NO_READING = Text(
    "文中写“{raw}”，最接近的读法是 {closest}，相差 {difference}；各种读法：{readings}。请核对后改正文字或者表格",
    "the words say “{raw}”; the closest reading is {closest}, a difference of {difference}; all readings: {readings}. "
    "Look the figure up and correct the words or the table",
)
IN_YUAN = Text(
    "文中写“{raw}”，表格中{closest}，正好是 10000 倍：表格以万元为单位，像是以元填报。请核对后改正表格",
    "the words say “{raw}”, the table says {closest}, just 10,000 times as much: the table is in 万元 (10,000 yuan), "
    "and seems to be filled in yuan; look the amount up and correct the table",
)
_ROUGH = Text("“{raw}”是约数", "“{raw}” is approximate")
_NO_FIGURE = Text("这一年的格式没有与“{raw}”相对的数字", "the form of this year has no figure for “{raw}”")
_DOUBTS: dict[DoubtKind, Text] = {
    "time": Text("“{raw}”说的是“{words}”，不是报告的年度", "“{raw}” is of another time: “{words}”"),
    "part": Text("“{raw}”只是其中一部分", "“{raw}” is only a part"),
    "scope": Text(
        "“{raw}”带有“{words}”，范围可能与表格不同",
        "“{raw}” is qualified by “{words}”: it may be of another scope than the table",
    ),
    "subject": Text("“{raw}”说的是什么，句中没有写明", "the sentence does not tell what “{raw}” is of"),
    "wider": Text("“{raw}”与表格的口径可能不同：“{words}”", "“{raw}” may count otherwise than the table: “{words}”"),
}
_MINUS = "-"
_YUAN = 10_000
_MANY = 3
_TOTALS = {"requests": ("requests.received", "requests.concluded")}
_TOTALS_OF_CASES = ("{about}.total",)
_OF_CASES = ("review", "litigation", "cases")


@frozen
class Reading:
    """What a sentence may mean: figures, some taken off the others, and what they come to."""

    name: Text
    keys: tuple[str, ...]
    value: Value


def hold_against(claim: Claim, facts: Facts, severity: Severity | None = None) -> Iterator[Objection | Skip]:
    """Yield an objection if no legitimate reading of a claim fits the table; a skip where that cannot be told."""
    reason = unjudged(claim)
    if reason:
        yield Skip(reason)
    elif not fits(claim, facts):
        yield _objection(claim, facts, readings_of(claim.readings, facts), severity)


def fits(claim: Claim, facts: Facts) -> bool:
    """Whether a legitimate reading of a claim, of those whose figures are all stated, comes to its number."""
    return any(reading.value == claim.value for reading in readings_stated(claim, facts))


def unjudged(claim: Claim) -> Text | None:
    """Return why a claim cannot be held against the table, if it cannot."""
    return doubted(claim) or (None if claim.readings else _NO_FIGURE.format(raw=claim.raw))


def doubted(claim: Claim) -> Text | None:
    """Return why the words leave open what exactly a claim says, if they do."""
    if claim.undecided:
        return _DOUBTS[claim.undecided.kind].format(raw=claim.raw, words=claim.undecided.words)
    return _ROUGH.format(raw=claim.raw) if claim.approximate else None


def readings_of(readings: Sequence[tuple[str, ...]], facts: Facts) -> list[Reading]:
    """Return what readings come to; NotStated if the report does not state one of their figures."""
    return [_reading(facts, keys) for keys in readings]


def closest_to(claim: Claim, readings: Sequence[Reading]) -> Reading:
    """Return the reading that comes closest to a claim, the shortest of several."""
    return min(readings, key=lambda reading: (abs(reading.value - claim.value), len(reading.keys)))


def wholes_of(claim: Claim, facts: Facts) -> list[Reading]:
    """Return the totals of the table of which a number of requests or cases may be told as a share; none of others."""
    about = claim.statement.partition(".")[0]
    names = _TOTALS_OF_CASES if about in _OF_CASES else _TOTALS.get(about, ())
    totals = [each for each in load_statements().statements if each.name in names]
    sums = dict.fromkeys((*(keys for each in totals for keys in _meant(each, facts)), *_groups(claim, facts)))
    return readings_of(tuple(sums), facts)


def _meant(statement: Statement, facts: Facts) -> Iterator[tuple[str, ...]]:
    """Yield all that a statement may mean of all that it may be about."""
    for reading in statement.readings:
        for about in statement.about:
            yield keys_of(reading, load_statements().subjects[about], facts.form)


def _groups(claim: Claim, facts: Facts) -> Iterator[tuple[str, ...]]:
    """Yield the groups of rows in which a row that is meant stands."""
    for key in (reading[0] for reading in claim.readings):
        table, group, *row = key.split(".")
        if len(row) > 1:
            begin, end = f"{table}.{group}.", f".{row[-1]}"
            yield tuple(each for each in facts.form.keys if each.startswith(begin) and each.endswith(end))


def readings_stated(claim: Claim, facts: Facts) -> list[Reading]:
    """Return the readings whose figures are all stated: one that fits will do, whatever the others are."""
    return readings_of([keys for keys in claim.readings if _are_stated(keys, facts)], facts)


def _are_stated(keys: Sequence[str], facts: Facts) -> bool:
    return all(facts[key.removeprefix(_MINUS)].state is State.NUMBER for key in keys)


def _reading(facts: Facts, terms: tuple[str, ...]) -> Reading:
    keys = tuple(term.removeprefix(_MINUS) for term in terms)
    values = [facts.value(key) for key in keys]
    signs = [-1 if term.startswith(_MINUS) else 1 for term in terms]
    total = sum(sign * value for sign, value in zip(signs, values, strict=True))
    shown = [
        Text(f"{name.zh} {value}", f"{name.en} {value}")
        for name, value in zip((_name(facts, key) for key in keys), values, strict=True)
    ]
    return Reading(_sum(shown, signs, total), keys, total)


def _sum(shown: Sequence[Text], signs: Sequence[int], total: Value) -> Text:
    if len(shown) == 1:
        return shown[0]
    if len(shown) > _MANY and signs[-1] < 0:
        first, second, less = *shown[:2], len(shown) - 1
        return Text(
            f"{first.zh} − {second.zh} 等 {less} 项 = {total}",
            f"{first.en} − {second.en} and {less - 1} others = {total}",
        )
    if len(shown) > _MANY:
        return Text(
            f"{shown[0].zh} 等 {len(shown)} 项合计 {total}", f"{shown[0].en} and {len(shown) - 1} others: {total}"
        )
    marks = ["", *(" − " if sign < 0 else " + " for sign in signs[1:])]
    zh, en = ("".join(f"{mark}{part}" for mark, part in zip(marks, parts, strict=True)) for parts in _both(shown))
    return Text(f"{zh} = {total}", f"{en} = {total}")


def _both(shown: Sequence[Text]) -> tuple[list[str], list[str]]:
    return [text.zh for text in shown], [text.en for text in shown]


def _name(facts: Facts, key: str) -> Text:
    """Return what a message calls a figure: its row, and its column unless that is the total of all applicants."""
    cell = facts.form.cells[key]
    if key.startswith("requests.") and key.endswith(".total"):
        return cell.row.name
    return Text(f"{cell.row.name.zh}·{cell.column.name.zh}", f"{cell.row.name.en}, {cell.column.name.en}")


def _objection(claim: Claim, facts: Facts, readings: Sequence[Reading], severity: Severity | None) -> Objection:
    closest = closest_to(claim, readings)
    distinct = {reading.value: reading.name for reading in reversed(readings)}
    zh, en = _both(list(reversed(distinct.values())))
    names = Text("；".join(zh), "; ".join(en))
    message = (NO_READING if len(distinct) > 1 else IN_YUAN if _is_in_yuan(claim, closest, facts) else DIFFERS).format(
        raw=claim.raw, closest=closest.name, difference=abs(closest.value - claim.value), readings=names
    )
    labels = tuple(Label(facts[key].span, None, key) for key in closest.keys)
    return Objection(
        claim.span, message, labels, closest.keys, expected=closest.name, found=claim.raw, severity=severity
    )


def _is_in_yuan(claim: Claim, closest: Reading, facts: Facts) -> bool:
    """Whether the amount of the table is that of the words in yuan."""
    of_money = facts.form.cells[closest.keys[0]].kind == "amount"
    return of_money and claim.value != 0 and closest.value == claim.value * _YUAN
