"""The command `gouji check`: what it takes, before anything of the engine is loaded."""

from typing import Any

import click

from gouji.cli.options import (
    cache_dir_option,
    count_or_auto,
    judging_options,
    reading_options,
    said,
    writing_options,
)
from gouji.cli.settings import STYLES, CheckSettings
from gouji.cli.styles import Styles

_STYLES = Styles(STYLES)
_SEVERITIES = click.Choice(["error", "warning", "info"])
_COLORS = click.Choice(["auto", "always", "never"])

_JOBS = "同时用几个进程（默认 auto，按文件多少）"

_HELP = """检查年度报告：哪个数、哪句话不对，依据是什么。

Check annual reports in files and folders; “-” reads standard input.

\b
例 (examples):
  gouji check examples/
  gouji check --select GJ3 --show-verdicts examples/
  gouji check --format json --output findings.json examples/

\b
退出码 (exit codes):
  0    没有达到 --fail-on 的发现
  1    有
  2    用法或规则集有误，有文件读不了，或结果写不了
  3    规则或程序本身出错
  130  被中断
"""


@click.command(help=_HELP)
@click.argument("paths", nargs=-1, required=True, metavar="PATHS...|-")
@click.option("--format", "style", type=_STYLES, default="text", show_default=True, help="输出格式，插件可以增加")
@judging_options
@click.option("--fail-on", type=_SEVERITIES, default="error", show_default=True, help="达到此级别即以 1 退出")
@click.option("--exit-zero", is_flag=True, help="有发现也以 0 退出")
@click.option("--all", is_flag=True, help="逐条列出同一处错误引起的发现，不归并")
@click.option("--show-verdicts", is_flag=True, help="列出每条规则的结论和原因")
@click.option("--statistics", is_flag=True, help="按规则统计发现的数量")
@click.option("--show-waived", is_flag=True, help="也列出已豁免的发现")
@click.option("--since", metavar="REV", help="只查此版本以后改动的文件，和上年报告有改动的")
@reading_options
@writing_options
@click.option("--color", type=_COLORS, default="auto", show_default=True, help="何时使用颜色")
@click.option("--jobs", "-j", callback=count_or_auto, default="auto", metavar="N|auto", help=_JOBS)
@click.option("--no-cache", is_flag=True, help="不用缓存（或设环境变量 GOUJI_NO_CACHE=1）")
@cache_dir_option
@click.option("--quiet", "-q", is_flag=True, help="只输出发现，没有总结行和进度")
@click.pass_obj
def check(arguments: list[str], /, **given: Any) -> int:  # noqa: ANN401  # click hands over what the options above declare
    """Check reports."""
    from gouji.cli.checking import run_check  # noqa: PLC0415  # the engine is loaded only by the command that needs it

    return run_check(CheckSettings(**given, said=said()), arguments)
