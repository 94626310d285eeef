"""What `said(…)` can name: the statements that the words make, and percentages by their kind."""

from collections.abc import Mapping
from functools import cache
from itertools import product
from typing import get_args

from gouji.engine.instance import NumberKind
from gouji.engine.narrative.records import RateKind
from gouji.engine.statements import Statement, load_statements

RATE = "rate."
"""What the names of percentages begin with: `rate.reply`."""

# Points are no rates, and what others are of is not known.
_NO_RATES = ("points", "other")


@cache
def spoken() -> Mapping[str, NumberKind]:
    """Return the kind of number of each statement, by its name: `requests.received`, `fees.amount`, `rate.reply`."""
    statements = ((name, each) for each in load_statements().statements for name in _names(each))
    rates = (kind for kind in get_args(RateKind) if kind not in _NO_RATES)
    return {
        **{name: "amount" if each.unit == "money" else "count" for name, each in statements},
        **dict.fromkeys((f"{RATE}{kind}" for kind in rates), "rate"),
    }


def _names(statement: Statement) -> list[str]:
    """Return the names that a statement has, for each subject and whole."""
    subjects = load_statements().subjects
    about = [subjects[each].name for each in statement.about]
    wholes = statement.wholes or ("",)
    return [statement.name.replace("{about}", one).replace("{whole}", whole) for one, whole in product(about, wholes)]
