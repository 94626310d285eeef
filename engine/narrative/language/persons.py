"""Numbers of persons: mobile phones and identity cards. They leave this module masked."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import chain

from gouji.engine.narrative.language.joined import Joined
from gouji.engine.narrative.language.known import known_numbers
from gouji.engine.narrative.records import Slip
from gouji.engine.pattern import late
from gouji.engine.record import changed

_CODE = "GJ810"
# Each begins with one character that is searched for, which is what makes them fast: of a card, the year of birth.
_MOBILE = re.compile(r"1(?<![0-9A-Za-z.*/=-]1)[3-9][0-9](?:[0-9]{8}|[ -][0-9]{4}[ -][0-9]{4})(?![0-9*Xx]|[.-][0-9])")
_BORN = (
    re.compile(r"1(?<=[0-9]{7})9[0-9]{2}(?=[0-9]{7}[0-9Xx])"),
    re.compile(r"2(?<=[0-9]{7})0[0-9]{2}(?=[0-9]{7}[0-9Xx])"),
)
_CARD = late(
    r"(?<![0-9A-Za-z])(?P<body>[1-8][0-9]{5}(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})[0-9]{3})(?P<check>[0-9Xx])(?![0-9A-Za-z])"
)
_PLACE = 6
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_BEFORE = 12
_SHOWN_FIRST, _SHOWN_LAST = 3, 2


def find_personal(words: Joined) -> Iterator[Slip]:
    """Yield the numbers of persons; `certain` unless it stands there as a contact."""
    for number in chain(_mobiles(words.text), _cards(words.text)):
        before = words.text[max(0, number.start() - _BEFORE) : number.start()]
        contact = any(word in before for word in known_numbers().contacts)
        slip = words.slip(_CODE, *number.span(), None, certain=not contact)
        yield changed(slip, wrong=_masked(slip.wrong), masked=True)


def _mobiles(text: str) -> Iterator[re.Match[str]]:
    """Yield what looks like the number of a mobile phone and is neither that of a thing nor a count."""
    for number in _MOBILE.finditer(text):
        before, known = text[max(0, number.start() - _BEFORE) : number.start()], known_numbers()
        if not any(word in before for word in known.of_things) and not text.startswith(known.units, number.end()):
            yield number


def _cards(text: str) -> Iterator[re.Match[str]]:
    """Yield the numbers of identity cards: the day of birth is one, and the last character what the others make it."""
    for born in chain.from_iterable(pattern.finditer(text) for pattern in _BORN):
        number = _CARD.match(text, born.start() - _PLACE)
        if number and _is_day(number) and _check_of(number["body"]) == number["check"].upper():
            yield number


def _is_day(number: re.Match[str]) -> bool:
    try:
        date(int(number["year"]), int(number["month"]), int(number["day"]))
    except ValueError:
        return False
    return True


def _check_of(body: str) -> str:
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, body, strict=True))
    return _CHECKS[total % len(_CHECKS)]


def _masked(number: str) -> str:
    """Return a number with the middle hidden."""
    hidden = "*" * (len(number) - _SHOWN_FIRST - _SHOWN_LAST)
    return number[:_SHOWN_FIRST] + hidden + number[-_SHOWN_LAST:]
