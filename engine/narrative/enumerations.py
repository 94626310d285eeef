"""Points that are counted off in the words (一是, （一）, 1.): which belong together, and how many were announced."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from gouji.engine.grammar.labels import ORDINALS, ordinal_of
from gouji.engine.narrative.prose import Prose
from gouji.engine.narrative.structure import About, Announced, Enumeration, Item
from gouji.engine.record import frozen
from gouji.engine.source import Source

_PROBLEMS_AND_MEASURES = 5
# So many lists, one inside the other, may be open: a point goes on with one of them.
_DEEPEST = 9
# So far before a point those are looked for that come before it in other words (首先, 一方面), and what announces it.
_BEFORE, _LEAD = 600, 60
_OPENED, _ALSO_OPENED, _VERBS = frozenset(("", *"。;:!?\n")), frozenset(",)"), frozenset("是要")
_FIRSTS, _NO_FIRST = frozenset(("一是", "一要")), frozenset(f"唯统之第其万单{ORDINALS}")
_CIRCLED = ord("①") - 1
_CUES: dict[About, tuple[str, ...]] = {
    "problems": ("问题", "不足", "短板", "差距", "薄弱", "弱项"),
    "measures": ("下一步", "下步", "今后", "明年", "措施", "改进", "整改", "将", "对策", "工作重点"),
}


@frozen
class _Mark:
    """The mark of a point, in offsets of the prose."""

    ordinal: int
    start: int
    end: int


def find_enumerations(source: Source, prose: Prose) -> Iterator[Enumeration]:
    """Yield what a section counts off; points inside of points are an enumeration of their own."""
    for kind in _kinds():
        found = (mark for mark in kind.finditer(prose.text) if _opens(prose.text, mark))
        for run in _runs([_Mark(ordinal_of(mark[1]), *mark.span()) for mark in found]):
            items = tuple(_items(source, prose, run))
            yield Enumeration(prose.section, _about(prose, run[0]), _announced(source, prose, run[0]), items)


def _opens(text: str, mark: re.Match[str]) -> bool:
    """Whether a point begins at a mark; the first one may be told inside a clause (不足主要是一是)."""
    before = text[mark.start() - 1 : mark.start()]
    if mark[0] in _FIRSTS:
        return before not in _NO_FIRST
    return before in _OPENED or (before in _ALSO_OPENED and mark[0][1:] in _VERBS)


def _runs(marks: Sequence[_Mark]) -> list[list[_Mark]]:
    """Return the marks that follow one another; one that follows none stands in the list that is still open."""
    runs: list[list[_Mark]] = []
    opened: list[list[_Mark]] = []
    for mark in marks:
        inner = range(len(opened), 0, -1)
        fitting = (depth for depth in inner if opened[depth - 1][-1].ordinal + 1 == mark.ordinal)
        depth = next(fitting, len(opened))
        if mark.ordinal == 1 or not depth:
            opened = [*opened[1 - _DEEPEST :], [mark]]
            runs.append(opened[-1])
        else:
            del opened[depth:]
            opened[-1].append(mark)
    return runs


def _items(source: Source, prose: Prose, run: Sequence[_Mark]) -> Iterator[Item]:
    last, since = 0, max(0, run[0].start - _BEFORE)
    for mark in run:
        wrong = mark.ordinal != last + 1 and not _is_told_otherwise(prose.text, since, last, mark)
        span = prose.span(mark.start, mark.end)
        yield Item(mark.ordinal, last + 1 if wrong else None, source.raw(span), span)
        last, since = mark.ordinal, mark.end


def _is_told_otherwise(text: str, since: int, last: int, mark: _Mark) -> bool:
    """Whether one of the points that are missing before a mark may be there in other words."""
    missing = range(last + 1 if mark.ordinal > last else 1, mark.ordinal)
    arabic = text[mark.end - 2].isdigit()
    return any(_loosely(ordinal, arabic=arabic).search(text, since, mark.start) for ordinal in missing)


def _about(prose: Prose, first: _Mark) -> About | None:
    """Return what the words before the first point of section 5 speak of last."""
    if prose.section != _PROBLEMS_AND_MEASURES:
        return None
    lead = prose.text[max(0, first.start - _LEAD) : first.start]
    places: dict[About, int] = {about: max(map(lead.rfind, cues)) for about, cues in _CUES.items()}
    about = max(places, key=lambda each: places[each])
    return about if places[about] >= 0 else None


def _announced(source: Source, prose: Prose, first: _Mark) -> Announced | None:
    found = _announcement().search(prose.text, max(0, first.start - _LEAD), first.start)
    if found is None:
        return None
    span = prose.span(*found.span("raw"))
    return Announced(2 if found["count"] == "两" else ordinal_of(found["count"]), source.raw(span), span)


@cache
def _kinds() -> tuple[re.Pattern[str], ...]:
    """Return what finds the marks of each kind, wherever they stand: to look before each character would take long."""
    return (
        re.compile(rf"([{ORDINALS}])(?:是|要(?!素))"),
        re.compile(rf"\(([{ORDINALS}])\)"),
        re.compile(r"([1-9][0-9]?)[.、](?![0-9])"),
        re.compile(r"\(([1-9][0-9]?)\)"),
    )


@cache
def _loosely(ordinal: int, *, arabic: bool) -> re.Pattern[str]:
    """Return what finds a point in whatever words; in digits only where the others are, else they are inside of it."""
    numeral, circled = ORDINALS[min(ordinal, len(ORDINALS)) - 1], chr(_CIRCLED + ordinal)
    first = "|首先|一方面|一来|一则" if ordinal == 1 else ""
    digits = rf"|(?<![0-9]){ordinal}[.、)]" if arabic else ""
    return re.compile(rf"{numeral}[是要、,:)]|第{numeral}[,是:、]|其{numeral}|{circled}{first}{digits}")


@cache
def _announcement() -> re.Pattern[str]:
    kind = "问题|不足|短板|薄弱环节|困难|差距|措施|举措|工作|重点"
    return re.compile(
        r"(?<![第十0-9])(?P<raw>(?P<count>[两二三四五六七八九]|[2-9])(?:(?:个|点|项|条|大)方面|方面|[个点项条大])的?"
        rf"(?:主要|突出|具体|明显)?(?:{kind})?(?:[和与及、](?:{kind}))?)[:,。]?\n?\Z"
    )
