"""Rows of bare numbers that 分别 deals out to names: 其中甲、乙、丙分别为14、3、6件."""

import re
from decimal import Decimal

from gouji.engine.grammar import lists
from gouji.engine.narrative.records import Quantity
from gouji.engine.narrative.tallies import Breakdown, Part
from gouji.engine.record import changed

_DEALS, _REACH = "分别", 90
_NUMBER = re.compile("[0-9]{1,9}")


def dealt_out(whole: Quantity) -> Breakdown | None:
    """Return what a row of bare numbers takes a number apart into, if one follows it, with a name for each."""
    text = whole.prose.text
    if text.find(_DEALS, whole.end, whole.end + _REACH) < 0:
        return None
    row = lists.row().match(text, whole.end)
    if row is None or row["unit"] != whole.unit or whole.approximate:
        return None
    names = lists.joints().split(row["names"])
    numbers = list(_NUMBER.finditer(text, *row.span("row")))
    if len(numbers) != len(names):
        return None
    parts = tuple(
        Part(name, changed(whole, value=Decimal(found[0]), start=found.start(), end=found.end(), decimals=0))
        for name, found in zip(names, numbers, strict=True)
    )
    return Breakdown(whole, (), parts, complete="told", certain=True, overlapping=False)
