"""The command group `gouji ruleset`: what is done with rulesets as such."""

from typing import Literal

import click

from gouji.cli.lint import lint
from gouji.cli.options import lang_option
from gouji.cli.prove import test

_STYLES = click.Choice(["text", "json"])

_HELP = """规则集：查看、编写、检验。

Work on rulesets.

\b
例 (example):
  gouji ruleset show ogi
"""

_SHOW = """列出规则集中的规则，及其级别和阈值。

Print the rules of rulesets, with their severities and thresholds.

\b
例 (examples):
  gouji ruleset show
  gouji ruleset show --format json ogi-2014
"""


@click.group(commands=[test, lint], help=_HELP)
def ruleset() -> None:
    """Carry the sub-commands."""


@ruleset.command(help=_SHOW)
@click.argument("names", nargs=-1, metavar="[NAME|PATH]...")
@click.option("--format", "style", type=_STYLES, default="text", show_default=True, help="输出格式")
@lang_option
def show(names: tuple[str, ...], style: Literal["text", "json"], lang: Literal["zh", "en"]) -> int:
    """Print the rules of rulesets."""
    from gouji.cli.explaining import list_rules  # noqa: PLC0415  # the engine is loaded only when it is needed

    return list_rules(style, names or ("ogi",), lang)
