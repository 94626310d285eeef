"""What `gouji ruleset new` does: write the folder of a pack."""

import re
from collections.abc import Mapping
from pathlib import Path

import click

from gouji.cli.exits import Exit
from gouji.cli.render.template import EXAMPLES, FILES, PACKAGE
from gouji.cli.streams import Unwritable, write_to_stdout
from gouji.engine.forms import load_form
from gouji.engine.locating import own_names
from gouji.engine.mutation import specimens
from gouji.engine.text import Language, Text

_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_LONGEST = 40
_YEAR = 2023
_WRONG = Text(
    "{name}：应为小写字母、数字和 -，如 county-checks", "{name}: lower-case letters, digits and - are expected"
)
_TAKEN = Text("{name} 是 gouji 自带的规则集", "{name} is a pack that comes with gouji")
_THERE = Text("{name} 已经存在，不会动它", "{name} is there already and is left alone")
_DONE = Text(
    "已新建 {name}。试一试：\n  gouji ruleset test {name}/pack\n",
    "{name} is begun. Try it:\n  gouji ruleset test {name}/pack\n",
)


def begin_pack(name: str, lang: Language) -> int:
    """Write the folder `name` with a pack of that name; a usage error for what is no name, or is there already."""
    if problem := _problem(name):
        raise click.BadParameter(problem.format(name=name).in_language(lang), param_hint="'NAME'")
    try:
        _write(Path(name), _files(name))
    except OSError as error:
        raise Unwritable(name, error) from error
    write_to_stdout(_DONE.format(name=name).in_language(lang))
    return Exit.CLEAN


def _problem(name: str) -> Text | None:
    if not _NAME.fullmatch(name) or len(name) > _LONGEST:
        return _WRONG
    if name in own_names():
        return _TAKEN
    return _THERE if Path(name).exists() or Path(name).is_symlink() else None


def _files(name: str) -> Mapping[str, str]:
    """Return what to write, by path within the folder."""
    package = PACKAGE + name.replace("-", "_")
    filled = {path: text.replace("{name}", name).replace("{package}", package) for path, text in FILES.items()}
    (report,) = specimens(load_form("ogi-2021"), _YEAR, 1, seed=0)
    text = report.source.text
    return {**filled, **{path: _with_error(text, old, new) for path, (old, new) in EXAMPLES.items()}}


def _with_error(text: str, old: str, new: str) -> str:
    """Return a report in which a pattern, if there is one, is written otherwise."""
    return re.sub(old, new, text, count=1) if old else text


def _write(folder: Path, files: Mapping[str, str]) -> None:
    # the folder must not be there: of two that begin the same pack one fails
    folder.mkdir()
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
