"""What the balances of a table leave of the cuts of its rows."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import compress

from attrs import field

from gouji.engine.cuts.run import Balance, Cut, Run, Steps
from gouji.engine.record import frozen

Options = tuple[tuple[Cut, ...], ...]
"""The cuts that each row may have."""


@frozen
class Link:
    """A balance as it ties rows: what is known of it, and for each row the cells that take part, with their signs.

    `unknown` are the signs of the figures that are neither known nor in one of the rows.
    """

    balance: Balance
    known: int
    terms: Mapping[int, tuple[tuple[int, int], ...]] = field(hash=False)
    unknown: frozenset[int] = frozenset()

    def share(self, row: int, cut: Cut) -> int:
        """Return what a row adds to the left side, less what it adds to the right one."""
        return sum(sign * cut[cell] for cell, sign in self.terms[row])

    def varies(self, options: Options) -> bool:
        """Whether it can tell the cuts of some row apart."""
        return any(len({self.share(row, cut) for cut in options[row]}) > 1 for row in self.terms)

    def difference(self, cuts: Sequence[Cut], without: int | None = None) -> int:
        """Return by how much the left side exceeds the right one, one row left out."""
        return self.known + sum(self.share(row, cuts[row]) for row in self.terms if row != without)

    def excludes(self, difference: int) -> bool:
        """Whether no unknown figures could make up for a difference."""
        return difference != 0 and (-1 if difference > 0 else 1) not in self.unknown

    def narrowed(self, options: Options) -> Options:
        """Return the cuts that fit some cut of each other row."""
        shares = {row: [self.share(row, cut) for cut in options[row]] for row in self.terms}
        low = self.known + sum(map(min, shares.values()))
        high = self.known + sum(map(max, shares.values()))
        left = list(options)
        for row, each in shares.items():
            above, below = low - min(each), high - max(each)
            left[row] = tuple(compress(options[row], [above <= -share <= below for share in each]))
        return tuple(left)


def links_of(runs: Sequence[Run], known: Mapping[int, int], balances: Sequence[Balance]) -> tuple[Link, ...]:
    """Return the balances that tie these rows."""
    places = {cell: (row, place) for row, run in enumerate(runs) for place, cell in enumerate(run.cells)}
    return tuple(_link(balance, places, known) for balance in balances if not balance.cells.isdisjoint(places))


def _link(balance: Balance, places: Mapping[int, tuple[int, int]], known: Mapping[int, int]) -> Link:
    constant, unknown, terms = 0, set[int](), dict[int, tuple[tuple[int, int], ...]]()
    for cells, sign in ((balance.left, 1), (balance.right, -1)):
        for cell in cells:
            if cell in places:
                row, place = places[cell]
                terms[row] = (*terms.get(row, ()), (place, sign))
            elif cell in known:
                constant += sign * known[cell]
            else:
                unknown.add(sign)
    return Link(balance, constant, terms, frozenset(unknown))


def narrowed(options: Options, links: Sequence[Link]) -> tuple[Options, frozenset[Balance]]:
    """Return what links leave one after the other, a row without cuts if they contradict; and which left out some."""
    used: set[Balance] = set()
    changed = True
    while changed and all(options):
        changed = False
        for link in links:
            left = link.narrowed(options)
            if left != options:
                options, changed = left, True
                used.add(link.balance)
                if not all(options[row] for row in link.terms):
                    return options, frozenset(used)
    return options, frozenset(used)


def solutions(options: Options, links: Sequence[Link], steps: Steps) -> Iterator[tuple[Cut, ...]]:
    """Yield every choice of one cut a row that fulfils all links; ExhaustedError if that takes too long."""
    steps.take()
    options, _ = narrowed(options, links)
    if not all(options):
        return
    open_row = next((row for row, each in enumerate(options) if len(each) > 1), None)
    if open_row is None:
        yield tuple(cut for (cut,) in options)
        return
    for cut in options[open_row]:
        yield from solutions((*options[:open_row], (cut,), *options[open_row + 1 :]), links, steps)
