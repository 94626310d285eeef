"""The command `gouji ruleset show`: what it takes, before anything of the engine is loaded."""

from typing import Literal

import click

from gouji.cli.options import configuration_options, lang_option, said
from gouji.cli.settings import CheckSettings

_STYLES = click.Choice(["text", "json"])

_HELP = """列出规则：是否选用，级别和阈值各是多少，在哪里设定。

Print which rules are selected, with which severities and thresholds, and where each of these was set: by packs, the
configuration and the command line. Overrides are for some reports only: --for shows what judges one.

\b
例 (examples):
  gouji ruleset show
  gouji ruleset show ogi-strict
  gouji ruleset show --for examples/qingyan_2023.md --format json
"""


@click.command("show", help=_HELP)
@click.argument("names", nargs=-1, metavar="[NAME|PATH]...")
@click.option("--for", "report", metavar="FILE", help="检查这份报告时的规则")
@click.option("--format", "style", type=_STYLES, default="text", show_default=True, help="输出格式")
@configuration_options
@lang_option
def show(  # noqa: PLR0913  # click hands over each option
    names: tuple[str, ...],
    report: str | None,
    style: Literal["text", "json"],
    config: tuple[str, ...],
    lang: Literal["zh", "en"],
    *,
    isolated: bool,
) -> int:
    """Print the rules that are in effect."""
    from gouji.cli.showing import show_rules  # noqa: PLC0415  # the engine is loaded only when it is needed

    settings = CheckSettings(
        () if report is None else (report,),
        style,
        ruleset=names or ("ogi",),
        lang=lang,
        config=config,
        isolated=isolated,
        said=(*said(), *(["ruleset"] if names else []), "style"),
    )
    return show_rules(settings)
