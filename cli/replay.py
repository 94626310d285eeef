"""The command `gouji replay`."""

from typing import Literal

import click

from gouji.cli.options import lang_option, ruleset_option

_HELP = """由发现自己所附的证据重算，看结论是否相同。

Recompute findings from their own evidence: the figures that they show, else the document itself if it is unchanged.

\b
例 (example):
  gouji check --exit-zero --format json --output findings.json examples/
  gouji replay findings.json

\b
退出码 (exit codes):
  0    结论都相同
  1    有的不同，或无从重算
  2    用法有误，或文件读不了
"""


@click.command(help=_HELP)
@click.argument("findings", metavar="FINDINGS.json")
@ruleset_option
@lang_option
def replay(findings: str, ruleset: tuple[str, ...], lang: Literal["zh", "en"]) -> int:
    """Recompute findings."""
    from gouji.cli.replaying import run_replay  # noqa: PLC0415  # the engine is loaded only when it is needed

    return run_replay(findings, ruleset, lang)
