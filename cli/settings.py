"""What a command was asked for. Named tuples of the standard library, so that `--help` loads nothing else."""

from datetime import date
from typing import Literal, NamedTuple


class CheckSettings(NamedTuple):
    """What `gouji check` was asked for; `severity` holds (rule, level) as written; no `jobs` are as many as fit."""

    paths: tuple[str, ...]
    style: Literal["text", "json"]
    output: str | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    severity: tuple[tuple[str, str], ...]
    fail_on: str
    ruleset: tuple[str, ...]
    lang: Literal["zh", "en"]
    show_verdicts: bool
    statistics: bool
    as_of: date | None
    year: int | None
    body: str | None
    level: str | None
    stdin_filename: str | None
    color: Literal["auto", "always", "never"]
    quiet: bool
    exit_zero: bool
    jobs: int | None
    no_cache: bool
    cache_dir: str | None


class ExtractSettings(NamedTuple):
    """What `gouji extract` was asked for."""

    paths: tuple[str, ...]
    style: Literal["json", "jsonl", "csv", "table"]
    output: str | None
    lang: Literal["zh", "en"]
    year: int | None
    body: str | None
    level: str | None
    stdin_filename: str | None


Settings = CheckSettings | ExtractSettings
"""Of any command that reads reports."""
