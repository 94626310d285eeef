"""What comments say to gouji is heard, and is no part of the report."""

from pathlib import Path
from time import process_time

import pytest

from gouji.engine.check import check
from gouji.engine.readers import load_stream
from gouji.engine.readers.plain import from_text
from gouji.engine.recognise import recognise
from gouji.engine.ruleset import load_ruleset

REPORT = Path(__file__).parents[3] / "examples" / "luting_water_2022.txt"
COMMENT = "<!-- gouji: waive GJ304 review: 与原件一致 2 件；批准：王某；到期：2026-12-31 -->"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("甲 <!-- gouji: 乙 -->\n丙", 1),
        ("甲\n<!-- gouji: 乙 -->丙\n丁", 2),
        ("甲\n<!-- gouji: 乙 -->\n丙", 3),
        ("甲\n<!-- gouji: 乙 -->\n\n　\n丙", 5),
        ("<!-- gouji: 乙 -->\n<!-- gouji: 乙 -->\n丙", 3),
        ("甲\n<!-- gouji:\n乙\n-->\n丙", 5),
        ("甲\n<!-- gouji: 乙 -->", 2),
        ("甲 <!--gouji：乙-->\r\n丙", 1),
    ],
)
def test_remark_is_of_its_line_or_alone_of_the_next_one_with_words(text: str, line: int) -> None:
    remark = from_text(text, "a.md").remarks[0]
    assert (remark.words, remark.line) == ("乙", line)


def test_remark_leaves_blanks_and_all_offsets() -> None:
    text = f"甲\n<!-- gouji:\n乙 --> 丙 {COMMENT}\n丁"
    source = from_text(text, "a.md")
    assert (len(source.text), source.text.split()) == (len(text), ["甲", "丙", "丁"])
    assert source.text.index("丁") == text.index("丁")
    assert [remark.raw for remark in source.remarks] == ["<!-- gouji:\n乙 -->", COMMENT]
    assert source.remarks[1].location == source.location(source.remarks[1].location.span)


@pytest.mark.parametrize("text", ["<!-- 甲 -->", "<!-- gouji -->", "<!-- gouji: 乙", "<!-- goujis: 乙 -->"])
def test_other_comments_are_left_alone(text: str) -> None:
    source = from_text(text, "a.md")
    assert (source.text, source.remarks) == (text, ())


def test_many_comments_that_do_not_end_take_no_time() -> None:
    assert from_text("<!-- gouji:" * 100_000, "a.md").remarks == ()


def test_remark_in_a_page_has_the_line_of_the_markup_and_speaks_of_the_whole_page(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text("<html><body><p>甲</p>\n<!-- gouji: 乙 -->\n<p>丙</p></body></html>", encoding="utf-8")
    with page.open("rb") as stream:
        source = load_stream(stream, "a.html")
    assert source.text == "甲\n丙\n"
    assert [(one.words, one.location.place.line, one.line) for one in source.remarks] == [("乙", 2, None)]


@pytest.mark.parametrize("own_line", [True, False], ids=["before each line", "on each line"])
def test_remark_changes_nothing_that_is_found(own_line: bool) -> None:
    rules = load_ruleset("ogi").rules
    lines = REPORT.read_text(encoding="utf-8").splitlines()
    found = [one.fingerprint for one in check(recognise(from_text("\n".join(lines), "a.txt")), rules).findings]
    assert found
    for number in range(0, len(lines), 7):
        commented = f"{COMMENT}\n{lines[number]}" if own_line else lines[number] + COMMENT
        text = "\n".join([*lines[:number], commented, *lines[number + 1 :]])
        again = check(recognise(from_text(text, "a.txt")), rules).findings
        assert [one.fingerprint for one in again] == found


def test_many_comments_are_heard_in_little_time() -> None:
    start = process_time()
    remarks = from_text("<!-- gouji: 乙 -->\n" * 20_000 + "丙", "a.md").remarks
    assert {remark.line for remark in remarks} == {20_001}
    assert process_time() - start < 5
