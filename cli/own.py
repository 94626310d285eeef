"""Whether gouji is still the one whose results were kept."""

import os
import sys

from gouji._version import VERSION
from gouji.cli.store import digest

# All that decides how a report is read and judged: this package without its public names.
_ROOMS = ("cli", "engine", "rules", "rulesets")


def _own_state() -> str | None:
    """Return what is different after any change of gouji, of the packages it uses, or of Python; None if none can tell.

    Files count by name, size and time, as Python itself tells whether a module is to be compiled again, and packages by
    the folders that they are installed in and the times of these, which installing changes.
    """
    home = os.path.dirname(os.path.dirname(__file__))
    parts = [VERSION, sys.version, sys.getfilesystemencoding()]
    try:
        for room in _ROOMS:
            _add_files(os.path.join(home, room), parts)
        # the first is the folder of the script, or the one where it was called
        parts += [f"{folder} {os.path.isdir(folder) and os.stat(folder).st_mtime_ns}" for folder in sys.path[1:]]
    except OSError:
        return None
    return digest(*parts)


def _add_files(folder: str, parts: list[str]) -> None:
    with os.scandir(folder) as entries:
        files = sorted(entries, key=lambda file: file.name)
    for file in files:
        if not file.is_dir():
            state = file.stat()
            parts.append(f"{file.path} {state.st_size} {state.st_mtime_ns}")
        elif file.name != "__pycache__":
            _add_files(file.path, parts)


OWN_STATE = _own_state()
"""What gouji was when this process loaded it: what is changed meanwhile is not what finds the results."""
