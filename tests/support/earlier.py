"""The report of the year before one by chance: nothing in the two is at odds."""

from random import Random

from support.shapes import PROSE, TITLE

from gouji.engine.facts import Value
from gouji.engine.form import Form
from gouji.engine.mutation.figures import LARGE, USUAL, consistent
from gouji.engine.mutation.layout import document
from gouji.engine.readers.plain import from_text
from gouji.engine.recognise import recognise
from gouji.engine.report import Report

_YEAR = "2021"
_STOCKS = ("regulations", "normative_documents")


def year_before(report: Report, random: Random) -> Report:
    """Return one of the same body that left over what `report` takes over, in other words."""
    form, year = report.form, report.year
    if form is None or year is None:
        raise ValueError(report.source.name)
    then = str(year - 1)
    words = {number: text.replace(_YEAR, then) for number, text in PROSE.items()}
    cells = _left_over(dict(zip(form.keys, report.facts.values, strict=True)), form, random)
    return recognise(from_text(document(TITLE.replace(_YEAR, then), form, cells, words), "<earlier>"))


def _left_over(now: dict[str, Value | None], form: Form, random: Random) -> dict[str, Value]:
    """Return figures of a body as large, of which this year's go on: requests carried out, and documents in force."""
    measure = LARGE if all(now[key] for key in form.table("requests").keys) else USUAL
    cells = dict(consistent(form, measure, random))
    for key in form.keys:
        row, _, column = key.removeprefix("requests.").partition(".")
        if row == "carried_in":
            out = cells[f"requests.carried_out.{column}"] = now[key] or 0
            cells[f"requests.received.{column}"] = cells[f"requests.concluded.{column}"] + out - cells[key]
        elif row in _STOCKS and column == "in_force":
            cells[key] = (now[key] or 0) - (now[f"{row}.made"] or 0) + (now[f"{row}.repealed"] or 0)
    return cells
