"""One finding as text: where, what, the line with markers, the figures that belong to it, the basis."""

from collections.abc import Iterator, Mapping, Sequence

from gouji.cli.render.excerpt import Mark, excerpt
from gouji.cli.render.paint import Paint
from gouji.cli.render.place import margin, where
from gouji.cli.render.visible import visible
from gouji.cli.render.width import columns_of, pad
from gouji.engine.finding import Finding, Related
from gouji.engine.record import frozen
from gouji.engine.source import Place
from gouji.engine.text import Language, Text

_UNTIL = Text("至第 {line} 行", "to line {line}")
_ZEROS = Text("另有 {count} 项为 0", "and {count} more with 0")
_BASIS = Text("依据：{basis}", "basis: {basis}")

# A quotation longer than this many characters is cut: the line above shows it whole.
_QUOTED = 30


def render_finding(finding: Finding, lines: Mapping[int, str], lang: Language, paint: Paint) -> str:
    """Return the block of lines that tells of `finding`; `lines` are those of the document, by number."""
    related = [label for label in finding.related if _is_own(label, finding) or not _is_zero(label)]
    places = [margin(finding.location, lang), *(_margin(label, lang) for label in related)]
    margins = _Margins(max(map(columns_of, places)) + 2, paint)
    block = [_header(finding, lang, paint), f"  {visible(finding.message)}"]
    block += _quotation(finding, lines.get(finding.location.place.line, ""), margins, lang)
    block += _figures(finding, related, margins, lang)
    zeros = len(finding.related) - len(related)
    if zeros:
        block.append(margins.before() + paint(_ZEROS.in_language(lang).format(count=zeros), "aside"))
    basis = _BASIS.in_language(lang).format(basis=finding.basis)
    block.append(paint(f"  {basis}    gouji explain {finding.code}", "aside"))
    return "\n".join(line.rstrip() for line in block) + "\n"


@frozen
class _Margins:
    """What stands before each line below the message: a place, or as much room."""

    width: int
    paint: Paint

    def before(self, place: str = "") -> str:
        """Return the margin of a line that comes from `place`."""
        return self.paint(f"{pad('', self.width - columns_of(place))}{place} │ ", "aside")


def _header(finding: Finding, lang: Language, paint: Paint) -> str:
    place = paint(visible(f"{finding.file}:{where(finding.location, lang)}:"), "place")
    return f"{place} {paint(finding.severity, finding.severity)} {finding.code} {finding.name}"


def _quotation(finding: Finding, line: str, margins: _Margins, lang: Language) -> Iterator[str]:
    place = finding.location.place
    own = (label.location.place for label in finding.related if label.file is None)
    beside = [other for other in own if other.line == place.line]
    shown = excerpt(line, [_mark(place, line, "^"), *(_mark(other, line, "-") for other in beside)])
    ends_elsewhere = place.end_line != place.line and finding.location.origin is None
    until = "  " + _UNTIL.in_language(lang).format(line=place.end_line) if ends_elsewhere else ""
    yield margins.before(margin(finding.location, lang)) + shown.text
    yield margins.before() + margins.paint(shown.markers + until, "mark")


def _mark(place: Place, line: str, sign: str) -> Mark:
    return Mark(place.column, place.end_column if place.end_line == place.line else len(line) + 1, sign)


def _is_own(label: Related, finding: Finding) -> bool:
    return label.key is not None and label.file is None and label.location == finding.location


def _is_zero(label: Related) -> bool:
    return label.key is not None and label.raw.strip() in {"0", "０"}


def _figures(finding: Finding, related: Sequence[Related], margins: _Margins, lang: Language) -> Iterator[str]:
    """Yield a row for each related place; an arrow tells which one is the finding's own, and a file that of others."""
    rows = [(_quoted(label.raw), visible(label.label), label.key or "") for label in related]
    raw_width, label_width = (max((columns_of(row[part]) for row in rows), default=0) for part in (0, 1))
    for label, (raw, words, key) in zip(related, rows, strict=True):
        arrow = "←" if _is_own(label, finding) else ""
        elsewhere = visible(f"{label.file}:{where(label.location, lang)}") if label.file else ""
        cells = (pad(raw, raw_width), pad(words, label_width), margins.paint(key, "aside"), arrow, elsewhere)
        yield margins.before(_margin(label, lang)) + "  ".join(filter(None, cells))


def _margin(label: Related, lang: Language) -> str:
    """Return what stands at the margin of a related place: nothing for one of another file, which is told behind it."""
    return "" if label.file else margin(label.location, lang)


def _quoted(raw: str) -> str:
    return visible(raw if len(raw) <= _QUOTED else raw[:_QUOTED] + "…")
