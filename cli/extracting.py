"""What `gouji extract` does: find, read, print."""

import sys
from collections.abc import Iterator, Sequence

from gouji.cli.crash import how_to_report
from gouji.cli.exits import Exit
from gouji.cli.files import Met, Named, find
from gouji.cli.judged import Unread
from gouji.cli.output import spare, write_each
from gouji.cli.reading import File, Reader, each_report, tell_if_none, tell_unread
from gouji.cli.render.extract import CSV_HEADER, render_csv, render_json
from gouji.cli.settings import ExtractSettings
from gouji.cli.streams import is_terminal, talk
from gouji.engine.report import Report


def run_extract(settings: ExtractSettings) -> int:
    """Print what was read from all files of the settings, return how to end."""
    files = find(settings.paths)
    spare(files, settings.output, settings.lang)
    tell_if_none(files, settings.lang)

    def render(_: Named | Met, report: Report) -> str:
        return _rendered(report, settings, alone=len(files) == 1)

    unread: list[Unread] = []
    write_each(_printed(files, Reader(settings, render), settings, unread), settings.output)
    tell_unread(unread)
    return _exit(unread)


def _printed(
    files: Sequence[File], reader: Reader[str], settings: ExtractSettings, unread: list[Unread]
) -> Iterator[str]:
    """Yield what to print, report by report; add to `unread` what is none."""
    if settings.style == "csv":
        yield CSV_HEADER
    # What is printed on a terminal shows how far it is.
    for answered in each_report(files, reader, quiet=settings.output is None and is_terminal(sys.stdout)):
        if isinstance(answered.answer, Unread):
            unread.append(answered.answer)
        else:
            yield answered.answer


def _rendered(report: Report, settings: ExtractSettings, *, alone: bool) -> str:
    if settings.style == "csv":
        return render_csv(report)
    if settings.style == "table":
        from gouji.cli.render.figures import render_figures  # noqa: PLC0415  # tabulate is slow to load

        return render_figures(report, settings.lang)
    return render_json(report, settings.lang, indent=2 if alone and settings.style == "json" else None)


def _exit(unread: list[Unread]) -> int:
    if any(file.crashed for file in unread):
        talk(how_to_report())
        return Exit.CRASH
    return Exit.USAGE if unread else Exit.CLEAN
