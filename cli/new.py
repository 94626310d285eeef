"""The command `gouji ruleset new`: what it takes, before anything of the engine is loaded."""

from typing import Literal

import click

from gouji.cli.options import lang_option

_HELP = """新建一个规则集：三条示例规则、例子、说明，可以打包安装。

Begin a pack: a folder with three rules, their examples, a README, and a pyproject.toml that packages it.

\b
例 (example):
  gouji ruleset new county-checks

已有的文件夹不会动。What exists is left alone.
"""


@click.command(help=_HELP)
@click.argument("name", metavar="NAME")
@lang_option
def new(name: str, lang: Literal["zh", "en"]) -> int:
    """Begin a pack."""
    from gouji.cli.beginning import begin_pack  # noqa: PLC0415  # the engine is loaded only by the command that needs it

    return begin_pack(name, lang)
