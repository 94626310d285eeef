"""Figures that agree with one another as the form wants it."""

from random import Random

from support.shapes import FORM, Cells

from gouji.engine.mutation.figures import agreeing

_APPLICANTS = FORM.table("requests").groups["applicants"]
_OUTCOMES = FORM.table("requests").groups["outcomes"]


def consistent(random: Random, share: float, size: float) -> Cells:
    """Return figures of a whole form: about `share` of them are not 0, and those are below `size`."""

    def figure(share: float = share) -> int:
        return int(size ** random.random()) if random.random() < share else 0

    cells = {key: figure() for key in FORM.keys}
    for applicant in _APPLICANTS:
        # Organisations apply less often than people do.
        few = share if applicant == "natural_person" else share / 4
        cells |= {f"requests.{row}.{applicant}": figure(few) for row in (*_OUTCOMES, "carried_out")}
        concluded = sum(cells[f"requests.{row}.{applicant}"] for row in _OUTCOMES)
        cells[f"requests.carried_in.{applicant}"] = random.randint(0, min(9, concluded))
    return {key: str(value) for key, value in agreeing(FORM, cells).items()}
