"""A sentence cut into runs: stretches of words that say one number, or none."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from gouji.engine.grammar.phrases import DENIAL, NUMBERS, letters
from gouji.engine.narrative.claims.words import CAUSE, OWN_YEAR, PLAIN, Word
from gouji.engine.narrative.records import Quantity
from gouji.engine.record import frozen

_ENDS = frozenset(",;:().")
_LISTED = "、"
_SILENT = (PLAIN, CAUSE, OWN_YEAR, _LISTED)


@frozen
class Run:
    """Words between two marks, or behind one number and up to the next; `mark` is the mark before them, if any."""

    mark: str
    words: tuple[Word, ...]

    @cached_property
    def telling(self) -> tuple[Word, ...]:
        """The words that say something."""
        return tuple(word for word in self.words if word.letter not in _SILENT)

    @property
    def start(self) -> int:
        """Where it begins in the prose."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.words[-1].end

    @property
    def number(self) -> Quantity | None:
        """The first number that it says."""
        return next((word.number for word in self.words if word.number), None)

    @property
    def tells_part(self) -> bool:
        """Whether it says of itself that it tells a part."""
        return self.holds(letters()["including"])

    def holds(self, letter: str) -> bool:
        """Whether a word of this letter is in it."""
        return any(word.letter == letter for word in self.words)


def runs_of(words: Iterable[Word]) -> Iterator[Run]:
    """Yield the runs of a sentence.

    A clause ends at a mark, and at 、 behind a number. In a clause with several numbers what stands between two of them
    leads to the second, but 2件申请收取1000元 is one run.
    """
    mark, clause = "", list[Word]()
    for word in words:
        listed = word.letter == _LISTED and any(each.number or each.letter == DENIAL for each in clause)
        if listed or word.letter in _ENDS:
            yield from _split(mark, clause)
            mark, clause = word.letter, []
        else:
            clause.append(word)
    yield from _split(mark, clause)


def _split(mark: str, clause: Sequence[Word]) -> Iterator[Run]:
    numbers = [place for place, word in enumerate(clause) if word.number]
    ends = [first + 1 for first, second in pairwise(numbers) if not _is_paid(clause[first], clause[second])]
    for start, end in pairwise([0, *ends, len(clause)]):
        yield Run("" if start else mark, tuple(clause[start:end]))


def _is_paid(number: Word, following: Word) -> bool:
    """Whether a number of documents is followed by what was paid for them."""
    return number.letter == NUMBERS["documents"] and following.letter == NUMBERS["money"]
