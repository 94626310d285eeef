"""The command `gouji ruleset test`: what it takes, before anything of the engine is loaded."""

from typing import Any

import click

from gouji.cli.options import writing_options
from gouji.cli.settings import ProofSettings

_STYLES = click.Choice(["text", "json"])
_MOST_REPORTS = 1000

_HELP = """试规则集：例子是否如其所说，哪些数字没有规则查，植入的错误查出多少。

Try packs: whether their examples do what they say, which figures no rule looks at, how many errors are caught
that are planted into clean reports.

\b
例 (examples):
  gouji ruleset test ogi
  gouji ruleset test --coverage --mutate --reports 1 ogi

\b
退出码 (exit codes):
  0    每条规则都有例子，例子都如其所说
  1    有规则没有例子，或有例子不如其所说
  2    规则集无法使用
"""


@click.command("test", help=_HELP)
@click.argument("packs", nargs=-1, required=True, metavar="PACK...")
@click.option("--coverage", is_flag=True, help="列出没有规则查的数字")
@click.option("--mutate", is_flag=True, help="在无误的报告中植入错误，统计查出多少")
@click.option("--reports", type=click.IntRange(1, _MOST_REPORTS), default=2, show_default=True, help="用几份报告")
@click.option("--seed", type=int, default=0, show_default=True, help="随机种子：同样的种子，同样的错误")
@click.option("--verbose", "-v", is_flag=True, help="还列出每个数字有哪些规则查、哪些错误没有查出")
@click.option("--format", "style", type=_STYLES, default="text", show_default=True, help="输出格式")
@writing_options
def test(**given: Any) -> int:  # noqa: ANN401  # click hands over what the options above declare
    """Try packs."""
    from gouji.cli.proving import run_proof  # noqa: PLC0415  # the engine is loaded only by the command that needs it

    return run_proof(ProofSettings(**given))
