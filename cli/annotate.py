"""The command `gouji annotate`: what it takes, before anything of the engine is loaded."""

from typing import Any

import click

from gouji.cli.options import identity_options, judging_options, lang_option, said
from gouji.cli.settings import CheckSettings

_HELP = """把发现写成批注：另存一份，原文件不动。

Write findings into a copy of a report: as comments into a Word document, as
notes into the cells of a workbook; of anything else, as a page beside its text.

\b
例 (example):
  gouji annotate examples/xiuchuan_2021.txt -o annotated.html

\b
退出码 (exit codes):
  0    已写好，不论有没有发现
  2    用法有误，文件读不了，或结果写不了
  3    规则或程序本身出错
"""


@click.command(help=_HELP)
@click.argument("file", metavar="FILE")
@click.option("--output", "-o", metavar="FILE", help="写入何处（默认写在旁边：X.annotated.docx）")
@click.option("--force", is_flag=True, help="覆盖已有的文件")
@judging_options
@identity_options
@lang_option
def annotate(file: str, *, force: bool, **given: Any) -> int:  # noqa: ANN401  # click hands over what the options declare
    """Annotate a report."""
    from gouji.cli.annotating import run_annotate  # noqa: PLC0415  # the engine is loaded only when it is needed

    return run_annotate(CheckSettings((file,), **given, said=said()), force=force)
