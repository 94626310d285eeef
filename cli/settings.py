"""What a command was asked for. Named tuples of the standard library, so that `--help` loads nothing else."""

from datetime import date
from typing import Literal, NamedTuple

STYLES = ("text", "json")
"""In which findings can be printed."""


class CheckSettings(NamedTuple):
    """What `gouji check` was asked for, or another command that judges; there the rest is as `check` has it unasked.

    `severity` holds (rule, level) as written; `all` is whether findings of one cause are told one by one; no `jobs` are
    as many as fit. `said` names those that the command line has: about them no configuration is asked.
    """

    paths: tuple[str, ...]
    style: str = "text"
    output: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, str], ...] = ()
    fail_on: str = "error"
    ruleset: tuple[str, ...] = ("ogi",)
    lang: Literal["zh", "en"] = "zh"
    show_verdicts: bool = False
    all: bool = False
    statistics: bool = False
    as_of: date | None = None
    baseline: str | None = None
    waivers: str | None = None
    inline_waivers: bool = True
    show_waived: bool = False
    since: str | None = None
    year: int | None = None
    body: str | None = None
    level: str | None = None
    stdin_filename: str | None = None
    previous: str | None = None
    no_previous: bool = False
    color: Literal["auto", "always", "never"] = "auto"
    quiet: bool = False
    exit_zero: bool = False
    jobs: int | None = None
    no_cache: bool = False
    cache_dir: str | None = None
    config: tuple[str, ...] = ()
    isolated: bool = False
    said: tuple[str, ...] = ()


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


class ImpactSettings(NamedTuple):
    """What `gouji ruleset impact` was asked for; `max_new` is a number of findings, or with % a share of reports."""

    old: str
    new: str
    paths: tuple[str, ...]
    max_new: str | None
    top: int
    verbose: bool
    style: Literal["text", "json"]
    output: str | None
    lang: Literal["zh", "en"]
    year: int | None
    body: str | None
    level: str | None
    stdin_filename: str | None
    jobs: int | None
    quiet: bool


class LintSettings(NamedTuple):
    """What `gouji ruleset lint` was asked for."""

    packs: tuple[str, ...]
    style: Literal["text", "json"]
    output: str | None
    lang: Literal["zh", "en"]


class ProofSettings(NamedTuple):
    """What `gouji ruleset test` was asked for."""

    packs: tuple[str, ...]
    coverage: bool
    mutate: bool
    reports: int
    seed: int
    verbose: bool
    style: Literal["text", "json"]
    output: str | None
    lang: Literal["zh", "en"]


Settings = CheckSettings | ExtractSettings | ImpactSettings
"""Of any command that reads reports."""
