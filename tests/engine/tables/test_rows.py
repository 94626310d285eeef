"""Tables whose rows begin with their labels."""

import pytest
from support.reading import read_table, report_of, wrong
from support.shapes import (
    FORM,
    Line,
    Shape,
    alternating,
    bare,
    document,
    fillers_dropped,
    grid,
    marked_without_fillers,
    paragraphs,
    requests,
    row_lines,
    tabs,
    zeros,
)

from gouji.engine.document import TableState
from gouji.engine.tables import TableReading

HEADER = "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n"
MADE, REPEALED, IN_FORCE = (f"regulations.{column}" for column in ("made", "repealed", "in_force"))
DOCUMENTS = "行政规范性文件 | 4 | 1 | 37 |\n"


def bound(reading: TableReading | None) -> dict[str, bool]:
    """Return the figures that were bound, and whether their cell holds something."""
    return {binding.key: binding.token is not None for binding in reading.bindings} if reading else {}


def refused(reading: TableReading | None) -> dict[str, str]:
    return {key: each.reason.en for each in reading.refused for key in each.keys} if reading else {}


def missing(reading: TableReading | None) -> list[str]:
    return [each.reason.en for each in reading.missing] if reading else []


def test_a_row_has_its_cells() -> None:
    reading = read_table("disclosure", f"{HEADER}规章 | 0 | | 3 |\n{DOCUMENTS}")
    assert {key: bound(reading)[key] for key in (MADE, REPEALED, IN_FORCE)} == {
        MADE: True,
        REPEALED: False,
        IN_FORCE: True,
    }
    assert missing(reading) == ["permits", "penalties", "coercion", "administrative fees"]
    assert reading.state is TableState.PARTIAL


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param(
            f"{HEADER}规章 | 1 | 2 |\n{DOCUMENTS}", "the number of cells does not fit the columns", id="short"
        ),
        pytest.param(
            f"{HEADER}规章 | 1 | 2 | 3 | 4 |\n{DOCUMENTS}", "the number of cells does not fit the columns", id="long"
        ),
        pytest.param(
            f"{HEADER}规章 123\n{DOCUMENTS}", "figures run together, and where one ends cannot be told", id="glued"
        ),
        pytest.param(
            f"规章 | 1 | 2 | 3 |\n{DOCUMENTS}",
            "the column labels are not those of this edition of the form",
            id="no header",
        ),
        pytest.param(
            f"信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |\n规章 | 1 | 2 | 3 |\n{DOCUMENTS}",
            "the column labels are not those of this edition of the form",
            id="edition of 2019",
        ),
        pytest.param(
            f"信息内容 | 本年废止件数 | 本年制发件数 | 现行有效件数 |\n规章 | 1 | 2 | 3 |\n{DOCUMENTS}",
            "the column labels are not in the order of the form",
            id="columns exchanged",
        ),
        pytest.param(
            f"信息内容 | 本年制发件数 | 修改件数 | 本年废止件数 | 现行有效件数 |\n规章 | 1 | 2 | 3 |\n{DOCUMENTS}",
            "the column labels are not in the order of the form",
            id="another column",
        ),
        pytest.param(
            f"{HEADER}规章 | 1 | 2 | 3 |\n规章 | 1 | 2 | 3 |\n{DOCUMENTS}",
            "a row stands there twice, as if two reports or years stood side by side",
            id="twice",
        ),
        pytest.param(
            f"{HEADER}{DOCUMENTS}规章 | 1 | 2 | 3 |\n", "the rows are not in the order of the form", id="rows exchanged"
        ),
    ],
)
def test_what_is_not_certain_is_refused_with_its_reason(text: str, reason: str) -> None:
    reading = read_table("disclosure", text)
    assert {key: refused(reading).get(key) for key in (MADE, REPEALED, IN_FORCE)} == dict.fromkeys(
        (MADE, REPEALED, IN_FORCE), reason
    )
    assert not {MADE, REPEALED, IN_FORCE} & bound(reading).keys()


@pytest.mark.parametrize("text", ["", "行政许可", "行政许可\n行政处罚\n行政强制\n", "规章制度 12"])
def test_a_label_alone_is_no_table(text: str) -> None:
    assert read_table("disclosure", text) is None


def test_a_figure_in_the_next_line_is_not_that_of_a_blank_cell() -> None:
    text = f"{HEADER}规章 | 1 | 2 | 3 |\n{DOCUMENTS}信息内容 | 本年处理决定数量 |\n行政许可 | |\n4\n行政处罚 | 5 |\n"
    assert "permits.decisions" in refused(read_table("disclosure", text))


def changed(place: int, *, line: Line | None = None, label: str | None = None) -> list[Line]:
    """Return the rows of section three with one line put in, or with the last label of one changed."""
    lines = requests(zeros())
    if line:
        return [*lines[:place], line, *lines[place:]]
    lines[place][2] = label
    return lines


@pytest.mark.parametrize("shape", [fillers_dropped, grid])
def test_a_row_of_its_own_leaves_the_others_readable(shape: Shape) -> None:
    reading = read_table("requests", shape(changed(10, line=["某某其他情形", None, None, *"1234567"])))
    assert len(bound(reading)) == 175


@pytest.mark.parametrize("shape", [fillers_dropped, grid])
def test_a_misprinted_label_is_not_a_missing_row(shape: Shape) -> None:
    reading = read_table("requests", shape(changed(9, label="5.属于三类事务")))
    assert (len(bound(reading)), missing(reading)) == (168, [])
    assert set(refused(reading).values()) == {"figures stand behind no row label of the form"}


@pytest.mark.parametrize("shape", [fillers_dropped, grid, paragraphs, bare])
def test_a_row_that_is_not_there_is_missing(shape: Shape) -> None:
    lines = requests(zeros())
    reading = read_table("requests", shape([*lines[:9], *lines[10:]]))
    assert (len(bound(reading)), missing(reading)) == (168, ["safety and stability"])


@pytest.mark.parametrize("shape", [fillers_dropped, grid, paragraphs])
def test_a_column_that_is_not_there_leaves_nothing_certain(shape: Shape) -> None:
    reading = read_table("requests", shape([line[:-1] for line in requests(zeros())]))
    assert bound(reading) == {}
    assert len(refused(reading)) == 175


@pytest.mark.parametrize("shape", [fillers_dropped, grid, paragraphs])
def test_two_years_side_by_side_are_not_read(shape: Shape) -> None:
    reading = read_table("requests", shape([line + line for line in requests(zeros())]))
    assert bound(reading) == {}


@pytest.mark.parametrize("shape", [fillers_dropped, grid, paragraphs])
def test_a_header_repeated_by_a_page_break_is_ignored(shape: Shape) -> None:
    lines = requests(zeros())
    assert len(bound(read_table("requests", shape([*lines[:12], *lines[:3], *lines[12:]])))) == 175


def test_blank_cells_that_leave_nothing_are_not_made_up_for_by_page_numbers() -> None:
    cells = zeros() | {"requests.granted.total": "", "requests.denied.state_secret.research": ""}
    text = "总结。\n3\n正文。\n" + paragraphs(requests(cells)).replace("2.其他法律", "4\n\n2.其他法律")
    assert bound(read_table("requests", text)) == {}


def labels_behind(lines: list[Line]) -> list[Line]:
    """Shape 18: the figures of a row before its label."""
    return [[*line[3:], *line[:3]] if line[-1] and line[-1].isdigit() else line for line in lines]


@pytest.mark.parametrize("shape", [paragraphs, bare, fillers_dropped])
def test_figures_before_their_labels_are_not_read(shape: Shape) -> None:
    cells = zeros() | {"requests.received.total": "17"}
    reading = read_table("requests", shape(labels_behind(requests(cells))))
    assert bound(reading) == {}
    assert set(refused(reading).values()) == {
        "figures stand before the row labels, and which row they are of cannot be told"
    }


@pytest.mark.parametrize("behind", ["| | | | | |\n", "|\n| |\n", "\t\t\t\n", "| | |\n\n\n"])
def test_blank_lines_behind_a_whole_row_are_no_part_of_it(behind: str) -> None:
    text = grid(requests(zeros()))
    reading = read_table("requests", text + behind)
    assert reading == read_table("requests", text)
    assert reading.state is TableState.READ


def test_blank_lines_behind_a_row_that_is_not_whole_may_hold_its_blank_cells() -> None:
    last, text = "| 四、结转下年度继续办理 |  |  | 0 | 0 | 0 | 0 | 0 | 0 | 0 | \n", grid(requests(zeros()))
    torn = text.replace(last, last[: -len("| 0 | \n")] + "|\n| |\n")
    assert "requests.carried_out.total" in refused(read_table("requests", torn))


@pytest.mark.parametrize("behind", ["101233 。\n", "101233 件左右。\n", "见附件所列的清单\n"])
@pytest.mark.parametrize("shape", [marked_without_fillers, alternating, tabs], ids=lambda shape: shape.__name__)
def test_words_where_the_only_cell_of_a_row_should_be_leave_it_unread(shape: Shape, behind: str) -> None:
    report = report_of(document(zeros() | {"coercion.decisions": "101233"}, shape))
    text = report.source.text
    end = text.index("第二十条第（八）项")
    changed = report_of(text[: text.index("101233")].rstrip(" ") + behind + text[end:])
    assert changed.facts["coercion.decisions"].state.value in ("unreadable", "text")
    assert changed.facts["penalties.decisions"].value == 0


@pytest.mark.parametrize("shape", [paragraphs, row_lines], ids=lambda shape: shape.__name__)
def test_where_blank_cells_often_leave_nothing_no_row_is_taken_for_whole(shape: Shape) -> None:
    cells = {key: str(number) for number, key in enumerate(FORM.keys, 100_000)}
    cells |= {key: "" for key in FORM.keys if key.endswith(".research") and ("denied" in key or "unable" in key)}
    whole = document(cells, shape)
    torn = cells["requests.denied.state_secret.business"]
    report = report_of(whole.replace(torn, f"{torn[:3]}{' ' if shape is row_lines else chr(10) * 2}{torn[4:]}"))
    assert wrong(report, cells) == []
    assert report.facts["requests.denied.state_secret.natural_person"].state.value == "unreadable"


@pytest.mark.parametrize("doubled", [0, 1, 2])
@pytest.mark.parametrize("row", ["规章", "行政规范性文件"])
def test_a_row_with_a_cell_too_many_is_not_whole_because_another_is_blank(row: str, doubled: int) -> None:
    cells = ["3", "0", ""]
    cells.insert(doubled, cells[doubled])
    rows = {"规章": ["1", "1", "7"], "行政规范性文件": ["2", "0", "9"], row: cells}
    reading = read_table("disclosure", HEADER + "".join(f"{' | '.join([key, *rows[key]])} |\n" for key in rows))
    broken, whole = ("regulations", "normative_documents")[:: 1 if row == "规章" else -1]
    assert [refused(reading).get(f"{broken}.{column}") for column in ("made", "repealed", "in_force")] == [
        "the number of cells does not fit the columns"
    ] * 3
    assert {*bound(reading)} == {f"{whole}.{column}" for column in ("made", "repealed", "in_force")}
