"""Web pages: every figure in its cell, the words in their order, nothing that the reader of the page does not see."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.html import MANNERS, Manner, Row, article, plain_page, portal_page, with_spans
from support.shapes import FORM, TITLE, zeros

from gouji.engine.facts import State
from gouji.engine.readers.html import read_html
from gouji.engine.readers.limits import Limits
from gouji.engine.readers.unreadable import Unreadable
from gouji.engine.recognise import recognise
from gouji.engine.report import Report
from gouji.engine.source import Passage, Span, TableCell

FIGURES = st.fixed_dictionaries({key: st.integers(0, 10**5).map(str) for key in FORM.keys})
WITH_BLANKS = st.fixed_dictionaries(
    {key: st.one_of(st.integers(0, 999).map(str), st.just("")) for key in FORM.keys}  # as often blank as not
)


def text_of(page: str) -> str:
    return read_html(page.encode(), "report.html").text


def report_of(page: bytes) -> Report:
    return recognise(read_html(page, "report.html"))


def raws(report: Report) -> dict[str, str]:
    return {fact.key: fact.raw for fact in report.facts}


@pytest.mark.parametrize("manner", MANNERS)
@given(cells=FIGURES)
@settings(max_examples=10, deadline=None)
def test_every_manner_is_read_exactly(manner: Manner, cells: dict[str, str]) -> None:
    report = report_of(plain_page(cells, manner))
    assert raws(report) == cells
    assert report.diagnostics == ()


@pytest.mark.parametrize("manner", MANNERS)
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "gb2312", "gbk"])
@given(cells=FIGURES)
@settings(max_examples=3, deadline=None)
def test_a_page_of_a_site_is_read_as_the_report_in_it(manner: Manner, encoding: str, cells: dict[str, str]) -> None:
    report = report_of(portal_page(cells, manner, encoding))
    assert raws(report) == cells
    assert (report.identity.title, report.year, report.body) == (TITLE, 2021, "云河县人民政府")
    assert str(report.identity.published) == "2022-01-20"
    assert [section.state.value for section in report.sections] == ["present"] * 6


@pytest.mark.parametrize("manner", MANNERS)
@given(cells=WITH_BLANKS)
@settings(max_examples=10, deadline=None)
def test_a_blank_cell_is_blank_or_said_to_be_unreadable(manner: Manner, cells: dict[str, str]) -> None:
    report = report_of(plain_page(cells, manner))
    told = {key for diagnostic in report.diagnostics for key in diagnostic.keys}
    for fact in report.facts:
        if fact.state in (State.UNREADABLE, State.ABSENT):
            assert fact.key in told
        else:
            assert fact.raw == cells[fact.key]


CUTS = {"the first figure": 0, "a figure": 3, "the last figure": -1}


@pytest.mark.parametrize("manner", MANNERS)
@pytest.mark.parametrize("cut", CUTS.values(), ids=CUTS)
def test_rows_that_lost_a_cell_are_unreadable(manner: Manner, cut: int) -> None:
    """A covered cell beside the label must not make up for the lost one: all rows of its depth would be shifted."""

    def without_one(rows: list[Row]) -> str:
        for row in rows:
            figures = [index for index, cell in enumerate(row) if cell and cell.text == "1"]
            if len(figures) > 1:
                row.pop(figures[min(cut, len(figures) - 1)])
        return manner(rows)

    report = report_of(plain_page(dict.fromkeys(FORM.keys, "1"), without_one))
    single = {"permits.decisions", "penalties.decisions", "coercion.decisions", "fees.amount"}
    assert {fact.key for fact in report.facts if fact.state is not State.UNREADABLE} == single
    assert {key for diagnostic in report.diagnostics for key in diagnostic.keys} == set(FORM.keys) - single


def test_a_figure_has_its_cell() -> None:
    source = read_html(plain_page(zeros(), with_spans), "report.html")
    facts = recognise(source).facts
    assert source.origin(facts["regulations.repealed"].span) == TableCell(1, 3, 3)
    assert source.origin(facts["requests.received.total"].span) == TableCell(2, 4, 8)
    assert source.origin(facts["litigation.after_review.total"].span) == TableCell(3, 4, 15)


def test_a_paragraph_has_its_number() -> None:
    source = read_html("<p>甲</p><table><tr><td>1<td>2</table><p>乙</p>".encode(), "report.html")
    assert source.origin(Span.at(source.text.index("乙"))) == Passage(2)


TABLES = {
    "spans": ("<tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d", "| a | b |  |\n|  | c | d |\n"),
    "rowspan 0 reaches to the end": ("<tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d", "| a | b |\n|  | c |\n|  | d |\n"),
    "rowspan beyond the end": ("<tr><td rowspan=9>a<td>b<tr><td>c", "| a | b |\n|  | c |\n"),
    "a rowspan ends with its group": (
        "<thead><tr><td rowspan=9>a<td>b<tbody><tr><td>c<td>d",
        "| a | b |\n| c | d |\n",
    ),
    "spans that overlap": (
        "<tr><td>a<td rowspan=2>b<td>c<tr><td colspan=2>d<td>e",
        "| a | b | c |\n| d |  | e |\n",
    ),
    "a colspan of a million": ("<tr><td colspan=1000000>a<tr><td>b<td>c", "| a |  |\n| b | c |\n"),
    "a column in which no cell begins": ("<tr><td colspan=2>a<td>b<tr><td colspan=2>c<td>d", "| a | b |\n| c | d |\n"),
    "a span that is no number": ("<tr><td colspan=x rowspan=-1>a<td colspan=0>b", "| a | b |\n"),
    "rows that end early": ("<tr><td>a<td>b<td>c<tr><td>d", "| a | b | c |\n| d |\n"),
    "a foot that comes first": ("<tfoot><tr><td>z<td>9<tbody><tr><td>a<td>1", "| a | 1 |\n| z | 9 |\n"),
    "a head that comes last": ("<tbody><tr><td>a<td>1<thead><tr><th>h<th>i", "| h | i |\n| a | 1 |\n"),
    "blank cells": ("<tr><td>&nbsp;<td><p>\u3000</p><td><td>1", "|  |  |  | 1 |\n"),
    "lines in a cell": ("<tr><td>商业<br>企业<td><p>1</p><p>2</p>", "| 商业 企业 | 1 2 |\n"),
    "runs in a cell": ("<tr><td><p><span>1</span><b><i>2</i></b></p><td>\n <div>\n 3 </div>\n", "| 12 | 3 |\n"),
    "words behind a paragraph": ("<tr><td>a<td><b><p>1</p></b>2<td>3<p>4</p>", "| a | 1 2 | 3 4 |\n"),
    "a table for one figure": (
        "<tr><td>a<td>1<td><table><tr><td>7</table><td>2",
        "| a | 1 | 7 | 2 |\n",
    ),
    "a table for two figures": ("<tr><td>a<td><table><tr><td>7<td>8</table><td>2", "| a | 7 8 | 2 |\n"),
    "the number of a note": ("<tr><td>a<td>12<sup>1</sup>", "| a | 12 1 |\n"),
    "what is struck out": ("<tr><td>a<td><s>5</s>6<td><del>1</del><ins>2</ins>", "| a | 6 | 2 |\n"),
    "what is hidden": (
        '<tr><td>a<td style="DISPLAY: none">9<td>1<tr hidden><td>b<td>2<tr><td>c<td>4<i style="display:none">5</i>',
        "| a | 1 |\n| c | 4 |\n",
    ),
    "a field": ('<tr><td>a<td><input value="12"><td><input type=hidden value=3>', "| a | 12 |  |\n"),
    "a border in a cell": ("<tr><td>a|b<td>1", "| a¦b | 1 |\n"),
    "column widths of a word processor": ("<tr><td>a<td>1<tr height=0><td width=3><td width=4>", "| a | 1 |\n"),
    "a row of blank cells": ("<tr><td>a<td>1<tr><td><td>", "| a | 1 |\n|  |  |\n"),
    "a script in a cell": ("<tr><td>a<td>1<script>2</script>", "| a | 1 |\n"),
    "entities": ("<tr><td>&lt;a&gt;&#19968;&hellip;<td>&#49;", "| <a>一… | 1 |\n"),
}


@pytest.mark.parametrize(("rows", "expected"), TABLES.values(), ids=TABLES)
def test_tables(rows: str, expected: str) -> None:
    assert text_of(f"<table>{rows}</table>") == f"{expected}\n"


SHEET = "<style>/* .v{} */ @import 'a.css'; .h , .g{color:red; display : none} .v{VISIBILITY:hidden}</style>"
UNSEEN = {
    "words without ink": ("", '<span style="opacity: 0">1</span>1091', "1091"),
    "words nearly without ink": ("", '<span style="opacity:0.9">1</span>091', "1091"),
    "words without size": ("", '<b style="color:red;FONT-SIZE:0pt">1</b>10<i style="font-size:0">2</i>91', "1091"),
    "words of a small size": ("", '<b style="font-size:0.5em">1</b>091', "1091"),
    "a size inside none": ("", '<b style="font-size:0"><i style="font-size:9pt">1091</i></b>', "1091"),
    "nothing but words without ink": ("", '<span style="opacity:0.0;">1</span>', ""),
    "a hidden class": (SHEET, '<span class="h">1</span>1091', "1091"),
    "one of several classes": (SHEET, '<p>10<span class="a g">1</span>91<i class=v>2</i></p>', "1091"),
    "a hidden class that is the whole cell": (SHEET, '<span class="h">1091</span>', "1091"),
    "a hidden class shown by its element": (SHEET, '<i class="h" style="display:inline">1</i>091', "1091"),
    "a hidden class that is shown": (f"{SHEET}<style>td .h{{display:inline}}</style>", "<i class=h>1</i>091", "1091"),
    "a class hidden on paper": ("<style>@media print{.p{display:none}}</style>", "<i class=p>1</i>091", "1091"),
}


@pytest.mark.parametrize(("sheet", "cell", "seen"), UNSEEN.values(), ids=UNSEEN)
def test_what_nobody_sees_in_a_cell_is_left_out(sheet: str, cell: str, seen: str) -> None:
    assert text_of(f"{sheet}<table><tr><td>a<td>{cell}</td><td>2</table>") == f"| a | {seen} | 2 |\n\n"


@pytest.mark.parametrize("hidden", ["class=h", 'style="opacity:0"'])
def test_a_tab_of_the_page_is_read_though_a_class_hides_it(hidden: str) -> None:
    tab = f"<div {hidden}>乙<table><tr><td>a<td>{'7' * 30}<tr><td>b<td>{'8' * 30}</table></div>"
    table = f"| a | {'7' * 30} |\n| b | {'8' * 30} |\n"
    assert text_of(f"{SHEET}{tab}") == f"乙\n{table}\n"
    assert text_of(f"{SHEET}<table><tr><td>甲{tab}<td>丙</table>") == f"甲\n乙\n{table}\n丙\n"


LONG = "本年度没有需要报告的其他事项，也没有收取信息处理费。" * 5
LAYOUTS = {
    "a table of one cell": ("<table><tr><td><h1>甲</h1><p>乙</p></table>", "甲\n乙\n"),
    "a table of one column": ("<table><tr><td>甲<tr><td>乙</table>", "甲\n乙\n"),
    "columns of a page": (
        f"<table><tr><td>甲<td><p>{LONG}</p><table><tr><td>a<td>1</table></table>",
        f"甲\n{LONG}\n| a | 1 |\n\n",
    ),
    "prose in a row of a table": (
        f"<table><tr><td>a<td>1<tr><td colspan=2>{LONG}<tr><td>b<td>2</table>",
        f"| a | 1 |\n\n{LONG}\n| b | 2 |\n\n",
    ),
    "a title above a table": ("<table><caption>表</caption><tr><td>a<td>1</table>", "表\n| a | 1 |\n\n"),
}


@pytest.mark.parametrize(("page", "expected"), LAYOUTS.values(), ids=LAYOUTS)
def test_a_table_that_sets_the_page_is_opened(page: str, expected: str) -> None:
    assert text_of(page) == expected


def test_tables_nested_for_layout_are_opened_to_the_report() -> None:
    report = article(zeros(), with_spans)
    page = f"<table><tr><td>菜单<td><table><tr><td><table><tr><td>{report}</table></table></table>"
    assert raws(report_of(page.encode())) == zeros()


WORDS = {
    "blocks": ("<h2>一、总体情况</h2><div>甲<p>乙</p>丙</div>", "一、总体情况\n甲\n乙\n丙\n"),
    "lines": ("<p>甲<br>乙<br/>丙</p>", "甲\n乙\n丙\n"),
    "runs are joined": ("<p><span>政府</span><b>信息</b><font>公开</font>12</p>", "政府信息公开12\n"),
    "lines of the source": ("<p>政府\n   信息\r\n公开 12\n件</p>", "政府信息公开 12 件\n"),
    "lines of preformatted text": ("<pre>一、总体情况\n甲</pre>", "一、总体情况\n甲\n"),
    "scripts and styles": (
        "甲<script>a<b</script><style>p{}</style><template>x</template><noscript>y</noscript>",
        "甲\n",
    ),
    "comments": ("甲<!-- 乙 --><![if !x]>丙<![endif]>", "甲丙\n"),
    "comments that reach the text": (
        "甲&lt;!--[if !supportMisalignedColumns]--&gt;<p>乙[if !supportLists]丙[endif]</p>",
        "甲\n乙丙\n",
    ),
    "styles that reach the text": (
        "<p>/* Style Definitions */ table.MsoNormalTable {mso-style-name:普通表格; mso-para-margin:0cm}</p><p>甲</p>",
        "甲\n",
    ),
    "a declaration that reaches the text": ('<p>"mso-bidi-font-size:10.5pt;"甲</p>', "甲\n"),
    "islands of data": ("<xml><w:View>Normal</w:View></xml><p>甲<o:p></o:p></p>", "甲\n"),
    "menus": (
        "<nav>首页</nav><select><option>市</select><ul><li><a href=x>年报</a><li>甲<a href=x>乙</a></ul>",
        "甲乙\n",
    ),
    "menus in menus": ("<ul><li><a href=x>年报</a><ul><li><a href=y>2019年年报</a></ul><li>甲</ul>", "甲\n"),
    "an anchor in a list": ("<ul><li><a name=x>甲</a></ul>", "甲\n"),
    "hidden blocks": ("<div style='display:none'>甲<p>乙</p></div><p hidden>丙<p>丁", "丁\n"),
    "a page hidden until its script ran": ("<body style='display:none'><p>甲", "甲\n"),
    "readings of characters": ("<ruby>根据<rp>(</rp><rt>gēnjù</rt><rp>)</rp></ruby>条例", "根据条例\n"),
    "ordinals": ("<ol><li>甲<li>乙</ol>", "1. 甲\n2. 乙\n"),
    "Chinese ordinals": (
        "<ol style='list-style-type: cjk-ideographic'><li>总体情况<li>其他",
        "一、总体情况\n二、其他\n",
    ),
    "ordinals from a number": ("<ol start=3 type=A><li>甲<li value=6>乙", "C. 甲\nF. 乙\n"),
    "no ordinals": ("<ol style='list-style:none'><li>甲</ol><ul><li>乙</ul>", "甲\n乙\n"),
    "terms": ("<dl><dt>发布机构<dd>云河县财政局</dl>", "发布机构\n云河县财政局\n"),
}


@pytest.mark.parametrize(("page", "expected"), WORDS.values(), ids=WORDS)
def test_words(page: str, expected: str) -> None:
    assert text_of(page) == expected


MANY = "云河县政府信息公开工作年度报告总体情况"
META = '<meta charset="{}">'


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (f"{META.format('utf-8')}<p>{MANY}".encode(), "utf-8"),
        (f"<p>{MANY}".encode(), "utf-8"),
        (f"<p>{MANY}".encode("gb18030"), "gb18030"),
        (f"{META.format('gb2312')}<p>{MANY}".encode("gbk"), "gb18030"),
        (f"{META.format('utf-8')}<p>{MANY}".encode("gbk"), "gb18030"),
        (f"{META.format('gb2312')}<p>{MANY}".encode(), "utf-8"),
        (f"{META.format('iso-8859-1')}<p>{MANY}".encode("gbk"), "gb18030"),
        (f"{META.format('gbk')}<p>{MANY}".encode("utf-8-sig"), "utf-8"),
        (f"<meta content='text/html; charset=GBK' http-equiv=x><p>{MANY}".encode("gbk"), "gb18030"),
        (f"<?xml version='1.0' encoding='gb2312'?><html><p>{MANY}</p>".encode("gbk"), "gb18030"),
        (f"<p>{MANY}".encode("utf-16"), "utf-16-le"),
    ],
)
def test_encodings(data: bytes, encoding: str) -> None:
    source = read_html(data, "report.html")
    assert (source.text, source.encoding) == (f"{MANY}\n", encoding)


def test_traditional_characters_are_read_as_declared() -> None:
    page = f"{META.format('big5')}<p>政府資訊公開年度報告總體情況".encode("big5")
    assert read_html(page, "report.html").text == "政府資訊公開年度報告總體情況\n"


def test_a_short_page_is_read_as_it_declares() -> None:
    assert read_html(f"{META.format('gbk')}<p>联通".encode("gbk"), "report.html").text == "联通\n"


HEAD = (
    "<head><title>云河县财政局2021年政府信息公开工作年度报告-云河县政府网</title>"
    "<meta name=PubDate content='2022-01-18 09:30'><meta name=ContentSource content=云河县财政局></head>"
)


def test_the_head_tells_what_the_page_does_not() -> None:
    identity = report_of(f"{HEAD}<body>{article(zeros(), with_spans)}".encode()).identity
    assert (identity.body, identity.year, str(identity.published)) == ("云河县财政局", 2021, "2022-01-18")


def test_what_the_page_tells_stands_first() -> None:
    page = f"{HEAD}<body><h1>{TITLE}</h1><p>发布日期：2022-01-20 来源：县政府办公室</p>{article(zeros(), with_spans)}"
    source = read_html(page.encode(), "report.html")
    assert source.text.startswith(f"{TITLE}\n发布日期：2022-01-20")


REFUSED = {
    "nothing": ("", "the page holds no words"),
    "a frameset": ("<frameset><frame src=a.html></frameset>", "the page holds no words"),
    "a page made by a script": ("<div id=app></div><script>load()</script>", "the page holds no words"),
    "elements without end": ("<div>" * 60_000, "the page, or a table in it, is larger"),
    "tables in tables": ("<table><tr><td>" * 2_000 + "1", "the page, or a table in it, is larger"),
    "ten thousand columns": ("<table><tr>" + "<td>1" * 10_000, "the page, or a table in it, is larger"),
    "spans over everything": (
        "<table>" + "<tr><td rowspan=65534 colspan=1000>1" * 2_000,
        "the page, or a table in it, is larger",
    ),
    "attributes without end": (
        "<p " + " ".join(f"a{n}" for n in range(90_000)),
        "the page, or a table in it, is larger",
    ),
}


@pytest.mark.parametrize(("page", "message"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_page_of_words_is_refused(page: str, message: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_html(page.encode(), "report.html")
    assert caught.value.message.en.startswith(message)


def test_limits_may_be_others() -> None:
    with pytest.raises(Unreadable):
        read_html(b"<table><tr><td>1<td>2<td>3", "report.html", Limits(columns=2))


ODD = {
    "formats opened again and again": "".join(f"<p><b a={n}>x" for n in range(10_000)),
    "formats without attributes": "<b><i><u><em><tt><code><big><small><strong>" * 3 + "<p>x" * 20_000,
    "blanks without end": "<p>中" + " \n" * 1_000_000 + "x",
    "styles without end": "<p>x mso-" + "a." * 200_000 + "mso-a:" * 200_000,
    "conditions without end": "<p>x" + "[if x" * 200_000,
    "lists in lists": "<ol><li>" * 10_000 + "x",
    "signs of our own": "<p>\x1c\x1d\x1e\x1fx",
    "a table cut off": "<table><tr><td>x<td",
    "a table in svg": "<svg><foreignObject><table><tr><td>y</table></foreignObject></svg>x",
    "a form between rows": "<table><form><tr><td>x<td>1</form></table>",
    "lone surrogates": "<p>&#xD800;&#x110000;x",
}


@pytest.mark.parametrize("tag", ["s", "STRIKE", "del"])
def test_struck_out_words_are_left_out_however_many_formats_a_page_has(tag: str) -> None:
    formats = '<p><font color="red">x</font></p>' * 600
    page = f"<table><tr><td>a<td><{tag}>5</{tag}>6<td><{tag} class=b>1</{tag}>2</table>{formats}"
    assert "| a | 6 | 2 |\n" in text_of(page)


@pytest.mark.parametrize("page", ODD.values(), ids=ODD)
def test_odd_pages_are_read(page: str) -> None:
    assert "x" in text_of(page)
