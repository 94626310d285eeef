"""The command `gouji fix`."""

from typing import Any

import click

from gouji.cli.options import (
    configuration_options,
    exception_options,
    identity_options,
    lang_option,
    ruleset_option,
    said,
)
from gouji.cli.settings import CheckSettings

_HELP = """改正文本报告的写法：全角数字、千分位、标签中的空格、标题措辞、“转结”。

Put the layout of text reports right; what they say stays as it is. With --unsafe also figures of which only one could
stand there. What a waiver or a baseline answers for stays as it is written. The old file is kept beside the new one,
with the suffix .bak.

\b
例 (examples):
  gouji fix --diff examples/
  gouji fix --diff --unsafe examples/luting_water_2022.txt

\b
退出码 (exit codes):
  0    没有要改的，或已改好
  1    --diff 时有要改的
  2    用法有误，或有文件读不了、写不了、不是文本
"""


@click.command(help=_HELP)
@click.argument("paths", nargs=-1, required=True, metavar="PATHS...")
@click.option("--diff", is_flag=True, help="只显示改动，不写文件")
@click.option("--unsafe", is_flag=True, help="也改正由勾稽关系唯一确定的数字")
@ruleset_option
@configuration_options
@exception_options
@identity_options
@lang_option
def fix(paths: tuple[str, ...], *, diff: bool, unsafe: bool, **given: Any) -> int:  # noqa: ANN401  # click hands over what the options above declare
    """Fix reports."""
    from gouji.cli.fixing import run_fix  # noqa: PLC0415  # the engine is loaded only when it is needed

    return run_fix(CheckSettings(paths, **given, said=said()), diff=diff, unsafe=unsafe)
