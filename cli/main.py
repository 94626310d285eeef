"""The command `gouji`: sub-commands, exit codes, and the outermost line of every run."""

import contextlib
import gc
from collections.abc import Sequence

import click

from gouji._version import VERSION
from gouji.cli.check import check
from gouji.cli.crash import crash_reason, how_to_report, wants_traceback
from gouji.cli.exits import Exit
from gouji.cli.explain import explain, rules
from gouji.cli.extract import extract
from gouji.cli.streams import Unheard, Unwritable, speak_utf8, talk

_COLLECT_AFTER = 50_000
_HELP = """勾稽：检查政府信息公开工作年度报告。

gouji checks annual reports on government information disclosure: which figure or sentence is wrong, and why.

\b
例 (example):
  gouji check examples/
"""


@click.group(
    commands=[check, extract, rules, explain], context_settings={"help_option_names": ["-h", "--help"]}, help=_HELP
)
@click.version_option(VERSION, "-V", "--version", prog_name="gouji", message="%(prog)s %(version)s")
def gouji() -> None:
    """Carry the sub-commands."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `gouji` with `arguments` (None: those of the process); return the exit code."""
    # Loading makes many objects and no garbage: looking for some after every 700 is 3 % of a short run.
    gc.set_threshold(_COLLECT_AFTER)
    speak_utf8()
    try:
        return int(gouji.main(arguments, prog_name="gouji", standalone_mode=False) or Exit.CLEAN)
    except click.ClickException as error:
        # a full disk behind stderr must not turn a usage error into the exit code of findings
        with contextlib.suppress(OSError):
            error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return Exit.INTERRUPTED
    except Unheard:
        return Exit.UNHEARD
    except Unwritable as error:
        talk(f"无法写入 (cannot write) {error}")
        return Exit.USAGE
    except Exception as error:
        if wants_traceback():
            raise
        talk(crash_reason(error))
        talk(how_to_report())
        return Exit.CRASH
