"""What is told of a file of declarations that cannot be used."""

from collections.abc import Iterable

from gouji.engine.keys import KeyPath
from gouji.engine.text import Text


class RulesetError(Exception):
    """A ruleset cannot be used: which file, which key, which line and column if they are known, what is wrong.

    `nearest` is the known name that is most like an unknown one.
    """

    def __init__(  # noqa: PLR0913  # an error with its whole place
        self,
        file: str,
        path: KeyPath,
        message: Text,
        *,
        line: int | None = None,
        column: int | None = None,
        nearest: str | None = None,
    ) -> None:
        self.file = file
        self.path = path
        self.message = message
        self.line = line
        self.column = column
        self.nearest = nearest
        super().__init__(self.told.en)

    @property
    def key(self) -> str:
        """The path of the key, as in `rule[2].holds`."""
        steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.path)
        return "".join(steps).removeprefix(".")

    @property
    def told(self) -> Text:
        """The whole error in one line: place, key, message, and the name that may be meant."""
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)
        where = f"{place}: {self.key}: " if self.path else f"{place}: "
        zh, en = (f"（是否为 {self.nearest}？）", f" (did you mean {self.nearest}?)") if self.nearest else ("", "")
        return Text(f"{where}{self.message.zh}{zh}", f"{where}{self.message.en}{en}")

    def about(self, name: str) -> Text:
        """Return what is wrong, for where the file or pack `name` is named."""
        return Text(f"{name}：{self.message.zh}", f"{name}: {self.message.en}")


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that is most like `name`, if any is."""
    from difflib import get_close_matches  # noqa: PLC0415  # only where something is amiss, and it costs start-up

    return next(iter(get_close_matches(name, sorted(known), 1, 0.5)), None)
