"""Writing to the cache folder: entries come in whole, the oldest go when there are too many."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from gouji.cli.store import entry, is_entry, sealed

_TAG = "CACHEDIR.TAG"

# All entries together; a file of any size takes a block.
_ROOM = 512 * 1024 * 1024
_BLOCK = 4096

_FILES = {
    _TAG: "Signature: 8a477f597d28d172789f06886806bc55\n# This folder is a cache of gouji: it may be deleted.\n",
    ".gitignore": "*\n",
}


def prepare(folder: str) -> bool:
    """Make `folder` ready to keep entries; False where that cannot be or where it holds something else."""
    path = Path(folder)
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        # asked again, because another run may be at this very line
        if not _is_ours(path) and any(path.iterdir()) and not _is_ours(path):
            return False
        for name, text in _FILES.items():
            if not (path / name).exists():
                (path / name).write_text(text, encoding="utf-8")
    except (OSError, ValueError):
        return False
    return os.access(path, os.W_OK)


def put(folder: str, key: str, texts: list[str]) -> None:
    """Keep `texts` under `key`, if that can be done."""
    path = Path(entry(folder, key))
    beside = path.with_name(f"{key}.{os.getpid()}")
    try:
        with beside.open("xb") as file:
            file.write(sealed(key, texts))
        beside.replace(path)
    except OSError:
        _remove(beside)
    # keys are evenly spread, so this is every 4096th entry, whichever runs write them
    if key.startswith("000"):
        _make_room(folder)


def empty(folder: str) -> int:
    """Remove everything that gouji has put into `folder`; return how many entries there were."""
    path = Path(folder)
    entries: list[Path] = []
    if _is_ours(path):
        entries += [each for _, _, each in _entries(folder)]
        for each in (*entries, *(path / name for name in _FILES)):
            _remove(each)
    with contextlib.suppress(OSError):
        path.rmdir()
    return len(entries)


def _is_ours(folder: Path) -> bool:
    """Whether a folder is marked as a cache of gouji; others mark theirs with a file of the same name."""
    try:
        mark = (folder / _TAG).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    # another run may be about to write it
    return not mark or "gouji" in mark


def _make_room(folder: str) -> None:
    """Drop the oldest entries if all together take more room than they may."""
    room = _ROOM
    for _, size, path in sorted(_entries(folder), reverse=True):
        room -= size + _BLOCK
        if room < 0:
            _remove(path)


def _entries(folder: str) -> Iterator[tuple[int, int, Path]]:
    """Yield when each entry was written, its size and its path; other runs may add and remove some meanwhile."""
    with contextlib.suppress(OSError), os.scandir(folder) as files:
        for file in files:
            if is_entry(file.name):
                with contextlib.suppress(OSError):
                    state = file.stat(follow_symlinks=False)
                    yield state.st_mtime_ns, state.st_size, Path(file.path)


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()
