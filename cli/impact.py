"""The command `gouji ruleset impact`: what it takes, before anything of the engine is loaded."""

from typing import Any

import click

from gouji.cli.options import count_or_auto, reading_options, writing_options
from gouji.cli.settings import ImpactSettings
from gouji.engine.pattern import late

_STYLES = click.Choice(["text", "json"])
_EXPECTED = "应为发现的个数，或报告的百分比 (expected a number of findings, or a percentage of reports): 5, 2%"
_MAX_NEW = "新增的发现多于 N 个，或有新增的报告多于 P%，即以 1 退出"
_LIMIT = late(r"[0-9]{1,9}|(?:100|[0-9]{1,2})(?:\.[0-9]{1,4})?%")

_HELP = """换一套规则，报告的发现有什么变化：多出哪些，少了哪些，级别变了哪些。

Show what another pack changes: findings that are new, gone or graded otherwise, by rule and by report.

\b
例 (examples):
  gouji ruleset impact ogi-2014 ogi examples/
  gouji ruleset impact --max-new 0 ogi ogi examples/

\b
退出码 (exit codes):
  0    新增没有超过 --max-new
  1    超过了
  2    规则集无法使用，有文件读不了
  3    规则或程序本身出错
"""


def _limit(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Take a number, or a percentage."""
    if value is not None and not _LIMIT.fullmatch(value):
        reason = f"{value!r}：{_EXPECTED}"
        raise click.BadParameter(reason, ctx, param)
    return value


@click.command(help=_HELP)
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.argument("paths", nargs=-1, required=True, metavar="PATHS...|-")
@click.option("--max-new", callback=_limit, metavar="N|P%", help=_MAX_NEW)
@click.option("--top", type=click.IntRange(0), default=10, show_default=True, help="列出变化最多的几份报告")
@click.option("--verbose", "-v", is_flag=True, help="还列出变化的每一处发现")
@click.option("--format", "style", type=_STYLES, default="text", show_default=True, help="输出格式")
@reading_options
@writing_options
@click.option("--jobs", "-j", callback=count_or_auto, default="auto", metavar="N|auto", help="同时用几个进程")
@click.option("--quiet", "-q", is_flag=True, help="没有进度")
def impact(**given: Any) -> int:  # noqa: ANN401  # click hands over what the options above declare
    """Compare two packs."""
    from gouji.cli.comparing import run_impact  # noqa: PLC0415  # the engine is loaded only by the command that needs it

    return run_impact(ImpactSettings(**given))
