import re
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve

from gouji.engine.check import check
from gouji.engine.finding import Finding, Label, Objection
from gouji.engine.readers import decode
from gouji.engine.recognise import recognise
from gouji.engine.report import Report
from gouji.engine.rule import Rule
from gouji.engine.ruleset import load_ruleset
from gouji.engine.signing import in_order, sign
from gouji.engine.source import Source, Span
from gouji.engine.text import Text

MakeReport = Callable[..., Report]
RULE: Rule = load_ruleset("ogi").rules[0]
WORDS = Text("不对", "wrong")
EXAMPLE = Path(__file__).parents[2] / "examples" / "qingyan_2023.md"
PROSE = "全年新收申请 12 件。"


def signed(report: Report, objection: Objection) -> Finding:
    return sign(objection, RULE, report, "en", None)


def figure(report: Report, key: str) -> Objection:
    return Objection(report.facts[key].span, WORDS, keys=(key,), related=(Label(report.facts[key].span, key=key),))


def quotation(report: Report, text: str) -> Objection:
    start = report.source.text.index(text)
    return Objection(Span(start, start + len(text)), WORDS)


def test_words_are_in_the_language_of_the_run(report_of: MakeReport) -> None:
    report = report_of()
    finding = signed(report, evolve(figure(report, "review.total"), expected=Text("五", "five")))
    assert (finding.message, finding.expected, finding.related[0].label) == (
        "wrong",
        "five",
        "table four › administrative review › total",
    )


def test_a_label_without_a_figure_shows_the_words_there(report_of: MakeReport) -> None:
    report = report_of(prose=PROSE)
    place = quotation(report, "12 件").span
    labels = (Label(place, Text("在此", "here")), Label(place))
    assert [(related.label, related.raw) for related in signed(report, Objection(place, WORDS, labels)).related] == [
        ("here", "12 件"),
        ("", "12 件"),
    ]


def test_a_fingerprint_of_figures_survives_another_place_and_another_width(report_of: MakeReport) -> None:
    key = "requests.received.total"
    plain, wide = report_of({key: (12,)}), report_of({"regulations.made": (100,), key: ("１２",)})
    assert signed(plain, figure(plain, key)).fingerprint == signed(wide, figure(wide, key)).fingerprint


def test_a_fingerprint_of_words_survives_another_spacing(report_of: MakeReport) -> None:
    plain, spaced = report_of(prose=PROSE), report_of(prose="前言。\n" + PROSE.replace(" ", "　\n"))
    assert (
        signed(plain, quotation(plain, "申请 12 件")).fingerprint
        == signed(spaced, quotation(spaced, "申请　\n12　\n件")).fingerprint
    )


@pytest.mark.parametrize("change", [{"body": "另一县"}, {"year": 2022}])
def test_a_fingerprint_tells_bodies_and_years_apart(change: dict[str, object], report_of: MakeReport) -> None:
    report = report_of()
    other = evolve(report, identity=evolve(report.identity, **change))  # type: ignore[arg-type]  # either field
    assert signed(report, figure(report, "review.total")) != signed(other, figure(other, "review.total"))


def test_a_fingerprint_tells_figures_values_and_quotations_apart(report_of: MakeReport) -> None:
    report = report_of({"review": (1, 2, 0, 0, 0)}, prose=PROSE)
    claim = quotation(report, "申请 12 件")
    fingerprints = {
        signed(report, objection).fingerprint
        for objection in (
            figure(report, "review.upheld"),
            figure(report, "review.corrected"),
            claim,
            evolve(claim, keys=("review.upheld",)),
            Objection(Span.at(claim.span.end), WORDS),
            Objection(Span.at(claim.span.end), Text("也不对", "wrong too")),
        )
    }
    assert len(fingerprints) == 6


def test_a_fingerprint_changes_with_what_is_quoted_beside(report_of: MakeReport) -> None:
    report = report_of(prose="新收 12 件。新收 13 件。新收 14 件。")
    second, third = quotation(report, "13 件").span, quotation(report, "14 件").span
    first = quotation(report, "12 件")
    beside = [evolve(first, related=(Label(span, WORDS),)) for span in (second, third)]
    assert len({signed(report, objection).fingerprint for objection in (first, *beside)}) == 3


@pytest.mark.parametrize("rule", load_ruleset("ogi").rules, ids=lambda rule: rule.code)
def test_a_fingerprint_of_a_relation_changes_with_each_of_its_figures(rule: Rule, report_of: MakeReport) -> None:
    for example in rule.fails:
        assert not isinstance(example, str)
        findings = check(report_of(example), [rule]).findings
        assert findings
        for finding in findings:
            changed = [check(report_of({**example, key: (9999,)}), [rule]).findings for key in finding.keys]
            assert finding.fingerprint not in {again.fingerprint for each in changed for again in each}


def test_a_fingerprint_knows_no_path(report_of: MakeReport) -> None:
    report = report_of()
    moved = evolve(report, source=Source("elsewhere.txt", report.source.text, "1" * 64, "gb18030"))
    assert signed(report, figure(report, "review.total")).fingerprint == (
        signed(moved, figure(moved, "review.total")).fingerprint
    )


def test_a_long_table_that_cannot_be_read_is_not_hashed_once_for_each_figure() -> None:
    text = re.sub(r"(?m)^(\|.*)$", lambda row: row[1] + " 9|" * 1000, EXAMPLE.read_text(encoding="utf-8"))
    report = recognise(decode(text.encode(), "f.md"))
    (unread,) = (each for each in report.diagnostics if len(each.keys) > 100)
    assert unread.span.end - unread.span.start > 50_000
    tracemalloc.start()
    try:
        finding = signed(report, Objection(unread.span, WORDS, keys=unread.keys))
        assert (len(finding.fingerprint), tracemalloc.get_traced_memory()[1] < 20 * len(text)) == (16, True)
    finally:
        tracemalloc.stop()


def test_equal_fingerprints_are_made_distinct_in_the_order_of_their_places(report_of: MakeReport) -> None:
    report = report_of(prose=PROSE + PROSE)
    first = signed(report, quotation(report, "新收"))
    second = evolve(first, location=evolve(first.location, span=Span(first.span.start + 12, first.span.end + 12)))
    ordered = in_order([second, first])
    assert (ordered[0].fingerprint, ordered[0].span) == (first.fingerprint, first.span)
    assert ordered[1].fingerprint != first.fingerprint
    assert ordered == in_order([first, second])
