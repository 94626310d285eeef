"""What gouji knows of how words are written, from `rulesets/words/language.toml`."""

import re
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Any

from gouji.engine import toml
from gouji.engine.record import frozen
from gouji.rulesets import words as shipped

_DOZEN = 12
_FILE = Path(shipped.__file__).parent / "language.toml"


@frozen
class Word:
    """A form that is a slip, unless what stands around it says otherwise; `right` is None where nothing belongs there.

    `after` and `followed` are what must stand before or behind it, one of them, if there are any; the others must not.
    """

    code: str
    wrong: str
    right: str | None
    certain: bool
    after: tuple[str, ...]
    never_after: tuple[str, ...]
    followed: tuple[str, ...]
    never_followed: tuple[str, ...]

    def is_meant(self, text: str, start: int) -> bool:
        """Whether the form at an offset is the slip."""
        end = start + len(self.wrong)
        if text.startswith(self.never_followed, end) or text.endswith(self.never_after, 0, start):
            return False
        if self.after and not text.endswith(self.after, 0, start):
            return False
        return not self.followed or text.startswith(self.followed, end)


@frozen
class Lexicon:
    """Forms, pooled in one pattern that finds their rarest characters: by these, each form and where it has it.

    What must and must not stand around a form is not in the pattern, which would take three times as long to compile.
    `frequent` are the forms that have no rare character: these are looked for one by one.
    """

    pattern: re.Pattern[str]
    words: dict[str, tuple[tuple[int, Word], ...]]
    frequent: tuple[Word, ...]


@frozen
class Doubling:
    """What is doubled in vain: lengths of words; words and beginnings that are doubled on purpose; heads of compounds.

    `signs` are single characters, each with what must not stand before and behind the two.
    """

    lengths: tuple[int, ...]
    legitimate: frozenset[str]
    begins: frozenset[str]
    heads: tuple[str, ...]
    signs: dict[str, tuple[tuple[str, ...], tuple[str, ...]]]


@frozen
class Stray:
    """Glyphs that no simplified text has, with what belongs there, if anything; and the words of a question."""

    pattern: re.Pattern[str]
    simple: dict[str, str]
    asking: tuple[str, ...]


@frozen
class Numbers:
    """What tells that a long number is that of a thing, a contact made known, or a count."""

    of_things: tuple[str, ...]
    contacts: tuple[str, ...]
    units: tuple[str, ...]


@cache
def known_words() -> Lexicon:
    """Return the forms that are slips."""
    data = _data()
    words: defaultdict[str, list[tuple[int, Word]]] = defaultdict(list)
    frequent: list[Word] = []
    for word in (_word(entry, wrong) for entry in data["word"] for wrong in entry["wrong"]):
        anchor = max(word.wrong, key=lambda sign: _rarity(sign, data["frequent"]))
        if _rarity(anchor, data["frequent"]) < _DOZEN:
            frequent.append(word)
        else:
            words[anchor].append((word.wrong.index(anchor), word))
    pieces = (f"{anchor}(?:{'|'.join(_around(*each) for each in found)})" for anchor, found in words.items())
    pattern = re.compile("|".join(pieces))
    return Lexicon(pattern, {anchor: tuple(found) for anchor, found in words.items()}, tuple(frequent))


@cache
def known_doubling() -> Doubling:
    """Return what is known of doubled words."""
    data = _data()["doubled"]
    return Doubling(
        lengths=tuple(data["lengths"]),
        legitimate=frozenset(data["legitimate"]),
        begins=frozenset(data["begins"]),
        heads=tuple(data["heads"]),
        signs={sign["sign"]: (tuple(sign["never_after"]), tuple(sign["never_followed"])) for sign in data["sign"]},
    )


@cache
def known_stray() -> Stray:
    """Return what does not belong into a text of simplified characters."""
    data = _data()
    simple = {pair[0]: pair[1] for pair in data["traditional"]["pairs"].split()}
    signs = re.escape("".join(simple) + data["stray"]["signs"])
    return Stray(re.compile(f"[{signs}]"), simple, tuple(data["stray"]["asking"]))


@cache
def known_numbers() -> Numbers:
    """Return what is known of long numbers."""
    data = _data()["numbers"]
    return Numbers(tuple(data["of_things"]), tuple(data["contacts"]), tuple(data["units"]))


@cache
def _data() -> dict[str, Any]:
    return toml.parse(_FILE.read_text(encoding="utf-8"))


def _word(entry: dict[str, Any], wrong: str) -> Word:
    """Return one form of an entry; it is none where the rest of the right one stands beside it."""
    ending = entry.get("ending")
    right = wrong + ending[-1] if ending else entry.get("right")
    behind = (right[len(wrong) :],) if right and right.startswith(wrong) else ()
    before = (right[: -len(wrong)],) if right and right.endswith(wrong) else ()
    return Word(
        code=entry["code"],
        wrong=wrong,
        right=right,
        certain=entry.get("certain", True),
        after=tuple(entry.get("after", ())),
        never_after=(*entry.get("never_after", ()), *before),
        followed=tuple(entry.get("followed", ())),
        never_followed=(*entry.get("never_followed", ()), *behind),
    )


def _around(at: int, word: Word) -> str:
    """Return the pattern of what a form has before and behind its character at `at`."""
    head, tail = word.wrong[: at + 1], word.wrong[at + 1 :]
    return (f"(?<={head})" if at else "") + (f"(?={tail})" if tail else "")


def _rarity(sign: str, frequent: str) -> int:
    place = frequent.find(sign)
    return len(frequent) if place < 0 else place
