"""The command line `gouji` with its sub-commands."""

import contextlib
import gc

import click

from gouji._version import VERSION
from gouji.cli.annotate import annotate
from gouji.cli.baseline import baseline
from gouji.cli.cache import cache
from gouji.cli.check import check
from gouji.cli.exits import Exit
from gouji.cli.explain import explain, rules
from gouji.cli.extract import extract
from gouji.cli.fix import fix
from gouji.cli.replay import replay
from gouji.cli.ruleset import ruleset

_COLLECT_AFTER = 50_000
_HELP = """勾稽：检查政府信息公开工作年度报告。

gouji checks annual reports on government information disclosure: which figure or sentence is wrong, and why.

\b
例 (example):
  gouji check examples/
"""


@click.group(
    commands=[check, annotate, extract, rules, explain, ruleset, fix, baseline, replay, cache],
    context_settings={"help_option_names": ["-h", "--help"]},
    help=_HELP,
)
@click.version_option(VERSION, "-V", "--version", prog_name="gouji", message="%(prog)s %(version)s")
def gouji() -> None:
    """Carry the sub-commands."""


def run(arguments: list[str]) -> int:
    """Run the sub-command that `arguments` name; return the exit code."""
    # Loading makes many objects and no garbage: looking for some after every 700 is 3 % of a short run.
    gc.set_threshold(_COLLECT_AFTER)
    try:
        return int(gouji.main(arguments, prog_name="gouji", standalone_mode=False, obj=arguments) or Exit.CLEAN)
    except click.ClickException as error:
        # a full disk behind stderr must not turn a usage error into the exit code of findings
        with contextlib.suppress(OSError):
            error.show()
        return error.exit_code
    except click.Abort:
        return Exit.INTERRUPTED
