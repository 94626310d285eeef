"""A report as a page that shows its lines, and notes beside them."""

from collections.abc import Iterable, Sequence
from html import escape

from gouji.cli.render.place import where
from gouji.cli.render.visible import visible
from gouji.engine.annotation.note import Note
from gouji.engine.text import Language, Text

_COUNT = Text("{count} 条批注", "notes: {count}")
_TAGS = {"zh": "zh-CN", "en": "en"}
# Nothing in the page can fetch or run anything, whatever the report holds.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = """
body { margin: 1.5em; font: 15px/1.6 sans-serif; color: #222; background: #fff }
table { border-collapse: collapse; width: 100% }
th { width: 4em; padding: 0 1em 0 0; text-align: right; vertical-align: top; font-weight: normal; color: #888 }
td { vertical-align: top; white-space: pre-wrap; overflow-wrap: anywhere }
td + td { width: 42%; padding-left: 1em }
mark { background: #ffd54a; outline: 2px solid #ffd54a }
tr.noted td, tr.noted th { border-top: 1px solid #e3d9b0; border-bottom: 1px solid #e3d9b0 }
aside { margin: .3em 0 .8em; padding: .4em .8em; border-left: 4px solid #c62828; background: #fff8e1; font-size: 14px }
aside p { margin: 0 }
"""
_PAGE = """<!DOCTYPE html>
<html lang="{tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<h1>{title}</h1>
<p>gouji · {count}</p>
<table>
{rows}
</table>
</body>
</html>
"""
# Of a note about more than that it is clear where it begins.
_MOST_LINES = 40

_Interval = tuple[int, int]


def render_annotated(name: str, lines: Sequence[str], notes: Sequence[Note], lang: Language) -> str:
    """Return a page in one file: the lines of the report `name`, what notes are about marked, each beside its line."""
    beside: dict[int, list[Note]] = {}
    marked: dict[int, list[_Interval]] = {}
    for note in notes:
        place = note.location.place
        beside.setdefault(place.line, []).append(note)
        for number in range(place.line, min(place.end_line, place.line + _MOST_LINES) + 1):
            marked.setdefault(number, []).append(_interval(note, number, lines))
    rows = [
        _row(number, line, marked.get(number, ()), beside.get(number, ()), lang) for number, line in enumerate(lines, 1)
    ]
    return _PAGE.format(
        tag=_TAGS[lang],
        policy=_POLICY,
        title=escape(visible(name)),
        style=_STYLE,
        count=_COUNT.format(count=len(notes)).in_language(lang),
        rows="\n".join(rows),
    )


def _interval(note: Note, number: int, lines: Sequence[str]) -> _Interval:
    """Return what of a line a note is about, as code points from 0, half open."""
    place = note.location.place
    start = place.column - 1 if number == place.line else 0
    return start, place.end_column - 1 if number == place.end_line else len(lines[number - 1])


def _row(number: int, line: str, marked: Iterable[_Interval], notes: Sequence[Note], lang: Language) -> str:
    told = "".join(_aside(note, lang) for note in notes)
    kind = ' class="noted"' if notes else ""
    return f"<tr{kind}><th>{number}</th><td>{_marked(line, marked)}</td><td>{told}</td></tr>"


def _marked(line: str, intervals: Iterable[_Interval]) -> str:
    written, done = "", 0
    for start, end in sorted(intervals):
        if end > done or start == end:
            begin = max(start, done)
            written += f"{_shown(line[done:begin])}<mark>{_shown(line[begin:end])}</mark>"
            done = max(end, done)
    return written + _shown(line[done:])


def _aside(note: Note, lang: Language) -> str:
    place = f"{where(note.location, lang)} · " if note.location.origin else ""
    below = "".join(f"<p>{escape(line)}</p>" for line in note.lines)
    return f"<aside><p><strong>{escape(visible(place) + note.title)}</strong></p>{below}</aside>"


def _shown(text: str) -> str:
    return "\t".join(escape(visible(part)) for part in text.split("\t"))
