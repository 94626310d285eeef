"""The command group `gouji baseline`: the findings that were there when gouji came."""

from typing import Any, Literal

import click

from gouji.cli.options import (
    configuration_options,
    count_or_auto,
    day,
    lang_option,
    reading_options,
    ruleset_option,
    said,
    selection,
    split_commas,
)
from gouji.cli.settings import CheckSettings

_FILE = "gouji-baseline.json"

_HELP = """基线：记下现有的发现，今后只报告新的。

Record the findings that are there today, so that only new ones are reported.

\b
例 (examples):
  gouji baseline create examples/
  gouji check --baseline gouji-baseline.json examples/
"""

_CREATE = """记下现有的全部发现；文件已存在时不覆盖。

Record all findings of today; a file that is there already is not written over.

\b
例 (example):
  gouji baseline create --baseline today.json examples/
"""

_UPDATE = """删去不再出现的发现；加 --add 时也记下新的。

Drop what no longer occurs in the reports given; with --add record what is new, too.

\b
例 (examples):
  gouji baseline create examples/
  gouji baseline update --add examples/
"""

_SHOW = """列出基线中的发现。

List the findings of a baseline.

\b
例 (examples):
  gouji baseline create examples/
  gouji baseline show
"""

_OPTIONS = (
    click.option("--baseline", default=_FILE, show_default=True, metavar="FILE", help="基线文件"),
    click.option("--select", multiple=True, callback=selection, metavar="LIST", help="只用这些规则"),
    click.option("--ignore", multiple=True, callback=split_commas, metavar="LIST", help="不用这些规则"),
    ruleset_option,
    configuration_options,
    click.option("--as-of", callback=day, metavar="DATE", help="以哪一天为准判断期限"),
    reading_options,
    click.option("--jobs", "-j", callback=count_or_auto, default="auto", metavar="N|auto", help="同时用几个进程"),
    click.option("--quiet", "-q", is_flag=True, help="没有进度"),
    lang_option,
)


@click.group(help=_HELP)
def baseline() -> None:
    """Carry the sub-commands."""


def _judging(command: Any) -> Any:  # noqa: ANN401  # as click's own decorators
    for option in reversed(_OPTIONS):
        command = option(command)
    return click.argument("paths", nargs=-1, required=True, metavar="PATHS...|-")(command)


@baseline.command(help=_CREATE)
@_judging
def create(**given: Any) -> int:  # noqa: ANN401  # click hands over what the options above declare
    """Record all findings."""
    from gouji.cli.baselining import create_baseline  # noqa: PLC0415  # the engine is loaded only when it is needed

    return create_baseline(CheckSettings(**given, said=said()))


@baseline.command(help=_UPDATE)
@click.option("--add", is_flag=True, help="也记下新的发现")
@_judging
def update(*, add: bool, **given: Any) -> int:  # noqa: ANN401  # as above
    """Drop what is gone."""
    from gouji.cli.baselining import update_baseline  # noqa: PLC0415  # as above

    return update_baseline(CheckSettings(**given, said=said()), add=add)


@baseline.command(help=_SHOW)
@click.argument("file", default=_FILE, metavar="[FILE]")
@lang_option
def show(file: str, lang: Literal["zh", "en"]) -> int:
    """List what a baseline holds."""
    from gouji.cli.baselining import show_baseline  # noqa: PLC0415  # as above

    return show_baseline(file, lang)
