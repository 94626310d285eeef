"""What the numbers of the words say of one another."""

from collections.abc import Sequence

from gouji.engine.narrative.oddities import find_gaps, find_odd_units, find_vague
from gouji.engine.narrative.proportions import find_proportions, find_shares
from gouji.engine.narrative.records import Claim, Rate
from gouji.engine.narrative.repeats import Spoken, find_repeats
from gouji.engine.narrative.tallies import Tally


def find_tally(sections: Sequence[Spoken], rates: Sequence[Rate], claims: Sequence[Claim], year: int | None) -> Tally:
    """Return what the numbers of the prose of a report say of one another."""
    return Tally(
        breakdowns=tuple(found for said in sections for found in said.breakdowns),
        shares=tuple(found for said in sections for found in find_shares(said.prose, said.quantities, said.breakdowns)),
        proportions=tuple(find_proportions([breakdown for said in sections for breakdown in said.breakdowns], rates)),
        gaps=tuple(found for said in sections for found in find_gaps(said.prose)),
        odd_units=tuple(
            found for said in sections for found in find_odd_units(said.prose, said.quantities, said.breakdowns)
        ),
        vague=tuple(found for said in sections for found in find_vague(said.prose, said.quantities)),
        repeats=tuple(find_repeats(sections, claims, year)),
    )
