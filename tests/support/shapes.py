"""Documents for tests: the same figures in every shape in which text arrives."""

from collections.abc import Callable, Mapping

from gouji.engine.form import Form
from gouji.engine.forms import load_form
from gouji.engine.mutation.layout import Line, lines_of

FORM: Form = load_form("ogi-2021")
Cells = Mapping[str, str]
"""What stands in the cell of each key."""

HEADINGS = [f"{'一二三四五六'[section.number - 1]}、{section.heading}" for section in FORM.sections]
Prose = Mapping[int, str]
"""The words of each section without a table, a paragraph a line."""

PROSE: Prose = {
    1: "2021年，我县按照规定做好政府信息公开工作。\n（一）主动公开。通过门户网站发布信息。\n"
    "（二）依申请公开。依法答复申请。\n（三）政府信息管理。审核发布内容。\n（四）平台建设。改版网站。\n"
    "（五）监督保障。开展考核，接受社会评议，无责任追究情形。",
    5: "存在的主要问题是公开内容不够丰富。下一步将加强培训，改进工作。",
    6: "本年度未收取信息处理费。",
}
TITLE = "云河县人民政府2021年政府信息公开工作年度报告"


def zeros(form: Form = FORM) -> dict[str, str]:
    """Return a form in which every figure is 0."""
    return dict.fromkeys(form.keys, "0")


def disclosure(cells: Cells, form: Form = FORM) -> list[Line]:
    """Return the rows of the table of section two, four columns wide."""
    return lines_of(form.table("disclosure"), cells)


def requests(cells: Cells, form: Form = FORM) -> list[Line]:
    """Return the rows of the table of section three: three columns of labels and seven of figures."""
    return lines_of(form.table("requests"), cells)


def cases(cells: Cells) -> list[Line]:
    """Return the rows of the table of section four, fifteen columns wide."""
    return lines_of(FORM.table("cases"), cells)


def fillers_behind(lines: list[Line]) -> str:
    """Shape 1: a row a line, what merged cells cover as empty cells at the end."""
    return "".join(
        " | ".join(cell for cell in line if cell is not None) + " | " + "|" * line.count(None) + "\n" for line in lines
    )


def fillers_dropped(lines: list[Line]) -> str:
    """Shape 2: a row a line, covered cells absent."""
    return "".join(" | ".join(cell for cell in line if cell is not None) + " |\n" for line in lines)


def grid(lines: list[Line]) -> str:
    """Shapes 3 and 4: leading pipes, covered cells as blank ones where they are."""
    return "".join("| " + " | ".join(cell or "" for cell in line) + " | \n" for line in lines)


def markdown(lines: list[Line]) -> str:
    """Return a Markdown table with its ruler."""
    first, *rest = grid(lines).splitlines(keepends=True)
    return first + "|" + "---|" * len(lines[0]) + "\n" + "".join(rest)


def marked(lines: list[Line]) -> str:
    """Shape 5: one cell a line, each with its mark, fillers on lines of their own."""
    return "".join(
        "".join(f"{cell} |\n" if cell else "|\n" for cell in line if cell is not None) + _filler(line) for line in lines
    )


def marked_without_fillers(lines: list[Line]) -> str:
    """Shape 6: one cell a line, each with its mark, covered cells dropped."""
    return "".join(f"{cell} |\n" if cell else "|\n" for line in lines for cell in line if cell is not None)


def alternating(lines: list[Line]) -> str:
    """Shape 7: cell and lone pipe in turn."""
    return "".join(f"{cell}\n|\n" if cell else "|\n" for line in lines for cell in line if cell is not None)


def alternating_with_fillers(lines: list[Line]) -> str:
    """Shape 8: as shape 7, with filler lines at the end of a row."""
    return "".join(
        "".join(f"{cell}\n|\n" if cell else "|\n" for cell in line if cell is not None) + _filler(line)
        for line in lines
    )


def opened(lines: list[Line]) -> str:
    """Shape 9: a lone pipe opens a row, then one cell a line, the fillers behind the last."""
    parts = []
    for line in lines:
        *cells, last = [cell for cell in line if cell is not None]
        fillers = " " + "|" * line.count(None) if None in line else ""
        parts.append("|\n" + "".join(f"{cell} |\n" if cell else "|\n" for cell in cells) + f"{last} |{fillers}\n")
    return "".join(parts)


def paragraphs(lines: list[Line]) -> str:
    """Shape 10: one paragraph a cell; a blank cell leaves nothing."""
    return "".join(f"{cell}\n\n" for line in lines for cell in line if cell)


def bare(lines: list[Line]) -> str:
    """Return one cell a line, without marks."""
    return "".join(f"{cell}\n" for line in lines for cell in line if cell)


def tabs(lines: list[Line]) -> str:
    """Return what a word processor gives when a table is copied."""
    return "".join("\t".join(cell or "" for cell in line) + "\n" for line in lines)


def concatenated(lines: list[Line]) -> str:
    """Shape 11: nothing stands between the cells."""
    return "".join(cell for line in lines for cell in line if cell)


def one_line(lines: list[Line]) -> str:
    """Shape 13: one line, single blanks everywhere."""
    return " ".join(cell for line in lines for cell in line if cell) + " "


def row_lines(lines: list[Line]) -> str:
    """Shape 17: a row a line, single blanks."""
    return "".join(" ".join(cell for cell in line if cell) + "\n" for line in lines)


def _filler(line: Line) -> str:
    return "|" * line.count(None) + "\n" if line.count(None) > 1 else ""


Shape = Callable[[list[Line]], str]
EXACT: tuple[Shape, ...] = (
    fillers_behind,
    fillers_dropped,
    grid,
    markdown,
    marked,
    marked_without_fillers,
    alternating,
    alternating_with_fillers,
    opened,
    paragraphs,
    bare,
    tabs,
    one_line,
    row_lines,
)
WITH_BLANKS: tuple[Shape, ...] = (fillers_dropped, grid, markdown, marked_without_fillers, alternating, tabs)
"""Shapes in which a blank cell keeps its place."""


def document(cells: Cells, shape: Shape, form: Form = FORM, year: int = 2021) -> str:
    """Return a whole report for `year` with these figures, in the tables of `form`."""
    tables = {2: shape(disclosure(cells, form)), 3: shape(requests(cells, form)), 4: shape(cases(cells))}
    parts = [f"{heading}\n{_prose(number, year) or tables[number]}\n" for number, heading in enumerate(HEADINGS, 1)]
    return f"{TITLE.replace('2021', str(year))}\n{''.join(parts)}"


def _prose(section: int, year: int) -> str | None:
    return PROSE[section].replace("2021", str(year)) if section in PROSE else None
