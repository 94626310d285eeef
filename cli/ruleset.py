"""The command group `gouji ruleset`: what is done with rulesets as such."""

import click

from gouji.cli.impact import impact
from gouji.cli.lint import lint
from gouji.cli.new import new
from gouji.cli.prove import test
from gouji.cli.show import show

_HELP = """规则集：查看、编写、检验。

Work on rulesets.

\b
例 (example):
  gouji ruleset show ogi
"""


@click.group(commands=[new, show, test, lint, impact], help=_HELP)
def ruleset() -> None:
    """Carry the sub-commands."""
