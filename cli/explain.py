"""The commands that tell of the rules: `gouji rules` and `gouji explain`."""

from typing import Any, Literal

import click

from gouji.cli.options import configuration_options, lang_option, ruleset_option, said
from gouji.cli.settings import CheckSettings

_STYLES = click.Choice(["text", "json"])

_RULES = """列出所有规则。

List all rules: code, name, severity, what is wrong.

\b
例 (examples):
  gouji rules
  gouji rules --lang en --format json
"""

_EXPLAIN = """说明一条规则：查什么、为什么、依据、示例。

Explain a rule: what it demands and why, its legal basis, what fails and what passes.

\b
例 (examples):
  gouji explain GJ301
  gouji explain missing-section --lang en
"""


@click.command(help=_RULES)
@click.option("--format", "style", type=_STYLES, default="text", show_default=True, help="输出格式")
@ruleset_option
@configuration_options
@lang_option
def rules(style: Literal["text", "json"], **given: Any) -> int:  # noqa: ANN401  # click hands over the options above
    """List all rules."""
    from gouji.cli.explaining import list_rules  # noqa: PLC0415  # the engine is loaded only when it is needed

    return list_rules(CheckSettings((), **given, said=said()), style)


@click.command(help=_EXPLAIN)
@click.argument("code", metavar="CODE|NAME")
@ruleset_option
@configuration_options
@lang_option
def explain(code: str, **given: Any) -> int:  # noqa: ANN401  # as above
    """Explain a rule."""
    from gouji.cli.explaining import explain_rule  # noqa: PLC0415  # the engine is loaded only when it is needed

    return explain_rule(CheckSettings((), **given, said=said()), code)
