import json

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from gouji.engine.baseline import Baseline, Entry, Owner, baseline_of, parsed, written
from gouji.engine.finding import Finding, Severity, Suppression
from gouji.engine.refusal import RulesetError
from gouji.engine.source import Location, Place, Span

FIRST, SECOND = "0" * 16, "1" * 16
OWNER = Owner("青砚县", 2023, "年报.md")
ENTRY = Entry("GJ303", "青砚县", 2023, "年报.md", "不等", FIRST)
FINDING = Finding(
    code="GJ303",
    name="applicants-not-total",
    severity=Severity.ERROR,
    message="不等",
    file="年报.md",
    location=Location(Span(0, 1), Place(1, 1, 1, 2)),
    keys=(),
    related=(),
    expected=None,
    found=None,
    basis="",
    fingerprint=FIRST,
)
HEAD = '{"schema": "gouji.baseline/1", "findings": [%s]}'
LINE = json.dumps({name: getattr(ENTRY, name) for name in Entry.__match_args__}, ensure_ascii=False)


def kinds(findings: tuple[Finding, ...]) -> list[str | None]:
    return [finding.suppressed and finding.suppressed.kind for finding in findings]


def test_finding_that_was_there_before_is_suppressed_and_no_other() -> None:
    findings = (FINDING, evolve(FINDING, fingerprint=SECOND))
    assert kinds(Baseline((ENTRY,)).applied(findings)) == ["baseline", None]


def test_what_somebody_answers_for_stays_so() -> None:
    waived = evolve(FINDING, suppressed=Suppression("waiver", "原件如此", "王某"))
    assert kinds(Baseline((ENTRY,)).applied((waived,))) == ["waiver"]


@pytest.mark.parametrize(
    ("owner", "judged", "found", "gone"),
    [
        (OWNER, {"GJ303"}, SECOND, (FIRST,)),
        (Owner("青砚县", 2023, "另一个文件.docx"), {"GJ303"}, SECOND, (FIRST,)),
        (OWNER, {"GJ303"}, FIRST, ()),
        (OWNER, {"GJ304"}, SECOND, ()),
        (Owner("青砚县", 2022, "年报.md"), {"GJ303"}, SECOND, ()),
        (Owner("岫川县", 2023, "年报.md"), {"GJ303"}, SECOND, ()),
    ],
    ids=["figure changed", "file renamed", "still there", "rule not asked", "other year", "other body"],
)
def test_gone_is_what_the_same_report_no_longer_has(owner: Owner, judged: set[str], found: str, gone: object) -> None:
    assert Baseline((ENTRY,)).gone(owner, judged, [evolve(FINDING, fingerprint=found)]) == gone


def test_report_without_body_or_year_is_known_by_its_file() -> None:
    baseline = Baseline((evolve(ENTRY, year=None),))
    assert baseline.gone(Owner("青砚县", None, "年报.md"), {"GJ303"}, []) == (FIRST,)
    assert baseline.gone(Owner("青砚县", None, "年报.txt"), {"GJ303"}, []) == ()


def test_file_has_a_sorted_line_for_each_finding_and_one_for_two_files_with_one_report() -> None:
    entries = [
        evolve(ENTRY, fingerprint=SECOND),
        evolve(ENTRY, body="岫川县"),
        evolve(ENTRY, fingerprint=SECOND, file="年报.docx"),
    ]
    head, *lines, end = written(baseline_of(entries)).split("\n    ")
    assert (head, end.partition("\n")[2]) == ('{\n  "schema": "gouji.baseline/1",\n  "findings": [', "  ]\n}\n")
    assert [*lines, end.partition("\n")[0]] == [
        LINE.replace("青砚县", "岫川县") + ",",
        LINE.replace(FIRST, SECOND).replace("年报.md", "年报.docx"),
    ]


words = st.text(min_size=1).filter(str.strip)


@given(
    st.lists(
        st.builds(
            Entry,
            st.from_regex("GJ[1-9][0-9]{2}", fullmatch=True),
            st.none() | words,
            st.none() | st.integers(1900, 2999),
            words,
            words,
            st.text("0123456789abcdef", min_size=16, max_size=16),
        )
    )
)
def test_what_is_written_is_read_again(entries: list[Entry]) -> None:
    baseline = baseline_of(entries)
    assert parsed(written(baseline), "b.json") == baseline


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "b.json:1:2: this is not JSON: Expecting property name enclosed in double quotes"),
        ("[" * 100_000, "b.json: this is not JSON"),
        ("[]", "b.json: a JSON object is expected"),
        ("{}", "b.json: schema is missing"),
        ('{"schema": "gouji.findings/1", "findings": []}', "b.json: schema: gouji.baseline/1 is expected"),
        (HEAD.replace("findings", "finding") % "", "b.json: finding: there is no such key (did you mean findings?)"),
        (HEAD % "1", "b.json: findings: a list of tables is expected"),
        (
            HEAD % LINE.replace('"code"', '"kode"'),
            "b.json: findings[0].kode: there is no such key (did you mean code?)",
        ),
        (HEAD % LINE.replace("GJ303", "303"), "b.json: findings[0].code: something like GJ301 is expected"),
        (HEAD % LINE.replace("2023", '"2023"'), "b.json: findings[0].year: a year or null is expected"),
        (HEAD % LINE.replace("2023", "true"), "b.json: findings[0].year: a year or null is expected"),
        (
            HEAD % LINE.replace(FIRST, "abc"),
            "b.json: findings[0].fingerprint: something like 0123456789abcdef is expected",
        ),
    ],
)
def test_what_is_no_baseline_is_told_with_its_place(text: str, message: str) -> None:
    with pytest.raises(RulesetError) as caught:
        parsed(text, "b.json")
    assert caught.value.told.en == message
