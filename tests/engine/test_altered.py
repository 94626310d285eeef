"""A row label with characters lost or changed is known by its place, what is left of it, and the cells behind it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.reading import APART, report_of, shifted, wrong
from support.shapes import FORM, WITH_BLANKS, Shape, document, grid, marked, paragraphs, requests

CELLS = {key: str(number) for key, number in zip(FORM.keys, APART, strict=True)}
LABELS = {row.key: row.labels[0] for row in FORM.table("requests").blocks[0].rows}


def codes(text: str) -> list[str]:
    return [diagnostic.code for diagnostic in report_of(text).diagnostics]


@pytest.mark.parametrize("shape", WITH_BLANKS, ids=lambda shape: shape.__name__)
def test_a_label_with_lost_characters_is_known_and_told(shape: Shape) -> None:
    text = document(CELLS, shape).replace("2.其他法律行政法规禁止公开", "2.其他法律行政止公开")
    report = report_of(text)
    assert {fact.key: str(fact.value) for fact in report.facts} == CELLS
    (told,) = report.diagnostics
    assert (told.code, report.source.raw(told.span), told.table) == ("GJ203", "2.其他法律行政止公开", "requests")
    assert told.keys[0] == "requests.denied.law_forbidden.natural_person"
    assert told.message.zh == "表三的行名写作“2.其他法律行政止公开”，规定的是“2.其他法律行政法规禁止公开”"


@pytest.mark.parametrize(
    ("key", "label", "written"),
    [
        ("requests.received", "一、本年新收政府信息公开申请数量", "一、本年新收政府信息公开申请数里"),
        ("requests.received", "一、本年新收政府信息公开申请数量", "一、本年收政府信息公开申请数量"),
        ("requests.carried_out", "四、结转下年度继续办理", "四、结转下年底继续办理"),
        ("requests.carried_out", "四、结转下年度继续办理", "四、结转下年度办理"),
        ("fees.amount", "行政事业性收费", "行政亊业性收费"),
    ],
)
@pytest.mark.parametrize("shape", [*WITH_BLANKS, paragraphs, marked], ids=lambda shape: shape.__name__)
def test_a_damaged_label_of_the_first_or_last_row_is_known_and_told(
    shape: Shape, key: str, label: str, written: str
) -> None:
    text = document(CELLS, shape).replace(label, written)
    report = report_of(text)
    assert {fact.key: str(fact.value) for fact in report.facts} == CELLS
    (told,) = report.diagnostics
    assert (told.code, report.source.raw(told.span)) == ("GJ203", written)
    assert told.keys[0].startswith(key)


def test_a_damaged_last_label_with_other_words_behind_it_is_not_known() -> None:
    text = document(CELLS, grid).replace("四、结转下年度继续办理", "四、结转下年底继续办理")
    text = text.replace("四、政府信息公开行政复议", "注：本表由办公室填报\n四、政府信息公开行政复议")
    assert wrong(report_of(text), CELLS) == []
    assert codes(text) == ["GJ213"]


@pytest.mark.parametrize("shape", WITH_BLANKS, ids=lambda shape: shape.__name__)
@pytest.mark.parametrize("label", ["四、结转下年度继续办理", "行政事业性收费"])
def test_a_last_row_whose_label_is_lost_is_not_missing(shape: Shape, label: str) -> None:
    text = document(CELLS, shape).replace(label, "合计")
    assert (wrong(report_of(text), CELLS), codes(text)) == ([], ["GJ213"])


def test_a_damaged_first_label_below_a_lost_header_is_not_known() -> None:
    lines = [*requests(CELLS)[3:]]
    text = document(CELLS, grid).replace(grid(requests(CELLS)), grid(lines))
    text = text.replace("一、本年新收政府信息公开申请数量", "一、本年新收政府信息公开申请数里")
    assert wrong(report_of(text), CELLS) == []
    assert "GJ203" not in codes(text)


@pytest.mark.parametrize("label", ["2.其他情形", "行政处罚决定的公开", "合计", "2.属于国家机密", "6.属于国家秘密"])
def test_words_that_are_not_much_like_the_label_are_no_label(label: str) -> None:
    text = document(CELLS, grid).replace("2.其他法律行政法规禁止公开", label)
    report = report_of(text)
    assert report.facts["requests.denied.law_forbidden.total"].state.value in ("unreadable", "absent")
    assert wrong(report, CELLS) == []


def test_a_label_at_the_place_of_another_is_not_that_one() -> None:
    lines = requests(CELLS)
    lines[7][2], lines[9][2] = "4.保护第三方的权益", "2.其他法律行政止公开"
    text = document(CELLS, grid).replace(grid(requests(CELLS)), grid(lines))
    assert codes(text) == ["GJ213"]


def test_a_row_with_a_blank_cell_is_not_known_by_an_altered_label() -> None:
    cells = CELLS | {"requests.denied.law_forbidden.business": ""}
    text = document(cells, grid).replace("2.其他法律行政法规禁止公开", "2.其他法律行政止公开")
    report = report_of(text)
    assert "GJ203" not in codes(text)
    assert wrong(report, cells) == []


def test_two_rows_without_known_labels_side_by_side_are_not_read() -> None:
    text = document(CELLS, grid).replace("2.其他法律行政法规禁止公开", "2.其他法律行政止公开")
    assert codes(text.replace("3.危及“三安全一稳定”", "3.危及三安一稳")) == ["GJ213"]


@settings(max_examples=60, deadline=None)
@given(shape=st.sampled_from(WITH_BLANKS), row=st.sampled_from(list(LABELS)), data=st.data())
def test_a_damaged_label_moves_no_figure(shape: Shape, row: str, data: st.DataObject) -> None:
    label = LABELS[row]
    first = data.draw(st.integers(0, len(label) - 1))
    put = data.draw(st.sampled_from(["", "的", "其他", "1.", "属于"]))
    damaged = label[:first] + put + label[data.draw(st.integers(first, len(label))) :]
    text = document(CELLS, shape).replace(label, damaged)
    assert shifted(report_of(text), CELLS, text) == []
