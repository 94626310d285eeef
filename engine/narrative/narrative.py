"""The record of all that the prose of a report says."""

from gouji.engine.narrative.context import NO_CONTEXT, Context
from gouji.engine.narrative.records import Claim, Link, Mention, Quantity, Rate, Slip
from gouji.engine.narrative.structure import Enumeration, Extents, Parts
from gouji.engine.narrative.tallies import NO_TALLY, Tally
from gouji.engine.record import frozen


@frozen
class Narrative:
    """All that the prose of a report says, in the order of the text.

    `context` is what it refers to, `tally` what its numbers say of one another; `links` tell of each of the
    `quantities` what it is of; `slips` are what is written wrong. `extents` tell how much each section says,
    `enumerations` what it counts off, `parts` what the preamble says that the report consists of.
    """

    quantities: tuple[Quantity, ...]
    rates: tuple[Rate, ...]
    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...]
    context: Context = NO_CONTEXT
    tally: Tally = NO_TALLY
    links: tuple[Link, ...] = ()
    slips: tuple[Slip, ...] = ()
    extents: Extents = Extents()
    enumerations: tuple[Enumeration, ...] = ()
    parts: tuple[Parts, ...] = ()
