"""A whole run of `gouji check`, answered as it was answered before, without loading what found the answer.

A run is kept if it read named files, printed, and nothing else. It is known again by all that it depends on but its
files: the words of the command, the folder it is run in, whether there are colours, and gouji itself. Its files,
those of its packs, those where it looked for reports of last year and those that are not there and would be heeded
stand in the entry, each with its state, and the answer holds while each is the same. Rules know no today; of waivers
that end some day no answer is kept. What this loads is loaded by every check, so it loads nothing slow.
"""

import os

from gouji.cli.store import OFF, default_folder, digest, get, state_of
from gouji.cli.streams import wants_color


class Answer:
    """What a run printed, and how it ended."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code = code
        self.out = out
        self.err = err


def recall(arguments: list[str]) -> Answer | None:
    """Return what this run would print, if it was kept and would still print that."""
    folder, key = default_folder(), run_key(arguments)
    if folder is None or key is None or os.environ.get(OFF):
        return None
    texts = get(folder, key)
    if texts is None:
        return None
    code, out, err, *files = texts
    return Answer(int(code), out, err) if _unchanged(files[::2], files[1::2]) else None


def run_key(arguments: list[str]) -> str | None:
    """Return what a run is kept under; None for one that is not kept whole."""
    if any(word.startswith(("--no-cache", "--cache-dir")) for word in arguments):
        return None
    from gouji.cli.own import OWN_STATE  # noqa: PLC0415  # looks at all files of gouji

    if OWN_STATE is None:
        return None
    try:
        where = os.getcwd()
    except OSError:
        return None
    return digest("run", OWN_STATE, where, str(wants_color("auto")), *arguments)


def _unchanged(paths: list[str], states: list[str]) -> bool:
    """Whether each file is what it was; what has become another name of one of the others counts as changed."""
    if [state_of(path) for path in paths] != states:
        return False
    there = [os.stat(path) for path, state in zip(paths, states, strict=True) if state and not os.path.isdir(path)]
    return len({(each.st_dev, each.st_ino) for each in there}) == len(there)
