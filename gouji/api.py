"""What a program calls: read a report, check it."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from os import PathLike, fspath

from gouji import rules as own_rules
from gouji.engine.check import Result
from gouji.engine.check import check as judge
from gouji.engine.discovery import installed
from gouji.engine.finding import Severity
from gouji.engine.identity import Hints
from gouji.engine.levels import Level
from gouji.engine.neighbours import Neighbours
from gouji.engine.readers import load
from gouji.engine.readers.plain import from_text
from gouji.engine.recognise import recognise
from gouji.engine.report import Report
from gouji.engine.rulebook import Rulebook, rulebook
from gouji.engine.ruleset import Ruleset, load_rulesets, rules_of
from gouji.engine.text import Language


def read(
    path: str | PathLike[str], *, year: int | None = None, body: str | None = None, level: Level | str | None = None
) -> Report:
    """Read the report at `path`; `gouji.Unreadable` if the file cannot be read.

    `year`, `body` and `level` (government, department, township) win over what the document says.
    """
    return recognise(load(fspath(path)), _hints(year, body, level))


def read_text(
    text: str,
    name: str = "<text>",
    *,
    year: int | None = None,
    body: str | None = None,
    level: Level | str | None = None,
) -> Report:
    """Read a report that is already decoded; `name` is what findings call it."""
    return recognise(from_text(text, name), _hints(year, body, level))


def check(  # noqa: PLR0913  # all that a judgement depends on, each a keyword
    report: Report,
    rulesets: str | Iterable[str] = ("ogi",),
    *,
    lang: Language = "zh",
    severities: Mapping[str, Severity] | None = None,
    as_of: date | None = None,
    previous: Report | None = None,
    children: Iterable[Report] = (),
    parent: Report | None = None,
) -> Result:
    """Judge a report by `rulesets` (names or paths of packs). No file of configuration is looked for.

    `severities` replaces the severity of a rule, by code; `as_of` is the day as of which the report is judged.
    `previous` is last year's report of the same body, `children` and `parent` are those of the bodies below and above.
    `gouji.RulesetError` if a ruleset is wrong, `gouji.PluginError` if a plugin is. Findings come sorted by their
    place in the document.
    """
    packs = load_rulesets([rulesets] if isinstance(rulesets, str) else rulesets)
    chosen = _rulebook(packs).selection(report, as_of)
    return judge(
        report,
        chosen.rules,
        lang=lang,
        severities={**chosen.severities, **(severities or {})},
        thresholds=chosen.thresholds,
        as_of=as_of,
        neighbours=Neighbours(previous, tuple(children), parent),
    )


@lru_cache(maxsize=16)
def _rulebook(packs: tuple[Ruleset, ...]) -> Rulebook:
    return rulebook(packs, installed(own_rules, rules_of(packs)))


def _hints(year: int | None, body: str | None, level: Level | str | None) -> Hints:
    return Hints(year, body, Level(level) if level else None)
