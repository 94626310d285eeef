"""Findings that one mistake explains, as one block of text: what should stand where, and the relations that tell it."""

from collections.abc import Iterator, Mapping, Sequence

from gouji.cli.render.block import Margins, block, foot, head, quotation
from gouji.cli.render.finding import finding_lines, render_finding
from gouji.cli.render.paint import Paint
from gouji.cli.render.place import margin
from gouji.cli.render.visible import visible
from gouji.engine.finding import Change, Finding, Repair
from gouji.engine.text import Language, Text

_SHOULD_BE = Text("{name} 应为 {right}，现为 {printed}", "{name} should be {right}, is {printed}")
_WHY = Text("（{mistakes}后 {count} 条勾稽关系全部成立）", " ({mistakes}: corrected, all {count} relations hold)")
_ONLY_LIKELY = Text(
    "另有 {count} 种改法也使这些关系成立，但要有更多的笔误",
    "{count} other repairs would do, with more slips of the pen",
)
_ONE_OF = Text("改正其中任一处即可：{repairs}", "one of these is to be corrected: {repairs}")
_MORE = Text("{repairs} 等 {count} 种", "{repairs} and {count} more")
_ONE_CHANGE = Text("{name} {printed}→{right}", "{name} {printed}→{right}")
_NOT_LOCATED = Text(
    "{count} 条勾稽关系同时不成立，未能确定错在哪几格",
    "{count} relations are broken together: which cells are wrong was not located",
)
_FILLED = Text("勾稽关系表明应填：{changes}", "the relations tell what belongs there: {changes}")
_TO_FILL = Text("{name} {right}", "{name} {right}")
_SHOWN = 5


def render_cause(findings: Sequence[Finding], lines: Mapping[int, str], lang: Language, paint: Paint) -> str:
    """Return what tells of findings of one cause; `lines` are those of the document, by number."""
    lead = findings[0]
    likeliest = [repair for repair in lead.repairs if repair.rank == 1]
    if len(likeliest) == 1:
        return block(_located(findings, likeliest[0], lines, lang, paint))
    told = [*finding_lines(lead, lines, lang, paint), *_undecided(findings, likeliest, lang), foot(lead, lang, paint)]
    return "\n".join([block(told), *(render_finding(finding, lines, lang, paint) for finding in findings[1:])])


def render_filled(finding: Finding, lines: Mapping[int, str], lang: Language, paint: Paint) -> str:
    """Return what tells of cells without a number, and what relations leave to be written there."""
    separator = "；" if lang == "zh" else "; "
    changes = separator.join(_said(_TO_FILL, change, lang) for change in finding.repairs[0].changes)
    filled = f"  {_FILLED.in_language(lang).format(changes=visible(changes))}"
    return block([*finding_lines(finding, lines, lang, paint), filled, foot(finding, lang, paint)])


def _located(
    findings: Sequence[Finding], repair: Repair, lines: Mapping[int, str], lang: Language, paint: Paint
) -> Iterator[str]:
    lead, places = findings[0], [change.location for change in repair.changes]
    margins = Margins.beside([margin(place, lang) for place in (*places, *(each.location for each in findings))], paint)
    yield head(lead, places[0], lang, paint)
    *first, last = (visible(_said(_SHOULD_BE, change, lang)) for change in repair.changes)
    yield from (f"  {words}" for words in first)
    mistakes = ("、" if lang == "zh" else ", ").join(repair.mistakes)
    yield f"  {last}{_WHY.in_language(lang).format(mistakes=mistakes, count=len(findings))}"
    for place in places:
        yield from quotation(place, (), lines.get(place.place.line, ""), margins, lang)
    for finding in findings:
        yield f"{margins.before(margin(finding.location, lang))}{finding.code}  {visible(finding.message)}"
    if others := len(lead.repairs) - 1:
        yield margins.before() + paint(_ONLY_LIKELY.in_language(lang).format(count=others), "aside")
    yield foot(lead, lang, paint)


def _undecided(findings: Sequence[Finding], repairs: Sequence[Repair], lang: Language) -> Iterator[str]:
    if repairs:
        separator = "；" if lang == "zh" else "; "
        told = separator.join(_changes(repair, lang) for repair in repairs[:_SHOWN])
        if len(repairs) > _SHOWN:
            told = _MORE.in_language(lang).format(repairs=told, count=len(repairs))
        yield f"  {_ONE_OF.in_language(lang).format(repairs=visible(told))}"
    elif len(findings) > 1:
        yield f"  {_NOT_LOCATED.in_language(lang).format(count=len(findings))}"


def _changes(repair: Repair, lang: Language) -> str:
    return " + ".join(_said(_ONE_CHANGE, change, lang) for change in repair.changes)


def _said(words: Text, change: Change, lang: Language) -> str:
    return words.in_language(lang).format(name=change.name, right=change.right, printed=change.printed)
