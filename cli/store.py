"""Results kept between runs: some texts under a key, each entry a file of its own in the cache folder.

An entry begins with a digest of its key and its texts. What is damaged, cut off or of another making does not agree
with its digest: it counts as not there and is written anew. Every run loads this, so it loads nothing slow.
"""

import os
import stat
import sys

# hashlib would load OpenSSL first, which takes a quarter of the time that Python takes to start
try:
    if sys.version_info >= (3, 12):
        from _sha2 import sha256  # type: ignore[import-not-found]  # typeshed does not know it
    else:
        from _sha256 import sha256  # type: ignore[import-not-found]  # as above
except ImportError:
    from hashlib import sha256

FOLDER = "GOUJI_CACHE_DIR"
"""With this environment variable the cache is somewhere else than where the system keeps such things."""

OFF = "GOUJI_NO_CACHE"
"""With this environment variable nothing is looked up and nothing kept."""

_KEY_LENGTH = 64
# More than is read of any file on which an answer depends: baselines (cli/exceptions.py) may be larger than reports
# (engine/readers/limits.py). What is larger yet is refused, and nothing is kept about it.
_LARGEST_FILE = 64 * 1024 * 1024
# Room for the largest file is made only where one is larger than most.
_MOST_FILES = 64 * 1024


def default_folder() -> str | None:
    """Return where the cache is unless it is said, None where there is no place for one."""
    if own := os.environ.get(FOLDER):
        return own
    if sys.platform == "win32":
        parent = os.environ.get("LOCALAPPDATA", "")
    elif sys.platform == "darwin":
        parent = os.path.expanduser("~/Library/Caches")
    else:
        parent = os.environ.get("XDG_CACHE_HOME", "")
        # a relative one is to be ignored, says the XDG base directory specification
        if not os.path.isabs(parent):
            parent = os.path.expanduser("~/.cache")
    return os.path.join(parent, "gouji") if os.path.isabs(parent) else None


def digest(*parts: str) -> str:
    """Return a digest of texts and of where each of them ends."""
    return _digest([_bytes(part) for part in parts])


def content_digest(path: str) -> str | None:
    """Return the SHA-256 of a file; None if it is no regular one, too large, or cannot be read."""
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            return None
        with open(path, "rb") as file:
            data = file.read(_MOST_FILES)
            if len(data) == _MOST_FILES:
                data += file.read(_LARGEST_FILE + 1 - _MOST_FILES)
    except (OSError, ValueError):
        return None
    return sha256(data).hexdigest() if len(data) <= _LARGEST_FILE else None


def state_of(path: str) -> str:
    """Return what changes with a file, or with the names in a folder; empty where there is neither."""
    content = content_digest(path)
    if content is not None:
        return content
    try:
        return digest("folder", *sorted(os.listdir(path)))
    except OSError:
        return "?" if os.path.lexists(path) else ""


def get(folder: str, key: str) -> list[str] | None:
    """Return the texts that are kept under `key`."""
    try:
        with open(entry(folder, key), "rb") as file:
            data = file.read()
        head, _, body = data.partition(b"\n")
        _, *lengths = head.decode("ascii").split(" ")
        texts = [_text(part) for part in _cut(body, [int(length) for length in lengths])]
    except (OSError, ValueError):
        return None
    return texts if sealed(key, texts) == data else None


def sealed(key: str, texts: list[str]) -> bytes:
    """Return the entry that keeps `texts` under `key`."""
    parts = [_bytes(text) for text in texts]
    head = " ".join([_digest([_bytes(key), *parts]), *(str(len(part)) for part in parts)])
    return _bytes(head) + b"\n" + b"".join(parts)


def entry(folder: str, key: str) -> str:
    """Return the path of an entry."""
    return os.path.join(folder, key)


def is_entry(name: str) -> bool:
    """Whether a file of this name in the cache folder is an entry, or was to become one."""
    return len(name.partition(".")[0]) == _KEY_LENGTH and not name.strip("0123456789abcdef.")


def _digest(parts: list[bytes]) -> str:
    state = sha256()
    for part in parts:
        state.update(b"%d:" % len(part))
        state.update(part)
    hexadecimal: str = state.hexdigest()
    return hexadecimal


def _cut(body: bytes, lengths: list[int]) -> list[bytes]:
    parts = []
    start = 0
    for length in lengths:
        parts.append(body[start : start + length])
        start += length
    return parts


def _bytes(text: str) -> bytes:
    # file names that are no UTF-8 have lone surrogates
    return text.encode("utf-8", "surrogatepass")


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogatepass")
