"""What `gouji rules` and `gouji explain` do."""

from collections.abc import Sequence
from typing import Literal

from gouji._version import VERSION
from gouji.cli.exits import Exit
from gouji.cli.render.page import render_page
from gouji.cli.render.rules import render_rules, render_rules_json
from gouji.cli.rulebook import load_rulebook, named
from gouji.cli.streams import write_to_stdout
from gouji.cli.trials import trial_of
from gouji.engine.text import Language


def list_rules(style: Literal["text", "json"], rulesets: Sequence[str], lang: Language) -> int:
    """Print all rules."""
    rules = load_rulebook(rulesets, lang).catalogue.rules
    write_to_stdout(render_rules_json(rules, VERSION) if style == "json" else render_rules(rules, lang))
    return Exit.CLEAN


def explain_rule(token: str, rulesets: Sequence[str], lang: Language) -> int:
    """Print the page of the rule with this code or name."""
    rule = named(load_rulebook(rulesets, lang), token, "CODE", lang)
    write_to_stdout(render_page(rule, lang, trial_of(rule)))
    return Exit.CLEAN
