"""An example of a rule, as its documentation and its trial show it."""

from collections.abc import Sequence

from gouji.engine.example import Beside, Example, Levels, Single, TwoYears
from gouji.engine.facts import Value


def show_single(example: Single) -> str:
    """Return the words of an example, the name of its document, or its figures one a line."""
    if isinstance(example, str):
        return example
    if isinstance(example, Beside):
        return example.name
    return "\n".join(f"{key} = {' '.join(map(_cell, figures))}" for key, figures in example.items())


def show_example(example: Example) -> str:
    """Return an example; of several reports each line of another one begins with what it is, such as `previous`."""
    if not isinstance(example, TwoYears | Levels):
        return show_single(example)
    *others, (_, report) = example.parts
    beside = (f"{_named(place)} {line}" for place, part in others for line in show_single(part).splitlines())
    return "\n".join([*beside, show_single(report)])


def _named(place: Sequence[str | int]) -> str:
    return str(place[0]) if len(place) == 1 else f"{place[0]}[{place[1]}]"


def _cell(cell: Value | str) -> str:
    return str(cell) or '""'
