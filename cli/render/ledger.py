"""Verdicts and counts as tables: what was checked, what could not be, and what was found how often."""

from collections import Counter
from collections.abc import Iterable, Iterator

from gouji.cli.judged import Judged, Stranger
from gouji.cli.render.table import render_table
from gouji.cli.render.visible import visible
from gouji.engine.finding import Outcome, Verdict
from gouji.engine.text import Language, Text

OUTCOMES = {
    Outcome.PASS: Text("成立", "pass"),
    Outcome.FAIL: Text("不成立", "fail"),
    Outcome.NOT_APPLICABLE: Text("不适用", "notapplicable"),
    Outcome.ERROR: Text("规则出错", "error"),
}
_UNDECIDED = Text("无法核对", "notapplicable")
_LEDGER = tuple(
    Text(*words)
    for words in (
        ("规则", "rule"),
        ("结论", "verdict"),
        ("已核对", "checked"),
        ("不成立", "failed"),
        ("无法核对", "skipped"),
        ("原因", "reasons"),
    )
)
_COUNTS = (Text("次数", "count"), Text("规则", "rule"), Text("名称", "name"))


def render_verdicts(report: Judged | Stranger, lang: Language) -> str:
    """Return the table of a report: every rule with its verdict, its counts and its reasons."""
    headers = [word.in_language(lang) for word in _LEDGER]
    return f"{visible(report.file)}\n{render_table(headers, _rows(report, lang))}"


def _rows(report: Judged | Stranger, lang: Language) -> Iterator[tuple[object, ...]]:
    separator = "；" if lang == "zh" else "; "
    for verdict in report.verdicts:
        outcome = _word(verdict).in_language(lang)
        reasons = separator.join(dict.fromkeys(verdict.reasons))
        yield verdict.code, outcome, verdict.checked, verdict.failed, verdict.skipped, reasons


def _word(verdict: Verdict) -> Text:
    """Return what the verdict is called: what could not be judged is another thing than what need not be."""
    undecided = verdict.outcome is Outcome.NOT_APPLICABLE and verdict.skipped
    return _UNDECIDED if undecided else OUTCOMES[verdict.outcome]


def render_statistics(departures: Iterable[str], lang: Language) -> str:
    """Return how many findings there are of each rule, given as code and name, the most frequent first."""
    counts = sorted(Counter(departures).items(), key=lambda counted: (-counted[1], counted[0]))
    rows = [(count, *rule.split()) for rule, count in counts]
    return render_table([word.in_language(lang) for word in _COUNTS], rows)
