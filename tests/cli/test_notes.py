"""Which notes tell of findings, and where each goes."""

import pytest
from attrs import evolve

from gouji.cli.render.notes import notes_of
from gouji.engine.finding import Change, Finding, Repair
from gouji.engine.source import Location, Place, Span

BASIS = "依据：国办公开办函〔2021〕30号 附件 表三"
OWN = "本年新收：各类申请人之和为 4，总计填报为 5"


def at(offset: int) -> Location:
    return Location(Span(offset, offset + 1), Place(1, offset + 1, 1, offset + 2))


def change(offset: int, printed: str, right: str) -> Change:
    return Change("a.b", f"格{offset}", printed, right, at(offset))


def repair(*changes: Change, rank: int = 1) -> Repair:
    return Repair(changes, ("一位数字有误",), rank, unique=False)


@pytest.fixture
def two(finding: Finding) -> list[Finding]:
    """Return two findings of one cause, at the offsets 20 and 30."""
    first = evolve(finding, cause=finding.fingerprint, location=at(20))
    return [first, evolve(first, code="GJ302", message="合计不对", location=at(30), fingerprint="f" * 16)]


def told(findings: list[Finding], *repairs: Repair) -> list[tuple[int, str, tuple[str, ...]]]:
    notes = notes_of([evolve(finding, repairs=repairs) for finding in findings], "zh")
    return [(note.location.span.start, note.title, note.lines) for note in notes]


def test_finding_is_a_note_at_its_place(finding: Finding) -> None:
    assert told([finding]) == [(13, "错误 GJ303 applicants-not-total", (OWN, BASIS))]


def test_cause_is_one_note_at_the_cell_to_be_changed(two: list[Finding]) -> None:
    likeliest, other = repair(change(7, "3", "4")), repair(change(9, "0", "1"), rank=2)
    assert told(two, likeliest, other) == [
        (
            7,
            "错误 GJ303 applicants-not-total",
            (
                "格7 应为 4，现为 3（一位数字有误；改正后 2 条勾稽关系全部成立）",
                f"GJ303 {OWN}",
                "GJ302 合计不对",
                "另有 1 种改法也使这些关系成立，但可能性较小",
                BASIS,
            ),
        )
    ]


def test_cause_of_two_cells_is_told_at_the_first_and_what_belongs_there_at_both(two: list[Finding]) -> None:
    own, other = "格7 应为 1，现为 3", "格8 应为 3，现为 1（一位数字有误；改正后 2 条勾稽关系全部成立）"
    assert told(two, repair(change(7, "3", "1"), change(8, "1", "3"))) == [
        (7, "错误 GJ303 applicants-not-total", (own, other, f"GJ303 {OWN}", "GJ302 合计不对", BASIS)),
        (8, "错误 GJ303 applicants-not-total", (other, "与“格7”一并改正，理由见那里的批注")),
    ]


def test_repairs_that_are_as_likely_accuse_no_cell(two: list[Finding]) -> None:
    ((place, _, lines),) = told(two, repair(change(7, "3", "4")), repair(change(9, "0", "1")))
    assert (place, lines) == (20, (OWN, "GJ302 合计不对", "错在以下之一，请对照原始数据改正：格7 3→4；格9 0→1", BASIS))


def test_mistake_that_was_not_located_is_noted_where_it_shows(two: list[Finding]) -> None:
    assert [(place, lines[0]) for place, _, lines in told(two)] == [(20, OWN), (30, "合计不对")]


def test_blank_cell_is_noted_with_what_belongs_there(finding: Finding) -> None:
    ((place, _, lines),) = told([finding], repair(change(7, "", "4")))
    assert (place, lines[1]) == (13, "勾稽关系表明应填：格7 4")


def test_notes_come_by_their_places(finding: Finding) -> None:
    behind = evolve(finding, location=at(99), fingerprint="f" * 16)
    assert [place for place, _, _ in told([behind, finding])] == [13, 99]


def test_nothing_in_a_note_steers_a_program(finding: Finding) -> None:
    ((_, _, lines),) = told([evolve(finding, message="一\n二\x1b[1m\u202e")])
    assert lines[0] == "一␊二␛[1m\ufffd"
