"""What `gouji rules` and `gouji explain` do."""

from typing import Literal

from gouji._version import VERSION
from gouji.cli.books import books_of
from gouji.cli.exits import Exit
from gouji.cli.render.page import render_page
from gouji.cli.render.rules import render_rules, render_rules_json
from gouji.cli.rulebook import named
from gouji.cli.settings import CheckSettings
from gouji.cli.streams import write_to_stdout
from gouji.cli.trials import trial_of


def list_rules(settings: CheckSettings, style: Literal["text", "json"]) -> int:
    """Print all rules."""
    books = books_of(settings)
    rules, lang = books.of_run.catalogue.rules, books.settings.lang
    write_to_stdout(render_rules_json(rules, VERSION) if style == "json" else render_rules(rules, lang))
    return Exit.CLEAN


def explain_rule(settings: CheckSettings, word: str) -> int:
    """Print the page of the rule with this code or name."""
    books = books_of(settings)
    lang = books.settings.lang
    rule = named(books.of_run, word, "CODE", lang)
    write_to_stdout(render_page(rule, lang, trial_of(rule)))
    return Exit.CLEAN
