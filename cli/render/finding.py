"""One finding as text: where, what, the line with markers, the figures that belong to it, the basis."""

from collections.abc import Iterator, Mapping, Sequence

from gouji.cli.render.block import Margins, block, foot, head, quotation
from gouji.cli.render.paint import Paint
from gouji.cli.render.place import margin, where
from gouji.cli.render.visible import visible
from gouji.cli.render.width import columns_of, pad
from gouji.engine.finding import Finding, Related, Suppression
from gouji.engine.text import Language, Text

_WAIVED = Text("已豁免：{reason}（批准：{approver}）", "waived: {reason} (approved by {approver})")
_UNTIL = Text(
    "已豁免：{reason}（批准：{approver}；到期：{expires}）",
    "waived: {reason} (approved by {approver} until {expires})",
)
_ZEROS = Text("另有 {count} 项为 0", "and {count} more with 0")

# A quotation longer than this many characters is cut: the line above shows it whole.
_QUOTED = 30


def render_finding(finding: Finding, lines: Mapping[int, str], lang: Language, paint: Paint) -> str:
    """Return the block of lines that tells of `finding`; `lines` are those of the document, by number."""
    told = finding_lines(finding, lines, lang, paint)
    if finding.suppressed is not None:
        told.append(paint(f"  {visible(_answered_for(finding.suppressed).in_language(lang))}", "aside"))
    return block([*told, foot(finding, lang, paint)])


def finding_lines(finding: Finding, lines: Mapping[int, str], lang: Language, paint: Paint) -> list[str]:
    """Return that block without its foot."""
    related = [label for label in finding.related if _is_own(label, finding) or not _is_zero(label)]
    margins = Margins.beside([margin(finding.location, lang), *(_margin(label, lang) for label in related)], paint)
    own = [label.location.place for label in finding.related if label.file is None]
    told = [head(finding, finding.location, lang, paint), f"  {visible(finding.message)}"]
    told += quotation(finding.location, own, lines.get(finding.location.place.line, ""), margins, lang)
    told += _figures(finding, related, margins, lang)
    zeros = len(finding.related) - len(related)
    if zeros:
        told.append(margins.before() + paint(_ZEROS.in_language(lang).format(count=zeros), "aside"))
    return told


def _answered_for(suppressed: Suppression) -> Text:
    words = _UNTIL if suppressed.expires else _WAIVED
    return words.format(reason=suppressed.reason, approver=suppressed.approver, expires=suppressed.expires)


def _is_own(label: Related, finding: Finding) -> bool:
    return label.key is not None and label.file is None and label.location == finding.location


def _is_zero(label: Related) -> bool:
    return label.key is not None and label.raw.strip() in {"0", "０"}


def _figures(finding: Finding, related: Sequence[Related], margins: Margins, lang: Language) -> Iterator[str]:
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
