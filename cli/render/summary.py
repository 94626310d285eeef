"""The last line: what was found, and what was checked, so that silence is never taken for "fine"."""

from collections.abc import Iterator

from gouji.cli.told import Counts
from gouji.engine.text import Language, Text

_REPORTS = Text("检查 {count} 份报告：", "{count} report{s} checked: ")
_FOUND = (
    Text("{count} 个错误", "{count} error{s}"),
    Text("{count} 个警告", "{count} warning{s}"),
    Text("{count} 个提示", "{count} info{s}"),
)
_RELATIONS = Text("{count} 条勾稽关系：", "{count} relation{s}: ")
_HOLD = Text("{count} 成立", "{count} hold")
_BROKEN = Text("{count} 不成立", "{count} broken")
_UNDECIDED = Text("{count} 无法核对", "{count} could not be checked")
_NO_RELATIONS = Text("未核对任何勾稽关系", "no relations were checked")
_COMPARED = Text("{count} 份与上年的报告对照过", "held against last year's: {count}")
_STRANGERS = Text("{count} 个文件不是年度报告", "no annual report: {count} file{s}")
_BASELINED = Text("{count} 个在基线中", "in the baseline: {count}")
_WAIVED = Text("{count} 个已豁免", "waived: {count}")
_UNREAD = Text("{count} 个文件无法读取", "could not be read: {count} file{s}")


def render_summary(counts: Counts, lang: Language) -> str:
    """Return one line: how many reports, findings and relations there are, and what else was done or left out."""
    between, within = ("；", "，") if lang == "zh" else ("; ", ", ")
    found = zip(_FOUND, counts.found, strict=True)
    parts = [
        _count(_REPORTS, counts.reports, lang) + within.join(_count(words, count, lang) for words, count in found),
        _relations(counts, lang, within),
        *_besides(counts, lang),
    ]
    return between.join(parts) + "\n"


def _count(words: Text, count: int, lang: Language) -> str:
    return words.in_language(lang).format(count=count, s="" if count == 1 else "s")


def _relations(counts: Counts, lang: Language, within: str) -> str:
    if not counts.checked + counts.skipped:
        return _NO_RELATIONS.in_language(lang)
    parts = [_count(_HOLD, counts.checked - counts.broken, lang), _count(_UNDECIDED, counts.skipped, lang)]
    if counts.broken:
        parts.insert(1, _count(_BROKEN, counts.broken, lang))
    return _count(_RELATIONS, counts.checked + counts.skipped, lang) + within.join(parts)


def _besides(counts: Counts, lang: Language) -> Iterator[str]:
    for words, count in (
        (_COMPARED, counts.compared),
        (_BASELINED, counts.baselined),
        (_WAIVED, counts.waived),
        (_STRANGERS, counts.strangers),
        (_UNREAD, counts.unread),
    ):
        if count:
            yield _count(words, count, lang)
