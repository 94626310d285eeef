"""What is to be printed of many files waits on disk, so that the memory of a run grows little with their number."""

from typing import IO

from gouji.cli.told import Told, Words
from gouji.engine.record import changed

# So much stays in memory: most runs need no file.
_ROOM = 4 * 1024 * 1024


class Shelf:
    """Keeps words: the first of them, of `room` bytes in all, in memory, and the others in a file without a name."""

    def __init__(self, room: int = _ROOM) -> None:
        self._room = room
        self._end = 0
        self._file: IO[bytes] | None = None

    def kept(self, told: Told) -> Told:
        """Return the same, its words on disk if they are too many; in memory still where the disk is full."""
        if isinstance(told.words, _Shelved):
            return told
        words = (told.report.encode("utf-8", "surrogatepass"), told.findings.encode("utf-8", "surrogatepass"))
        sizes = (len(words[0]), len(words[1]))
        self._room -= sum(sizes)
        if self._room >= 0 or not sum(sizes):
            return told
        start = self._end
        if not self._is_written(start, b"".join(words)):
            return told
        self._end += sum(sizes)
        return changed(told, words=_Shelved(self, start, sizes))

    def text(self, start: int, size: int) -> str:
        """Return what stands in the file."""
        if self._file is None:
            return ""
        self._file.seek(start)
        return self._file.read(size).decode("utf-8", "surrogatepass")

    def _is_written(self, start: int, data: bytes) -> bool:
        import tempfile  # noqa: PLC0415  # slow to load, and wanted only where very many files are checked

        try:
            if self._file is None:
                # what a buffer could not get rid of would fail again when something else is read
                self._file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115  # it is closed, and gone, with the run
            self._file.seek(start)
            # of a disk that is nearly full a part may be written
            return self._file.write(data) == len(data)
        except OSError:
            return False


class _Shelved(Words):
    """Words that are read from a shelf each time that they are asked for."""

    __slots__ = ("_shelf", "_sizes", "_start")

    def __init__(self, shelf: Shelf, start: int, sizes: tuple[int, int]) -> None:
        self._shelf = shelf
        self._start = start
        self._sizes = sizes

    @property
    def report(self) -> str:
        return self._shelf.text(self._start, self._sizes[0])

    @property
    def findings(self) -> str:
        return self._shelf.text(self._start + self._sizes[0], self._sizes[1])
