"""What `gouji replay` does: recompute each finding from its figures, else from its document."""

import os
from collections.abc import Sequence

import click

from gouji.cli.evidence import Exhibit, exhibits
from gouji.cli.exits import Exit
from gouji.cli.judged import Pack
from gouji.cli.render.table import render_table
from gouji.cli.rulebook import load_rulebook, packs_of
from gouji.cli.streams import talk, write_to_stdout
from gouji.engine.check import check
from gouji.engine.finding import Finding
from gouji.engine.neighbours import Neighbours
from gouji.engine.readers import Unreadable, load
from gouji.engine.recognise import recognise
from gouji.engine.refusal import RulesetError
from gouji.engine.replay import Replay, Replayed, replay, says
from gouji.engine.report import Report
from gouji.engine.rule import Rule
from gouji.engine.rulebook import Rulebook
from gouji.engine.text import Language, Text

_HEADERS = tuple(
    Text(*words) for words in (("位置", "place"), ("规则", "rule"), ("重算", "replay"), ("说明", "explanation"))
)
_OUTCOMES = {
    Replayed.SAME: Text("相同", "same"),
    Replayed.OTHER: Text("不同", "different"),
    Replayed.UNDECIDED: Text("无从重算", "undecided"),
}
_FROM_FIGURES = Text("由所附的数字得出", "from the figures shown")
_FROM_DOCUMENT = Text("由原文件得出", "from the document")
_NO_RULE = Text("所用的规则集里没有这条规则", "the rulesets in use have no such rule")
_CHANGED = Text("原文件已经改动", "the document has changed")
_NO_DOCUMENT = Text("{reason}；原文件读不了", "{reason}; the document cannot be read")
_NO_FILE = Text("不是文件", "this is no file")
_NOT_THERE = Text("原文件里得不出这一发现", "the document does not lead to this finding")
_OTHER_PACKS = Text(
    "这些发现所依据的规则集与现在用的不同：{packs}", "the findings rest on other rulesets than those in use: {packs}"
)
_LANGUAGES: tuple[Language, ...] = ("zh", "en")
_SUMMARY = Text(
    "{count} 个发现：{same} 个重算结论相同，{other} 个不同，{undecided} 个无从重算",
    "findings: {count}; the same when recomputed: {same}, different: {other}, undecided: {undecided}",
)


def run_replay(path: str, rulesets: Sequence[str], lang: Language) -> int:
    """Print what comes of recomputing the findings in a file."""
    book = load_rulebook(rulesets, lang)
    try:
        found = exhibits(path)
    except RulesetError as error:
        raise click.BadParameter(error.told.in_language(lang), param_hint="'FINDINGS.json'") from error
    _tell_other_packs(found.packs, book, lang)
    replays = [_replayed(exhibit, book) for exhibit in found.every]
    rows = [_row(exhibit, result, lang) for exhibit, result in zip(found.every, replays, strict=True)]
    write_to_stdout(render_table([header.in_language(lang) for header in _HEADERS], rows) + "\n" * bool(rows))
    counts = {outcome.value: sum(result.outcome is outcome for result in replays) for outcome in Replayed}
    write_to_stdout(_SUMMARY.in_language(lang).format(count=len(replays), **counts) + "\n")
    return Exit.CLEAN if counts["same"] == len(replays) else Exit.FINDINGS


def _tell_other_packs(packs: Sequence[Pack], book: Rulebook, lang: Language) -> None:
    """Tell which packs that findings rest on are others by now, or are not in use."""
    in_use = packs_of(book)
    others = [f"{pack.name} {pack.version}" for pack in packs if pack not in in_use]
    if others:
        talk(_OTHER_PACKS.in_language(lang).format(packs=("、" if lang == "zh" else ", ").join(others)))


def _row(exhibit: Exhibit, result: Replay, lang: Language) -> tuple[str, str, str, str]:
    place = f"{exhibit.file}:{exhibit.line}"
    rule = f"{exhibit.evidence.code} {exhibit.name}"
    return place, rule, _OUTCOMES[result.outcome].in_language(lang), (result.reason or _FROM_FIGURES).in_language(lang)


def _replayed(exhibit: Exhibit, book: Rulebook) -> Replay:
    rule = book.catalogue.named(exhibit.evidence.code)
    if rule is None:
        return Replay(Replayed.UNDECIDED, _NO_RULE)
    # what it says is in the language of the run that found it
    results = [replay(exhibit.evidence, rule, lang) for lang in _LANGUAGES]
    same = next((result for result in results if result.outcome is Replayed.SAME), None)
    if same or results[0].outcome is Replayed.OTHER:
        return same or results[0]
    return _read_again(exhibit, rule, results[0])


def _read_again(exhibit: Exhibit, rule: Rule, undecided: Replay) -> Replay:
    """Judge the document of a finding again, if it is the same as then."""
    try:
        report, previous = _document(exhibit.file), _document(exhibit.beside) if exhibit.beside else None
    except Unreadable:
        reason = _NO_DOCUMENT.format(reason=undecided.reason or _NO_RULE)
        return Replay(Replayed.UNDECIDED, reason)
    if exhibit.sha256 not in (None, report.source.sha256):
        return Replay(Replayed.UNDECIDED, _CHANGED)
    results = [check(report, [rule], lang=lang, neighbours=Neighbours(previous)) for lang in _LANGUAGES]
    there = any(_is(exhibit, finding) for result in results for finding in result.findings)
    return Replay(Replayed.SAME, _FROM_DOCUMENT) if there else Replay(Replayed.OTHER, _NOT_THERE)


def _document(name: str) -> Report:
    """Read a document that a finding names; Unreadable too if it is no ordinary file: a pipe may never end."""
    # Path.is_file raises where the name is too long, or it may not look
    if not os.path.isfile(name):  # noqa: PTH113  # see above
        raise Unreadable(name, _NO_FILE)
    return recognise(load(name))


def _is(exhibit: Exhibit, finding: Finding) -> bool:
    return finding.fingerprint == exhibit.fingerprint and says(finding, exhibit.evidence)
