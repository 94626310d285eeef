"""Patterns of paths and names, with `*`, `?` and `[…]`; `**` stands for any number of folders.

The time to match one grows with the length of pattern and path, and with nothing else.
"""

import os
from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from pathlib import Path, PurePath

from gouji.engine.record import frozen

_ANY = "**"


@frozen
class Glob:
    """A pattern, taken apart: a path fits if it, or a folder that it is in, does. One without `/` fits anywhere."""

    names: tuple[str, ...]

    @classmethod
    def of(cls, pattern: str) -> "Glob":
        """Return what a pattern such as `drafts/**/*.md` means."""
        names = tuple(name for name in pattern.replace("\\", "/").split("/") if name not in ("", "."))
        return cls(names if "/" in pattern.rstrip("/") else (_ANY, *names))

    @property
    def anywhere(self) -> "Glob":
        """The same pattern, below any folder."""
        return self if self.names[:1] == (_ANY,) else Glob((_ANY, *self.names))

    def fits(self, path: Sequence[str]) -> bool:
        """Whether a path, as the names of its folders and its own, fits."""
        reached = self._beyond_any({0})
        for name in path:
            reached = self._beyond_any({there for place in reached for there in self._after(place, name)})
            if len(self.names) in reached:
                return True
        return False

    def _after(self, place: int, name: str) -> Iterable[int]:
        if place == len(self.names):
            return ()
        if self.names[place] == _ANY:
            return (place,)
        return (place + 1,) if fnmatchcase(name, self.names[place]) else ()

    def _beyond_any(self, places: set[int]) -> set[int]:
        """Add where one is if `**` stands for no folder."""
        beyond = set(places)
        for place, name in enumerate(self.names):
            if name == _ANY and place in beyond:
                beyond.add(place + 1)
        return beyond


def names_from(folder: str, path: str) -> Sequence[str]:
    """Return the names by which a path is reached from a folder; from another drive nothing leads there but its own."""
    try:
        return PurePath(os.path.relpath(path, folder)).parts
    except ValueError:
        return Path(path).absolute().parts
