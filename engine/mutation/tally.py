"""How many of the errors that were planted are caught, by kind and by figure."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from gouji.engine.form import Form
from gouji.engine.mutation.mutant import SINGLE, Kind
from gouji.engine.mutation.sowing import Planted
from gouji.engine.record import frozen

Key = TypeVar("Key")

WORDS = 0
"""Where errors are told by section: those that are not in a table."""


@frozen
class Share:
    """So many errors were planted, and so many of them caught."""

    caught: int
    planted: int

    @property
    def is_whole(self) -> bool:
        """Whether nothing survived."""
        return self.caught == self.planted

    @property
    def percent(self) -> float:
        """The share that was caught."""
        return 100 * self.caught / self.planted


@frozen
class Tally:
    """The shares: of each kind by the section whose table it befell, and of each figure over all errors in it alone."""

    by_kind: Mapping[tuple[Kind, int], Share]
    by_cell: Mapping[str, Share]


def tally(sown: Iterable[Planted], form: Form) -> Tally:
    """Count errors that were planted into reports of a form; kinds and figures are in their order."""
    by_kind: dict[tuple[Kind, int], Share] = {}
    by_cell: dict[str, Share] = {}
    for planted in sown:
        mutant = planted.mutant
        section = form.cells[mutant.keys[0]].table.section if mutant.keys else WORDS
        _count(by_kind, (mutant.kind, section), planted)
        if mutant.kind in SINGLE:
            _count(by_cell, mutant.keys[0], planted)
    order = list(Kind)
    return Tally(
        dict(sorted(by_kind.items(), key=lambda item: (order.index(item[0][0]), item[0][1]))),
        dict(sorted(by_cell.items(), key=lambda item: form.index[item[0]])),
    )


def _count(shares: dict[Key, Share], key: Key, planted: Planted) -> None:
    share = shares.get(key, Share(0, 0))
    shares[key] = Share(share.caught + bool(planted.caught_by), share.planted + 1)
