"""One finding as text: where, what, the line with markers, the figures that belong to it, the basis."""

from collections.abc import Iterator, Mapping, Sequence

from gouji.cli.render.excerpt import Mark, excerpt
from gouji.cli.render.paint import Paint
from gouji.cli.render.visible import visible
from gouji.cli.render.width import columns_of, pad
from gouji.engine.finding import Finding, Related
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
    numbers = [finding.location.place.line, *(label.location.place.line for label in related)]
    gutter = max(len(str(number)) for number in numbers) + 2
    block = [_header(finding, paint), f"  {visible(finding.message)}"]
    block += _quotation(finding, lines.get(numbers[0], ""), gutter, lang, paint)
    block += _figures(finding, related, gutter, paint)
    zeros = len(finding.related) - len(related)
    if zeros:
        block.append(_margin("", gutter, paint) + paint(_ZEROS.in_language(lang).format(count=zeros), "aside"))
    basis = _BASIS.in_language(lang).format(basis=finding.basis)
    block.append(paint(f"  {basis}    gouji explain {finding.code}", "aside"))
    return "\n".join(line.rstrip() for line in block) + "\n"


def _header(finding: Finding, paint: Paint) -> str:
    place = finding.location.place
    where = paint(f"{visible(finding.file)}:{place.line}:{place.column}:", "place")
    return f"{where} {paint(finding.severity, finding.severity)} {finding.code} {finding.name}"


def _margin(number: int | str, gutter: int, paint: Paint) -> str:
    return paint(f"{number:>{gutter}} │ ", "aside")


def _quotation(finding: Finding, line: str, gutter: int, lang: Language, paint: Paint) -> Iterator[str]:
    place = finding.location.place
    beside = [label.location.place for label in finding.related if label.location.place.line == place.line]
    shown = excerpt(line, [_mark(place, line, "^"), *(_mark(other, line, "-") for other in beside)])
    until = "" if place.end_line == place.line else "  " + _UNTIL.in_language(lang).format(line=place.end_line)
    yield _margin(place.line, gutter, paint) + shown.text
    yield _margin("", gutter, paint) + paint(shown.markers + until, "mark")


def _mark(place: Place, line: str, sign: str) -> Mark:
    return Mark(place.column, place.end_column if place.end_line == place.line else len(line) + 1, sign)


def _is_own(label: Related, finding: Finding) -> bool:
    return label.key is not None and label.location == finding.location


def _is_zero(label: Related) -> bool:
    return label.key is not None and label.raw.strip() in {"0", "０"}


def _figures(finding: Finding, related: Sequence[Related], gutter: int, paint: Paint) -> Iterator[str]:
    """Yield a row for each related place; an arrow tells which one is the finding's own."""
    rows = [(_quoted(label.raw), visible(label.label), label.key or "") for label in related]
    raw_width, label_width = (max((columns_of(row[part]) for row in rows), default=0) for part in (0, 1))
    for label, (raw, words, key) in zip(related, rows, strict=True):
        arrow = "←" if _is_own(label, finding) else ""
        cells = (pad(raw, raw_width), pad(words, label_width), paint(key, "aside"), arrow)
        yield _margin(label.location.place.line, gutter, paint) + "  ".join(filter(None, cells))


def _quoted(raw: str) -> str:
    return visible(raw if len(raw) <= _QUOTED else raw[:_QUOTED] + "…")
