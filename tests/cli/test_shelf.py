import sys
import tempfile
from typing import IO

import pytest

from gouji.cli.shelf import Shelf
from gouji.cli.told import Counts, Said, Told


def told(report: str, findings: str) -> Told:
    return Told("0" * 64, Counts(reports=1), Said(report, findings))


def test_words_for_which_there_is_room_stay_at_hand() -> None:
    first = told("甲", "乙")

    assert Shelf(room=6).kept(first) is first


def test_other_words_are_read_from_disk_as_often_as_they_are_asked_for() -> None:
    shelf = Shelf(room=0)

    kept = [shelf.kept(told("甲一", "\udcff\n")), shelf.kept(told("", "丙")), shelf.kept(told("丁", ""))]

    assert [(one.report, one.findings) for one in [*reversed(kept), *kept]] == [
        ("丁", ""),
        ("", "丙"),
        ("甲一", "\udcff\n"),
        ("甲一", "\udcff\n"),
        ("", "丙"),
        ("丁", ""),
    ]
    assert not any(isinstance(one.words, Said) for one in kept)
    assert kept[0].counts == Counts(reports=1)


def test_what_is_on_disk_is_not_put_there_again() -> None:
    shelf = Shelf(room=0)
    kept = shelf.kept(told("甲", "乙"))

    assert shelf.kept(kept) is kept


def test_without_words_no_file_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "TemporaryFile", None)
    empty = told("", "")

    assert Shelf(room=0).kept(empty) is empty


@pytest.mark.skipif(sys.platform == "win32", reason="there files have no limit that a process could set")
def test_what_was_put_on_a_disk_before_it_was_full_is_read_from_it() -> None:
    import resource  # noqa: PLC0415  # not everywhere

    limits, shelf = resource.getrlimit(resource.RLIMIT_FSIZE), Shelf(room=0)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, limits[1]))
        kept = [shelf.kept(told(report, "乙")) for report in ("甲", "丙" * 99, "丁")]
        said = [(one.report, one.findings) for one in kept]
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)

    assert said == [("甲", "乙"), ("丙" * 99, "乙"), ("丁", "乙")]
    assert [isinstance(one.words, Said) for one in kept] == [False, True, False]


def test_where_no_file_can_be_made_words_stay_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(**_: object) -> IO[bytes]:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(tempfile, "TemporaryFile", full)
    first = told("甲", "乙")

    assert Shelf(room=0).kept(first) is first
