"""The command line `gouji` with its sub-commands."""

import contextlib
from importlib import import_module

import click

from gouji._version import VERSION
from gouji.cli.exits import Exit

_HOMES = {
    "annotate": "annotate",
    "baseline": "baseline",
    "cache": "cache",
    "check": "check",
    "explain": "explain",
    "extract": "extract",
    "fix": "fix",
    "replay": "replay",
    "rules": "explain",
    "ruleset": "ruleset",
}
"""In which module of the command line each command is."""

_HELP = """勾稽：检查政府信息公开工作年度报告。

gouji checks annual reports on government information disclosure: which figure or sentence is wrong, and why.

\b
例 (example):
  gouji check examples/
"""


class _Commands(click.Group):
    """The commands, each loaded when it is asked for."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        return list(_HOMES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        # where no command has the name, click tells from all of them which may be meant
        for name in (cmd_name,) if cmd_name in _HOMES else _HOMES:
            if name not in self.commands:
                self.add_command(getattr(import_module(f"gouji.cli.{_HOMES[name]}"), name))
        return super().get_command(ctx, cmd_name)


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=_HELP,
)
@click.version_option(VERSION, "-V", "--version", prog_name="gouji", message="%(prog)s %(version)s")
def gouji() -> None:
    """Carry the sub-commands."""


def run(arguments: list[str]) -> int:
    """Run the sub-command that `arguments` name; return the exit code."""
    try:
        return int(gouji.main(arguments, prog_name="gouji", standalone_mode=False, obj=arguments) or Exit.CLEAN)
    except click.ClickException as error:
        # a full disk behind stderr must not turn a usage error into the exit code of findings
        with contextlib.suppress(OSError):
            error.show()
        return error.exit_code
    except click.Abort:
        return Exit.INTERRUPTED
