"""Reports for 2014 to 2018: what is read of them is their table of statistics, by its labels, in any shape."""

import re
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support import html, shapes
from support.reading import apart, report_of, shifted, unread_without_diagnostic, wrong
from support.statistics import (
    ARRANGEMENTS,
    FORM,
    FORMATS,
    Lines,
    captioned,
    consistent,
    document,
    grouped,
    renumbered,
    twice,
)
from support.statistics import page as web_page

import gouji
import gouji.rules
from gouji.engine.check import check
from gouji.engine.discovery import discover
from gouji.engine.facts import State
from gouji.engine.readers import load_stream
from gouji.engine.recognise import recognise
from gouji.engine.report import Report
from gouji.engine.ruleset import load_ruleset

CELLS = consistent(Random(2016))
GAPS = {key: "" if number % 5 == 0 else cell for number, (key, cell) in enumerate(CELLS.items())}
DISTINCT = {key: str(number) for key, number in zip(FORM.keys, apart(len(FORM.keys)), strict=True)}
DOCUMENT = Path(__file__).parents[1] / "documents" / "songyuan_2016.txt"
PASSED = ["GJ200", "GJ201", "GJ202", "GJ209", "GJ213", "GJ215", "GJ311", "GJ312", "GJ313", "GJ314", "GJ315"]
SHAPES = (*shapes.EXACT, shapes.concatenated)
RULES = (*discover(gouji.rules), *load_ruleset("ogi").rules, *load_ruleset("ogi-2014").rules)


def figures(report: Report) -> dict[str, str]:
    return {fact.key: str(fact.value) for fact in report.facts if fact.state is State.NUMBER}


def codes(report: Report) -> list[str]:
    return [diagnostic.code for diagnostic in report.diagnostics]


def loaded(data: bytes, suffix: str) -> Report:
    return recognise(load_stream(BytesIO(data), f"2016{suffix}"))


def test_the_form_has_one_table_and_no_sections() -> None:
    assert (FORM.since, FORM.until, FORM.sections, FORM.mentions) == (2014, 2018, (), ())
    assert len(FORM.keys) == len(set(FORM.keys)) == 58
    assert FORM.keys[0] == "statistics.disclosed"
    assert FORM.cells["statistics.training.trainees"].unit == "人次"
    amounts = [key for key, cell in FORM.cells.items() if cell.kind == "amount"]
    assert amounts == ["statistics.fees", "statistics.budget"]


@pytest.mark.parametrize("lines", [captioned, grouped], ids=lambda lines: lines.__name__)
@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_every_shape_of_text_is_read_exactly(shape: shapes.Shape, lines: Lines) -> None:
    report = report_of(document(CELLS, shape, lines))
    assert (figures(report), codes(report)) == (CELLS, [])
    assert (report.form, report.sections, [table.state.value for table in report.tables]) == (FORM, (), ["read"])


@pytest.mark.parametrize("cells", [CELLS, GAPS], ids=["full", "with blanks"])
@pytest.mark.parametrize("lines", ARRANGEMENTS, ids=lambda lines: lines.__name__)
@pytest.mark.parametrize("suffix", FORMATS)
def test_every_format_is_read_exactly(suffix: str, lines: Lines, cells: shapes.Cells) -> None:
    report = loaded(FORMATS[suffix](cells, lines), suffix)
    assert (wrong(report, cells), codes(report), report.form) == ([], [], FORM)


@pytest.mark.parametrize("manner", html.MANNERS, ids=lambda manner: manner.__name__)
def test_every_manner_of_web_pages_is_read_exactly(manner: html.Manner) -> None:
    report = loaded(web_page(CELLS, grouped, manner), ".html")
    assert (figures(report), codes(report)) == (CELLS, [])


@settings(max_examples=150, deadline=None)
@given(
    seed=st.integers(0, 10**6),
    share=st.floats(0.05, 1),
    shape=st.sampled_from(SHAPES),
    lines=st.sampled_from(ARRANGEMENTS),
    data=st.data(),
)
def test_any_table_is_read_exactly_or_declared(
    seed: int, share: float, shape: shapes.Shape, lines: Lines, data: st.DataObject
) -> None:
    cells = consistent(Random(seed), share)
    fillers = st.sampled_from(["", "/", "—", "无", "-3", "1,203", "12.5"])
    cells |= data.draw(st.dictionaries(st.sampled_from(FORM.keys), fillers, max_size=12))
    report = report_of(document(cells, shape, lines))
    assert [each for each in wrong(report, cells) if each[1].isdigit() or each[1] == ""] == []
    assert unread_without_diagnostic(report) == []


@settings(max_examples=150, deadline=None)
@given(shape=st.sampled_from(SHAPES), lines=st.sampled_from(ARRANGEMENTS), data=st.data())
def test_one_changed_character_moves_no_figure(shape: shapes.Shape, lines: Lines, data: st.DataObject) -> None:
    text = document(DISTINCT, shape, lines)
    at = data.draw(st.integers(0, len(text) - 1))
    put = data.draw(st.sampled_from(["", "|", "\n", " ", "1", "数", "件", "其中："]))
    changed = text[:at] + put + text[at + data.draw(st.integers(0, 3)) :]
    assert shifted(report_of(changed), DISTINCT, changed) == []


@pytest.mark.parametrize("between", [" ", ""], ids=["a blank", "nothing"])
@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_a_figure_before_the_number_of_the_next_row_is_no_part_of_it(shape: shapes.Shape, between: str) -> None:
    text = document(DISTINCT, shape, renumbered)
    figure = DISTINCT["statistics.received.in_person"]
    joined = re.sub(rf"{figure}[\s|]+19", f"{figure}{between}19", text)
    assert wrong(report_of(joined), DISTINCT) == []


@pytest.mark.parametrize("shape", [shapes.row_lines, shapes.one_line], ids=lambda shape: shape.__name__)
def test_the_last_digit_of_a_figure_is_no_number_of_the_next_row(shape: shapes.Shape) -> None:
    figure = DISTINCT["statistics.received.fax"]
    text = re.sub(rf"{figure}\s+3\.", f"{figure} .", document(DISTINCT, shape, captioned))
    assert f"{figure} .网络" in text
    assert wrong(report_of(text), DISTINCT) == []


@pytest.mark.parametrize("lines", [captioned, grouped], ids=lambda lines: lines.__name__)
def test_a_figure_on_either_side_of_its_unit_is_not_told(lines: Lines) -> None:
    text = document(DISTINCT, shapes.paragraphs, lines).replace("制发规范性文件总数\n", "制发规范性文件总数\n1")
    assert wrong(report_of(text), DISTINCT) == []


def test_the_last_figure_on_either_side_of_its_unit_is_not_told() -> None:
    text = document(DISTINCT, shapes.one_line).replace("接受培训人员数 ", "接受培训人员数1 ")
    assert wrong(report_of(text), DISTINCT) == []


@pytest.mark.parametrize("words", ["数", "其中：", "个重要人次数目字"])
@pytest.mark.parametrize("shape", [shapes.marked, shapes.opened], ids=lambda shape: shape.__name__)
def test_a_figure_with_words_in_place_of_its_border_is_no_blank_cell(shape: shapes.Shape, words: str) -> None:
    figure = DISTINCT["statistics.received.total"]
    text = document(DISTINCT, shape, grouped)
    assert wrong(report_of(text.replace(f"{figure} |", f"{figure} {words}", 1)), DISTINCT) == []


def test_a_label_that_a_border_cuts_apart_is_not_the_label_that_it_ends_with() -> None:
    text = document(DISTINCT, shapes.one_line).replace("主要负责同志参加政府网站在线", "主要负责同|政府网站在线")
    assert wrong(report_of(text), DISTINCT) == []


@settings(max_examples=100, deadline=None)
@given(shape=st.sampled_from(SHAPES), data=st.data())
def test_rows_left_out_or_put_in_move_no_figure(shape: shapes.Shape, data: st.DataObject) -> None:
    lines = captioned(DISTINCT)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(1, len(lines) - 1))
        if data.draw(st.booleans()):
            del lines[at]
        else:
            lines.insert(at, [data.draw(st.sampled_from(["网站访问量", "其他", "（二）被依法纠错"])), "件", "7"])
    text = document(DISTINCT, shape, lambda _: lines)
    assert shifted(report_of(text), DISTINCT, text) == []


def test_the_end_of_an_unknown_label_is_no_label() -> None:
    cells = DISTINCT | {"statistics.interviews.total": ""}
    text = document(cells, shapes.one_line).replace("主要负责同志参加政府", "主要 同志参加政府")
    report = report_of(text)
    assert report.facts["statistics.interviews.total"].value is None
    assert shifted(report, cells, text) == []


def test_a_label_that_two_rows_have_is_told_by_the_row_before_it() -> None:
    report = report_of(document(DISTINCT, shapes.grid))
    for key in ("statistics.review.corrected", "statistics.litigation.corrected"):
        assert str(report.facts[key].value) == DISTINCT[key]
    lines = [line for line in captioned(DISTINCT) if "维持" not in str(line[0])]
    report = report_of(document(DISTINCT, shapes.grid, lambda _: lines))
    assert report.facts["statistics.litigation.corrected"].value is None
    assert report.facts["statistics.review.corrected"].value is None


def test_a_figure_in_another_unit_than_that_of_its_row_is_not_read() -> None:
    text = document(DISTINCT, shapes.grid).replace("收取的费用 | 万元", "收取的费用 | 元")
    report = report_of(text)
    assert report.facts["statistics.fees"].state is State.UNREADABLE
    assert (wrong(report, DISTINCT), codes(report)) == ([], ["GJ213"])


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_two_columns_of_figures_are_not_one(shape: shapes.Shape) -> None:
    assert figures(report_of(document(DISTINCT, shape, twice))) == {}


def test_run_together_without_its_header_the_table_may_have_two_columns() -> None:
    text = document(DISTINCT, shapes.concatenated)
    for header in ("", "指标本期实际本年累计", "统计指标单位统计数同比"):
        assert figures(report_of(text.replace("统计指标单位统计数", header))) == {}


def test_numbers_of_the_rows_are_no_figures() -> None:
    for cells in (DISTINCT, dict.fromkeys(FORM.keys, "")):
        lines = [[str(number), *line] for number, line in enumerate(captioned(cells))]
        for shape in SHAPES:
            report = report_of(document(cells, shape, lambda _, lines=lines: lines))
            assert wrong(report, cells) == []


@pytest.mark.parametrize(
    ("year", "form", "told"), [(2013, None, ["GJ215"]), (2014, "stat-2014", []), (2018, "stat-2014", [])]
)
def test_the_years_of_the_form(year: int, form: str | None, told: list[str]) -> None:
    report = report_of(document(CELLS, shapes.grid, year=year))
    assert (report.recognised, report.form and report.form.name, codes(report)) == (True, form, told)


def test_a_report_without_most_of_the_rows_has_no_known_form() -> None:
    lines = captioned(CELLS)[:20]
    report = report_of(document(CELLS, shapes.grid, lambda _: lines))
    assert (report.form, codes(report)) == (None, ["GJ215"])
    assert "没有可以辨认的政府信息公开情况统计表" in report.diagnostics[0].message.zh


def test_the_table_alone_is_a_report_but_not_that_of_a_quarter() -> None:
    table = shapes.grid(captioned(CELLS))
    assert report_of(f"政府信息公开情况统计表\n{table}").form is FORM
    quarter = report_of(f"政府信息公开情况统计表\n（2016年第三季度）\n{table}")
    assert (quarter.recognised, codes(quarter)) == (False, ["GJ200"])


def test_two_tables_are_not_one() -> None:
    table = shapes.grid(captioned(DISTINCT))
    report = report_of(document(DISTINCT, shapes.grid).replace(table, f"{table}其中：本级\n{table}"))
    assert (figures(report), codes(report)) == ({}, ["GJ213"])


def test_in_a_later_year_the_form_is_outdated() -> None:
    report = report_of(document(CELLS, shapes.grid, year=2020))
    assert [finding.code for finding in check(report, RULES).findings] == ["GJ201"]


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_nothing_is_found_in_a_clean_report(shape: shapes.Shape) -> None:
    result = check(report_of(document(CELLS, shape)), RULES)
    assert result.findings == ()
    outcomes = {verdict.code: (verdict.outcome.value, verdict.reasons) for verdict in result.verdicts}
    assert outcomes["GJ101"] == ("notapplicable", ("该年度的报告尚无六个部分的规定",))
    assert outcomes["GJ301"] == ("notapplicable", ("本规则只适用于格式 ogi-2021、ogi-2019",))
    assert {code: outcomes[code][0] for code in PASSED} == dict.fromkeys(PASSED, "pass")
    assert {outcome for code, (outcome, _) in outcomes.items() if code not in PASSED} == {"notapplicable"}


def test_how_zero_is_written_was_not_said_yet() -> None:
    report = report_of(document(CELLS | {"statistics.complaints": "", "statistics.fees": "/"}, shapes.grid))
    assert (report.facts["statistics.complaints"].state, report.facts["statistics.fees"].state) == ("blank", "dash")
    assert check(report, RULES).findings == ()


def test_rows_that_a_body_left_out_are_told_as_a_remark() -> None:
    lines = [line for line in captioned(CELLS) if line[0] not in ("2.传真申请数", "六、举报投诉数量")]
    result = check(report_of(document(CELLS, shapes.grid, lambda _: lines)), RULES)
    assert [(finding.code, finding.severity.value) for finding in result.findings] == [("GJ202", "info")]
    assert "统计表没有这些行：传真申请数、举报投诉数量；" in result.findings[0].message


def test_a_whole_report_as_it_stands_on_a_page() -> None:
    """It has a row of its own, full-width ordinals and figures, and answers that do not add up."""
    report = gouji.read(str(DOCUMENT))
    told = {fact.key: str(fact.value) for fact in report.facts}
    assert (len(told), "None" in told.values(), report.year, report.body) == (58, False, 2016, "松垣县民政局")
    assert [told[f"statistics.{key}"] for key in ("channels.website", "fees", "budget", "training.trainees")] == [
        "298",
        "0.02",
        "1.5",
        "46",
    ]
    findings = gouji.check(report, rulesets=["ogi", "ogi-2014"]).findings
    assert [(finding.code, finding.location.place.line) for finding in findings] == [("GJ313", 64)]
