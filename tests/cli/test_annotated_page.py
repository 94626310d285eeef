"""The page that shows a report with notes beside its lines."""

import re

from gouji.cli.render.annotated import render_annotated
from gouji.engine.annotation.note import Note
from gouji.engine.source import Location, Place, SheetCell, Span


def note(line: int, column: int, end: int, *, end_line: int = 0, title: str = "错误") -> Note:
    return Note(Location(Span(0, 0), Place(line, column, end_line or line, end)), title, ("不对",))


def rows_of(page: str) -> list[tuple[str, str]]:
    """Return the text and the notes of each line, as they stand in the page."""
    return re.findall(r"<tr[^>]*><th>\d+</th><td>(.*)</td><td>(.*)</td></tr>", page)


def test_note_stands_beside_its_line_and_marks_its_words() -> None:
    page = render_annotated("年报.txt", ["总体情况", "新收13件"], [note(2, 3, 5)], "zh")
    assert rows_of(page) == [
        ("总体情况", ""),
        ("新收<mark>13</mark>件", "<aside><p><strong>错误</strong></p><p>不对</p></aside>"),
    ]


def test_marks_that_overlap_do_not_nest() -> None:
    page = render_annotated("年报.txt", ["一二三四五六"], [note(1, 2, 5), note(1, 3, 4), note(1, 4, 6)], "zh")
    assert rows_of(page)[0][0] == "一<mark>二三四</mark><mark>五</mark>六"


def test_what_is_missing_is_marked_between_characters() -> None:
    assert rows_of(render_annotated("年报.txt", ["一二"], [note(1, 2, 2)], "zh"))[0][0] == "一<mark></mark>二"


def test_words_over_several_lines_are_marked_in_each() -> None:
    page = render_annotated("年报.txt", ["一二", "三", "四五"], [note(1, 2, 2, end_line=3)], "zh")
    assert [text for text, _ in rows_of(page)] == ["一<mark>二</mark>", "<mark>三</mark>", "<mark>四</mark>五"]


def test_place_of_another_format_is_told() -> None:
    place = Location(Span(0, 0), Place(1, 1, 1, 2), SheetCell("表三", "D6"))
    assert "<strong>表三!D6 · 错误</strong>" in render_annotated("年报.xlsx", ["5"], [Note(place, "错误", ())], "zh")


def test_nothing_of_a_report_becomes_markup() -> None:
    markup = "<script>alert('1')</script>&\""
    evil = f"{markup}\x1b\u202e"
    page = render_annotated(evil, [evil], [Note(note(1, 2, 4).location, markup, (markup,))], "zh")
    assert "<script" not in page
    assert "\x1b" not in page
    assert "\u202e" not in page
    assert set(re.findall(r"<(\w+)", page)) == {
        *("html", "head", "meta", "title", "style", "body", "h1", "p", "table", "tr", "th", "td"),
        *("mark", "aside", "strong"),
    }


def test_page_fetches_and_runs_nothing() -> None:
    page = render_annotated("年报.txt", ["一"], [], "en")
    assert "default-src 'none'" in page
    assert not re.search(r"(src|href)=", page)
    assert "notes: 0" in page


def test_tabs_stay() -> None:
    assert rows_of(render_annotated("年报.txt", ["一\t二"], [], "zh"))[0][0] == "一\t二"
