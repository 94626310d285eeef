"""The command `gouji extract`: what it takes, before anything of the engine is loaded."""

from typing import Any

import click

from gouji.cli.options import reading_options, writing_options
from gouji.cli.settings import ExtractSettings

_STYLES = click.Choice(["json", "jsonl", "csv", "table"])

_HELP = """列出从报告中读到的每个数及其位置。

Print what was read: every figure, claim and section with its place. Several files give one JSON object a line.

\b
例 (examples):
  gouji extract --format table examples/qingyan_2023.md
  gouji extract --format csv examples/
"""


@click.command(help=_HELP)
@click.argument("paths", nargs=-1, required=True, metavar="FILE...|-")
@click.option("--format", "style", type=_STYLES, default="json", show_default=True, help="输出格式")
@reading_options
@writing_options
def extract(**given: Any) -> int:  # noqa: ANN401  # click hands over what the options above declare
    """Print what was read."""
    from gouji.cli.extracting import run_extract  # noqa: PLC0415  # the engine is loaded only when it is needed

    return run_extract(ExtractSettings(**given))
