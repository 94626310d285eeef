"""What the rules catch of the errors that are planted into clean reports: a part of docs/accuracy.md."""

from collections.abc import Iterator
from functools import cache

import gouji
from gouji.engine.form import Form
from gouji.engine.forms import load_form
from gouji.engine.mutation import Kind, Planted, Tally, sow, specimens, tally

FORM: Form = load_form("ogi-2021")
YEAR, REPORTS, SEED = 2023, 2, 0


@cache
def planted() -> tuple[Planted, ...]:
    """Return the errors in the reports that the page is about."""
    return tuple(sow(specimens(FORM, YEAR, REPORTS, SEED), lambda report: gouji.check(report).findings, SEED))


@cache
def counted() -> Tally:
    """Return how many of them are caught."""
    return tally(planted(), FORM)


def lines() -> Iterator[str]:
    """Yield the part of the page."""
    yield f"\n## What is caught of errors that are planted\n\n{_HEAD}\n\n{_TABLE}"
    shares = counted().by_kind
    for kind in Kind:
        told = [shares.get((kind, section)) for section in (2, 3, 4, 0)]
        cells = (f"{share.caught} / {share.planted}" if share else "" for share in told)
        yield f"| {kind.words.zh} {kind.words.en} | {' | '.join(cells)} |"
    lost = [key for key, share in counted().by_cell.items() if not share.is_whole]
    yield f"\nFigures in which a single error survived: {', '.join(f'`{key}`' for key in lost) or 'none'}."


_HEAD = (
    f"`gouji ruleset test --mutate ogi` plants one error at a time into {REPORTS} clean reports by chance and counts "
    "those that a finding\npoints to which the clean report did not have."
)
_TABLE = "| error | 表二 | 表三 | 表四 | elsewhere |\n|---|---|---|---|---|"
