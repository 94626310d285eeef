import os
import sys
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gouji.cli import keeping
from gouji.cli.keeping import empty, prepare, put
from gouji.cli.store import content_digest, default_folder, digest, entry, get, sealed

KEY = digest("a key")
TEXTS = ["检查 1 份报告\n", "", "\udcd6 a\0b"]


@pytest.fixture
def folder(tmp_path: Path) -> str:
    """Return a folder that is ready."""
    folder = str(tmp_path / "cache")
    assert prepare(folder)
    return folder


def damaged(folder: str, data: bytes) -> list[str] | None:
    Path(entry(folder, KEY)).write_bytes(data)
    return get(folder, KEY)


def test_texts_come_back_as_they_were(folder: str) -> None:
    assert get(folder, KEY) is None
    put(folder, KEY, TEXTS)
    assert get(folder, KEY) == TEXTS
    put(folder, KEY, [])
    assert get(folder, KEY) == []


def test_any_texts_come_back(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = str(tmp_path_factory.mktemp("cache"))

    @given(st.lists(st.text(st.characters())))
    def check(texts: list[str]) -> None:
        put(folder, KEY, texts)
        assert get(folder, KEY) == texts

    check()


def test_any_damage_is_noticed(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder, whole = str(tmp_path_factory.mktemp("cache")), sealed(KEY, TEXTS)

    @given(st.integers(0, len(whole)), st.binary(max_size=3))
    @example(whole.index(b"\n"), b"\t\n")
    @example(len(whole), b" ")
    def check(place: int, other: bytes) -> None:
        assert place == len(whole) or damaged(folder, whole[:place]) is None
        changed = whole[:place] + other + whole[place + 1 :]
        assert damaged(folder, changed) == (TEXTS if changed == whole else None)

    check()


def test_entry_holds_for_its_key_only(folder: str) -> None:
    assert damaged(folder, sealed(digest("another key"), TEXTS)) is None


def test_digest_knows_where_a_text_ends() -> None:
    assert len({digest("ab", "c"), digest("a", "bc"), digest("abc"), digest("abc", "")}) == 4


def test_content_is_that_of_regular_files_of_moderate_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"abc")
    assert content_digest(str(path)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert content_digest(str(tmp_path)) is None
    assert content_digest(str(tmp_path / "missing")) is None
    assert content_digest("\0") is None
    monkeypatch.setattr("gouji.cli.store._LARGEST_FILE", 2)
    assert content_digest(str(path)) is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a pipe with a name")
def test_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert content_digest(str(tmp_path / "pipe")) is None


def test_oldest_entries_make_room(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "_ROOM", 3 * 5000)
    keys = [f"{number:064}" for number in (111, 222, 333, 444)]
    for age, key in enumerate(keys):
        put(folder, f"f{key[1:]}", ["x"])
        os.utime(entry(folder, f"f{key[1:]}"), (1000 + age, 1000 + age))
    assert all(get(folder, f"f{key[1:]}") for key in keys)
    # a key of this kind is what makes room
    put(folder, f"000{'a' * 61}", ["x"])
    assert [get(folder, f"f{key[1:]}") is None for key in keys] == [True, True, False, False]


def test_entry_that_was_never_finished_is_removed_and_no_obstacle(folder: str) -> None:
    beside = Path(f"{entry(folder, KEY)}.{os.getpid()}")
    beside.touch()
    put(folder, KEY, TEXTS)
    put(folder, KEY, TEXTS)
    assert get(folder, KEY) == TEXTS
    beside.touch()
    assert empty(folder) == 2
    assert not Path(folder).exists()


@pytest.mark.parametrize("mark", [None, "Signature: 8a477f597d28d172789f06886806bc55\n# of another program\n"])
def test_folder_of_another_program_is_neither_filled_nor_emptied(tmp_path: Path, mark: str | None) -> None:
    Path(entry(str(tmp_path), KEY)).write_text("theirs", encoding="utf-8")
    if mark is not None:
        (tmp_path / "CACHEDIR.TAG").write_text(mark, encoding="utf-8")
    before = sorted(tmp_path.iterdir())
    assert not prepare(str(tmp_path))
    assert empty(str(tmp_path)) == 0
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_folder_that_is_not_ours_to_write_is_refused(folder: str) -> None:
    Path(folder).chmod(0o500)
    assert not prepare(folder)
    Path(folder).chmod(0o700)


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {"GOUJI_CACHE_DIR": "here", "XDG_CACHE_HOME": "/x"}, "here"),
        ("linux", {"XDG_CACHE_HOME": "/x"}, "/x/gouji"),
        ("linux", {"XDG_CACHE_HOME": "x", "HOME": "/home/a"}, "/home/a/.cache/gouji"),
        ("linux", {"HOME": "/home/a"}, "/home/a/.cache/gouji"),
        ("linux", {"HOME": "relative"}, None),
        ("darwin", {"HOME": "/Users/a", "XDG_CACHE_HOME": "/x"}, "/Users/a/Library/Caches/gouji"),
        ("win32", {"LOCALAPPDATA": "/c/local", "HOME": "/home/a"}, "/c/local/gouji"),
        ("win32", {"HOME": "/home/a"}, None),
    ],
)
@pytest.mark.skipif(os.name != "posix", reason="paths are written as there")
def test_cache_is_where_the_system_keeps_such_things(
    monkeypatch: pytest.MonkeyPatch, platform: str, environment: dict[str, str], expected: str | None
) -> None:
    for name in ("GOUJI_CACHE_DIR", "XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    assert default_folder() == expected
