"""What `gouji ruleset show` does."""

import click

from gouji._version import VERSION
from gouji.cli.books import Books, books_of
from gouji.cli.exits import Exit
from gouji.cli.render.standings import render_standings, render_standings_json
from gouji.cli.settings import CheckSettings
from gouji.cli.streams import write_to_stdout
from gouji.engine.readers import Unreadable, load
from gouji.engine.recognise import recognise
from gouji.engine.rulebook import Rulebook
from gouji.engine.standing import Standing


def show_rules(settings: CheckSettings) -> int:
    """Print how all rules stand: for a report if the settings name one, else where no override says otherwise."""
    books = books_of(settings)
    book = books.of(settings.paths[0]) if settings.paths else books.of_run
    standings = _for_report(books, book, settings.paths[0]) if settings.paths else book.as_a_rule
    if settings.style == "json":
        write_to_stdout(render_standings_json(book, standings, VERSION))
    else:
        write_to_stdout(render_standings(book, standings, books.settings.lang))
    return Exit.CLEAN


def _for_report(books: Books, book: Rulebook, path: str) -> tuple[Standing, ...]:
    try:
        report = recognise(load(path))
    except Unreadable as error:
        reason = f"{path}: {error.message.in_language(books.settings.lang)}"
        raise click.BadParameter(reason, param_hint="'--for'") from error
    return book.standings_for(report, books.as_of(path))
