"""`gouji annotate`: what a clerk gets, and when nothing is written."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from support.annotated import cell_of, comments_of, marked_in, parts_of
from support.office import report_by_openpyxl, report_by_python_docx
from support.shapes import PROSE, zeros

Gouji = Callable[..., Any]
GRANTED = "requests.granted.natural_person"
RIGHT = {
    **zeros(),
    "requests.received.natural_person": "1290",
    "requests.received.total": "1290",
    GRANTED: "1288",
    "requests.granted.total": "1288",
    "requests.denied.third_party.natural_person": "2",
    "requests.denied.third_party.total": "2",
    "requests.concluded.natural_person": "1290",
    "requests.concluded.total": "1290",
}
WRONG = {**RIGHT, GRANTED: "1228"}
SLIP = {**PROSE, 1: PROSE[1].replace("审核发布", "审核审核发布")}


@pytest.fixture
def word(tmp_path: Path) -> Path:
    """Return a Word document with one wrong figure and one word twice."""
    path = tmp_path / "年报.docx"
    path.write_bytes(report_by_python_docx(WRONG, SLIP))
    return path


def test_wrong_cell_is_named_in_a_comment_on_it(gouji: Gouji, word: Path, tmp_path: Path) -> None:
    before = word.read_bytes()
    ended = gouji("annotate", "--select", "GJ3,GJ802", word)
    done = (tmp_path / "年报.annotated.docx").read_bytes()
    assert (ended.code, ended.err, "2 条批注" in ended.out) == (0, "", True)
    assert word.read_bytes() == before
    assert marked_in(done) == {"0": "审核审核", "1": "1228"}
    # In the sixth row, behind the three labels, of which the last two are one cell.
    assert cell_of(done, "1") == (6, 3)
    title, cause, *relations = comments_of(done)["1"]
    assert title == "错误 GJ303 applicants-not-total"
    assert cause == "表三 › 予以公开 › 自然人 应为 1288，现为 1228（一位数字有误；改正后 2 条勾稽关系全部成立）"
    assert [line[:5] for line in relations] == ["GJ303", "GJ302", "依据：国办", "依据：国办"]


def test_mended_file_has_nothing_to_note(gouji: Gouji, word: Path, tmp_path: Path) -> None:
    noted = tmp_path / "批注.docx"
    gouji("annotate", "--select", "GJ3", word, "-o", noted)
    mended = docx.Document(str(noted))
    (cell,) = (cell for row in mended.tables[1].rows for cell in row.cells if cell.text == "1228")
    cell.paragraphs[0].runs[0].text = "1288"
    mended.save(str(noted))
    again = tmp_path / "再查.docx"
    assert gouji("check", "--select", "GJ3", noted).code == 0
    assert gouji("annotate", "--select", "GJ3", noted, "-o", again).out.endswith("0 条批注\n")
    assert comments_of(again.read_bytes()) == {}


def test_ties_are_listed_at_the_finding(gouji: Gouji, tmp_path: Path) -> None:
    path = tmp_path / "年报.docx"
    path.write_bytes(report_by_python_docx({**RIGHT, "review.upheld": "1", "review.total": "3"}))
    gouji("annotate", "--select", "GJ3", path)
    done = (tmp_path / "年报.annotated.docx").read_bytes()
    (lines,) = comments_of(done).values()
    assert marked_in(done) == {"0": "3"}
    assert lines[2].startswith("错在以下之一，请对照原始数据改正：表四 › 行政复议 › 结果维持 1→3；")


def test_workbook_gets_notes_in_its_cells(gouji: Gouji, tmp_path: Path) -> None:
    path = tmp_path / "年报.xlsx"
    path.write_bytes(report_by_openpyxl(WRONG))
    assert gouji("annotate", path).code == 0
    (part,) = (
        each for name, each in parts_of((tmp_path / "年报.annotated.xlsx").read_bytes()).items() if "comm" in name
    )
    assert b'ref="D6"' in part
    assert "应为 1288，现为 1228".encode() in part


@pytest.mark.parametrize("name", ["bad.md", "年报.docx"])
def test_any_report_becomes_a_page(gouji: Gouji, bad: Path, word: Path, tmp_path: Path, name: str) -> None:
    assert bad.parent == word.parent == tmp_path
    page = tmp_path / "批注.html"
    assert gouji("annotate", tmp_path / name, "-o", page).code == 0
    assert "<mark>" in page.read_text(encoding="utf-8")


def test_text_becomes_a_page_beside_it(gouji: Gouji, bad: Path, tmp_path: Path) -> None:
    assert gouji("annotate", bad).code == 0
    assert "应为 54，现为 55" in (tmp_path / "bad.annotated.html").read_text(encoding="utf-8")


def test_personal_number_is_masked_in_the_page(gouji: Gouji, good: Path, tmp_path: Path) -> None:
    number = "110101199003077598"
    text = good.read_text(encoding="utf-8").replace("全年", f"张三（身份证{number}）全年", 1)
    good.write_text(text, encoding="utf-8")
    gouji("annotate", good)
    assert number not in (tmp_path / "good.annotated.html").read_text(encoding="utf-8")


def test_words_are_in_the_language_of_the_run(gouji: Gouji, word: Path, tmp_path: Path) -> None:
    assert "notes: 2" in gouji("annotate", "--lang", "en", "--select", "GJ3,GJ802", word).out
    assert "should be 1288, is 1228" in comments_of((tmp_path / "年报.annotated.docx").read_bytes())["1"][1]


def test_equal_input_gives_equal_bytes(gouji: Gouji, word: Path, tmp_path: Path) -> None:
    one, other = tmp_path / "一.docx", tmp_path / "二.docx"
    for output in (one, other):
        gouji("annotate", word, "-o", output)
    assert one.read_bytes() == other.read_bytes()


@pytest.fixture
def refused(gouji: Gouji, word: Path) -> Callable[..., str]:
    """Return what runs the command, and tells what it said when it wrote nothing."""

    def run(*arguments: str | Path) -> str:
        before = {path: path.read_bytes() for path in word.parent.iterdir() if path.is_file()}
        ended = gouji("annotate", *arguments)
        assert (ended.code, ended.out, "Traceback" in ended.err) == (2, "", False)
        assert {path: path.read_bytes() for path in word.parent.iterdir() if path.is_file()} == before
        return str(ended.err)

    return run


def test_file_that_is_there_is_not_written_over(refused: Callable[..., str], gouji: Gouji, word: Path) -> None:
    there = word.with_name("年报.annotated.docx")
    there.write_text("别人的")
    assert "--force" in refused(word)
    assert gouji("annotate", "--force", word).code == 0
    assert there.read_bytes().startswith(b"PK")


@pytest.mark.parametrize("force", [[], ["--force"]])
def test_report_itself_is_never_written_over(refused: Callable[..., str], word: Path, force: list[str]) -> None:
    assert "不会覆盖" in refused(word, "-o", word, *force)


def test_name_must_promise_what_is_written(refused: Callable[..., str], word: Path) -> None:
    assert ".docx、.html、.htm" in refused(word, "-o", word.with_name("批注.xlsx"))


def test_folder_that_is_not_there_is_said(refused: Callable[..., str], word: Path) -> None:
    assert "cannot write" in refused(word, "-o", word.parent / "没有" / "批注.docx")


def test_file_that_may_not_be_written_stays(
    refused: Callable[..., str], word: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked = word.with_name("锁.docx")
    locked.write_bytes(b"")
    # The tests may run as root, who may write anything.
    monkeypatch.setattr(os, "access", lambda path, mode: not (str(path) == str(locked) and mode == os.W_OK))
    assert "cannot write" in refused(word, "--force", "-o", locked)


def test_full_disk_leaves_nothing_behind(
    refused: Callable[..., str], word: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", full)
    assert "磁盘空间已满" in refused(word)


def test_file_that_changed_meanwhile_is_not_annotated(
    refused: Callable[..., str], word: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gouji.cli.annotating.content_of", lambda _: report_by_python_docx(RIGHT))
    assert "被改动" in refused(word)


@pytest.mark.parametrize("name", ["没有.docx", "-", "."])
def test_what_is_no_file_is_said(refused: Callable[..., str], name: str) -> None:
    assert name.rstrip(".-") in refused(name)


def test_encrypted_document_is_said_to_be_so(refused: Callable[..., str], word: Path) -> None:
    word.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"))
    assert "密码" in refused(word)
