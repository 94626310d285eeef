from datetime import date
from pathlib import Path
from time import process_time

import pytest
from attrs import evolve

from gouji.engine.declaration import File
from gouji.engine.finding import Finding, Severity
from gouji.engine.glob import Glob
from gouji.engine.readers.plain import from_text
from gouji.engine.readers.unreadable import Unreadable
from gouji.engine.refusal import RulesetError
from gouji.engine.scope import Scope
from gouji.engine.source import Location, Place, SheetCell, Span, TableCell
from gouji.engine.waiver import Target, Waiver
from gouji.engine.waivers import WaiverFile, waiver_file, waivers_in

CODES = {"GJ301", "GJ304", "GJ971"}
DAY = date(2026, 12, 31)
PLACE = Location(Span(0, 1), Place(281, 1, 281, 2))
FINDING = Finding(
    code="GJ304",
    name="cases-not-total",
    severity=Severity.ERROR,
    message="不等",
    file="年报.md",
    location=PLACE,
    keys=("review.upheld", "review.total"),
    related=(),
    expected=None,
    found=None,
    basis="",
    fingerprint="0" * 16,
)


def written(text: str) -> WaiverFile:
    return waiver_file(File("w.toml", text), "0" * 64, "/srv", CODES)


def inline(words: str) -> Waiver:
    return waivers_in(from_text(f"甲 <!-- gouji: {words} -->", "a.md"), CODES)[0]


def said(waiver: Waiver) -> tuple[object, ...]:
    return waiver.code, waiver.target.key, waiver.reason, waiver.approver, waiver.expires


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("waive GJ304 review: 原件如此；批准：王某；到期：2026-12-31", ("GJ304", "review", "原件如此", "王某", DAY)),
        ("waive GJ304: as printed; approver: Wang; expires: 2026-12-31", ("GJ304", None, "as printed", "Wang", DAY)),
        (
            "waive GJ304 review.total：原件如此；见来文；批准：王某",
            ("GJ304", "review.total", "原件如此；见来文", "王某", None),
        ),
        ("waive GJ304: 说明：二〇二二年", ("GJ304", None, "说明：二〇二二年", "", None)),
        ("waive GJ304 review", ("GJ304", "review", "", "", None)),
        ("waive GJ304\n  review:\n  原件如此；\n  批准：王某", ("GJ304", "review", "原件如此", "王某", None)),
    ],
)
def test_comment_waives(words: str, expected: tuple[object, ...]) -> None:
    assert said(inline(words)) == expected


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("waive GJ999: 原件如此", "a.md: line 1: there is no rule GJ999"),
        (
            "waive",
            "a.md: line 1: a comment to gouji reads “waive CODE KEY: reason; approver: name; expires: 2026-",
        ),
        ("ignore GJ304: 原件如此", "a.md: line 1: a comment to gouji reads"),
        ("waive GJ304 a b: 原件如此", "a.md: line 1: a comment to gouji reads"),
        ("waive GJ304: 原件如此；到期：明年", "a.md: line 1: “明年”: a day like 2026-12-31 is expected"),
    ],
)
def test_comment_that_waives_nothing_is_told_with_its_line(words: str, message: str) -> None:
    with pytest.raises(Unreadable) as caught:
        inline(words)
    assert str(caught.value).startswith(message)


def test_comment_is_of_the_findings_of_its_line() -> None:
    waiver = inline("waive GJ304 review: 原件如此")
    on = [waiver.target.includes(evolve(FINDING, location=Location(Span(0, 1), Place(n, 1, n, 2)))) for n in (1, 2)]
    assert on == [True, False]


FILE = """# 例外
[[waiver]]
code = "GJ304"
key = "review"
bodies = ["鹭汀区水务局"]
years = { from = 2022, until = 2022 }
reason = "原件如此"
approver = "王某"
expires = 2026-12-31

[[waiver]]
code = "GJ301"
paths = ["年报/*.md", "年报/*.docx"]
expires = 2026-12-31
"""


def test_file_waives() -> None:
    first, second = written(FILE).waivers
    assert said(first) == ("GJ304", "review", "原件如此", "王某", DAY)
    assert first.scope == Scope(folder="/srv", bodies=("鹭汀区水务局",), years=(2022, 2022))
    assert said(second) == ("GJ301", None, "", "", DAY)
    assert second.scope == Scope((Glob.of("年报/*.md"), Glob.of("年报/*.docx")), "/srv")


def test_waiver_stands_from_its_header_to_its_last_line() -> None:
    file = written(FILE)
    places = [waiver.location.place for waiver in file.waivers]
    assert [(place.line, place.end_line) for place in places] == [(2, 9), (11, 14)]
    assert [file.source.raw(waiver.location.span) for waiver in file.waivers] == [
        FILE.removeprefix("# 例外\n").partition("\n\n")[0],
        FILE.partition("\n\n")[2].rstrip(),
    ]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ('[[waiver]]\ncode = "GJ304"\nkey = "a"\nreason = """b\n[[waiver]]\nc"""\n', [(1, 6)]),
        ('[["waiver"]]\ncode = "GJ304"\nkey = "a"\n[[ waiver ]]\ncode = "GJ301"\nkey = "b"', [(1, 3), (4, 6)]),
        ('waiver = [{ code = "GJ304", key = "a" }, { code = "GJ301", key = "b" }]\n', [(1, 1), (1, 1)]),
    ],
    ids=["what looks like a header", "other ways to write a header", "in one line"],
)
def test_waiver_stands_where_it_does_in_whatever_way_it_is_written(text: str, places: list[tuple[int, int]]) -> None:
    found = [waiver.location.place for waiver in written(text).waivers]
    assert [(place.line, place.end_line) for place in found] == places


def test_many_waivers_are_read_in_little_time() -> None:
    start = process_time()
    assert len(written('[[waiver]]\ncode = "GJ304"\nkey = "a"\n\n' * 10_000).waivers) == 10_000
    assert process_time() - start < 10


def test_empty_file_waives_nothing() -> None:
    assert written("").waivers == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[[waiver]]\ncode = "GJ999"\nkey = "a"', "w.toml:2:1: waiver[0].code: there is no rule GJ999"),
        ('[[waiver]]\nkod = "GJ304"', "w.toml:2:1: waiver[0].kod: there is no such key (did you mean code?)"),
        ('[[waiver]]\nkey = "review"', "w.toml:1:1: waiver[0]: code is missing"),
        ('[[waivers]]\ncode = "GJ304"', "w.toml:1:1: waivers: there is no such key (did you mean waiver?)"),
        ('[[waiver]]\ncode = "GJ304"\nkey = "', "w.toml:3: this is not TOML: Unterminated string"),
        ('[[waiver]]\ncode = "GJ304"\nexpires = 2026-02-30', "w.toml:3:11: this is not TOML: Invalid date"),
        ('[[waiver]]\ncode = "GJ304"\nkey = "a"\nexpires = "明年"', "w.toml:4:1: waiver[0].expires: "),
        ('[[waiver]]\ncode = "GJ304"\nkey = "a"\nexpires = 2026-12-31T00:00:00', "w.toml:4:1: waiver[0].expires: "),
        ('[[waiver]]\ncode = "GJ304"\nkey = "a"\nreason = 1', "w.toml:4:1: waiver[0].reason: a string is expected"),
        ('[[waiver]]\ncode = "GJ304"\nyears = 2022', "w.toml:3:1: waiver[0].years: a table is expected"),
        ('[[waiver]]\ncode = "GJ304"\nbodies = []', "w.toml:3:1: waiver[0].bodies: "),
        ('[[waiver]]\ncode = "GJ304"\nreason = "a"', "w.toml:2:1: waiver[0].code: it does not say which findings"),
    ],
)
def test_what_is_wrong_with_a_file_is_told_with_line_and_key(text: str, message: str) -> None:
    with pytest.raises(RulesetError) as caught:
        written(text)
    assert caught.value.told.en.startswith(message)


@pytest.mark.parametrize(
    ("target", "included"),
    [
        (Target(), True),
        (Target(key="review"), True),
        (Target(key="review.total"), True),
        (Target(key="rev"), False),
        (Target(key="review.pending"), False),
        (Target(place="281:1"), True),
        (Target(place="281"), True),
        (Target(place="28"), False),
        (Target(fingerprint="0" * 16), True),
        (Target(fingerprint="1" * 16), False),
        (Target(key="review", fingerprint="1" * 16), False),
        (Target(line=281), True),
        (Target(line=280), False),
    ],
)
def test_target_is_all_that_is_said_of_it(target: Target, included: bool) -> None:
    assert target.includes(FINDING) == included


@pytest.mark.parametrize(
    ("origin", "place"),
    [
        (SheetCell("表三", "G12"), "表三!G12"),
        (TableCell(3, 5, 7), "表 3 第 5 行第 7 格"),
        (TableCell(3, 5, 7), "table 3 row 5 cell 7"),
    ],
)
def test_place_is_what_gouji_prints_in_either_language(origin: SheetCell | TableCell, place: str) -> None:
    finding = evolve(FINDING, location=evolve(PLACE, origin=origin))
    assert (Target(place=place).includes(finding), Target(place="281").includes(finding)) == (True, False)


@pytest.mark.parametrize(
    ("scope", "one"),
    [
        ('paths = ["年报/a.md"]', True),
        ('bodies = ["青砚县"]\nyears = { from = 2023, until = 2023 }', True),
        ('bodies = ["青砚县"]', False),
        ('bodies = ["青砚县"]\nyears = { from = 2023 }', False),
        ('bodies = ["青砚县*"]\nyears = { from = 2023, until = 2023 }', False),
        ('paths = ["年报/*.md"]', False),
        ('paths = ["年报/2023"]', False),
        ('paths = ["a.md"]', False),
        ('paths = ["年报/a.md", "年报/b.md"]', False),
        ('key = "review"', False),
    ],
)
def test_waiver_for_one_report_names_it(scope: str, one: bool) -> None:
    assert written(f'[[waiver]]\ncode = "GJ304"\n{scope}').waivers[0].names_one_report == one


def test_what_the_documentation_shows_is_what_is_read() -> None:
    text = (Path(__file__).parents[2] / "docs" / "living.md").read_text(encoding="utf-8")
    toml = text.partition("```toml\n")[2].partition("```")[0]
    assert said(written(toml).waivers[0]) == ("GJ304", "review", "与原件核对一致，原件即如此", "王某", DAY)
    comments = text.partition("```markdown\n")[2].partition("```")[0]
    waiver = waivers_in(from_text(comments, "a.md"), CODES)[0]
    assert said(waiver) == ("GJ304", "review", "与原件核对一致", "王某", DAY)
