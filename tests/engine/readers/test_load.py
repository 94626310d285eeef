"""Files by their path."""

from pathlib import Path

import pytest

from gouji.engine.readers import MAX_BYTES, Unreadable, load


@pytest.mark.parametrize("name", ["report.txt", "report.md", "REPORT.TXT", "report"])
def test_text_and_markdown_are_read(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("甲", encoding="utf-8")
    source = load(str(path))
    assert (source.text, source.name) == ("甲", str(path))


@pytest.mark.parametrize("name", ["report.docx", "report.pdf", "report.2021"])
def test_other_formats_are_refused_by_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(Unreadable) as caught:
        load(str(tmp_path / name))
    assert caught.value.message.en.startswith(f"the format {Path(name).suffix} is not read yet")


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as caught:
        load(str(tmp_path / "none.txt"))
    assert caught.value.message.en == "no such file"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as caught:
        load(str(tmp_path))
    assert caught.value.message.en == "this is a folder, not a file"


def test_a_name_with_a_null_byte_is_not_valid() -> None:
    with pytest.raises(Unreadable) as caught:
        load("re\0port.txt")
    assert caught.value.message.en == "the file name is not valid"


def test_a_file_above_the_limit_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    with path.open("wb") as stream:
        stream.truncate(MAX_BYTES + 1)
    with pytest.raises(Unreadable) as caught:
        load(str(path))
    assert caught.value.message.en == "larger than 16 MiB, which is no annual report: not read"
