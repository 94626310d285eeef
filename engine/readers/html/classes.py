"""Which classes the style sheets of a page hide: plain rules of one class are heard, and whatever else names it."""

import re
from collections.abc import Iterator

from gouji.engine.record import frozen

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_BRACE = re.compile(r"[{}]")
_CLASS = re.compile(r"\.([\w-]+)")
_HIDES = re.compile(r"(?<![\w-])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))", re.IGNORECASE)
_SHOWS = re.compile(r"(?<![\w-])(?:display|visibility)\s*:", re.IGNORECASE)


@frozen
class Classes:
    """Classes that plain rules hide, and those that some rule shows or that are of a kind of screen."""

    hidden: frozenset[str] = frozenset()
    shown: frozenset[str] = frozenset()

    def hide(self, names: str) -> bool:
        """Whether an element with these classes is hidden for certain."""
        own = names.split()
        return not self.hidden.isdisjoint(own) and self.shown.isdisjoint(own)


def classes_of(sheet: str) -> Classes:
    """Return what a style sheet says of classes."""
    if not _HIDES.search(sheet):
        return Classes()
    hidden: set[str] = set()
    shown: set[str] = set()
    for selectors, rule in _rules(_COMMENT.sub(" ", sheet)):
        if selectors.startswith("@"):
            shown.update(() if "print" in selectors else _CLASS.findall(rule))
        elif _HIDES.search(rule):
            hidden.update(found[1] for part in selectors.split(",") if (found := _CLASS.fullmatch(part.strip())))
        elif _SHOWS.search(rule):
            shown.update(_CLASS.findall(selectors))
    return Classes(frozenset(hidden - shown), frozenset(shown))


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Yield what stands before and in the braces of each rule that stands in no other."""
    depth, start, before = 0, 0, ""
    for brace in _BRACE.finditer(sheet):
        if brace[0] == "{":
            if not depth:
                before, start = sheet[start : brace.start()].rpartition(";")[2], brace.end()
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                yield before.replace("<!--", "").strip(), sheet[start : brace.start()]
                start = brace.end()
