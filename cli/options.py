"""Options that several commands share, and how the values of options are written."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import wraps
from typing import Any, TypeVar, cast

import click

Decorated = TypeVar("Decorated", bound=Callable[..., Any])

_SEVERITIES = ("error", "warning", "info")
# Python refuses to read very long numbers.
_DIGITS = 9
_LEVELS = ("government", "department", "township")
_NO_STDIN = "要读取的不含标准输入，请再写上“-” (standard input is not read: add “-”)"
_NO_RULE = "没有写规则 (names no rule)"


def reading_options(command: Decorated) -> Decorated:
    """Add what is said beforehand about the documents to be read."""
    name = click.option("--stdin-filename", metavar="NAME", help="“-”读入的内容叫什么名字")
    return identity_options(name(_naming_what_is_read(command)))


def _naming_what_is_read(command: Decorated) -> Decorated:
    """Refuse a name for standard input where that is not read."""

    @wraps(command)
    def checked(*args: Any, **given: Any) -> Any:  # noqa: ANN401  # click hands over what all options declare
        if given["stdin_filename"] is not None and "-" not in given["paths"]:
            raise click.BadParameter(_NO_STDIN, param_hint="'--stdin-filename'")
        return command(*args, **given)

    return cast("Decorated", checked)


def identity_options(command: Decorated) -> Decorated:
    """Add what wins over what documents say of whose they are."""
    options = (
        click.option("--year", type=click.IntRange(1900, 2999), metavar="YEAR", help="报告年度，以此为准"),
        click.option("--body", metavar="NAME", help="报告机关，以此为准"),
        click.option("--level", type=click.Choice(_LEVELS), help="机关类别，以此为准"),
    )
    return _add(options, command)


def judging_options(command: Decorated) -> Decorated:
    """Add by which rules reports are judged, as of when, beside what, and what is not held against them."""
    rules = "只用这些规则（编号、开头或名称）"
    options = (
        click.option("--select", multiple=True, callback=selection, metavar="LIST", help=rules),
        click.option("--ignore", multiple=True, callback=split_commas, metavar="LIST", help="不用这些规则"),
        click.option("--severity", multiple=True, callback=assignments, metavar="CODE=LEVEL", help="改变规则的级别"),
        ruleset_option,
        configuration_options,
        exception_options,
        click.option("--previous", metavar="FILE", help="上年的报告（默认在同一文件夹、仓库中查找）"),
        click.option("--no-previous", is_flag=True, help="不查找上年的报告"),
    )
    return _add(options, command)


def exception_options(command: Decorated) -> Decorated:
    """Add what is not held against reports, and as of when."""
    inline = "--inline-waivers/--no-inline-waivers"
    options = (
        click.option("--as-of", callback=day, metavar="DATE", help="以哪一天为准判断期限"),
        click.option("--baseline", metavar="FILE", help="不报告此文件中已有的发现"),
        click.option("--waivers", metavar="FILE", help="豁免文件（默认 gouji-waivers.toml）"),
        click.option(inline, default=True, help="是否听报告中的豁免注释（默认听）"),
    )
    return _add(options, command)


def writing_options(command: Decorated) -> Decorated:
    """Add where to write to, and in which language."""
    options = (
        click.option("--output", "-o", callback=destination, metavar="FILE", help="写入文件，而不是标准输出"),
        lang_option,
    )
    return _add(options, command)


def lang_option(command: Decorated) -> Decorated:
    """Add the language of the output."""
    choice = click.Choice(["zh", "en"])
    return click.option("--lang", type=choice, default="zh", show_default=True, help="输出语言 (language)")(command)


def ruleset_option(command: Decorated) -> Decorated:
    """Add where the relations come from."""
    names = click.option(
        "--ruleset", multiple=True, default=["ogi"], metavar="NAME|PATH", help="规则集，可重复（默认 ogi）"
    )
    return names(command)


def configuration_options(command: Decorated) -> Decorated:
    """Add what is said instead of, or beside, what the files of configuration say."""
    options = (
        click.option("--config", multiple=True, metavar="KEY=VALUE|FILE", help="配置项，或代替各配置文件的文件"),
        click.option("--isolated", is_flag=True, help="不用任何配置文件"),
    )
    return _add(options, command)


def said() -> tuple[str, ...]:
    """Return which parameters of the command that is run were given on the command line."""
    context = click.get_current_context()
    source = click.core.ParameterSource.COMMANDLINE
    return tuple(sorted(name for name in context.params if context.get_parameter_source(name) is source))


def cache_dir_option(command: Decorated) -> Decorated:
    """Add where results are kept between runs."""
    folder = click.option("--cache-dir", metavar="DIR", help="缓存文件夹（或用环境变量 GOUJI_CACHE_DIR）")
    return folder(command)


def _add(options: Sequence[Callable[[Decorated], Decorated]], command: Decorated) -> Decorated:
    for option in reversed(options):
        command = option(command)
    return command


def destination(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str | None:
    """Take `-` for standard output, as everywhere."""
    return None if value == "-" else value


def split_commas(_ctx: click.Context, _param: click.Parameter, value: Sequence[str]) -> tuple[str, ...]:
    """Take an option apart that may be repeated and may hold several names: `GJ3,missing-section`."""
    parts = (part.strip() for one in value for part in one.replace("，", ",").split(","))
    return tuple(part for part in parts if part)


def selection(ctx: click.Context, param: click.Parameter, value: Sequence[str]) -> tuple[str, ...]:
    """Take a selection apart; one that names nothing, as an empty variable of a script gives it, selects no rule."""
    names = split_commas(ctx, param, value)
    if value and not names:
        raise click.BadParameter(_NO_RULE, ctx, param)
    return names


def assignments(ctx: click.Context, param: click.Parameter, value: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Take `CODE=LEVEL` apart."""
    return tuple(_assignment(ctx, param, one) for one in split_commas(ctx, param, value))


def _assignment(ctx: click.Context, param: click.Parameter, pair: str) -> tuple[str, str]:
    name, _, level = (part.strip() for part in pair.partition("="))
    if not name or level.lower() not in _SEVERITIES:
        reason = f"{pair!r}：应为 CODE=LEVEL，LEVEL 为 (expected CODE=LEVEL, LEVEL being) {' | '.join(_SEVERITIES)}"
        raise click.BadParameter(reason, ctx, param)
    return name, level.lower()


def day(ctx: click.Context, param: click.Parameter, value: str | None) -> date | None:
    """Read a day in the form 2022-01-31."""
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        reason = f"{value!r}：应为这样的日期 (expected a day like) 2022-01-31"
        raise click.BadParameter(reason, ctx, param) from error


def count_or_auto(ctx: click.Context, param: click.Parameter, value: str) -> int | None:
    """Read a number from 1; None for `auto`."""
    if value == "auto":
        return None
    if not (value.isascii() and value.isdigit() and len(value) <= _DIGITS and int(value)):
        reason = f"{value!r}：应为正整数或 (expected a positive number or) auto"
        raise click.BadParameter(reason, ctx, param)
    return int(value)
