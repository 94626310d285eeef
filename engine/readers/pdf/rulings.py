"""The ruling lines that a page draws: thin rectangles, straight lines, and the edges of framed boxes."""

from collections.abc import Iterator
from ctypes import byref, c_float, c_int
from itertools import pairwise
from typing import TYPE_CHECKING

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]  # it has no types

from gouji.engine.readers.pdf.page import Box
from gouji.engine.record import frozen

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

Matrix = tuple[float, float, float, float, float, float]
_Point = tuple[float, float]
_Object = tuple[int, object, Matrix]

_UPRIGHT: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
# What is thicker is no line.
_THIN = 5.0
# A point less is the same place.
_NEAR = 1.0
_FORMS_DEEP = 6
_LINE_POINTS, _RECTANGLE_POINTS = 2, 5


@frozen
class Drawings:
    """Lines as thin boxes in points of the file, how much pictures cover, how many things are drawn."""

    lines: list[Box]
    pictures: float
    count: int


class TooManyDrawings(Exception):  # noqa: N818  # a bound, not a mistake
    """A page draws more than is looked at."""


def drawings_of(page: "PdfPage", limit: int) -> Drawings:
    """Return what a page draws beside its text; `TooManyDrawings` if it is more than `limit`."""
    lines: list[Box] = []
    pictures, count = 0.0, 0
    for kind, handle, matrix in _objects(page.raw, _UPRIGHT, 0):
        count += 1
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            x0, y0, x1, y1 = _bounds(handle, matrix)
            pictures += (x1 - x0) * (y1 - y0)
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            count += max(pdfium.FPDFPath_CountSegments(handle), 0)
            if count <= limit:
                lines += _lines(handle, matrix)
        if count > limit:
            raise TooManyDrawings
    return Drawings(lines, pictures, count)


def _objects(container: object, matrix: Matrix, depth: int) -> Iterator[_Object]:
    """Yield what a page or a form on it is made of, with how a form is placed."""
    number_of = pdfium.FPDFFormObj_CountObjects if depth else pdfium.FPDFPage_CountObjects
    object_at = pdfium.FPDFFormObj_GetObject if depth else pdfium.FPDFPage_GetObject
    kind_of = pdfium.FPDFPageObj_GetType
    for index in range(number_of(container)):
        handle = object_at(container, index)
        kind = kind_of(handle)
        if kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _FORMS_DEEP:
            yield from _objects(handle, _combined(_matrix(handle), matrix), depth + 1)
        else:
            yield kind, handle, matrix


def _lines(handle: object, matrix: Matrix) -> Iterator[Box]:
    """Yield the lines of a path."""
    points = pdfium.FPDFPath_CountSegments(handle)
    simple = points <= _RECTANGLE_POINTS
    if simple and _is_thin(box := _bounds(handle, matrix)):
        yield box
        return
    framed = points > _LINE_POINTS and _is_framed(handle)
    if simple and not framed:
        return
    for outline in _outlines(handle, _combined(_matrix(handle), matrix)):
        box = _round(outline)
        if _is_thin(box):
            yield box
        elif framed:
            yield from (edge for pair in pairwise(outline) if _is_thin(edge := _round(pair), _NEAR))


def _is_thin(box: Box, thin: float = _THIN) -> bool:
    return min(box[2] - box[0], box[3] - box[1]) <= thin


def _is_framed(handle: object) -> bool:
    fill, stroke = c_int(), c_int()
    pdfium.FPDFPath_GetDrawMode(handle, byref(fill), byref(stroke))
    return bool(stroke.value)


def _outlines(handle: object, matrix: Matrix) -> Iterator[list[_Point]]:
    """Yield the corners of each connected part of a path; a curve is no line, and parts what it stands between."""
    outline: list[_Point] = []
    for index in range(pdfium.FPDFPath_CountSegments(handle)):
        segment = pdfium.FPDFPath_GetPathSegment(handle, index)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind != pdfium.FPDF_SEGMENT_LINETO and outline:
            yield outline
            outline = []
        x, y = c_float(), c_float()
        pdfium.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
        outline.append(_placed((x.value, y.value), matrix))
        if pdfium.FPDFPathSegment_GetClose(segment):
            outline.append(outline[0])
    if outline:
        yield outline


def _bounds(handle: object, matrix: Matrix) -> Box:
    sides = c_float(), c_float(), c_float(), c_float()
    pdfium.FPDFPageObj_GetBounds(handle, *map(byref, sides))
    x0, y0, x1, y1 = (side.value for side in sides)
    if matrix is _UPRIGHT:
        return x0, y0, x1, y1
    return _round([_placed(corner, matrix) for corner in ((x0, y0), (x1, y1), (x0, y1), (x1, y0))])


def _matrix(handle: object) -> Matrix:
    found = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(handle, byref(found))
    return found.a, found.b, found.c, found.d, found.e, found.f


def _combined(first: Matrix, then: Matrix) -> Matrix:
    if then is _UPRIGHT:
        return first
    (a, b, c, d, e, f), (p, q, r, s, t, u) = first, then
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def _placed(point: _Point, matrix: Matrix) -> _Point:
    (x, y), (a, b, c, d, e, f) = point, matrix
    return a * x + c * y + e, b * x + d * y + f


def _round(points: "list[_Point] | tuple[_Point, ...]") -> Box:
    """Return the box round some points."""
    across, upwards = [x for x, _ in points], [y for _, y in points]
    return min(across), min(upwards), max(across), max(upwards)
