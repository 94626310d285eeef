"""The layouts in which reports arrive: documents of each, and what is read of them.

`tests/test_layouts.py` measures it, `formats_page.py` writes it into docs/formats.md.
"""

import csv
import re
from collections.abc import Callable
from enum import Enum
from io import StringIO
from random import Random

from attrs import frozen
from support import converted, html, mhtml, office, pdf, shapes, statistics
from support.consistent import consistent
from support.shapes import FORM, Cells, Line

import gouji
from gouji.cli.render.extract import render_json

FIGURES = consistent(Random(2026), 0.4, 300)
_STATISTICS = statistics.consistent(Random(2016))
_GAPS = {key: "" if number % 5 == 0 else FIGURES[key] for number, key in enumerate(FORM.keys)}
_LITTLE = consistent(Random(11), 0.12, 60)


class Outcome(Enum):
    """What is read of a document; what is not is declared to be not readable."""

    READ = "读"
    PARTLY = "部分读，其余声明"
    DECLARED = "声明"
    REFUSED = "不读，说明原因"


@frozen
class Layout:
    """A document in a layout: how it is written, its figures, and what is read of it.

    `number` is that of the layout, `codes` are the diagnostics, `remark` says what sets it apart from the others.
    """

    number: int
    suffix: str
    write: Callable[[Cells], bytes | str]
    outcome: Outcome = Outcome.READ
    codes: str = ""
    remark: str = ""
    figures: Cells = FIGURES

    def data(self) -> bytes:
        """Return the document as a file holds it."""
        written = self.write(self.figures)
        return written if isinstance(written, bytes) else written.encode()


def _document(shape: shapes.Shape) -> Callable[[Cells], str]:
    return lambda cells: shapes.document(cells, shape)


def _converted(shape: shapes.Shape) -> Callable[[Cells], str]:
    return lambda cells: converted.written(cells, shape)


def _pdf(ruling: pdf.Ruling) -> Callable[[Cells], bytes]:
    return lambda cells: pdf.pdf(pdf.report(cells, pdf.Writer(ruling)))


def _archived(cells: Cells) -> bytes:
    return mhtml.archive(mhtml.part(html.portal_page(cells, html.from_word)))


def _csv(encoding: str, delimiter: str) -> Callable[[Cells], bytes]:
    def write(cells: Cells) -> bytes:
        stream = StringIO()
        for lines in office.tables(cells).values():
            csv.writer(stream, delimiter=delimiter).writerows([cell or "" for cell in line] for line in lines)
        return stream.getvalue().encode(encoding)

    return write


def _shortened(cells: Cells) -> bytes:
    """A CSV as databases give it: the labels of a row joined by a hyphen."""
    stream = StringIO()
    for lines in office.tables(cells).values():
        group = ""
        for line in lines:
            group = line[1] if len(line) == 10 and line[1] and line[2] else group
            csv.writer(stream).writerow(_joined(line, group))
    return stream.getvalue().encode("utf-8-sig")


def _joined(line: Line, group: str | None) -> list[str]:
    labels, rest = line[:3], line[3:]
    if len(line) != 10 or not (rest[0] or "").isdigit():
        return [cell or "" for cell in line]
    return [f"{group}-{labels[2]}" if labels[2] else labels[1] or labels[0] or "", *(cell or "" for cell in rest)]


def _destroyed(cells: Cells) -> str:
    return re.sub("[^ -~\\s]", "?", shapes.document(cells, shapes.tabs))


def _misread(cells: Cells) -> str:
    return shapes.document(cells, shapes.tabs).encode().decode("gbk", "replace")


def _extract(cells: Cells) -> str:
    return render_json(gouji.read_text(shapes.document(cells, shapes.tabs), "report.txt"), "zh", indent=None)


LAYOUTS = (
    Layout(1, ".txt", _document(shapes.fillers_behind)),
    Layout(2, ".txt", _document(shapes.fillers_dropped)),
    Layout(3, ".txt", _converted(converted.piped)),
    Layout(4, ".txt", _document(shapes.grid)),
    Layout(4, ".txt", _document(shapes.grid), remark="有空白格", figures=_GAPS),
    Layout(4, ".txt", _converted(converted.continued), Outcome.PARTLY, "GJ213", "有空白格，表头拆成两行", _GAPS),
    Layout(5, ".txt", _document(shapes.marked)),
    Layout(6, ".txt", _document(shapes.marked_without_fillers)),
    Layout(7, ".txt", _converted(converted.wrapped_alternating)),
    Layout(8, ".txt", _document(shapes.alternating_with_fillers)),
    Layout(9, ".txt", _document(shapes.opened)),
    Layout(10, ".txt", _converted(converted.wrapped_paragraphs)),
    Layout(10, ".txt", _document(shapes.paragraphs), Outcome.PARTLY, "GJ213", "有空白格", _GAPS),
    Layout(11, ".txt", converted.run_together, remark="数少而小", figures=_LITTLE),
    Layout(11, ".txt", converted.run_together, Outcome.PARTLY, "GJ213", "数多"),
    Layout(12, ".txt", converted.stray_blanks, Outcome.PARTLY, "GJ213", "没有勾稽关系的行声明"),
    Layout(13, ".txt", _document(shapes.one_line)),
    Layout(14, ".txt", lambda _: converted.STATISTICS, Outcome.DECLARED, "GJ215", "各地自定的指标：只认出年份"),
    Layout(
        14,
        ".txt",
        lambda cells: statistics.document(cells, shapes.one_line),
        remark="国办发〔2014〕32号的指标",
        figures=_STATISTICS,
    ),
    Layout(
        14,
        ".txt",
        lambda cells: statistics.document(cells, shapes.concatenated),
        remark="国办发〔2014〕32号的指标，连成一行",
        figures=_STATISTICS,
    ),
    Layout(
        14,
        ".txt",
        lambda cells: statistics.document(cells, shapes.concatenated, statistics.twice),
        Outcome.DECLARED,
        "GJ213",
        "连成一行，两栏数字",
        _STATISTICS,
    ),
    Layout(15, ".pdf", _pdf(pdf.drawn_lines)),
    Layout(15, ".pdf", _pdf(pdf.drawn_boxes), remark="有空白格", figures=_GAPS),
    Layout(15, ".pdf", _pdf(pdf.undrawn), Outcome.PARTLY, "GJ213", "没有线"),
    Layout(16, ".txt", _converted(converted.laid_out), Outcome.PARTLY, "GJ213"),
    Layout(17, ".txt", _converted(converted.raw_text)),
    Layout(18, ".txt", _converted(converted.labels_behind), Outcome.PARTLY, "GJ213"),
    Layout(19, ".md", _converted(converted.shattered), Outcome.PARTLY, "GJ213"),
    Layout(20, ".md", _converted(converted.torn_notes), Outcome.PARTLY, "GJ213"),
    Layout(21, ".md", _converted(converted.transcribed), Outcome.PARTLY, "GJ212 GJ213"),
    Layout(22, ".html", lambda cells: html.plain_page(cells, html.with_spans)),
    Layout(22, ".html", lambda cells: html.plain_page(cells, html.with_spans), remark="有空白格", figures=_GAPS),
    Layout(22, ".html", lambda cells: html.plain_page(cells, html.with_empty_cells), remark="不写跨行，留空格子"),
    Layout(22, ".html", lambda cells: html.plain_page(cells, html.without_spans), remark="不写跨行跨列"),
    Layout(23, ".html", lambda cells: html.portal_page(cells, html.from_word, "gb18030")),
    Layout(23, ".html", lambda cells: html.portal_page(cells, html.from_word), remark="有空白格", figures=_GAPS),
    Layout(23, ".mhtml", _archived, remark="浏览器存成单个文件（.mhtml）", figures=_GAPS),
    Layout(24, ".docx", office.report_by_hand),
    Layout(24, ".docx", office.report_by_hand, remark="有空白格", figures=_GAPS),
    Layout(25, ".xlsx", office.report_by_openpyxl, remark="XLSX"),
    Layout(
        25,
        ".xlsx",
        lambda cells: office.report_by_openpyxl(cells, one_sheet=True),
        remark="XLSX，有空白格",
        figures=_GAPS,
    ),
    Layout(25, ".csv", _csv("gb18030", ","), remark="CSV"),
    Layout(25, ".csv", _csv("utf-16", "\t"), remark="CSV，有空白格", figures=_GAPS),
    Layout(25, ".csv", _shortened, remark="CSV，行名缩写"),
    Layout(26, ".txt", converted.two_years, Outcome.DECLARED, "GJ213"),
    Layout(27, ".txt", _destroyed, Outcome.REFUSED, remark="汉字成了问号"),
    Layout(27, ".txt", _misread, Outcome.REFUSED, remark="UTF-8 当成 GBK"),
    Layout(28, ".json", _extract),
)
