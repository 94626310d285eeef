"""Findings that one mistake explains, as one block of text: what should stand where, and the relations that tell it."""

from collections.abc import Iterator, Mapping, Sequence

from gouji.cli.render.block import Margins, block, foot, head, quotation
from gouji.cli.render.finding import finding_lines, render_finding
from gouji.cli.render.paint import Paint
from gouji.cli.render.place import margin
from gouji.cli.render.remedy import filled, less_likely, likeliest, one_of, should_be
from gouji.cli.render.visible import visible
from gouji.engine.finding import Finding, Repair
from gouji.engine.text import Language, Text

_NOT_LOCATED = Text(
    "{count} 条勾稽关系同时不成立，未能确定错在哪几格",
    "{count} relations are broken together: which cells are wrong was not located",
)


def render_cause(findings: Sequence[Finding], lines: Mapping[int, str], lang: Language, paint: Paint) -> str:
    """Return what tells of findings of one cause; `lines` are those of the document, by number."""
    lead = findings[0]
    repairs = likeliest(lead)
    if len(repairs) == 1:
        return block(_located(findings, repairs[0], lines, lang, paint))
    told = [*finding_lines(lead, lines, lang, paint), *_undecided(findings, repairs, lang), foot(lead, lang, paint)]
    return "\n".join([block(told), *(render_finding(finding, lines, lang, paint) for finding in findings[1:])])


def render_filled(finding: Finding, lines: Mapping[int, str], lang: Language, paint: Paint) -> str:
    """Return what tells of cells without a number, and what relations leave to be written there."""
    told = f"  {visible(filled(finding.repairs[0], lang))}"
    return block([*finding_lines(finding, lines, lang, paint), told, foot(finding, lang, paint)])


def _located(
    findings: Sequence[Finding], repair: Repair, lines: Mapping[int, str], lang: Language, paint: Paint
) -> Iterator[str]:
    lead, places = findings[0], [change.location for change in repair.changes]
    margins = Margins.beside([margin(place, lang) for place in (*places, *(each.location for each in findings))], paint)
    yield head(lead, places[0], lang, paint)
    yield from (f"  {visible(words)}" for words in should_be(repair, len(findings), lang))
    for place in places:
        yield from quotation(place, (), lines.get(place.place.line, ""), margins, lang)
    for finding in findings:
        yield f"{margins.before(margin(finding.location, lang))}{finding.code}  {visible(finding.message)}"
    yield from (margins.before() + paint(words, "aside") for words in less_likely(lead, lang))
    yield foot(lead, lang, paint)


def _undecided(findings: Sequence[Finding], repairs: Sequence[Repair], lang: Language) -> Iterator[str]:
    if repairs:
        yield f"  {visible(one_of(repairs, lang))}"
    elif len(findings) > 1:
        yield f"  {_NOT_LOCATED.in_language(lang).format(count=len(findings))}"
