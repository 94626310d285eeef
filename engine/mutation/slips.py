"""How a number is written wrong."""

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from itertools import pairwise

from gouji.engine.mutation.mutant import Kind

_NUMBER = re.compile(r"(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")


def slips(kind: Kind, written: str) -> tuple[str, ...]:
    """Return the other numbers that one slip of a kind makes of a number as written; none if it makes none."""
    if not _NUMBER.fullmatch(written):
        return ()
    made = dict.fromkeys(_SLIPS[kind](written))
    return tuple(other for other in made if _NUMBER.fullmatch(other) and Decimal(other) != Decimal(written))


def _another_digit(written: str) -> Iterator[str]:
    for place in range(len(written)):
        yield from (written[:place] + digit + written[place + 1 :] for digit in "0123456789")


def _transposed(written: str) -> Iterator[str]:
    for place, (one, other) in enumerate(pairwise(written)):
        if "." not in {one, other}:
            yield written[:place] + other + one + written[place + 2 :]


def _dropped(written: str) -> Iterator[str]:
    return (written[:place] + written[place + 1 :] for place, digit in enumerate(written) if digit != ".")


def _doubled(written: str) -> Iterator[str]:
    return (written[: place + 1] + written[place:] for place in range(len(written)))


_SLIPS: Mapping[Kind, Callable[[str], Iterator[str]]] = {
    Kind.DIGIT: _another_digit,
    Kind.TRANSPOSED: _transposed,
    Kind.DROPPED: _dropped,
    Kind.DOUBLED: _doubled,
}
