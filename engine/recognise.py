"""From a source to a report: the whole reading, before any rule."""

from collections.abc import Mapping, Sequence

from gouji.engine.altered import with_altered_labels
from gouji.engine.chapters import find_chapters
from gouji.engine.diagnostic import Diagnostic
from gouji.engine.document import Content, Section, SectionState, TableState
from gouji.engine.facts import Facts
from gouji.engine.form import NO_FORM, Form
from gouji.engine.forms import SIX_SECTIONS_SINCE, editions, form_for, form_found
from gouji.engine.grammar.tokens import Tokens, tokenise
from gouji.engine.identity import Hints, Identity, identify
from gouji.engine.lexicon import lexicon_of
from gouji.engine.narrative import Narrative, narrate
from gouji.engine.outline import find_sections
from gouji.engine.readers.unreadable import Unreadable
from gouji.engine.readings import Readings, read_facts
from gouji.engine.report import Report
from gouji.engine.source import Source, Span
from gouji.engine.statistics import read_statistics
from gouji.engine.tables import GLUED, TableReading
from gouji.engine.text import Text

# The body decides, not the title: so many headings with something below them, or one table of the form.
_ENOUGH_SECTIONS = 2
_NO_HINTS = Hints()
_SILENCE = Narrative((), (), (), ())


def recognise(source: Source, hints: Hints = _NO_HINTS) -> Report:
    """Read a report; what is not an annual report comes back with `recognised` false and one GJ200.

    `Unreadable` for a text whose words were destroyed by a wrong encoding.
    """
    identity = identify(source, hints)
    if identity.year is not None and identity.year < SIX_SECTIONS_SINCE:
        return read_statistics(source, identity) or _of_another_time(source, identity)
    expected = form_for(identity.year) or editions()[0]
    lexicon = lexicon_of(expected, *(form for form in editions() if form is not expected))
    mended = with_altered_labels(source, tokenise(source.folded, lexicon), lexicon)
    tokens, form = mended.tokens, _form_of(identity, mended.found)
    found = _apart(mended.found, form, tokens, source.folded)
    starts = {reading.form.section: tokens.starts[reading.first] for reading in found.values()}
    sections = find_sections(source, tokens, lexicon, starts)
    readings = read_facts(source, tokens, form, found, sections)
    if not _is_report(sections, readings):
        return read_statistics(source, identity) or _no_report(source, identity)
    return Report(
        source=source,
        recognised=True,
        identity=identity,
        form=form,
        sections=sections,
        tables=readings.tables,
        facts=readings.facts,
        narrative=narrate(source, sections, form, identity.year),
        diagnostics=readings.diagnostics + mended.diagnostics,
        chapters=find_chapters(source, sections),
    )


def _apart(found: dict[str, TableReading], form: Form, tokens: Tokens, folded: str) -> dict[str, TableReading]:
    """Return the tables with figures that were run together told apart, where some were."""
    if not any(refusal.reason is GLUED for reading in found.values() for refusal in reading.refused):
        return found
    from gouji.engine.gluing import unglue  # noqa: PLC0415  # few documents need it, and it costs start-up

    return unglue(found, form, tokens, folded)


def _form_of(identity: Identity, found: Mapping[str, TableReading]) -> Form:
    tables = sorted((reading.form for reading in found.values()), key=lambda table: table.section)
    return form_found(None if identity.year is None else form_for(identity.year), tuple(tables))


def _is_report(sections: Sequence[Section], readings: Readings) -> bool:
    worded = [
        section
        for section in sections
        if section.state is SectionState.PRESENT and section.wording != "other" and section.content is not Content.EMPTY
    ]
    return len(worded) >= _ENOUGH_SECTIONS or any(table.state is not TableState.ABSENT for table in readings.tables)


def _of_another_time(source: Source, identity: Identity) -> Report:
    """Return a report of the years before the six sections; without its title in it, it is no report."""
    if identity.title is None:
        return _no_report(source, identity)
    return _nothing(source, identity, _unknown_form(identity), recognised=True)


def _no_report(source: Source, identity: Identity) -> Report:
    from gouji.engine.readers.destroyed import destruction_of  # noqa: PLC0415  # needed only where nothing was found

    if destruction := destruction_of(source.text):
        raise Unreadable(source.name, destruction)
    return _nothing(source, identity, Diagnostic("GJ200", _first_line(source), _NOT_A_REPORT), recognised=False)


def _unknown_form(identity: Identity) -> Diagnostic:
    message = _NO_FORM_KNOWN if form_for(identity.year) is None else _NO_STATISTICS
    return Diagnostic("GJ215", identity.title_span, message.format(year=identity.year))


def _nothing(source: Source, identity: Identity, diagnostic: Diagnostic, *, recognised: bool) -> Report:
    facts = Facts(NO_FORM, (), (), (), ())
    return Report(source, recognised, identity, None, (), (), facts, _SILENCE, (diagnostic,))


def _first_line(source: Source) -> Span:
    text = source.text
    start = len(text) - len(text.lstrip())
    line = text[start:].splitlines()[:1]
    return Span(start, start + len(line[0]) if line else start)


_NOT_A_REPORT = Text(
    "这不是政府信息公开工作年度报告：规定的六个标题至多有一个，也没有规定的表格",
    "no annual report on government information disclosure: it has at most one heading of the form and no table",
)
_NO_FORM_KNOWN = Text(
    "{year} 年还没有统一的格式，结构和数字都不检查",
    "no form is known for {year}: neither structure nor figures are checked",
)
_NO_STATISTICS = Text(
    "{year} 年的报告各有各的章节，文中又没有可以辨认的政府信息公开情况统计表（国办发〔2014〕32号），结构和数字都不检查",
    "reports for {year} had chapters of their own, and no table of statistics (国办发〔2014〕32号) is recognised here: "
    "neither structure nor figures are checked",
)
