"""Web pages for tests: the same figures in every manner in which tables are put on the web."""

import html
from collections.abc import Callable, Iterator, Sequence

from attrs import frozen
from support.shapes import HEADINGS, PROSE, TITLE, Cells, Line, Prose, cases, disclosure, requests

# The lines of a table in which a cell left out belongs to the one above it.
_HEADERS = {"disclosure": 0, "requests": 3, "cases": 3}
_Address = tuple[int, int]


@frozen
class Cell:
    """A written cell: how many columns and rows it covers, how many slots of its line it covers with those above."""

    text: str
    columns: int
    rows: int


Row = list[Cell | None]
"""The cells that begin in a row; None for a slot that a cell of a row above covers."""


def merged(lines: Sequence[Line], headers: int) -> list[Row]:
    """Return lines as rows of merged cells; in the first `headers` of them the cell above comes before that beside."""
    owners: dict[_Address, _Address] = {}
    for row, line in enumerate(lines):
        for column, text in enumerate(line):
            owners[row, column] = (row, column) if text is not None else _owner(owners, row, column, row < headers)
    areas: dict[_Address, list[_Address]] = {}
    for address, owner in owners.items():
        areas.setdefault(owner, []).append(address)
    return [list(_cells(lines, row, owners, areas)) for row in range(len(lines))]


def _owner(owners: dict[_Address, _Address], row: int, column: int, in_header: bool) -> _Address:
    above, left = owners.get((row - 1, column)), owners.get((row, column - 1))
    if above and (left is None or left[0] < row or (in_header and above == (row - 1, column))):
        return above
    assert left is not None
    return left


def _cells(
    lines: Sequence[Line], row: int, owners: dict[_Address, _Address], areas: dict[_Address, list[_Address]]
) -> Iterator[Cell | None]:
    for column, text in enumerate(lines[row]):
        if text is not None:
            area = areas[row, column]
            yield Cell(text, 1 + max(c for _, c in area) - column, 1 + max(r for r, _ in area) - row)
        elif owners[row, column][0] < row:
            yield None


Manner = Callable[[list[Row]], str]


def _tag(cell: Cell, inside: str, rows: int, attributes: str = "") -> str:
    spans = (f' colspan="{cell.columns}"' if cell.columns > 1 else "") + (f' rowspan="{rows}"' if rows > 1 else "")
    return f"<td{spans}{attributes}>{inside}</td>"


def with_spans(rows: list[Row]) -> str:
    """Merged cells as merged cells."""
    lines = ("".join(_tag(cell, html.escape(cell.text), cell.rows) for cell in row if cell) for row in rows)
    return "<table>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>"


def with_empty_cells(rows: list[Row]) -> str:
    """An empty cell wherever one from a row above should reach."""
    lines = ("".join(_tag(cell, html.escape(cell.text), 1) if cell else "<td></td>" for cell in row) for row in rows)
    return "<TABLE border=1>\n" + "".join(f"<TR>\n{line}\n</TR>\n" for line in lines) + "</TABLE>"


def without_spans(rows: list[Row]) -> str:
    """Covered cells left out, and no word of what covers them; end tags left out too."""
    lines = ("".join(f"<td>{html.escape(cell.text)}" for cell in row if cell) for row in rows)
    return "<table>" + "".join(f"<tr>{line}" for line in lines) + "</table>"


def in_groups(rows: list[Row]) -> str:
    """The last row in a foot that comes first, header cells in a head, cells wrapped on lines of their own."""
    lines = [
        "".join(f"\n    {_tag(cell, f'<br>{html.escape(cell.text)}<br>', cell.rows)}" for cell in row if cell)
        for row in rows
    ]
    foot = len(rows) if any(cell is None for cell in rows[-1]) else len(rows) - 1
    body = "".join(f"  <tr>{line}\n  </tr>\n" for line in lines[:foot])
    last = "".join(f"<tfoot><tr>{line}</tr></tfoot>\n" for line in lines[foot:])
    return f"<table>{last}<tbody>\n{body}</tbody></table>"


def from_word(rows: list[Row]) -> str:
    """What a word processor writes: nests of paragraphs and spans, split runs, blanks, conditional comments."""
    lines = (
        "".join(_tag(cell, _word(cell.text), cell.rows, ' valign="top" style="border:none"') for cell in row if cell)
        for row in rows
    )
    widths = "".join(f"<td width={40 + number}></td>" for number in range(max(map(len, rows))))
    return (
        '<table class="MsoNormalTable" style="mso-table-layout-alt:fixed">\n'
        + "".join(f'<tr style="height:21.7pt">\n{line}\n</tr>\n' for line in lines)
        + f"<!--[if !supportMisalignedColumns]--><tr height=0>{widths}</tr><!--[endif]--></table>"
    )


def _word(text: str) -> str:
    half = len(text) // 2
    runs = "".join(
        f'<span\nstyle="font-family:宋体;mso-bidi-font-size:10.5pt">{html.escape(run)}</span>'
        for run in (text[:half], text[half:])
        if run
    )
    return f'<p class="MsoNormal"\nalign="center"><b>{runs or "&nbsp;"}<span lang="EN-US"><o:p></o:p></span></b></p>'


MANNERS: tuple[Manner, ...] = (with_spans, with_empty_cells, without_spans, in_groups, from_word)

_BOX = """<table class="box"><tr><td>名　　称</td><td colspan="3">{title}</td></tr>
<tr><td>索 引 号</td><td>2022-00017</td><td>发布机构</td><td>云河县人民政府办公室</td></tr>
<tr><td>公开日期</td><td>2022-01-20</td><td>体裁分类</td><td>报告</td></tr></table>"""
_PORTAL = """<!DOCTYPE html>
<!-- saved from url=(0042)http://www.example.org/zwgk/t2022.html -->
<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<meta http-equiv="Content-Type" content="text/html; charset={encoding}">
<title>{title}</title><style>p.MsoNormal {{mso-style-parent:""; margin:0cm}}</style></head>
<body><nav><a href="/">首页</a></nav><ul>{links}</ul><div style="display:none">打印版 99 件</div>
<script>if (1 < 2) document.write("<td>88</td>");</script><noscript>请启用脚本</noscript>
<table width="1000"><tr><td><img src="a.png"></td></tr><tr><td>{box}
<p>【字体：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>】 分享到：微信 微博</p>
<h1>{title}</h1>{body}<p>附件：<a href="1.docx">下载</a></p></td></tr></table>
<div class="foot">云河县人民政府主办 备案号：00000000</div></body></html>
"""


def article(cells: Cells, manner: Manner, prose: Prose = PROSE) -> str:
    """Return the report as the inside of a page."""
    makers = {2: disclosure, 3: requests, 4: cases}
    tables = {number: merged(make(cells), _HEADERS[make.__name__]) for number, make in makers.items()}
    parts = []
    for number, heading in enumerate(HEADINGS, 1):
        words = "".join(f"<p><span>{line}</span></p>\n" for line in prose.get(number, "").split("\n") if line)
        parts.append(f"<p><strong>{heading}</strong></p>\n{words or manner(tables[number])}\n")
    return "".join(parts)


def plain_page(cells: Cells, manner: Manner, prose: Prose = PROSE) -> bytes:
    """Return a page that holds the report and nothing else."""
    return f"<html><body><h1>{TITLE}</h1>{article(cells, manner, prose)}</body></html>".encode()


def portal_page(cells: Cells, manner: Manner, encoding: str = "utf-8", prose: Prose = PROSE) -> bytes:
    """Return a page of a site: menus, scripts, a box of metadata before the report, all set with a table."""
    links = "".join(
        f'<li><a href="/{year}/">云河县{year}年政府信息公开工作年度报告</a></li>' for year in range(2015, 2020)
    )
    box, body = _BOX.format(title=TITLE), article(cells, manner, prose)
    page = _PORTAL.format(encoding=encoding, title=TITLE, links=links, box=box, body=body)
    return page.encode(encoding)
