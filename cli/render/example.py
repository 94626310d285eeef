"""An example of a rule, as its documentation and its trial show it."""

from gouji.engine.example import Beside, Example, Single, TwoYears
from gouji.engine.facts import Value


def show_single(example: Single) -> str:
    """Return the words of an example, the name of its document, or its figures one a line."""
    if isinstance(example, str):
        return example
    if isinstance(example, Beside):
        return example.name
    return "\n".join(f"{key} = {' '.join(map(_cell, figures))}" for key, figures in example.items())


def show_example(example: Example) -> str:
    """Return an example; of two years each line of last year's begins with `previous`."""
    if not isinstance(example, TwoYears):
        return show_single(example)
    previous = (f"previous {line}" for line in show_single(example.previous).splitlines())
    return "\n".join([*previous, show_single(example.report)])


def _cell(cell: Value | str) -> str:
    return str(cell) or '""'
