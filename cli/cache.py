"""The command `gouji cache`: where results are kept, and how to be rid of them."""

import click

from gouji.cli.options import cache_dir_option, lang_option
from gouji.cli.streams import write_to_stdout

_NOWHERE = {"zh": "没有可放缓存的文件夹", "en": "there is no folder for a cache"}
_CLEANED = {"zh": "已从 {folder} 删除 {count} 项", "en": "entries removed from {folder}: {count}"}

_HELP = """查看或清空缓存。

See where results are kept between runs, or remove them. Nothing is kept but what the results of checks consist of.

\b
例 (examples):
  gouji cache dir
  gouji cache clean
"""

_DIR = """显示缓存所在的文件夹。

Print the folder of the cache.

\b
例 (example):
  gouji cache dir
"""

_CLEAN = """清空缓存。

Remove everything that gouji keeps between runs.

\b
例 (example):
  gouji cache clean
"""


@click.group(help=_HELP)
def cache() -> None:
    """Carry the sub-commands."""


@cache.command("dir", help=_DIR)
@cache_dir_option
@lang_option
def show(cache_dir: str | None, lang: str) -> None:
    """Print where the cache is."""
    write_to_stdout(f"{_folder(cache_dir, lang)}\n")


@cache.command("clean", help=_CLEAN)
@cache_dir_option
@lang_option
def clean(cache_dir: str | None, lang: str) -> None:
    """Empty the cache."""
    from gouji.cli.keeping import empty  # noqa: PLC0415  # loads pathlib, which the other commands need not

    folder = _folder(cache_dir, lang)
    write_to_stdout(_CLEANED[lang].format(folder=folder, count=empty(folder)) + "\n")


def _folder(named: str | None, lang: str) -> str:
    from gouji.cli.store import default_folder  # noqa: PLC0415  # as above

    folder = named or default_folder()
    if folder is None:
        raise click.UsageError(_NOWHERE[lang])
    return folder
