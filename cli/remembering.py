"""What `gouji check` keeps for the next run: what it told of each file, and the whole run where it was a plain one."""

import os
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import chain

from gouji.cli.files import STDIN, Met, Named, Trouble
from gouji.cli.judged import Beside, Known, Traces
from gouji.cli.keeping import prepare, put
from gouji.cli.reading import Answered, Answers, File
from gouji.cli.recall import Answer, run_key
from gouji.cli.settings import CheckSettings
from gouji.cli.store import FOLDER, OFF, content_digest, default_folder, digest, get, state_of
from gouji.cli.streams import talk
from gouji.cli.told import Counts, Run, Said, Told
from gouji.engine.plugins import plugin_sources, plugin_versions
from gouji.engine.record import frozen
from gouji.engine.text import Text

_UNUSABLE = Text(
    "缓存文件夹不能写入，或放着别的文件，这次不用缓存",
    "the cache folder cannot be written to or holds other files: no cache is used",
)

# To see whether so many things are as they were takes a quarter of the time of a run that knows nothing.
_MOST_BESIDE = 1024


@frozen
class Remembering:
    """Answers for a file as before, if it was read before under this name, with this content and on this basis.

    Else it has it read, and keeps the answer; what could not be read or judged is tried again each time. Beside the
    `basis` of the run there is one for each folder that files are in: `bases`.
    """

    reader: Answers[Told]
    folder: str
    basis: str
    bases: Mapping[str, str]

    def __call__(self, file: File) -> Answered[Told]:
        """Answer for one file."""
        contents = _contents(file)
        if not contents or isinstance(file, Trouble):
            return self.reader(file)
        key = self._key(file, contents)
        if (texts := get(self.folder, key)) is not None:
            return _answered(file, contents, texts)
        answered = self.reader(file)
        told = answered.answer
        # a file that was written to meanwhile may have been read as another than its digest is of
        if isinstance(told, Told) and _read(told) == contents and not (told.failures or told.traces.dated):
            put(self.folder, key, _texts(told, answered.notes))
        return answered

    def lost(self, file: File) -> Answered[Told]:
        """Say of a file that it ends the process that reads it."""
        return self.reader.lost(file)

    def _key(self, file: Named | Met, contents: Sequence[str]) -> str:
        kind, rules = type(file).__name__, self.bases[os.path.dirname(file.path)]
        return digest("file", self.basis, rules, kind, file.path, *contents, file.previous or "", *file.rivals)


def usable_folder(settings: CheckSettings) -> str | None:
    """Return the cache folder, ready to be written to; None where there is to be none or none can be."""
    folder = settings.cache_dir or default_folder()
    if settings.no_cache or os.environ.get(OFF) or folder is None:
        return None
    from gouji.cli.own import OWN_STATE  # noqa: PLC0415  # looks at all files of gouji

    if OWN_STATE is None or watched_of_plugins() is None:
        return None
    if prepare(folder):
        return folder
    if settings.cache_dir or os.environ.get(FOLDER):
        talk(f"{folder}: {_UNUSABLE.in_language(settings.lang)}")
    return None


def basis_of(settings: CheckSettings, rests_on: Sequence[str], *, color: bool) -> str:
    """Return a digest of all that what is told of a file depends on, beside the file.

    `rests_on` are the digests of what was read: the exceptions of the run; plugins are looked at here. What is said of
    rules is not among it.
    """
    # what is left out has a say only in which files there are, and what becomes of what is told of them
    relevant = settings._replace(
        paths=(),
        output=None,
        fail_on="",
        exit_zero=False,
        quiet=False,
        statistics=False,
        jobs=None,
        color="always" if color else "never",
        cache_dir=None,
        no_cache=False,
        baseline=None,
        waivers=None,
        since=None,
        config=(),
        isolated=False,
        said=(),
    )
    from gouji.cli.own import OWN_STATE  # noqa: PLC0415  # as above

    return digest(str(OWN_STATE), repr(relevant), *state_of_plugins(), *rests_on)


def what_was_read(
    settings: CheckSettings, files: Sequence[File], run: Run, beside: Iterable[tuple[str, str]]
) -> Mapping[str, str] | None:
    """Return each file that a plain run read or heeded, with its state; None if the run was not plain.

    `beside` are those that it depends on beside the reports. Plain is one that was given nothing but files, all
    different, read and judged them all, and printed what another day would not change.
    """
    told = run.told
    named = [file.path for file in files if isinstance(file, Named) and file.path != STDIN]
    if (
        settings.output is not None
        or settings.since is not None
        or run.crashed
        or run.dated
        or not len(settings.paths) == len(named) == len(told)
    ):
        return None
    held_against = ((one.previous.file, one.previous.sha256) for one in told if one.previous)
    read = {**dict(beside), **dict(held_against), **{path: one.sha256 for path, one in zip(named, told, strict=True)}}
    return read if len(read) <= len(named) + _MOST_BESIDE else None


@cache
def watched_of_plugins() -> tuple[tuple[str, str], ...] | None:
    """Return what plugins are made of, each with its state; None where that is too much to be looked at."""
    sources = plugin_sources() if plugin_versions() else ()
    return None if sources is None else tuple((path, state_of(path)) for path in sources)


def state_of_plugins() -> list[str]:
    """Return what is different after any change of the plugins."""
    return [*plugin_versions(), *(state for _, state in watched_of_plugins() or ())]


def keep_run(folder: str, arguments: list[str], answer: Answer, read: Mapping[str, str] | None) -> None:
    """Keep what a plain run printed, beside what it read."""
    key = run_key(arguments)
    if read is not None and key is not None:
        put(folder, key, [str(answer.code), answer.out, answer.err, *chain.from_iterable(read.items())])


def _contents(file: File) -> tuple[str, ...]:
    """Return the digests of all that an answer depends on; nothing where one cannot be read, or not twice."""
    if isinstance(file, Trouble) or file.path == STDIN:
        return ()
    found = [content_digest(path) for path in (file.path, file.previous) if path is not None]
    return tuple(content for content in found if content) if all(found) else ()


def _read(told: Told) -> tuple[str, ...]:
    """Return the digests of what was read for an answer."""
    return (told.sha256, told.previous.sha256) if told.previous else (told.sha256,)


def _texts(told: Told, notes: Sequence[str]) -> list[str]:
    counts = " ".join(map(str, told.counts))
    known = [told.known.body, str(told.known.year)] if told.known else ["", ""]
    of = told.traces
    traces = [" ".join(map(str, part)) for part in (of.occurring, of.gone, of.used, of.idle)]
    return [counts, told.report, told.findings, *known, *traces, str(len(notes)), *notes, *told.rules]


def _numbers(words: str) -> tuple[int, ...]:
    return tuple(map(int, words.split()))


def _answered(file: Named | Met, contents: Sequence[str], texts: list[str]) -> Answered[Told]:
    counts, report, findings, body, year, occurring, gone, used, idle, notes, *rest = texts
    first = int(notes)
    told = Told(
        contents[0],
        Counts(*map(int, counts.split())),
        Said(report, findings),
        tuple(rest[first:]),
        traces=Traces(tuple(occurring.split()), tuple(gone.split()), _numbers(used), _numbers(idle)),
        known=Known(file.path, contents[0], body, int(year)) if body else None,
        previous=Beside(file.previous, contents[1]) if file.previous else None,
    )
    return Answered(told, rest[:first])
