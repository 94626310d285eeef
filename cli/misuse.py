"""A configuration that cannot be used: one line on stderr, and the exit code of a usage error."""

import click

from gouji.cli.exits import Exit
from gouji.engine.refusal import RulesetError
from gouji.engine.text import Language


class Misconfigured(click.ClickException):
    """What a configuration says is wrong, with file, line and key; no word of the command line is to blame."""

    exit_code = Exit.USAGE

    def __init__(self, error: RulesetError, lang: Language) -> None:
        super().__init__(error.told.in_language(lang))
