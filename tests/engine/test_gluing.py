"""Tables whose cells were run together, from the text to the ledger."""

import json
from collections import Counter
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.consistent import consistent
from support.reading import wrong
from support.shapes import FORM, Cells, Line, Shape, concatenated, document, one_line, zeros

from gouji.engine.check import Result, check
from gouji.engine.facts import State
from gouji.engine.finding import Outcome
from gouji.engine.readers import load
from gouji.engine.recognise import recognise
from gouji.engine.report import Report
from gouji.engine.ruleset import load_ruleset
from gouji.engine.source import Source, fold

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
RECEIVED = [f"requests.received.{column.key}" for column in FORM.table("requests").blocks[0].columns]
GRANTED = [key.replace("received", "granted") for key in RECEIVED]
CONCLUDED = [key.replace("received", "concluded") for key in RECEIVED]

randoms = st.integers(0, 2**32).map(Random)


def report_of(text: str) -> Report:
    return recognise(Source("report.txt", text, fold(text), "utf-8"))


def judged(report: Report) -> Result:
    return check(report, load_ruleset("ogi").rules, lang="en")


def row(keys: list[str], *figures: int) -> Cells:
    return dict(zip(keys, map(str, figures), strict=True))


def balanced(*figures: int) -> Cells:
    """Return a form whose only requests were received and granted this year."""
    return {**zeros(), **row(RECEIVED, *figures), **row(GRANTED, *figures), **row(CONCLUDED, *figures)}


def misread(report: Report, cells: Cells) -> dict[str, str]:
    return {
        fact.key: fact.raw
        for fact in report.facts
        if fact.state is not State.UNREADABLE and (fact.state is not State.NUMBER or fact.raw != cells[fact.key])
    }


def unread(report: Report) -> list[str]:
    return list(report.facts.keys_in(State.UNREADABLE))


def stray(random: Random) -> Shape:
    """Return shape 12: blanks between some cells and not between others."""

    def shape(lines: list[Line]) -> str:
        return "".join(cell + random.choice(["", " ", "　"]) for line in lines for cell in line if cell)

    return shape


def test_every_figure_of_a_form_of_zeros_is_read() -> None:
    report = report_of(document(zeros(), concatenated))
    assert (unread(report), report.diagnostics, report.facts.spent) == ([], (), frozenset())


def test_a_row_is_read_by_its_own_sum_and_each_figure_has_its_place() -> None:
    cells = balanced(64, 0, 0, 2, 0, 4, 70)
    report = report_of(document(cells, concatenated))
    assert (unread(report), misread(report, cells)) == ([], {})
    total = report.facts["requests.received.total"].span
    assert report.source.text[total.start - 7 : total.end] == "6400204" + "70"


def test_a_relation_that_was_needed_is_not_checked_and_the_others_are() -> None:
    verdicts = {
        each.code: each for each in judged(report_of(document(balanced(64, 0, 0, 2, 0, 4, 70), concatenated))).verdicts
    }
    assert verdicts["GJ303"].outcome is Outcome.NOT_APPLICABLE
    assert (verdicts["GJ303"].checked, verdicts["GJ303"].reasons) == (22, ("needed to read the figures (3 times)",))
    assert [verdicts[code].outcome for code in ("GJ301", "GJ302", "GJ304")] == [Outcome.PASS] * 3


def test_columns_decide_where_sums_leave_several_cuts_and_only_one_of_them_is_spent() -> None:
    cells = {
        **balanced(27, 0, 0, 2, 0, 1, 30),
        **row(RECEIVED, 47, 0, 0, 2, 0, 1, 50),
        **row([key.replace("received", "denied.third_party") for key in RECEIVED], 20, 0, 0, 0, 0, 0, 20),
        **row(CONCLUDED, 47, 0, 0, 2, 0, 1, 50),
    }
    report = report_of(document(cells, concatenated))
    assert (unread(report), misread(report, cells)) == ([], {})
    verdicts = {each.code: each for each in judged(report).verdicts}
    assert (verdicts["GJ302"].checked, verdicts["GJ302"].skipped) == (6, 1)
    assert (verdicts["GJ301"].checked, verdicts["GJ301"].skipped) == (7, 0)


def test_a_misprint_leaves_no_cut_and_the_row_is_unreadable() -> None:
    cells = {**balanced(64, 0, 0, 2, 0, 4, 70), "requests.granted.total": "71"}
    report = report_of(document(cells, concatenated))
    assert unread(report) == GRANTED
    assert [diagnostic.code for diagnostic in report.diagnostics] == ["GJ213"]
    assert judged(report).findings == ()


def test_a_misprint_in_a_row_of_one_cut_is_found() -> None:
    cells = {**balanced(1, 0, 0, 0, 0, 0, 1), "requests.granted.total": "2"}
    found = {finding.code for finding in judged(report_of(document(cells, concatenated))).findings}
    assert found == {"GJ302", "GJ303"}


def test_a_column_that_does_not_add_up_is_found_where_sums_decide_every_row() -> None:
    cells = {**balanced(64, 0, 0, 2, 0, 4, 70), **row(GRANTED, 61, 0, 0, 2, 0, 4, 67)}
    report = report_of(document(cells, concatenated))
    assert unread(report) == []
    assert Counter(finding.code for finding in judged(report).findings) == {"GJ302": 2}


def test_section_two_has_no_relation_and_stays_unreadable() -> None:
    keys = [f"normative_documents.{column}" for column in ("made", "repealed", "in_force")]
    report = report_of(document({**zeros(), **row(keys, 4, 1, 37)}, concatenated))
    assert unread(report) == keys


@pytest.mark.parametrize("line", ["60 0 0 0 06", "600 0006", "6　000006", "６000006"])
def test_blanks_narrow_the_cuts(line: str) -> None:
    cells = balanced(6, 0, 0, 0, 0, 0, 6)
    text = document(cells, concatenated).replace("数量6000006", f"数量{line}")
    assert line in text
    assert (unread(report_of(text)), report_of(text).facts.value("requests.received.natural_person")) == ([], 6)


def test_a_blank_inside_a_number_makes_the_row_unreadable() -> None:
    cells = balanced(3, 2, 0, 0, 0, 12, 17)
    report = report_of(document(cells, concatenated).replace("数量320001217", "数量32000121 7"))
    assert (unread(report), misread(report, cells)) == (RECEIVED, {})


def test_where_a_blank_cell_left_nothing_no_row_of_the_table_is_read() -> None:
    cells = {**balanced(64, 0, 0, 2, 0, 4, 70), "requests.carried_out.research": ""}
    assert unread(report_of(document(cells, concatenated))) == list(FORM.table("requests").keys)


@given(randoms, st.sampled_from([0.2, 0.6]), st.sampled_from([20.0, 200.0]))
def test_whatever_is_run_together_is_read_right_or_not_at_all(random: Random, share: float, size: float) -> None:
    cells = consistent(random, share, size)
    for shape in (concatenated, stray(random)):
        report = report_of(document(cells, shape))
        assert misread(report, cells) == {}
        assert {diagnostic.code for diagnostic in report.diagnostics} <= {"GJ213"}
        assert [code for code in judged(report).findings if code.code.startswith("GJ3")] == []


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus of real reports is not part of the project")
@pytest.mark.parametrize(("name", "by_sums"), [("pingtan_2021", 4), ("pingtan_2022", 4)])
def test_of_real_reports_only_what_no_relation_decides_is_unread(name: str, by_sums: int) -> None:
    truth: Cells = json.loads((CORPUS / "truth" / f"{name}.json").read_text(encoding="utf-8"))["facts"]
    report = recognise(load(str(CORPUS / f"{name}.txt")))
    assert unread(report) == [f"normative_documents.{column}" for column in ("made", "repealed", "in_force")]
    assert misread(report, truth) == {}
    assert [diagnostic.code for diagnostic in report.diagnostics] == ["GJ213"]
    skipped = {verdict.code: verdict.skipped for verdict in judged(report).verdicts}
    assert (skipped["GJ301"], skipped["GJ303"]) == (0, by_sums)


@pytest.mark.parametrize("text", ["规章 10 0", "规章 1003"])
def test_a_run_that_blanks_may_part_is_not_cut_where_nothing_ties_it(text: str) -> None:
    whole = document(zeros(), one_line)
    report = report_of(whole.replace("规章 0 0 0", text))
    assert [report.facts[key].state for key in ("regulations.made", "regulations.in_force")] == [State.UNREADABLE] * 2


@pytest.mark.parametrize("left", [("", "770", ""), ("", "9", "74"), ("19", "0", "")])
def test_where_a_blank_cell_left_nothing_elsewhere_a_run_that_may_lack_cells_is_not_cut(left: tuple[str, ...]) -> None:
    made, repealed, in_force = (f"normative_documents.{column}" for column in ("made", "repealed", "in_force"))
    cells = {**zeros(), "permits.decisions": "", **dict(zip((made, repealed, in_force), left, strict=True))}
    report = report_of(document(cells, concatenated))
    assert wrong(report, cells) == []
    assert [report.facts[f"regulations.{column}"].value for column in ("made", "repealed", "in_force")] == [0, 0, 0]


def test_figures_that_agree_in_nothing_leave_only_zeros_to_be_told_apart() -> None:
    """Blank cells that left nothing are filled by the digits of their neighbours in as many rows."""
    figures = ["", "93", "0", "0", "0", "0", "0"]
    rows = ("received", "carried_in", "granted", "granted_in_part", "carried_out")
    keys = [[key for key in FORM.keys if key.startswith(f"requests.{name}.")] for name in rows]
    cells = {**zeros(), **{key: cell for row in keys for key, cell in zip(row, figures, strict=True)}}
    report = report_of(document(cells, concatenated))
    assert wrong(report, cells) == []
    assert report.facts["requests.not_processed.repeat.total"].value == 0
