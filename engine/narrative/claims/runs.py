"""A sentence cut into runs: stretches of words that say one number, or none."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from gouji.engine.grammar.phrases import DENIAL, NUMBERS, letters
from gouji.engine.narrative.claims.words import CAUSE, OWN_YEAR, PLAIN, Word, word_of
from gouji.engine.narrative.records import Quantity
from gouji.engine.record import frozen
from gouji.engine.statements import load_statements

_ENDS = frozenset(",;:().")
_LISTED = "、"
_LONGEST = 3
_NOTHING = "applicant"
SILENT = (PLAIN, CAUSE, OWN_YEAR, _LISTED)


@frozen
class Run:
    """Words between two marks, or behind one number and up to the next; `mark` is the mark before them, if any.

    `letters` are those of the words; `telling` are the words that say something, those side by side that mean one thing
    as one; `number` is the first number.
    """

    mark: str
    words: tuple[Word, ...]
    letters: str
    telling: tuple[Word, ...]
    number: Quantity | None

    @property
    def start(self) -> int:
        """Where it begins in the prose."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.words[-1].end

    @property
    def tells_part(self) -> bool:
        """Whether it says of itself that it tells a part."""
        return self.holds("including")

    def holds(self, name: str) -> bool:
        """Whether a word of this class is in it."""
        return letters()[name] in self.letters


def runs_of(words: Sequence[Word]) -> Iterator[Run]:
    """Yield the runs of a sentence.

    A clause ends at a mark, and at 、 behind a number or before a denial. In a clause with several numbers what stands
    between two of them leads to the second, but 2件申请收取1000元 is one run.
    """
    mark, clause = "", list[Word]()
    for word, following in zip(words, [*words[1:], None], strict=True):
        if word.letter in _ENDS or (word.letter == _LISTED and _ends_clause(clause, following)):
            yield from _split(mark, clause)
            mark, clause = word.letter, []
        else:
            clause.append(word)
    yield from _split(mark, clause)


def _ends_clause(clause: Sequence[Word], following: Word | None) -> bool:
    return any(word.number for word in clause) or (following is not None and following.letter == DENIAL)


def _split(mark: str, clause: Sequence[Word]) -> Iterator[Run]:
    numbers = [place for place, word in enumerate(clause) if word.number]
    ends = [first + 1 for first, second in pairwise(numbers) if not _is_paid(clause[first], clause[second])]
    for start, end in pairwise([0, *ends, len(clause)]):
        words = tuple(clause[start:end])
        found = "".join([word.letter for word in words])
        telling = tuple(joined([word for word in words if word.letter not in SILENT]))
        yield Run("" if start else mark, words, found, telling, next((w.number for w in words if w.number), None))


def _is_paid(number: Word, following: Word) -> bool:
    """Whether a number of documents is followed by what was paid for them."""
    return number.letter == NUMBERS["documents"] and following.letter == NUMBERS["money"]


def joined(words: Sequence[Word]) -> Iterator[Word]:
    """Yield words that say something, those side by side that mean one thing as one."""
    found = "".join([word.letter for word in words])
    place = 0
    while place < len(words):
        name, length = _joint(found[place : place + _LONGEST])
        if name is None:
            yield words[place]
        elif name != _NOTHING:
            yield word_of(name, words[place].start, words[place + length - 1].end)
        place += length


@lru_cache(maxsize=4096)
def _joint(found: str) -> tuple[str | None, int]:
    """Return the class of the words at the beginning that are one together, and how many they are; None for one."""
    for length in range(len(found), 1, -1):
        if found[:length] in _joints():
            return _joints()[found[:length]], length
    return None, 1


@cache
def _joints() -> dict[str, str]:
    """Return the class of words that are one together, by the letters of these."""
    joined_words = load_statements().joined.items()
    return {"".join(letters()[name] for name in names): means for names, means in joined_words}
