"""What the prose says: quantities, rates, claims, mentions, what it refers to, and how it is written."""

import re
from collections.abc import Sequence

from gouji.engine.document import Section
from gouji.engine.form import Form
from gouji.engine.narrative.breakdowns import find_breakdowns
from gouji.engine.narrative.claims import find_claims
from gouji.engine.narrative.context import Author, Context, Dated, Meeting, Misdated, Period, Reference, Wording
from gouji.engine.narrative.enumerations import find_enumerations
from gouji.engine.narrative.extents import find_extents
from gouji.engine.narrative.language import find_slips
from gouji.engine.narrative.links import find_links
from gouji.engine.narrative.mentions import find_mentions
from gouji.engine.narrative.narrative import Narrative
from gouji.engine.narrative.parts import find_parts
from gouji.engine.narrative.prose import prose_of
from gouji.engine.narrative.quantities import find_quantities
from gouji.engine.narrative.rates import find_rates
from gouji.engine.narrative.records import (
    Claim,
    Doubt,
    DoubtKind,
    Link,
    Mention,
    Quantity,
    Rate,
    RateKind,
    Slip,
    Speaker,
)
from gouji.engine.narrative.referring import find_context, preamble
from gouji.engine.narrative.repeats import Spoken
from gouji.engine.narrative.structure import Announced, Enumeration, Extent, Extents, Item, Parts
from gouji.engine.narrative.tallies import Breakdown, Gap, OddUnit, Part, Proportion, Repeat, Shares, Tally, Vague
from gouji.engine.narrative.tally import find_tally
from gouji.engine.pattern import HAN
from gouji.engine.source import Source

__all__ = [
    "Announced",
    "Author",
    "Breakdown",
    "Claim",
    "Context",
    "Dated",
    "Doubt",
    "DoubtKind",
    "Enumeration",
    "Extent",
    "Extents",
    "Gap",
    "Item",
    "Link",
    "Meeting",
    "Mention",
    "Misdated",
    "Narrative",
    "OddUnit",
    "Part",
    "Parts",
    "Period",
    "Proportion",
    "Quantity",
    "Rate",
    "RateKind",
    "Reference",
    "Repeat",
    "Shares",
    "Slip",
    "Tally",
    "Vague",
    "Wording",
    "narrate",
]

_PROSE = (1, 5, 6)
_TITLE = re.compile(r"20[0-9]{2}年[^\n。]{0,20}年度?报告")
_NAME = re.compile(rf"{HAN}{{2,}}$")
_TITLES_WITHIN, _LONGEST_NAME = 5000, 30


def narrate(source: Source, sections: Sequence[Section], form: Form, year: int | None) -> Narrative:
    """Return what the sections without tables say, in the order of the text."""
    quantities: list[Quantity] = []
    rates: list[Rate] = []
    claims: list[Claim] = []
    others: list[tuple[Quantity, Link]] = []
    mentions: list[Mention] = []
    spoken: list[Spoken] = []
    speaker = Speaker(year, _names(source))
    for section in sections:
        if section.number in _PROSE and section.body.start < section.body.end:
            prose = prose_of(source, section)
            found = find_quantities(source, prose)
            quantities += found
            spoken.append(Spoken(prose, found, list(find_breakdowns(prose, found))))
            rates += find_rates(source, prose, found, spoken[-1].breakdowns)
            told, beside = find_claims(source, prose, form, found, speaker)
            claims += told
            others += beside
            mentions += find_mentions(form, prose)
    words = [*preamble(source, sections), *(said.prose for said in spoken)]
    context, slips = find_context(source, words, year, speaker.names), tuple(find_slips(source, words))
    links = find_links(quantities, claims, rates, others)
    tally = find_tally(spoken, rates, claims, year)
    return Narrative(
        tuple(quantities),
        tuple(rates),
        tuple(claims),
        tuple(mentions),
        context,
        tally,
        links,
        slips,
        Extents(tuple(find_extents(spoken, claims))),
        tuple(point for said in spoken for point in find_enumerations(source, said.prose)),
        tuple(parts for prose in words for parts in find_parts(source, prose, form)),
    )


def _names(source: Source) -> tuple[str, ...]:
    """Return the names by which the body may speak of itself, longest first: that of a title, and its endings."""
    names: set[str] = set()
    for title in _TITLE.finditer(source.folded, 0, _TITLES_WITHIN):
        found = _NAME.search(source.folded[max(0, title.start() - _LONGEST_NAME) : title.start()])
        if found:
            names.add(found[0])
            for name in (found[0].removesuffix("人民政府"), found[0].removesuffix("办事处")):
                names |= {name[cut:] for cut in range(len(name) - 1)}
    return tuple(sorted(names, key=len, reverse=True))
