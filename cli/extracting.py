"""What `gouji extract` does: find, read, print."""

from gouji.cli.crash import how_to_report
from gouji.cli.exits import Exit
from gouji.cli.files import Met, Named, find
from gouji.cli.judged import Unread
from gouji.cli.output import spare, write
from gouji.cli.reading import Reader, each_report, tell_if_none, tell_unread
from gouji.cli.render.extract import CSV_HEADER, render_csv, render_json
from gouji.cli.settings import ExtractSettings
from gouji.cli.streams import talk
from gouji.engine.report import Report


def run_extract(settings: ExtractSettings) -> int:
    """Print what was read from all files of the settings, return how to end."""
    files = find(settings.paths)
    spare(files, settings.output, settings.lang)
    tell_if_none(files, settings.lang)

    def render(_: Named | Met, report: Report) -> str:
        return _rendered(report, settings, alone=len(files) == 1)

    answers = [answered.answer for answered in each_report(files, Reader(settings, render), quiet=False)]
    tell_unread(answers)
    header = CSV_HEADER if settings.style == "csv" else ""
    write(header + "".join(answer for answer in answers if isinstance(answer, str)), settings.output)
    return _exit([answer for answer in answers if isinstance(answer, Unread)])


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
