"""The one way in which a reader says that it cannot read."""

from gouji.engine.text import Text


class Unreadable(Exception):  # noqa: N818  # a word of the domain, as in "unreadable figure"
    """A file that could not be read: which, why, and where in it (None: all of it)."""

    def __init__(self, file: str, message: Text, where: Text | None = None) -> None:
        super().__init__(file, message, where)
        self.file = file
        self.message = message
        self.where = where

    def __str__(self) -> str:
        """Return the whole of it in one line of English."""
        place = "" if self.where is None else f"{self.where.en}: "
        return f"{self.file}: {place}{self.message.en}"
