"""Thousands of documents in every shape and format: each figure is read exactly or declared, none silently wrong."""

import os
from collections import defaultdict
from collections.abc import Callable
from hashlib import sha256
from io import BytesIO
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support import converted, html, mhtml, office, pdf, shapes
from support.consistent import consistent
from support.reading import unread_without_diagnostic, wrong
from support.shapes import FORM, Cells

from gouji.engine.readers import load_stream
from gouji.engine.recognise import recognise

Write = Callable[[Cells], bytes | str]
LOSSY = (
    converted.wrapped_alternating,
    converted.wrapped_paragraphs,
    converted.laid_out,
    converted.raw_text,
    converted.shattered,
    converted.torn_notes,
    converted.transcribed,
)
KEEPING = (converted.continued, converted.labels_behind, converted.labels_last)


def _text(shape: shapes.Shape) -> Write:
    return lambda cells: shapes.document(cells, shape)


def _converted(shape: shapes.Shape) -> Write:
    return lambda cells: converted.written(cells, shape)


def _pdf(ruling: pdf.Ruling) -> Write:
    return lambda cells: pdf.pdf(pdf.report(cells, pdf.Writer(ruling)))


def _page(manner: html.Manner) -> Write:
    return lambda cells: html.portal_page(cells, manner)


WHOLE: dict[str, Write] = {
    **{f"{shape.__name__}.txt": _text(shape) for shape in (*shapes.EXACT, shapes.concatenated)},
    **{f"{shape.__name__}.txt": _converted(shape) for shape in LOSSY},
}
"""By name, what writes documents without blank cells: not all of these shapes keep the place of one."""

WITH_BLANKS: dict[str, Write] = {
    **{f"{shape.__name__} with blanks.txt": _text(shape) for shape in shapes.WITH_BLANKS},
    **{f"{shape.__name__} with blanks.txt": _converted(shape) for shape in KEEPING},
    **{f"{manner.__name__}.html": _page(manner) for manner in html.MANNERS},
    "archived.mhtml": lambda cells: mhtml.archive(mhtml.part(html.portal_page(cells, html.from_word))),
}
SLOW: dict[str, Write] = {
    "by hand.docx": office.report_by_hand,
    "openpyxl.xlsx": office.report_by_openpyxl,
    **{f"{ruling.__name__}.pdf": _pdf(ruling) for ruling in (*pdf.RULINGS, pdf.undrawn)},
}
MADE: defaultdict[str, set[bytes]] = defaultdict(set)


@st.composite
def figures(draw: st.DrawFn, *, blanks: bool) -> Cells:
    random = Random(draw(st.integers(0, 2**32)))
    cells = consistent(random, random.random(), 10 ** random.randint(1, 5))
    some = random.sample(FORM.keys, random.choice((0, 1, 5, 40))) if blanks else []
    return {**cells, **dict.fromkeys(some, "")}


def is_exact_or_declared(name: str, write: Write, cells: Cells) -> None:
    written = write(cells)
    data = written if isinstance(written, bytes) else written.encode()
    MADE[name].add(sha256(data).digest())
    report = recognise(load_stream(BytesIO(data), name))
    assert wrong(report, {**shapes.zeros(), **cells}) == []
    assert unread_without_diagnostic(report) == []


@pytest.mark.parametrize("name", WHOLE)
@settings(max_examples=60, deadline=None)
@given(cells=figures(blanks=False))
def test_every_shape(name: str, cells: Cells) -> None:
    is_exact_or_declared(name, WHOLE[name], cells)


@pytest.mark.parametrize("name", WITH_BLANKS)
@settings(max_examples=60, deadline=None)
@given(cells=figures(blanks=True))
def test_every_shape_that_keeps_blank_cells(name: str, cells: Cells) -> None:
    is_exact_or_declared(name, WITH_BLANKS[name], cells)


@pytest.mark.parametrize("name", SLOW)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(cells=figures(blanks=True))
def test_every_format(name: str, cells: Cells) -> None:
    is_exact_or_declared(name, SLOW[name], cells)


def test_so_many_documents_were_made() -> None:
    if not os.environ.get("CI") or MADE.keys() != {*WHOLE, *WITH_BLANKS, *SLOW}:
        pytest.skip("counted where a change is decided, and all of this file is run")
    assert len(MADE) >= 20
    assert sum(map(len, MADE.values())) >= 2000
