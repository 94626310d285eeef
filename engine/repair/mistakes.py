"""How a clerk may have come from the right figure to the printed one, and how likely that is.

A cost of 10 is one slip of the hand: a digit changed, dropped, doubled, two digits or two neighbours exchanged. What
takes several slips costs their sum and a little more, so that of two explanations the one with fewer slips is cheaper.
Costs are whole, so that equal mistakes add up to the same in any order.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from enum import StrEnum
from itertools import combinations

from gouji.engine.record import frozen
from gouji.engine.repair.network import Network
from gouji.engine.repair.places import Places
from gouji.engine.text import Text


class Kind(StrEnum):
    """What went wrong in a figure, or in two."""

    DIGIT = "digit"
    DROPPED = "dropped"
    DOUBLED = "doubled"
    ADDED = "added"
    TRANSPOSED = "transposed"
    SWAPPED = "swapped"
    SHIFTED = "shifted"
    COPIED = "copied"
    LEFT = "left"
    BLANK = "blank"
    OTHER = "other"

    @property
    def words(self) -> Text:
        """How a sentence says it."""
        return _WORDS[self]


_WORDS = {
    Kind.DIGIT: Text("一位数字有误", "one digit changed"),
    Kind.DROPPED: Text("漏写一位数字", "one digit dropped"),
    Kind.DOUBLED: Text("重写一位数字", "one digit doubled"),
    Kind.ADDED: Text("多写一位数字", "one digit too many"),
    Kind.TRANSPOSED: Text("相邻两位数字颠倒", "two digits exchanged"),
    Kind.SWAPPED: Text("互换位置", "places exchanged"),
    Kind.SHIFTED: Text("整行或整列错位一格", "a row or a column slipped by a cell"),
    Kind.COPIED: Text("抄了相邻一格的数字", "copied from the cell beside"),
    Kind.LEFT: Text("别处更正后没有跟着改", "left behind when others were corrected"),
    Kind.BLANK: Text("没有填数字", "no number written"),
    Kind.OTHER: Text("数字有误", "another number"),
}
_COSTS = {
    Kind.DIGIT: 10,
    Kind.DROPPED: 10,
    Kind.DOUBLED: 9,
    Kind.ADDED: 12,
    Kind.TRANSPOSED: 9,
    Kind.SWAPPED: 10,
    Kind.COPIED: 13,
    Kind.LEFT: 14,
}
_SLIP = 10
_APART = 5
_SEVERAL = 5
_WITNESSED = 6
# Below this, neighbours are equal by chance too often.
_LEAST_COPIED = 10


@frozen
class Mistake:
    """One slip: the figures, by number, that it made wrong."""

    kind: Kind
    figures: tuple[int, ...]
    cost: int


@frozen
class Clerk:
    """Who typed the figures: `printed` are as they stand, `places` where; `witnesses` what else tells of some."""

    printed: Sequence[int | None]
    places: Places
    witnesses: Mapping[int, AbstractSet[int]]

    def explain(self, right: Mapping[int, int], network: Network) -> tuple[Mistake, ...]:
        """Return mistakes that account for all figures of `right`, first those that made two of them wrong."""
        alone = {figure: self._alone(figure, right) for figure in right}
        pairs = [both for pair in combinations(right, 2) if (both := self._both(*pair, right, network))]
        found: list[Mistake] = []
        for both in sorted(pairs, key=lambda both: both.cost - sum(alone[figure].cost for figure in both.figures)):
            if alone.keys() >= set(both.figures):
                found.append(both)
                alone = {figure: mistake for figure, mistake in alone.items() if figure not in both.figures}
        return (*found, *alone.values())

    def _both(self, one: int, other: int, right: Mapping[int, int], network: Network) -> Mistake | None:
        """Return the one mistake that made two figures wrong, if there is one."""
        if swap := self._swap(one, other, right):
            return swap
        lacking = [right[figure] - (self.printed[figure] or 0) for figure in (one, other)]
        # a part and its sum were passed by, while what both go into was corrected
        left = lacking[0] == lacking[1] and network.cancel(one, other)
        return self._mistake(Kind.LEFT, (one, other), right) if left else None

    def _swap(self, one: int, other: int, right: Mapping[int, int]) -> Mistake | None:
        if right[one] != self.printed[other] or right[other] != self.printed[one]:
            return None
        cells = self.places.distance(one, other)
        return self._mistake(Kind.SWAPPED, (one, other), right, _APART * (cells > 1)) if cells else None

    def _alone(self, figure: int, right: Mapping[int, int]) -> Mistake:
        printed, value = self.printed[figure] or 0, right[figure]
        kind = kind_of(printed, value)
        slips = 0 if kind in _COSTS else _SLIP * distance(str(printed), str(value)) + _SEVERAL
        if _COSTS.get(kind, slips) > _COSTS[Kind.COPIED] and self._is_copied(figure, printed):
            kind, slips = Kind.COPIED, 0
        return self._mistake(kind, (figure,), right, slips)

    def _mistake(self, kind: Kind, figures: tuple[int, ...], right: Mapping[int, int], more: int = 0) -> Mistake:
        """Return a mistake that costs so much more than its kind does, and less for each figure told elsewhere."""
        told = sum(right[figure] in self.witnesses.get(figure, ()) for figure in figures)
        return Mistake(kind, figures, _COSTS.get(kind, 0) + more - _WITNESSED * told)

    def _is_copied(self, figure: int, printed: int) -> bool:
        return printed >= _LEAST_COPIED and any(self.printed[other] == printed for other in self.places.beside[figure])


def kind_of(printed: int, right: int) -> Kind:
    """Return the one slip that leads from the right number to the printed one; OTHER if it takes more, or a sign."""
    if printed < 0:
        return Kind.OTHER
    wrong, true = str(printed), str(right)
    if len(wrong) == len(true) and (kind := _kind_of_same_length(wrong, true)):
        return kind
    if wrong in _shorter(true):
        return Kind.DROPPED
    if true in _shorter(wrong):
        return Kind.DOUBLED if true in _undoubled(wrong) else Kind.ADDED
    return Kind.OTHER


def _kind_of_same_length(wrong: str, true: str) -> Kind | None:
    first, *others = (place for place, (a, b) in enumerate(zip(wrong, true, strict=True)) if a != b)
    if not others:
        return Kind.DIGIT
    exchanged = wrong[first : first + 2] == true[first : first + 2][::-1]
    return Kind.TRANSPOSED if others == [first + 1] and exchanged else None


def _shorter(digits: str) -> set[str]:
    """Return the numbers with one digit less; a zero that comes to stand in front goes too."""
    return {str(int(digits[:at] + digits[at + 1 :])) for at in range(len(digits))} if len(digits) > 1 else set()


def _undoubled(digits: str) -> set[str]:
    return {digits[:at] + digits[at + 1 :] for at in range(len(digits) - 1) if digits[at] == digits[at + 1]}


def distance(one: str, other: str) -> int:
    """Return how many digits must be changed, dropped, added or exchanged with the next (optimal string alignment)."""
    before, row = list[int](), list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, row = row, [i]
        for j, b in enumerate(other, 1):
            best = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                best = min(best, before[j - 2] + 1)
            row.append(best)
        before = last
    return row[-1]
