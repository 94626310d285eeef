"""Broken documents of every format, each made from its seed alone."""

import json
from collections.abc import Callable
from copy import deepcopy
from io import BytesIO
from random import Random
from typing import Any
from zipfile import ZipFile

from lxml import etree
from support import html, mhtml, office, pdf, shapes
from support.consistent import consistent

import gouji
from gouji.cli.render.extract import render_json

_TOKENS = (
    b"<td colspan=99999999 rowspan=99999>|</td>|<table>|</table>|<tr>|<!--|-->|<![CDATA[|]]>|&nbsp;|&#0;|"
    b"&#x110000;|<script>|<w:p>|</w:p>|<w:tc>|</w:tbl>|<w:gridSpan w:val='-1'/>|<w:gridSpan w:val='99999999'/>|"
    b"<w:vMerge/>|<w:ins>|<w:txbxContent>|<row r='1048576'>|r='XFD1048576'|ref='A1:XFD1048576'|t='s'|"
    b'<v>1E400</v>|<v>nan</v>|<mergeCell ref="B2:A1"/>|{|}|[|]|,|;|"|\\u0000|\\ud800|null|1e999|-1|'
    b'99999999999999999999999999|0.0000001|"span": {}|"table": 0|'
    b"BT|ET|Tj|re|f|S|Do|0 0 0 0|1e38|-1e38|<<|>>|endstream|/Rotate 45|/MediaBox [0 0 0 0]|stream|"
    b"\xef\xbb\xbf|\xff\xfe|\x00|\r|\n|\t| |||\xe3\x80\x80|\xef\xbc\x91|\xe4\xb8\x80|\xe3\x80\x81|%|(|)|/|-|.|"
    b"\xe2\x80\x8b|\xf0\x9f\x98\x80|\xc2\xb2|\xe2\x85\xa3|\xd9\xa3|\xe0\xa5\xa9|2023|12345|1,203"
).split(b"|")
_VALUES = (
    "",
    "0",
    "-1",
    "1",
    "99999999",
    "1e400",
    "nan",
    "A0",
    "XFD1048576",
    "B2:A1",
    "s",
    "b",
    "e",
    "\u3000",
    "十",
    "²",
)


def _tables(figures: shapes.Cells) -> list[list[shapes.Line]]:
    return [shapes.disclosure(figures), shapes.requests(figures), shapes.cases(figures)]


def _text(figures: shapes.Cells, random: Random) -> bytes:
    return shapes.document(figures, random.choice((*shapes.EXACT, shapes.concatenated))).encode()


def _html(figures: shapes.Cells, random: Random) -> bytes:
    return random.choice((html.plain_page, html.portal_page))(figures, random.choice(html.MANNERS))


def _mhtml(figures: shapes.Cells, random: Random) -> bytes:
    page = _html(figures, random)
    page = broken(page, random) if random.random() < 0.5 else page
    packing = random.choice(("quoted-printable", "base64", "8bit"))
    return mhtml.archive(mhtml.part(page, packing=packing), mhtml.part(b"GIF8", "image/gif", "base64"))


def _csv(figures: shapes.Cells, random: Random) -> bytes:
    delimiter = random.choice(",;\t")
    parts = [delimiter.join(cell or "" for cell in line) for table in _tables(figures) for line in table]
    return "\n".join(parts).encode(random.choice(("utf-8", "utf-8-sig", "gb18030", "utf-16")))


def _docx(figures: shapes.Cells, random: Random) -> bytes:
    return _repacked(office.report_by_hand(figures), random)


def _xlsx(figures: shapes.Cells, random: Random) -> bytes:
    numbers = {key: float(value) if random.random() < 0.5 else value for key, value in figures.items()}
    return _repacked(office.report_by_openpyxl(numbers, one_sheet=random.random() < 0.5), random)


def _pdf(figures: shapes.Cells, random: Random) -> bytes:
    sheets = pdf.report(figures, pdf.Writer(random.choice(pdf.RULINGS), height=random.choice((500, 842, 1500))))
    return pdf.pdf([_redrawn(sheet, random) for sheet in sheets])


def _json(figures: shapes.Cells, random: Random) -> bytes:
    text = shapes.document(figures, random.choice(shapes.EXACT))
    return render_json(gouji.read_text(text, "report.txt"), "zh", indent=None).encode()


def _repacked(data: bytes, random: Random) -> bytes:
    """Return an archive in which one of its members is broken, or the archive as it is."""
    with ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    if random.random() < 0.8:
        name = max(parts, key=lambda name: len(parts[name])) if random.random() < 0.6 else random.choice(list(parts))
        parts[name] = broken(parts[name], random)
    return office.package(parts)


def _redrawn(sheet: pdf.Sheet, random: Random) -> pdf.Sheet:
    if random.random() < 0.3:
        return sheet
    content = broken(sheet.content.encode(), random).decode("utf-8", "replace")
    return pdf.Sheet(content, sheet.width, sheet.height, random.choice((0, 0, 90, 180)))


Maker = Callable[[shapes.Cells, Random], bytes]
MAKERS: dict[str, Maker] = {
    ".txt": _text,
    ".html": _html,
    ".csv": _csv,
    ".mhtml": _mhtml,
    ".docx": _docx,
    ".xlsx": _xlsx,
    ".pdf": _pdf,
    ".json": _json,
}


def broken(data: bytes, random: Random) -> bytes:
    """Return bytes with a few changes; mostly so that what was text is text, and what was XML or JSON is that."""
    kind = random.random()
    if data.startswith((b"<?xml", b"<w:", b"<worksheet")) and kind < 0.7:
        return _broken_xml(data, random)
    if data.startswith(b"{") and kind < 0.7:
        return json.dumps(_broken_json(json.loads(data), random), ensure_ascii=random.random() < 0.5).encode()
    return _broken_text(data, random) if kind < 0.9 else _broken_bytes(data, random)


def _broken_text(data: bytes, random: Random) -> bytes:
    try:
        data.decode()
    except UnicodeDecodeError:
        return _broken_bytes(data, random)
    return _broken_bytes(data, random).decode(errors="ignore").encode()


def _broken_xml(data: bytes, random: Random) -> bytes:
    root = etree.fromstring(data)  # what was written above, not what came from elsewhere
    for _ in range(random.choice((1, 2, 5, 20))):
        elements = list(root.iter())
        at, other = random.choice(elements), random.choice(elements)
        parent = at.getparent()
        match random.randrange(5):
            case 0 if parent is not None:
                parent.remove(at)
            case 1 if parent is not None:
                parent.insert(random.randrange(len(parent) + 1), deepcopy(other))
            case 2 if at.attrib:
                at.set(random.choice(list(at.attrib)), random.choice(_VALUES))
            case 3 if at.text:
                at.text = random.choice(_VALUES) + at.text[random.randrange(len(at.text)) :]
            case _:
                at.tag = other.tag
    return etree.tostring(root)


def _broken_json(value: Any, random: Random) -> Any:  # noqa: ANN401  # any JSON
    if random.random() < 0.002:
        return random.choice((None, True, [], {}, -1, 10**30, 1e308, *_VALUES))
    if isinstance(value, dict):
        return {key: _broken_json(each, random) for key, each in value.items() if random.random() > 0.001}
    if isinstance(value, list):
        return [_broken_json(each, random) for each in value if random.random() > 0.001]
    return value


def _broken_bytes(data: bytes, random: Random) -> bytes:
    for _ in range(random.choice((1, 1, 2, 3, 5, 20))):
        start = random.randrange(len(data) + 1)
        end = min(len(data), start + int(2 ** (random.random() * 12)))
        data = data[:start] + _changed(data, start, end, random) + data[end:]
    return data[: 4 * 1024**2]


def _changed(data: bytes, start: int, end: int, random: Random) -> bytes:
    """Return what comes in the place of a stretch of bytes."""
    stretch, token = data[start:end], random.choice(_TOKENS)
    other = random.randrange(len(data) + 1)
    changes = (
        b"",
        stretch * random.choice((2, 2, 3, 50)),
        stretch[::-1],
        stretch + token * random.choice((1, 1, 1, 300)),
        token + stretch,
        stretch.translate(bytes.maketrans(b"0123", b"9810")),
        stretch.replace(random.choice(_TOKENS) or b" ", token),
        random.randbytes(random.choice((1, 4))) + stretch,
        data[other : other + end - start],
    )
    return random.choice(changes)


def document(seed: int) -> tuple[str, bytes]:
    """Return the suffix and the bytes of the broken document of a seed."""
    random = Random(seed)
    suffix = random.choice(list(MAKERS))
    figures = consistent(random, random.random(), 10 ** random.randint(1, 5))
    data = MAKERS[suffix](figures, random)
    if suffix in {".docx", ".xlsx", ".pdf"} and random.random() < 0.8:
        return suffix, data
    return suffix, broken(data, random)
