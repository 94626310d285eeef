"""Figures by chance that agree with one another as the form wants it."""

from collections.abc import Mapping
from decimal import Decimal
from random import Random

from gouji.engine.facts import Value
from gouji.engine.form import Form, TableForm
from gouji.engine.record import frozen

Cells = Mapping[str, Value]
"""A figure for each key of a form; amounts in 万元."""

_DISCLOSURE = 2
# no more than a part of what was concluded is carried out to the next year
_PART = 9


@frozen
class Measure:
    """How large a body is: the `share` of its figures that are not 0, between `low` and `high`."""

    share: float
    low: int
    high: int

    def drawn(self, random: Random) -> int:
        """Return a figure by chance."""
        return random.randint(self.low, self.high) if random.random() < self.share else 0


LARGE = Measure(1.0, 12, 98)
"""No figure is 0, and each has digits enough to go wrong in every way."""

USUAL = Measure(0.3, 1, 30)
"""A body as many are: most figures are 0."""


def consistent(form: Form, measure: Measure, random: Random) -> Cells:
    """Return a figure for each key of a form with sections two to four, that agree in every row, column and block."""
    cells: dict[str, Value] = {}
    for table in form.tables:
        if table.section == _DISCLOSURE:
            cells |= _disclosed(table, form, random)
        else:
            cells |= {key: measure.drawn(random) for key in table.keys}
    requests = form.table("requests")
    for applicant in requests.groups["applicants"]:
        _carry(cells, requests, applicant)
    return agreeing(form, cells)


def agreeing(form: Form, drawn: Cells) -> Cells:
    """Return figures with the sums that the form wants: what was concluded and received, and all totals."""
    cells = dict(drawn)
    requests, cases = form.table("requests"), form.table("cases")
    for applicant in requests.groups["applicants"]:
        _balance(cells, requests, applicant)
    for row in (row.key for block in requests.blocks for row in block.rows):
        _add_up(cells, f"requests.{row}.", requests.groups["applicants"])
    for row in (row.key for block in cases.blocks for row in block.rows):
        _add_up(cells, f"{row}.", cases.groups["outcomes"])
    return cells


def _disclosed(table: TableForm, form: Form, random: Random) -> Cells:
    """Return what a county states: it has no regulations of its own, and more in force than it made this year."""
    cells: dict[str, Value] = {key: random.randint(13, 98) for key in table.keys}
    for key in table.keys:
        row, _, column = key.partition(".")
        if row == "regulations":
            cells[key] = 0
        elif column in {"in_force", "published_total"}:
            cells[key] = random.randint(201, 987)
        elif form.cells[key].kind == "amount":
            cells[key] = Decimal(random.randint(10_011, 99_989)) / 100
        elif column == "decisions":
            cells[key] = random.randint(1023, 9876)
    return cells


def _carry(cells: dict[str, Value], table: TableForm, applicant: str) -> None:
    """Carry no more over than there is: in what was concluded, out a part of it."""
    concluded = _concluded(cells, table, applicant)
    carried_in, carried_out = (f"requests.{row}.{applicant}" for row in ("carried_in", "carried_out"))
    cells[carried_in] = min(cells[carried_in], concluded)
    cells[carried_out] = min(cells[carried_out], concluded // _PART)


def _balance(cells: dict[str, Value], table: TableForm, applicant: str) -> None:
    """Make what was concluded the sum of its outcomes, and what was received the rest of the balance."""
    concluded = _concluded(cells, table, applicant)
    carried_in, carried_out = (f"requests.{row}.{applicant}" for row in ("carried_in", "carried_out"))
    cells[f"requests.concluded.{applicant}"] = concluded
    cells[f"requests.received.{applicant}"] = concluded + cells[carried_out] - cells[carried_in]


def _concluded(cells: Cells, table: TableForm, applicant: str) -> Value:
    return sum(cells[f"requests.{row}.{applicant}"] for row in table.groups["outcomes"])


def _add_up(cells: dict[str, Value], prefix: str, parts: tuple[str, ...]) -> None:
    cells[f"{prefix}total"] = sum(cells[f"{prefix}{part}"] for part in parts)
