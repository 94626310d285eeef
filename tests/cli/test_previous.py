"""Last year's report is named, or found beside this one by what both say of themselves."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support.git import git, needs_git

from gouji.cli.git import tracked

Gouji = Callable[..., Any]

REPORT = """{body}{year}年政府信息公开工作年度报告
一、总体情况
{words}
三、收到和处理政府信息公开申请情况
 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
一、本年新收政府信息公开申请数量 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |
二、上年结转政府信息公开申请数量 | {came} | 0 | 0 | 0 | 0 | 0 | {came} |
四、结转下年度继续办理 | {left} | 0 | 0 | 0 | 0 | 0 | {left} |
六、其他需要报告的事项
没有。
"""
ONLY = ("--select", "GJ601", "--format", "json")


def report(
    path: Path, year: int, came: int = 0, left: int = 0, body: str = "云河县教育局", words: str = "平稳。"
) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(REPORT.format(body=body, year=year, came=came, left=left, words=words), encoding="utf-8")
    return path


@pytest.fixture
def beside(gouji: Gouji, tmp_path: Path) -> Callable[..., dict[str, tuple[str | None, list[str]]]]:
    """Return what runs a check and tells of each report what it was held against, and what was found."""

    def run(*arguments: str | Path) -> dict[str, tuple[str | None, list[str]]]:
        document = json.loads(gouji("check", *ONLY, *arguments).out)

        def name(file: str) -> str:
            return Path(os.path.relpath(file, tmp_path)).as_posix()

        codes = {one["file"]: [] for one in document["reports"]}
        for finding in document["findings"]:
            codes[finding["file"]].append(f"{finding['severity']} {finding['code']}")
        return {
            name(one["file"]): (one["previous"] and name(one["previous"]["file"]), codes[one["file"]])
            for one in document["reports"]
        }

    return run


Beside = Callable[..., dict[str, tuple[str | None, list[str]]]]
WRONG = ["error GJ601"]


# Where it is found


@pytest.mark.parametrize(
    ("last", "this"),
    [
        ("2022.txt", "2023.txt"),
        ("edu_2022_final.txt", "edu_2023_final.txt"),
        ("old.txt", "new.txt"),
        ("2022/edu.txt", "2023/edu.txt"),
        ("2022/edu_2022.txt", "2023/edu_2023.txt"),
        ("reports/2022/edu.txt", "reports/2023/edu.txt"),
        ("a report of 2022.md", "this year.txt"),
    ],
)
def test_it_is_found_beside_the_file_by_body_and_year(tmp_path: Path, beside: Beside, last: str, this: str) -> None:
    report(tmp_path / last, 2022, left=3)
    assert beside(report(tmp_path / this, 2023, came=2)) == {this: (last, WRONG)}


@pytest.mark.parametrize(
    ("last", "changes"),
    [
        ("2021.txt", {"year": 2021}),
        ("2023_old.txt", {"year": 2023}),
        ("2022.txt", {"body": "云河县民政局"}),
        ("2022.txt", {"body": "青石县教育局"}),
        ("2022.rtf", {}),
        (".2022.txt", {}),
        ("2021.txt", {}),
        ("elsewhere/2022.txt", {}),
    ],
)
def test_what_is_of_others_or_stands_elsewhere_is_not_taken(
    tmp_path: Path, beside: Beside, last: str, changes: dict[str, Any]
) -> None:
    report(tmp_path / last, **{"year": 2022, "left": 3, **changes})
    assert beside(report(tmp_path / "this.txt", 2023, came=2)) == {"this.txt": (None, [])}


def test_it_is_found_among_the_files_of_the_run_wherever_they_stand(tmp_path: Path, beside: Beside) -> None:
    last, this = report(tmp_path / "a/x.txt", 2022, left=3), report(tmp_path / "b/y.txt", 2023, came=2)
    assert beside(last, this) == {"a/x.txt": (None, []), "b/y.txt": ("a/x.txt", WRONG)}
    assert beside(tmp_path) == {"a/x.txt": (None, []), "b/y.txt": ("a/x.txt", WRONG)}


def test_each_of_several_years_is_held_against_the_one_before(tmp_path: Path, beside: Beside) -> None:
    for year in (2021, 2022, 2023):
        report(tmp_path / f"{year}.txt", year, came=1, left=1 if year == 2021 else 2)
    assert beside(tmp_path) == {
        "2021.txt": (None, []),
        "2022.txt": ("2021.txt", []),
        "2023.txt": ("2022.txt", WRONG),
    }


@needs_git
def test_it_is_found_in_the_work_tree(tmp_path: Path, beside: Beside, monkeypatch: pytest.MonkeyPatch) -> None:
    report(tmp_path / "archive/old/education.txt", 2022, left=3)
    report(tmp_path / "archive/old/affairs.txt", 2022, left=4, body="云河县民政局")
    this = report(tmp_path / "current/new.txt", 2023, came=2)
    git(tmp_path, "init", "-q")
    assert beside(this) == {"current/new.txt": (None, [])}
    git(tmp_path, "add", ".")
    assert beside(this) == {"current/new.txt": ("archive/old/education.txt", WRONG)}
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "of_a_hook"))
    monkeypatch.chdir(this.parent)
    assert beside("new.txt") == {"current/new.txt": ("archive/old/education.txt", WRONG)}


def test_a_name_without_its_region_is_the_same_body_but_not_certainly(tmp_path: Path, beside: Beside) -> None:
    report(tmp_path / "2022.txt", 2022, left=3, body="安平市云河县教育局")
    this = report(tmp_path / "2023.txt", 2023, came=2)
    assert beside(this) == {"2023.txt": ("2022.txt", ["warning GJ601"])}


# Which one it is


def test_the_body_of_the_same_name_is_nearer(tmp_path: Path, beside: Beside) -> None:
    report(tmp_path / "a2022.txt", 2022, left=2, body="安平市云河县教育局")
    report(tmp_path / "b2022.txt", 2022, left=3)
    assert beside(report(tmp_path / "c2023.txt", 2023, came=2)) == {"c2023.txt": ("b2022.txt", WRONG)}


def test_the_file_of_the_same_name_is_nearer(tmp_path: Path, beside: Beside) -> None:
    report(tmp_path / "draft_2022.txt", 2022, left=2)
    report(tmp_path / "final_2022.txt", 2022, left=3)
    this = report(tmp_path / "final_2023.txt", 2023, came=2)
    assert beside(this) == {"final_2023.txt": ("final_2022.txt", WRONG)}
    assert beside(tmp_path)["final_2023.txt"] == ("final_2022.txt", WRONG)


@needs_git
@pytest.mark.parametrize("last", ["last.txt", "old/2022.txt"])
def test_a_copy_with_notes_is_no_second_one(tmp_path: Path, beside: Beside, last: str) -> None:
    for path in (last, f"{last[:-4]}.annotated.txt"):
        report(tmp_path / path, 2022, left=len(path))
    git(tmp_path, "init")
    git(tmp_path, "add", ".")
    this = report(tmp_path / "2023.txt", 2023, came=2)
    assert beside(this) == {"2023.txt": (last, WRONG)}


def test_equal_files_are_one(tmp_path: Path, beside: Beside) -> None:
    for name in ("a", "b"):
        report(tmp_path / f"{name}.txt", 2022, left=3)
    assert beside(report(tmp_path / "this.txt", 2023, came=2)) == {"this.txt": ("a.txt", WRONG)}


@pytest.mark.parametrize("whole_folder", [True, False])
def test_which_of_two_is_not_guessed_and_is_said(gouji: Gouji, tmp_path: Path, *, whole_folder: bool) -> None:
    last = [str(report(tmp_path / f"{name}.txt", 2022, left=left)) for name, left in (("a", 2), ("b", 3))]
    this = report(tmp_path / "this.txt", 2023, came=2)
    ended = gouji("check", *ONLY, tmp_path if whole_folder else this)
    reason = f"可能是上年报告的文件不止一个：{last[0]} {last[1]}；请用 --previous 指定"
    assert (ended.code, ended.err) == (0, f"gouji: {this}: {reason}\n")
    (told,) = [one for one in json.loads(ended.out)["reports"] if one["file"] == str(this)]
    assert told["previous"] is None
    assert told["ledger"][0]["reasons"] == [reason]


def test_nothing_is_looked_for_where_nothing_needs_it(
    gouji: Gouji, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report(tmp_path / "2022.txt", 2022, left=3)
    this = report(tmp_path / "2023.txt", 2023, came=2)
    monkeypatch.setattr("gouji.cli.last_year.LastYear.find", lambda *_: 1 / 0)
    assert gouji("check", "--select", "GJ303", this).code == 0
    assert gouji("check", "--select", "GJ601", "--no-previous", this).code == 0


def test_only_what_may_be_of_the_year_before_is_looked_into(
    tmp_path: Path, beside: Beside, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[str] = []
    for name in ("2019", "2021", "2022", "2023", "other"):
        report(tmp_path / f"{name}年报.txt", 2019, body="青石县教育局")
    monkeypatch.setattr("gouji.cli.pairing.Looking.identity", lambda _, path: looked.append(Path(path).name))
    assert beside(report(tmp_path / "this.txt", 2023)) == {"this.txt": (None, [])}
    assert looked == ["2022年报.txt", "other年报.txt"]


def test_a_folder_is_looked_into_once(tmp_path: Path, beside: Beside, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []
    for number in range(9):
        report(tmp_path / f"x{number}.txt", 2019, body="青石县教育局")
    these = [report(tmp_path / f"{name}2023.txt", 2023, body=f"云河县{name}局") for name in ("教育", "水利", "交通")]
    monkeypatch.setattr("gouji.cli.pairing.Looking.identity", lambda _, path: looked.append(Path(path).name))
    beside(*these)
    assert looked == [f"x{number}.txt" for number in range(9)]


def test_what_does_not_name_the_body_is_not_read(
    tmp_path: Path, beside: Beside, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[str] = []
    for name, body in (("others", "云河县民政局"), ("namesake", "青石县教育局")):
        report(tmp_path / f"{name}.txt", 2022, body=body)
    monkeypatch.setattr("gouji.cli.pairing.Looking.identity", lambda _, path: looked.append(Path(path).name))
    assert beside(report(tmp_path / "2023.txt", 2023)) == {"2023.txt": (None, [])}
    assert looked == ["namesake.txt"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_it_is_found_in_any_encoding(tmp_path: Path, beside: Beside, encoding: str) -> None:
    last = report(tmp_path / "last.txt", 2022, left=3)
    last.write_bytes(last.read_text(encoding="utf-8").encode(encoding))
    assert beside(report(tmp_path / "2023.txt", 2023, came=2)) == {"2023.txt": ("last.txt", WRONG)}


def test_it_is_found_in_a_page_that_spells_the_name_otherwise(tmp_path: Path, beside: Beside) -> None:
    last = report(tmp_path / "last.html", 2022, left=3)
    rows = last.read_text(encoding="utf-8").replace("教育局", "&#x6559;<b>育</b>局").splitlines()
    cells = ("".join(f"<td>{cell}</td>" for cell in row.split("|")) for row in rows[4:8])
    table = "".join(f"<tr>{row}</tr>" for row in cells)
    head, tail = ("".join(f"<p>{line}</p>" for line in part) for part in (rows[:4], rows[8:]))
    last.write_text(f"<html><body>{head}<table>{table}</table>{tail}</body></html>", encoding="utf-8")
    assert beside(report(tmp_path / "2023.txt", 2023, came=2)) == {"2023.txt": ("last.html", WRONG)}


def test_no_more_than_so_many_files_are_looked_into(
    gouji: Gouji, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gouji.cli.last_year._MOST_LOOKED_INTO", 2)
    for number in range(3):
        report(tmp_path / f"x{number}.txt", 2019 + number)
    ended = gouji("check", *ONLY, report(tmp_path / "this.txt", 2023))
    assert ended.err.startswith("gouji: 可能是上年报告的文件太多，没有全部打开查看")


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"\xff\xfe\x00", "云河县教育局2022年年报".encode()])
def test_a_file_that_nobody_asked_for_ends_no_run(tmp_path: Path, beside: Beside, data: bytes) -> None:
    (tmp_path / "2022.txt").write_bytes(data)
    (tmp_path / "2022.docx").write_bytes(data)
    (tmp_path / "x2022.txt").mkdir()
    assert beside(report(tmp_path / "2023.txt", 2023)) == {"2023.txt": (None, [])}


def test_a_crash_over_a_file_that_nobody_asked_for_ends_no_run(
    tmp_path: Path, beside: Beside, monkeypatch: pytest.MonkeyPatch
) -> None:
    report(tmp_path / "2022.txt", 2022)
    monkeypatch.setattr("gouji.cli.pairing.recognise", lambda _: 1 / 0)
    assert beside(report(tmp_path / "2023.txt", 2023)) == {"2023.txt": (None, [])}


# Named


def test_the_one_that_is_named_is_taken(tmp_path: Path, beside: Beside) -> None:
    report(tmp_path / "2022.txt", 2022, left=2)
    last, this = report(tmp_path / "x/any.txt", 2022, left=3), report(tmp_path / "2023.txt", 2023, came=2)
    assert beside("--previous", last, this) == {"2023.txt": ("x/any.txt", WRONG)}


def test_what_is_said_of_the_report_holds_for_last_years_too(tmp_path: Path, beside: Beside) -> None:
    last = report(tmp_path / "x/a.txt", 2002, left=3, body="某某局")
    this = report(tmp_path / "b.txt", 2003, came=2, body="另一局")
    assert beside("--previous", last, "--year", "2023", "--body", "云河县教育局", this) == {
        "b.txt": ("x/a.txt", ["warning GJ601"])
    }


def test_one_that_is_not_of_last_year_is_said_to_be_unused(gouji: Gouji, tmp_path: Path) -> None:
    last, this = report(tmp_path / "2021.txt", 2021), report(tmp_path / "2023.txt", 2023)
    ended = gouji("check", *ONLY, "--previous", last, this)
    assert ended.err.startswith(f"gouji: {last} 不是同一机关上年的报告，没有用来对照")
    (told,) = json.loads(ended.out)["reports"]
    assert (told["previous"], told["ledger"][0]["reasons"]) == (None, ["给出的是 2021 年度的报告，不是上年的"])


def test_one_that_cannot_be_read_ends_in_its_reason(gouji: Gouji, tmp_path: Path) -> None:
    this = report(tmp_path / "2023.txt", 2023)
    ended = gouji("check", "--previous", tmp_path / "none.txt", this)
    assert (ended.code, ended.err) == (2, f"gouji: {tmp_path / 'none.txt'}: 文件不存在\n")


def test_it_is_named_for_one_report_only(gouji: Gouji, tmp_path: Path) -> None:
    last, this = report(tmp_path / "2022.txt", 2022), report(tmp_path / "2023.txt", 2023)
    ended = gouji("check", "--previous", last, this, last)
    assert ended.code == 2
    assert "'--previous'" in ended.err
    assert "只能与一份报告一起给出" in ended.err


def test_it_is_not_written_over(gouji: Gouji, tmp_path: Path) -> None:
    last, this = report(tmp_path / "2022.txt", 2022), report(tmp_path / "2023.txt", 2023)
    before = last.read_bytes()
    assert gouji("check", "--previous", last, "--output", last, this).code == 2
    assert last.read_bytes() == before


# What is said


def test_text_tells_the_other_file_and_how_many_were_compared(gouji: Gouji, tmp_path: Path) -> None:
    last, this = report(tmp_path / "2022.txt", 2022, left=3), report(tmp_path / "2023.txt", 2023, came=2)
    out = gouji("check", "--select", "GJ601", this).out
    assert f"3  上年报告：表三 › 结转下年度 › 总计  requests.carried_out.total  {last}:8:39\n" in out
    assert out.endswith("；1 份与上年的报告对照过\n")


def test_json_follows_its_schema(gouji: Gouji, tmp_path: Path, violations: Callable[[str, object], list[str]]) -> None:
    last, this = report(tmp_path / "2022.txt", 2022, left=3), report(tmp_path / "2023.txt", 2023, came=2)
    document = json.loads(gouji("check", *ONLY, this).out)
    assert violations("findings-1", document) == []
    assert [one["file"] for one in document["findings"][0]["related"]] == [str(this), str(last)]


@needs_git
def test_git_lists_a_work_tree_once_for_all_years(
    gouji: Gouji, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for year in (2020, 2022, 2024):
        report(tmp_path / str(year) / "a.txt", year)
    git(tmp_path, "init")
    git(tmp_path, "add", ".")
    asked = []
    monkeypatch.setattr("gouji.cli.last_year.tracked", lambda tree: asked.append(tree) or tracked(tree))
    gouji("check", *ONLY, tmp_path)
    assert asked == [tmp_path]


@pytest.mark.parametrize("jobs", ["2", "5"])
def test_any_number_of_jobs_finds_the_same(gouji: Gouji, tmp_path: Path, jobs: str) -> None:
    for number in range(5):
        for year in (2021, 2022, 2023):
            report(
                tmp_path / str(year) / f"{number}.txt",
                year,
                came=number,
                left=2,
                body=f"云河县{'甲乙丙丁戊'[number]}业局",
            )
    report(tmp_path / "2024" / "other.txt", 2024, body="云河县甲业局")
    report(tmp_path / "2023" / "twice.txt", 2023, left=3, body="云河县甲业局")
    alone = gouji("check", "--format", "json", "--jobs", "1", tmp_path)
    assert (alone.code, len(alone.err.splitlines())) == (1, 1)
    assert gouji("check", "--format", "json", "--jobs", jobs, tmp_path) == alone
