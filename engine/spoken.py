"""What `said(…)` can name: the statements that the words make, and percentages by their kind."""

from collections.abc import Mapping
from functools import cache
from itertools import product

from gouji.engine.form import Form
from gouji.engine.instance import NumberKind
from gouji.engine.statements import Statement, load_statements
from gouji.engine.text import Text

RATE = "rate."
"""What the names of percentages begin with: `rate.reply`."""

# Points are no rates, and what others are of is not known.
_RATES: Mapping[str, Text] = {
    f"{RATE}completion": Text("办结率", "the rate of completion"),
    f"{RATE}reply": Text("答复率", "the rate of replies"),
    f"{RATE}satisfaction": Text("满意率", "the rate of satisfaction"),
    f"{RATE}share": Text("占比", "a share"),
    f"{RATE}growth": Text("增长率", "a growth rate"),
}


@cache
def spoken() -> Mapping[str, NumberKind]:
    """Return the kind of number of each statement, by its name: `requests.received`, `fees.amount`, `rate.reply`."""
    statements = ((name, each) for each in load_statements().statements for name in _names(each))
    return {
        **{name: "amount" if each.unit == "money" else "count" for name, each in statements},
        **dict.fromkeys(_RATES, "rate"),
    }


def named(statement: str, form: Form) -> Text:
    """Return what a message calls what a statement tells: as the form calls its figure, where it has one."""
    if statement in _RATES:
        return _RATES[statement]
    for key in (statement, f"{statement}.total"):
        if key in form.cells:
            return form.cells[key].name
    return Text(f"“{statement}”", f"“{statement}”")


def _names(statement: Statement) -> list[str]:
    """Return the names that a statement has, for each subject and whole."""
    subjects = load_statements().subjects
    about = [subjects[each].name for each in statement.about]
    wholes = statement.wholes or ("",)
    return [statement.name.replace("{about}", one).replace("{whole}", whole) for one, whole in product(about, wholes)]
