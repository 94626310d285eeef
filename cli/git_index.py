"""What git tracks, from the file in which it keeps that: to start it takes a tenth of a short run.

The format is that of gitformat-index(5), in its second version, which git writes unless something else is asked of it:
a header, and in entries of fixed fields, behind which they differ in length, the paths. All else is left to git.
"""

from hashlib import sha1
from pathlib import Path

_BEGINNING = b"DIRC\0\0\0\2"
_COUNT = slice(8, 12)
_FIRST, _FIELDS, _STEP = 12, 62, 8
_CHECK = 20
_LARGEST = 4 * 1024 * 1024
# Names of extensions with which the entries are not all that is tracked: a folder of that name costs only time.
_PARTIAL = (b"link", b"sdir")


def paths_in(index: str) -> list[bytes] | None:
    """Return the paths in an index, as seen from the work tree; None where git is to be asked.

    The check sum at its end tells that it is whole, and that the names of objects have the length of such sums.
    """
    try:
        with Path(index).open("rb") as file:
            data = file.read(_LARGEST + 1)
    except OSError:
        return None
    body, check = data[:-_CHECK], data[-_CHECK:]
    if not body.startswith(_BEGINNING) or sha1(body, usedforsecurity=False).digest() != check:
        return None
    try:
        found, end = _entries(body)
    except ValueError:
        return None
    return None if any(map(body[end:].__contains__, _PARTIAL)) else found


def _entries(body: bytes) -> tuple[list[bytes], int]:
    """Return the paths of all entries, and where these end; ValueError if there are not so many as the header says."""
    found, end = [], _FIRST
    for _ in range(int.from_bytes(body[_COUNT])):
        start = end + _FIELDS
        name = body[start : body.index(b"\0", start)]
        found.append(name)
        end += (_FIELDS + len(name)) // _STEP * _STEP + _STEP
    return found, end
