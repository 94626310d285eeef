"""The command `gouji ruleset lint`: what it takes, before anything of the engine is loaded."""

from typing import Any

import click

from gouji.cli.options import writing_options
from gouji.cli.settings import LintSettings

_STYLES = click.Choice(["text", "json"])

_HELP = """找规则集的毛病：互相矛盾、多余、永不适用的规则，不起作用的设置。

Find what is wrong with packs: rules that contradict one another, follow from others or never apply, settings in vain.

\b
例 (example):
  gouji ruleset lint ogi ogi-2014

\b
毛病 (flaws):
  RS101 contradictory-rules  没有一组数字能同时满足
  RS102 implied-rule         不比其他规则多查出什么
  RS103 dead-rule            没有一份报告归它管
  RS104 untested-rule        没有例子
  RS105 untranslated-rule    中英文写错了地方
  RS106 idle-setting         设置不起作用
  RS199 undecided            关系太多，未能判断（不算毛病）

\b
退出码 (exit codes):
  0    没有毛病
  1    有
  2    规则集无法使用
"""


@click.command(help=_HELP)
@click.argument("packs", nargs=-1, required=True, metavar="PACK...")
@click.option("--format", "style", type=_STYLES, default="text", show_default=True, help="输出格式")
@writing_options
def lint(**given: Any) -> int:  # noqa: ANN401  # click hands over what the options above declare
    """Find what is wrong with packs."""
    from gouji.cli.linting import run_lint  # noqa: PLC0415  # the engine is loaded only by the command that needs it

    return run_lint(LintSettings(**given))
