"""What the system says, in both languages."""

import errno
import os
from pathlib import Path

import pytest

from gouji.engine.system_errors import in_words


@pytest.mark.parametrize(
    ("number", "zh", "en"),
    [
        (errno.ENOENT, "文件不存在", "no such file"),
        (errno.EACCES, "没有权限", "permission denied"),
        (errno.EISDIR, "这是文件夹，不是文件", "this is a folder, not a file"),
        (errno.ENOSPC, "磁盘空间已满", "no space left on the device"),
        (errno.EROFS, "所在的磁盘只读", "the file system is read-only"),
        (errno.EMFILE, "同时打开的文件过多", "too many open files"),
        (errno.EIO, "磁盘读写出错", "input/output error"),
        (errno.ENAMETOOLONG, "文件名过长", "the file name is too long"),
    ],
)
def test_usual_errors_are_said_in_both_languages(number: int, zh: str, en: str) -> None:
    words = in_words(OSError(number, os.strerror(number)))
    assert (words.zh, words.en) == (zh, en)


def test_seldom_ones_are_left_as_the_system_says_them() -> None:
    words = in_words(OSError(errno.EDOM, "Numerical argument out of domain"))
    assert (words.zh, words.en) == (
        "系统报告：Numerical argument out of domain",
        "the system says: Numerical argument out of domain",
    )


def test_an_error_without_a_number_is_told_by_its_kind() -> None:
    assert in_words(TimeoutError()).en == "the system says: TimeoutError"


def test_a_name_that_no_file_can_have() -> None:
    with pytest.raises(ValueError, match="null") as caught:
        Path("\0").read_bytes()
    assert in_words(caught.value).en == "the file name is not valid"
