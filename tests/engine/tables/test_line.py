"""The table whose rows stand side by side."""

from collections.abc import Callable

import pytest
from support.reading import read_table
from support.shapes import Line, Shape, bare, cases, fillers_dropped, grid, zeros

from gouji.engine.document import TableState

Change = Callable[[list[Line]], list[Line]]
BLANK = dict.fromkeys(zeros(), "")


@pytest.mark.parametrize("shape", [fillers_dropped, grid, bare])
def test_fifteen_figures_below_the_header(shape: Shape) -> None:
    reading = read_table("cases", shape(cases(zeros())))
    assert [binding.key for binding in reading.bindings[:2]] == ["review.upheld", "review.corrected"]
    assert len(reading.bindings) == 15
    assert reading.state is TableState.READ


@pytest.mark.parametrize("shape", [fillers_dropped, grid])
def test_blank_cells_keep_their_place(shape: Shape) -> None:
    reading = read_table("cases", shape(cases(zeros() | {"review.upheld": "", "litigation.direct.total": ""})))
    assert [binding.key for binding in reading.bindings if binding.token is None] == [
        "review.upheld",
        "litigation.direct.total",
    ]


@pytest.mark.parametrize("shape", [fillers_dropped, grid, bare])
def test_a_blank_table_is_blank(shape: Shape) -> None:
    reading = read_table("cases", shape(cases(BLANK)))
    assert [binding.token for binding in reading.bindings] == [None] * 15


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda lines: [line[:-1] for line in lines], id="a column cut off"),
        pytest.param(lambda lines: [[*line, "0"] for line in lines], id="a column more"),
        pytest.param(lambda lines: [*lines, lines[-1]], id="two lines of figures"),
        pytest.param(lambda lines: lines[:-1], id="no line of figures"),
        pytest.param(lambda lines: [lines[0], lines[3], *lines[1:3]], id="figures above their header"),
        pytest.param(
            lambda lines: [[cell and cell.replace("其他结果", "总计") for cell in line] for line in lines],
            id="columns exchanged",
        ),
    ],
)
@pytest.mark.parametrize("shape", [fillers_dropped, grid])
def test_what_is_not_certain_is_refused(shape: Shape, change: Change) -> None:
    reading = read_table("cases", shape(change(cases(zeros()))))
    assert reading.state is TableState.UNREADABLE
    assert [len(each.keys) for each in reading.refused] == [15]


def test_figures_behind_the_next_heading_are_not_blank_cells() -> None:
    header, figures = "".join(bare(cases(BLANK))), "0\n" * 15
    assert read_table("cases", f"{header}五、存在的主要问题及改进情况\n{figures}").state is TableState.UNREADABLE


@pytest.mark.parametrize("text", ["", "行政复议", "结果维持", "行政复议\n行政诉讼\n总计\n3"])
def test_a_label_alone_is_no_table(text: str) -> None:
    assert read_table("cases", text) is None


def test_a_blank_cell_is_of_no_column_where_labels_and_cells_are_not_in_step() -> None:
    labels = "| 维持 | 纠正 | 结果 | 审结 |" + " 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |" * 2
    text = f"行政复议 行政诉讼\n总计 未经复议直接起诉 复议后起诉\n{labels}\n{'| 0 ' * 14}|\n"
    reading = read_table("cases", text)
    assert reading is None or reading.bindings == ()
