"""The last line: what was found, and what was checked, so that silence is never taken for "fine"."""

from collections.abc import Iterator

from gouji.cli.judged import Run
from gouji.engine.finding import Severity
from gouji.engine.text import Language, Text

_REPORTS = Text("检查 {count} 份报告：", "{count} report{s} checked: ")
_FOUND = {
    Severity.ERROR: Text("{count} 个错误", "{count} error{s}"),
    Severity.WARNING: Text("{count} 个警告", "{count} warning{s}"),
    Severity.INFO: Text("{count} 个提示", "{count} info{s}"),
}
_RELATIONS = Text("{count} 条勾稽关系：", "{count} relation{s}: ")
_HOLD = Text("{count} 成立", "{count} hold")
_BROKEN = Text("{count} 不成立", "{count} broken")
_UNDECIDED = Text("{count} 无法核对", "{count} could not be checked")
_NO_RELATIONS = Text("未核对任何勾稽关系", "no relations were checked")
_STRANGERS = Text("{count} 个文件不是年度报告", "no annual report: {count} file{s}")
_UNREAD = Text("{count} 个文件无法读取", "could not be read: {count} file{s}")


def render_summary(run: Run, lang: Language) -> str:
    """Return one line that tells how many reports, findings and relations there are, and what was left out."""
    between, within = ("；", "，") if lang == "zh" else ("; ", ", ")
    parts = [
        _count(_REPORTS, run.reports, lang) + within.join(_found(run, lang)),
        _relations(run, lang, within),
        *_left_out(run, lang),
    ]
    return between.join(parts) + "\n"


def _count(words: Text, count: int, lang: Language) -> str:
    return words.in_language(lang).format(count=count, s="" if count == 1 else "s")


def _found(run: Run, lang: Language) -> Iterator[str]:
    return (_count(_FOUND[severity], count, lang) for severity, count in run.severities().items())


def _relations(run: Run, lang: Language, within: str) -> str:
    """Count the instances of the arithmetic rules, whose codes are GJ3nn."""
    ledger = [verdict for verdict in run.verdicts if verdict.code.startswith("GJ3")]
    checked, broken, skipped = (
        sum(getattr(verdict, count) for verdict in ledger) for count in ("checked", "failed", "skipped")
    )
    if not checked + skipped:
        return _NO_RELATIONS.in_language(lang)
    counts = [_count(_HOLD, checked - broken, lang), _count(_UNDECIDED, skipped, lang)]
    if broken:
        counts.insert(1, _count(_BROKEN, broken, lang))
    return _count(_RELATIONS, checked + skipped, lang) + within.join(counts)


def _left_out(run: Run, lang: Language) -> Iterator[str]:
    for words, count in ((_STRANGERS, run.strangers), (_UNREAD, len(run.unread))):
        if count:
            yield _count(words, count, lang)
