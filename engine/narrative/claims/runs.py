"""A sentence cut into runs: stretches of words that say one number, or none."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from gouji.engine.grammar.phrases import DENIAL, NUMBERS, OTHER_NUMBER, letters
from gouji.engine.narrative.claims.words import PLAIN, Place, Sentence
from gouji.engine.narrative.records import Quantity
from gouji.engine.record import frozen

NUMBER = frozenset((*NUMBERS.values(), OTHER_NUMBER))
"""The letters of numbers."""
COUNTED = frozenset(NUMBERS.values())
"""The letters of numbers of what the form counts."""

_ENDS = frozenset(",;:().")
_LISTED, _TELLS = "、", ":"
_MARKS = _ENDS | {_LISTED}
_FOLLOWING = re.compile(f"{re.escape(PLAIN)}*(.)", re.DOTALL)


@frozen
class Run:
    """Words between two marks, or behind one number and up to the next; `mark` is the mark before them, if any.

    They are those of the sentence from the place `first` on; `letters` are theirs, and `number` is the first number.
    """

    sentence: Sentence
    mark: str
    first: int
    letters: str
    number: Quantity | None

    @property
    def start(self) -> int:
        """Where it begins in the prose."""
        return self.sentence.starts[self.first]

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.sentence.ends[self.first + len(self.letters) - 1]

    @property
    def tells_part(self) -> bool:
        """Whether it says of itself that it tells a part."""
        return self.holds("including")

    @property
    def leads_to_parts(self) -> bool:
        """Whether it leads to parts of its number: 收到的9件申请中."""
        return self.letters.endswith(letters()["among"])

    @property
    def names_concluded(self) -> bool:
        """Whether it leads to parts of what was concluded: 已办结申请中."""
        return self.letters.endswith((PLAIN, letters()["among"])) and (
            self.holds("concluded") or self.holds("finished")
        )

    def holds(self, name: str) -> bool:
        """Whether a word of this class is in it."""
        return letters()[name] in self.letters

    def place(self, first: int, last: int) -> Place:
        """Return where its words from one number to another stand."""
        return self.sentence.starts[self.first + first], self.sentence.ends[self.first + last]

    def number_at(self, place: int) -> Quantity:
        """Return the number that the word at a place is."""
        return self.sentence.numbers[self.first + place]


def runs_of(sentence: Sentence) -> Iterator[Run]:
    """Yield the runs of a sentence.

    A clause ends at a mark, and at 、 behind a number or before a denial; 申请:3件 is one clause. In a clause with
    several numbers what stands between two of them leads to the second, but 2件申请收取1000元 is one run.
    """
    for mark, first, last, number in _cut(sentence.letters):
        yield Run(sentence, mark, first, sentence.letters[first:last], sentence.numbers.get(number))


@lru_cache(maxsize=4096)
def _cut(found: str) -> tuple[tuple[str, int, int, int], ...]:
    """Return the mark before each run, where it begins and ends, and where its first number is, -1 if it has none."""
    runs, mark, start, counted = list[tuple[str, int, int, int]](), "", 0, False
    for place, letter in enumerate(found):
        if letter in _MARKS and _ends(found, place, opens=place == start, counted=counted):
            runs += _split(mark, found, start, place)
            mark, start, counted = letter, place + 1, False
        counted = counted or letter in NUMBER
    runs += _split(mark, found, start, len(found))
    return tuple(runs)


def _ends(found: str, place: int, *, opens: bool, counted: bool) -> bool:
    """Whether a clause ends at a mark, which it may open, and before which it may have a number."""
    following = _FOLLOWING.match(found, place + 1)
    told = following is not None and (following[1] == DENIAL or following[1] in NUMBER)
    if found[place] == _LISTED:
        return counted or (following is not None and following[1] == DENIAL)
    return found[place] != _TELLS or opens or counted or not told


def _split(mark: str, found: str, start: int, end: int) -> Iterator[tuple[str, int, int, int]]:
    numbers = [place for place in range(start, end) if found[place] in NUMBER]
    ends = [_end(found, *pair) for pair in pairwise(numbers) if not _is_paid(*map(found.__getitem__, pair))]
    for first, last in pairwise([start, *ends, end]):
        number = next((place for place in range(first, last) if found[place] in NUMBER), -1)
        yield "" if first > start else mark, first, last, number


def _end(found: str, number: int, following: int) -> int:
    """Return where the words of a number end that another one follows: behind 中 in 9件新收申请中答复8件."""
    return max(number, found.rfind(letters()["among"], number, following)) + 1


def _is_paid(number: str, following: str) -> bool:
    """Whether a number of documents is followed by what was paid for them."""
    return number == NUMBERS["documents"] and following == NUMBERS["money"]
