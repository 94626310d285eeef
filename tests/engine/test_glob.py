import os
from time import perf_counter

import pytest

from gouji.engine.glob import Glob, names_from


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("*.md", "a.md", True),
        ("*.md", "deep/down/a.md", True),
        ("*.md", "a.txt", False),
        ("drafts", "drafts/a.md", True),
        ("drafts/", "x/drafts/a.md", True),
        ("drafts/*.md", "drafts/a.md", True),
        ("drafts/*.md", "x/drafts/a.md", False),
        ("drafts/*.md", "drafts/deep/a.md", False),
        ("drafts/**/*.md", "drafts/deep/er/a.md", True),
        ("drafts/**/*.md", "drafts/a.md", True),
        ("**/drafts/*.md", "x/y/drafts/a.md", True),
        ("drafts/**", "drafts/a.md", True),
        ("./20[12]?/*", "2021/a.md", True),
        ("乡镇/*", "乡镇/年报.docx", True),
        ("drafts\\*.md", "drafts/a.md", True),
        ("../*.md", "../a.md", True),
        ("a/b", "a", False),
    ],
)
def test_a_pattern_fits_a_path_or_a_folder_around_it(pattern: str, path: str, fits: bool) -> None:
    assert Glob.of(pattern).fits(path.split("/")) is fits


def test_below_any_folder_a_pattern_fits_deeper_down() -> None:
    assert Glob.of("drafts/*.md").anywhere.fits(["x", "drafts", "a.md"])


def test_patterns_that_make_others_backtrack_take_no_time() -> None:
    started = perf_counter()
    assert not Glob.of("**/" * 500 + "*a" * 200 + "b").fits(["a" * 200] * 200)
    assert perf_counter() - started < 2


def test_a_path_is_reached_from_a_folder() -> None:
    assert names_from("a/b", "a/x/../c.md") == ("..", "c.md")


def test_a_path_on_another_drive_has_the_names_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(path: str, start: str) -> str:
        raise ValueError(path, start)

    monkeypatch.setattr(os.path, "relpath", refused)
    assert Glob.of("*.md").fits(names_from("C:", "x/a.md"))
