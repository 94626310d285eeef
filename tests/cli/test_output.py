import os
import stat
from pathlib import Path

import pytest

from gouji.cli.output import write
from gouji.cli.streams import Unwritable

posix_only = pytest.mark.skipif(os.name != "posix", reason="needs POSIX files")


def test_file_is_utf8_with_line_feeds(tmp_path: Path) -> None:
    write("检查\n\udcff\n", str(tmp_path / "out.txt"))
    assert (tmp_path / "out.txt").read_bytes() == "检查\n\\udcff\n".encode()


@posix_only
def test_new_file_has_the_usual_mode_and_an_old_one_keeps_its_own(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    mask = os.umask(0o027)
    try:
        write("1", str(path))
    finally:
        os.umask(mask)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    path.chmod(0o604)
    write("2", str(path))
    assert (path.read_text(encoding="utf-8"), stat.S_IMODE(path.stat().st_mode)) == ("2", 0o604)


@posix_only
def test_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to(tmp_path / "out.txt")
    write("1", str(tmp_path / "link.txt"))
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "out.txt").read_text(encoding="utf-8") == "1"


@posix_only
def test_device_stays_a_device() -> None:
    write("1", os.devnull)
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


def test_old_file_stays_whole_when_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "out.txt"
    path.write_text("old", encoding="utf-8")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(Unwritable, match="No space left on device"):
        write("new", str(path))
    assert [(file.name, file.read_text(encoding="utf-8")) for file in tmp_path.iterdir()] == [("out.txt", "old")]


def test_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(Unwritable):
        write("1", str(tmp_path))
