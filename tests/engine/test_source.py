"""Offsets, lines and columns of a document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gouji.engine.source import Location, Origin, Passage, Place, SheetCell, Source, Span, fold


def source_of(text: str) -> Source:
    return Source("report.txt", text, "", "utf-8")


@pytest.mark.parametrize(
    ("text", "span", "place"),
    [
        ("甲乙丙", Span(1, 2), Place(1, 2, 1, 3)),
        ("甲\n乙丙", Span(2, 4), Place(2, 1, 2, 3)),
        ("甲\r\n乙", Span(3, 4), Place(2, 1, 2, 2)),
        ("甲\r乙", Span(2, 3), Place(2, 1, 2, 2)),
        ("甲\t乙", Span(2, 3), Place(1, 3, 1, 4)),
        ("甲\n乙", Span(0, 3), Place(1, 1, 2, 2)),
        ("甲\n", Span(2, 2), Place(2, 1, 2, 1)),
        ("", Span(0, 0), Place(1, 1, 1, 1)),
    ],
)
def test_lines_and_columns_count_from_one(text: str, span: Span, place: Place) -> None:
    assert source_of(text).place(span) == place


@pytest.mark.parametrize(
    ("number", "line"), [(1, "甲"), (2, "乙"), (3, ""), (4, "丙"), (5, ""), (0, ""), (6, ""), (-1, "")]
)
def test_line_comes_without_its_end(number: int, line: str) -> None:
    assert source_of("甲\r\n乙\n\n丙\r").line(number) == line


def test_raw_is_as_written() -> None:
    assert source_of("１２ 件").raw(Span(0, 2)) == "１２"


def test_a_missing_thing_has_no_width() -> None:
    assert Span.at(7) == Span(7, 7)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("１，２０３", "1,203"),
        ("（一）", "(一)"),
        ("“三安全”", '"三安全"'),
        ("‘甲’", "'甲'"),
        ("甲\u3000乙\u00a0丙\u200b丁\ufeff", "甲 乙 丙 丁 "),
        ("−5‐6﹣7", "-5-6-7"),
        ("甲│乙∣丙", "甲|乙|丙"),
        ("甲\t乙", "甲\t乙"),
        ("①²", "①²"),
        ("—", "—"),
    ],
)
def test_fold_makes_equal_what_is_read_alike(written: str, folded: str) -> None:
    assert fold(written) == folded


@given(st.text())
def test_fold_keeps_offsets(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="甲1 \r\n\t|"), st.data())
def test_a_place_leads_back_to_its_offset(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    place = source_of(text).place(Span.at(offset))
    before = text[:offset].replace("\r\n", "\n").replace("\r", "\n")
    split = text[offset - 1 : offset + 1] == "\r\n"
    assert place.line == before.count("\n") + 1 - split
    assert place.column >= 1


@pytest.mark.parametrize(
    ("span", "origin"),
    [
        (Span(0, 2), Passage(1)),
        (Span(2, 2), Passage(1)),
        (Span(3, 12), SheetCell("", "A1")),
        (Span(3, 4), Passage(1)),
        (Span(5, 6), SheetCell("", "A1")),
        (Span(9, 9), SheetCell("", "B1")),
        (Span(13, 13), SheetCell("", "B1")),
    ],
)
def test_what_comes_from_nowhere_has_the_origin_of_what_it_holds_or_follows(span: Span, origin: Origin) -> None:
    origins = ((Span(0, 2), Passage(1)), (Span(5, 6), SheetCell("", "A1")), (Span(9, 9), SheetCell("", "B1")))
    source = Source("a.csv", "甲乙\n| 1 |  |\n\n", "", "utf-8", origins)
    assert source.location(span) == Location(span, source.place(span), origin)


def test_text_has_no_origin() -> None:
    assert source_of("甲").origin(Span(0, 1)) is None
