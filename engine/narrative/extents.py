"""How much each section says."""

import re
from collections.abc import Iterator, Sequence

from gouji.engine.narrative.records import Claim
from gouji.engine.narrative.repeats import Spoken
from gouji.engine.narrative.structure import Extent

_SIGNS = re.compile(r"[一-鿿]+")


def find_extents(spoken: Sequence[Spoken], claims: Sequence[Claim]) -> Iterator[Extent]:
    """Yield the extent of each section; that there was none of something is a number too."""
    for said in spoken:
        prose = said.prose
        own = prose.span(0, len(prose.text))
        denied = (claim for claim in claims if claim.number is None and own.start <= claim.span.start < own.end)
        numbers = len(said.quantities) + sum(1 for _ in denied)
        yield Extent(prose.section, sum(map(len, _SIGNS.findall(prose.text))), numbers)
