"""What sentences can say of the figures of a form, as data: words, subjects, statements.

The data stand in `rulesets/statements/*.toml`; rows and columns are worded as prose does, and every label
of a row of the form holds a word of its class.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, Literal

from gouji.engine.form import Form
from gouji.engine.record import changed, frozen
from gouji.engine.toml import parse
from gouji.rulesets import statements as shipped

Kind = Literal[
    "thing",
    "deed",
    "party",
    "time",
    "own_year",
    "change",
    "rate",
    "than",
    "stands_in",
    "plain",
    "part",
    "unknown",
    "aim",
    "other",
    "listed",
]
Unit = Literal["count", "piece", "money"]

_FOLDER = Path(shipped.__file__).parent  # importlib.resources would load much that is not needed
_MINUS = "-"


@frozen
class Words:
    """A class of words: what they do in a sentence, and their wordings, in which `[a|b]` may be left out."""

    name: str
    kind: Kind
    wordings: tuple[str, ...]

    def spelled(self) -> Iterator[str]:
        """Yield every word of the class."""
        return (word for wording in self.wordings for word in _spelled(wording))


@frozen
class Subject:
    """What a sentence speaks of: the class of words that name it, its name in statements, and its cells of the form.

    `alone`: where it has several cells, each by itself may be meant.
    """

    words: str
    name: str
    cells: tuple[str, ...]
    alone: bool = False


@frozen
class Statement:
    """One type of statement: the phrases that make it, and the sums of figures that it may mean.

    `rule` is the code of the rule that holds it against the form, `rule_of_none` where it is said that there was none.
    `name` may hold `{about}`, for the subject, and `{whole}`, for the statement that it tells a part of. `phrases` are
    sequences of classes of words round the number N, `none` those that say zero behind a denial. `readings` are, for
    each cell of the subject, columns with an optional `-` before them; `*` stands for any row. `certain`: it has this
    meaning only; `loose`: the figure of the form counts more than it says. `behind`: it is said only behind parts of
    these names.
    """

    name: str
    rule: str
    about: tuple[str, ...]
    phrases: tuple[str, ...]
    none: tuple[str, ...] = ()
    rule_of_none: str = ""
    readings: tuple[tuple[str, ...], ...] = ()
    wholes: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    unit: Unit = "count"
    certain: bool = False
    loose: bool = False


@frozen(eq=False)
class Statements:
    """All words, subjects and statements, in the order in which they are tried.

    `cores` are strings of which one stands in every sentence on what the form counts; `matters` are other business that
    cases are about, `applications` what tells one for something else than information; `joined` tells by the names of
    classes of words side by side which class they are together.
    """

    cores: tuple[str, ...]
    matters: tuple[str, ...]
    applications: tuple[str, ...]
    words: tuple[Words, ...]
    joined: dict[tuple[str, ...], str]
    subjects: dict[str, Subject]
    statements: tuple[Statement, ...]


@cache
def load_statements() -> Statements:
    """Return what comes with gouji."""
    cores: list[str] = []
    matters: list[str] = []
    applications: list[str] = []
    words: list[Words] = []
    joined: dict[tuple[str, ...], str] = {}
    subjects: dict[str, Subject] = {}
    statements: list[Statement] = []
    for path in sorted(_FOLDER.glob("*.toml")):
        data = parse(path.read_text(encoding="utf-8"))
        cores += data.get("cores", ())
        matters += chain.from_iterable(map(_spelled, data.get("matters", ())))
        applications += chain.from_iterable(map(_spelled, data.get("applications", ())))
        words += map(_words, data.get("words", ()))
        joined |= {tuple(each["classes"]): each["means"] for each in data.get("joined", ())}
        subjects |= {each["name"]: _subject(each) for each in data.get("about", ())}
        for each in data.get("statement", ()):
            statements += _statements(each)
    return Statements(
        tuple(cores), tuple(matters), tuple(applications), tuple(words), joined, subjects, tuple(statements)
    )


@cache
def loose_readings(certain: Statement) -> tuple[tuple[str, ...], ...]:
    """Return the readings of a statement where words behind it take its certainty: those of its namesake."""
    return next(
        each.readings for each in load_statements().statements if each.name == certain.name and not each.certain
    )


def keys_of(reading: tuple[str, ...], subject: Subject, form: Form) -> tuple[str, ...]:
    """Return the keys of the figures that a reading sums up, those to be taken off with `-` before them.

    It is empty where the form has none of them.
    """
    return tuple(
        sign + key
        for cell in subject.cells
        for column in reading
        for sign in [_MINUS if column.startswith(_MINUS) else ""]
        for key in _matching(f"{cell}.{column.removeprefix(_MINUS)}", form)
    )


@cache
def _matching(pattern: str, form: Form) -> tuple[str, ...]:
    before, star, behind = pattern.partition("*")
    if not star:
        return (pattern,) if pattern in form.index else ()
    return tuple(key for key in form.keys if key.startswith(before) and key.endswith(behind))


_CHOICE = re.compile(r"([\[{])([^\[\]{}]*)[\]}]")


def _spelled(wording: str) -> Iterator[str]:
    """Yield what a wording stands for, choice by choice."""
    choice = _CHOICE.search(wording)
    if choice is None:
        yield wording
        return
    for option in (*choice[2].split("|"), *([""] if choice[1] == "[" else [])):
        yield from _spelled(wording[: choice.start()] + option + wording[choice.end() :])


def _words(data: dict[str, Any]) -> Words:
    return Words(data["name"], data["kind"], tuple(data["wordings"]))


def _subject(data: dict[str, Any]) -> Subject:
    return Subject(data["name"], data.get("title", data["name"]), tuple(data["cells"]), data.get("alone", False))


def _statements(data: dict[str, Any]) -> Iterator[Statement]:
    """Yield a statement, or one for each of its `deeds` or `parties`, which stand for `{deed}` and `{party}`."""
    base = Statement(
        name=data["name"],
        rule=data.get("rule", ""),
        about=tuple(data["about"]),
        phrases=tuple(data["phrases"]),
        none=tuple(data.get("none", ())),
        rule_of_none=data.get("rule_of_none", data.get("rule", "")),
        readings=tuple(map(tuple, data["readings"])),
        wholes=tuple(data.get("wholes", ())),
        behind=tuple(data.get("behind", ())),
        unit=data.get("unit", "count"),
        certain=data.get("certain", False),
        loose=data.get("loose", False),
    )
    slot = "deed" if "deeds" in data else "party"
    names = data.get("deeds") or data.get("parties")
    yield from (_filled(base, slot, name) for name in names) if names else [base]


def _filled(base: Statement, slot: str, name: str) -> Statement:
    place = f"{{{slot}}}"
    return changed(
        base,
        name=base.name.replace(place, name),
        phrases=_put_in(base.phrases, slot, name),
        none=_put_in(base.none, slot, name),
        readings=tuple(tuple(column.replace(place, name) for column in reading) for reading in base.readings),
    )


def _put_in(phrases: tuple[str, ...], slot: str, name: str) -> tuple[str, ...]:
    return tuple(" ".join(_put(word, slot, name) for word in phrase.split()) for phrase in phrases)


def _put(word: str, slot: str, name: str) -> str:
    return name + word.removeprefix(slot) if word.rstrip("?") == slot else word
