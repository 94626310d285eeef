"""Which cuts may be accidents: a misprint or a lost blank can leave one that balances and is wrong."""

from collections.abc import Mapping, Sequence

from gouji.engine.cuts.links import Link, links_of
from gouji.engine.cuts.row import Row, balances_of
from gouji.engine.cuts.run import Balance, Cut, ExhaustedError, Steps, broken_cuts, cuts
from gouji.engine.record import frozen


def doubtful(
    rows: Sequence[Row], known: Mapping[int, int], balances: Sequence[Balance], steps: Steps, *, blanks: bool
) -> frozenset[int]:
    """Return the numbers of the rows that relations decided, and where something speaks for another cut."""
    read = [number for number, row in enumerate(rows) if row.cut]
    links = links_of([rows[number].run for number in read], known, balances)
    table = _Table(links, [cut for row in rows if (cut := row.cut)], blanks)
    return frozenset(
        number
        for place, number in enumerate(read)
        if not rows[number].only and table.doubts(place, rows[number], balances_of(rows[number].run, balances), steps)
    )


@frozen
class _Table:
    """The rows that were read, and what ties them."""

    links: Sequence[Link]
    cuts: Sequence[Cut]
    blanks: bool

    def doubts(self, place: int, row: Row, own: Sequence[Balance], steps: Steps) -> bool:
        """Whether another cut breaks no more balances, or this one may come of a lost blank and nothing confirms it."""
        try:
            return self._has_rival(place, row, steps) or (
                not self._is_confirmed(place, own) and any(cut != row.cut for cut in broken_cuts(row.run, own, steps))
            )
        except ExhaustedError:
            return True

    def _has_rival(self, place: int, row: Row, steps: Steps) -> bool:
        lacking = [(link, link.difference(self.cuts, without=place)) for link in self.links if place in link.terms]

        def broken(cut: Cut) -> int:
            return sum(link.excludes(rest + link.share(place, cut)) for link, rest in lacking)

        most = broken(self.cuts[place])
        return most > 0 and any(broken(cut) <= most for cut in cuts(row.run, (), steps) if cut != row.cut)

    def _is_confirmed(self, place: int, own: Sequence[Balance]) -> bool:
        """Whether it balances with other rows, all of them read; needed only where blanks were lost."""
        ties = [link for link in self.links if place in link.terms and link.balance not in own]
        return not self.blanks or (len(ties) > 0 and not any(link.unknown for link in ties))
