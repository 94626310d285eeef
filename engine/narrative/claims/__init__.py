"""What sentences assert of the figures of the form."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache, lru_cache

from gouji.engine.form import Form
from gouji.engine.grammar import scope
from gouji.engine.grammar.phrases import NUMBERS
from gouji.engine.grammar.units import UNITS
from gouji.engine.narrative.claims.clauses import mended
from gouji.engine.narrative.claims.disclosed import is_disclosed, is_own_business
from gouji.engine.narrative.claims.distribution import dealt_out
from gouji.engine.narrative.claims.doubts import doubt
from gouji.engine.narrative.claims.heard import Heard
from gouji.engine.narrative.claims.hearing import hear
from gouji.engine.narrative.claims.runs import runs_of
from gouji.engine.narrative.claims.scopes import may_be_wider
from gouji.engine.narrative.claims.terms import OTHER
from gouji.engine.narrative.claims.thread import Thread
from gouji.engine.narrative.claims.unsaid import is_other_business, is_unsaid
from gouji.engine.narrative.claims.words import Place, sentence_of
from gouji.engine.narrative.prose import Prose
from gouji.engine.narrative.records import Claim, Link, Quantity, Speaker
from gouji.engine.record import changed
from gouji.engine.source import Source
from gouji.engine.statements import Subject, keys_of, load_statements, loose_readings

_SENTENCE = re.compile(r"[^。!?\n]+")
_DENIED = re.compile("[未无没零]|不存在|0(?![0-9.])")
_DEALT = re.compile("(?:分别|依次)[是为]?[0-9]")
_COUNTED = frozenset(unit.name for unit in UNITS if unit.counts in NUMBERS)
# How a sentence begins that explains the tables.
_NOTES = ("注:", "说明:", "备注:", "附注:")
_LONGEST_TITLE = 25
_TEN_THOUSAND = 10_000


def find_claims(
    source: Source, prose: Prose, form: Form, quantities: Sequence[Quantity], speaker: Speaker
) -> tuple[list[Claim], list[tuple[Quantity, Link]]]:
    """Return what the sentences say of the figures of `form`, and what the other numbers beside them are of."""
    claims, others = list[Claim](), list[tuple[Quantity, Link]]()
    for heard in _statements_in(source, prose, quantities, speaker):
        if not isinstance(heard, Heard):
            others.append(heard)
        elif is_disclosed(prose, heard) or not is_own_business(heard, speaker):
            claims.append(_claim(source, prose, form, heard, speaker))
    return claims, others


def _statements_in(
    source: Source, prose: Prose, quantities: Sequence[Quantity], speaker: Speaker
) -> Iterator[Heard | tuple[Quantity, Link]]:
    """Yield what is stated, and the numbers that make no statement: parts of others, and what was not understood."""
    thread, before, passed = Thread(), "", None
    for (start, end), title, numbers in _sentences(prose, quantities):
        first, before = title != before, title
        if first:
            thread, passed = Thread(), None
        opens = first and end - start <= _LONGEST_TITLE
        if not opens and not _may_tell(prose.text[start:end], numbers, thread):
            passed = (start, end)
            continue
        words = mended(sentence_of(prose.text, (start, end), numbers, speaker))
        thread, passed = changed(thread, blurred=passed) if passed else thread, None
        for run in runs_of(dealt_out(words, source, prose)):
            listing, about = thread.listing, thread.about
            found, thread = hear(run, thread, end)
            if found and any(is_other_business(prose, heard, about) for heard in found):
                found, thread = (), thread.on_other_business
            yield from (heard for heard in found if not is_unsaid(prose, heard))
            if not found and run.number and run.number.unit in _COUNTED and thread.about not in (None, OTHER):
                yield run.number, "statement" if listing or thread.listing else "unclear"
        thread = thread.behind_sentence(opens=first)


def _sentences(prose: Prose, quantities: Sequence[Quantity]) -> Iterator[tuple[Place, str, Sequence[Quantity]]]:
    """Yield where each sentence stands, the title of its passage, and the numbers in it."""
    titles, title, ahead, number = prose.titles, "", 0, 0
    for sentence in _SENTENCE.finditer(prose.text):
        start, end = sentence.span()
        while ahead < len(titles) and titles[ahead][0] <= start:
            title = titles[ahead][1]
            ahead += 1
        first = number
        while number < len(quantities) and quantities[number].start < end:
            number += 1
        yield (start, end), title, quantities[first:number]


def _may_tell(sentence: str, quantities: Sequence[Quantity], thread: Thread) -> bool:
    """Whether a sentence may tell a figure: it has a number or a denial, and something that the form counts."""
    if not any(quantity.unit in _COUNTED for quantity in quantities) and not (
        _DENIED.search(sentence) or _DEALT.search(sentence)
    ):
        return False
    if sentence.startswith(_NOTES):
        return False
    if "关" in sentence and scope.unrelated().search(sentence):
        return False
    return thread.about is not None or _core().search(sentence) is not None


@cache
def _core() -> re.Pattern[str]:
    return re.compile("|".join(load_statements().cores))


def _claim(source: Source, prose: Prose, form: Form, heard: Heard, speaker: Speaker) -> Claim:
    number, span = heard.number, prose.span(heard.start, heard.end)
    loosely = heard.statement.certain and scope.with_carried_in().match(prose.text, heard.end) is not None
    readings = loose_readings(heard.statement) if loosely else heard.readings
    clause = prose.text[heard.run.start : heard.end]
    return Claim(
        statement=heard.name,
        code=heard.statement.rule if number else heard.statement.rule_of_none,
        readings=_keys(readings, heard.subject, form),
        value=_value(heard),
        number=number,
        unit=number.unit if number else None,
        approximate=number is not None and number.approximate,
        certain=heard.statement.certain and not loosely and not may_be_wider(clause, speaker.names),
        undecided=doubt(prose, heard, speaker),
        raw=source.raw(span),
        span=span,
    )


def _value(heard: Heard) -> Decimal:
    """Return the number in the unit of the form: 万元 for what the form has an amount of, else 元."""
    number = heard.number
    if number is None or heard.statement.unit != "money":
        return number.value if number else Decimal(0)
    yuan = number.value * {"万元": _TEN_THOUSAND, "亿元": _TEN_THOUSAND**2}.get(number.unit or "", 1)
    return yuan / _TEN_THOUSAND if heard.subject.cells else yuan


@lru_cache(maxsize=1024)
def _keys(readings: tuple[tuple[str, ...], ...], subject: Subject, form: Form) -> tuple[tuple[str, ...], ...]:
    found = (keys_of(reading, cells, form) for reading in readings for cells in _cells(subject))
    return tuple(keys for keys in found if keys)


def _cells(subject: Subject) -> list[Subject]:
    """Return the subject, and each of its cells as a subject where it may be meant alone."""
    return [subject, *(changed(subject, cells=(cell,)) for cell in subject.cells if subject.alone)]
