"""What is remembered of other documents changes nothing of what is read of one."""

import sys
from collections.abc import Iterator
from functools import _lru_cache_wrapper

from support.layouts import LAYOUTS
from support.reading import report_of

from gouji.engine.readers import Unreadable
from gouji.engine.report import Report

TEXTS = [layout.data().decode() for layout in LAYOUTS if layout.suffix in (".txt", ".md")]


def memos() -> Iterator["_lru_cache_wrapper[object]"]:
    for name, module in list(sys.modules.items()):
        if name.startswith("gouji.engine"):
            members = [member for member in vars(module).values() if isinstance(member, _lru_cache_wrapper)]
            yield from (memo for memo in members if memo.cache_parameters()["maxsize"] is not None)


def forget() -> None:
    for memo in memos():
        memo.cache_clear()


def read(text: str) -> str:
    try:
        report = report_of(text)
    except Unreadable as reason:
        return str(reason)
    return told(report)


def told(report: Report) -> str:
    """Return all that is said of a report, with places, states, values and texts."""
    parts = (report.identity, report.sections, report.tables, report.narrative, report.diagnostics)
    return repr((parts, list(report.facts)))


def test_a_report_is_read_alike_after_all_others_and_first_of_all() -> None:
    after_others = [read(text) for _ in range(2) for text in TEXTS][len(TEXTS) :]
    first_of_all = [(forget(), read(text))[1] for text in TEXTS]
    assert after_others == first_of_all


def test_lines_and_layouts_are_remembered_and_can_be_forgotten() -> None:
    read(TEXTS[0])
    assert sum(memo.cache_info().currsize for memo in memos()) > 0
    forget()
    assert sum(memo.cache_info().currsize for memo in memos()) == 0
