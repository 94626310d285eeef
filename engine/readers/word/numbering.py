"""Automatic numbering: what Word prints before a paragraph and no run of it holds."""

import re
from typing import TYPE_CHECKING

from attrs import define, field

from gouji.engine.readers.word.names import VAL, Properties, W, as_number, children, is_on, number, value
from gouji.engine.readers.word.ordinals import ordinal
from gouji.engine.readers.word.styles import Styles
from gouji.engine.record import frozen

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LEVELS = 9
_SLOT = re.compile(r"%([1-9])")


@frozen
class Level:
    """A level of a list: its first number, and how it is written.

    `restart` is the level, counted from 1, that starts it anew (None: any above it; 0: none).
    """

    start: int = 1
    style: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    paragraph_style: str | None = None


_NO_LEVEL = Level(style="none")


@frozen
class List:
    """A list: its levels, the count that it shares with others, and the numbers it starts with at its first use."""

    count: str
    levels: dict[int, Level]
    starts: dict[int, int] = field(factory=dict)

    def level(self, depth: int) -> Level:
        """Return the level at `depth` from 0."""
        return self.levels.get(depth, _NO_LEVEL)


@define
class Numbering:
    """The lists of a document while its paragraphs are counted, in their order."""

    lists: dict[str, List] = field(factory=dict)
    styles: Styles = field(factory=Styles)
    _counts: dict[str, list[int | None]] = field(factory=dict, init=False)
    _begun: set[str] = field(factory=set, init=False)
    _by_style: dict[str | None, tuple[str | None, int | None]] = field(factory=dict, init=False)

    def label(self, said: Properties) -> str:
        """Count a paragraph with these properties; return what is printed before it, an empty string for nothing."""
        if not self.lists:
            return ""
        style = value(said, "pStyle")
        own = children(said.get(f"{W}numPr"))
        if style not in self._by_style:
            self._by_style[style] = self.styles.numbering(style)
        list_id, level = self._by_style[style]
        list_id = value(own, "numId") or list_id
        found = self.lists.get(list_id or "")
        if list_id is None or found is None:
            return ""
        if level is None:
            level = next((depth for depth, each in found.levels.items() if each.paragraph_style == style), 0)
        return self._next(list_id, found, min(number(own, "ilvl", level), _LEVELS - 1))

    def _next(self, list_id: str, found: List, depth: int) -> str:
        counts = self._counts.setdefault(found.count, [None] * _LEVELS)
        if list_id not in self._begun:
            self._begun.add(list_id)
            for start_depth in found.starts:
                counts[start_depth] = None
        before = counts[depth]
        first = found.starts.get(depth, found.level(depth).start)
        counts[depth] = first if before is None else before + 1
        for lower in range(depth + 1, _LEVELS):
            restart = found.level(lower).restart
            if restart is None or depth < restart:
                counts[lower] = None
        return self._written(found, depth, counts)

    @staticmethod
    def _written(found: List, depth: int, counts: list[int | None]) -> str:
        level = found.level(depth)
        if level.style == "bullet":
            return ""

        def one(slot: re.Match[str]) -> str:
            other = found.level(int(slot[1]) - 1)
            count = counts[int(slot[1]) - 1]
            return ordinal(other.start if count is None else count, "decimal" if level.legal else other.style)

        return _SLOT.sub(one, level.text)


def read_numbering(root: "Element", styles: Styles) -> Numbering:
    """Return the lists that the part `numbering.xml` defines."""
    abstract = {each.get(f"{W}abstractNumId"): each for each in root.iter(f"{W}abstractNum")}
    instances = {each.get(f"{W}numId") or "": each for each in root.iter(f"{W}num")}
    kinds = {list_id: value(children(instance), "abstractNumId") for list_id, instance in instances.items()}
    lists: dict[str, List] = {}
    for list_id, instance in instances.items():
        kind = kinds[list_id]
        if linked := value(children(abstract.get(kind)), "numStyleLink"):
            kind = kinds.get(styles.numbering(linked)[0] or "")
        lists[list_id] = _list(kind or "", abstract.get(kind), instance)
    return Numbering(lists, styles)


def _list(name: str, abstract: "Element | None", instance: "Element") -> List:
    levels = {} if abstract is None else dict(map(_level, abstract.iterchildren(f"{W}lvl")))
    starts: dict[int, int] = {}
    for override in instance.iterchildren(f"{W}lvlOverride"):
        levels |= map(_level, override.iterchildren(f"{W}lvl"))
        said = children(override)
        if f"{W}startOverride" in said:
            starts[_depth(override)] = number(said, "startOverride", 1)
    return List(name, levels, starts)


def _level(element: "Element") -> tuple[int, Level]:
    # A format that older programs do not know stands beside one that they do, which comes last.
    styles = [each.get(VAL) for each in element.iter(f"{W}numFmt")]
    said = children(element)
    return _depth(element), Level(
        start=number(said, "start", 0),
        style=(styles and styles[-1]) or "decimal",
        text=value(said, "lvlText") or "",
        restart=number(said, "lvlRestart", 0) if f"{W}lvlRestart" in said else None,
        legal=is_on(said, "isLgl"),
        paragraph_style=value(said, "pStyle"),
    )


def _depth(element: "Element") -> int:
    return min(as_number(element.get(f"{W}ilvl"), 0), _LEVELS - 1)
