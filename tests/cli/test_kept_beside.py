"""What is kept between runs knows what a report was held against, and where last year's was looked for in vain."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support.git import git, needs_git

from gouji.cli.git import work_tree

Gouji = Callable[..., Any]

REPORT = """云河县教育局{year}年政府信息公开工作年度报告
一、总体情况
平稳。
三、收到和处理政府信息公开申请情况
 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
二、上年结转政府信息公开申请数量 | {came} | 0 | 0 | 0 | 0 | 0 | {came} |
四、结转下年度继续办理 | {left} | 0 | 0 | 0 | 0 | 0 | {left} |
六、其他需要报告的事项
没有。
"""
CODES = ("--select", "GJ601", "--show-verdicts")


def report(path: Path, year: int, came: int = 0, left: int = 0) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(REPORT.format(year=year, came=came, left=left), encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def _cache(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Let an empty cache folder be used."""
    monkeypatch.delenv("GOUJI_NO_CACHE")
    monkeypatch.setenv("GOUJI_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))


@pytest.fixture(params=["file", "folder"])
def check(gouji: Gouji, tmp_path: Path, request: pytest.FixtureRequest) -> Callable[[], str]:
    """Return what checks this year's report, alone or with all others, and compares with a run that keeps nothing."""
    paths = [tmp_path / "2023.txt"] if request.param == "file" else [tmp_path]

    def run() -> str:
        first = gouji("check", *CODES, *paths)
        assert gouji("check", *CODES, *paths) == first == gouji("check", "--no-cache", *CODES, *paths)
        return "wrong" if "error GJ601" in first.out else "right" if "1 份与上年的" in first.out else "alone"

    return run


@pytest.fixture(params=["2022.txt", "other.txt"])
def last(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """Return the path of last year's report: called as this year's, or otherwise."""
    name: str = request.param
    return tmp_path / name


@pytest.fixture(autouse=True)
def this(tmp_path: Path) -> Path:
    """Return this year's report."""
    return report(tmp_path / "2023.txt", 2023, came=2)


def test_a_report_of_last_year_that_appears_is_seen(check: Callable[[], str], last: Path) -> None:
    assert check() == "alone"
    report(last, 2022, left=3)
    assert check() == "wrong"
    report(last, 2022, left=2)
    assert check() == "right"
    report(last, 2021, left=3)
    assert check() == "alone"
    report(last, 2022, left=3)
    assert check() == "wrong"
    last.unlink()
    assert check() == "alone"


def test_a_second_one_that_appears_is_seen(check: Callable[[], str], tmp_path: Path) -> None:
    report(tmp_path / "a.txt", 2022, left=3)
    assert check() == "wrong"
    report(tmp_path / "b.txt", 2022, left=2)
    assert check() == "alone"
    (tmp_path / "a.txt").unlink()
    assert check() == "right"


def test_the_report_itself_may_become_one_of_another_year(check: Callable[[], str], last: Path, this: Path) -> None:
    report(last, 2022, left=3)
    assert check() == "wrong"
    report(this, 2024, came=2)
    assert check() == "alone"


def test_the_one_that_is_named_may_change(gouji: Gouji, tmp_path: Path, this: Path) -> None:
    last = tmp_path / "elsewhere" / "any.txt"
    for left, code in ((3, 1), (2, 0), (3, 1)):
        report(last, 2022, left=left)
        for _ in range(2):
            assert gouji("check", "--previous", last, this, "--select", "GJ601").code == code


@needs_git
def test_one_that_comes_into_the_work_tree_is_seen(gouji: Gouji, tmp_path: Path) -> None:
    this = report(tmp_path / "now" / "b.txt", 2023, came=2)
    report(tmp_path / "then" / "a.txt", 2022, left=3)
    (tmp_path / "2023.txt").unlink()
    git(tmp_path, "init", "--quiet")
    assert [gouji("check", "--select", "GJ601", this).code for _ in range(2)] == [0, 0]
    git(tmp_path, "add", ".")
    assert [gouji("check", "--select", "GJ601", this).code for _ in range(2)] == [1, 1]


@needs_git
def test_a_work_tree_that_comes_to_be_is_seen(gouji: Gouji, tmp_path: Path) -> None:
    this = report(tmp_path / "now" / "b.txt", 2023, came=2)
    report(tmp_path / "then" / "a.txt", 2022, left=3)
    (tmp_path / "2023.txt").unlink()
    assert [gouji("check", "--select", "GJ601", this).code for _ in range(2)] == [0, 0]
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    work_tree.cache_clear()  # another process asks anew
    assert gouji("check", "--select", "GJ601", this).code == 1


@pytest.mark.parametrize("left", [None, 3])
def test_unchanged_files_are_answered_without_being_read(
    gouji: Gouji, this: Path, last: Path, monkeypatch: pytest.MonkeyPatch, left: int | None
) -> None:
    if left is not None:
        report(last, 2022, left=left)
    first = gouji("check", this)
    with monkeypatch.context() as patched:
        patched.setattr("gouji.cli.commands.run", lambda _: 1 / 0)
        assert gouji("check", this) == first
    folder = gouji("check", this.parent)
    monkeypatch.setattr("gouji.cli.reading.load", lambda _: 1 / 0)
    assert gouji("check", this.parent) == folder


def test_hundreds_of_files_beside_are_looked_at_again(
    gouji: Gouji, this: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(500):
        (this.parent / f"{number}.txt").write_text("无关。", encoding="utf-8")
    first = gouji("check", this)
    monkeypatch.setattr("gouji.cli.commands.run", lambda _: 1 / 0)
    assert gouji("check", this) == first
