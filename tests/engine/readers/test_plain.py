"""Bytes of text files: encodings, and what is refused."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gouji.engine.readers.plain import decode, from_text
from gouji.engine.readers.unreadable import Unreadable

WORDS = "云河县二〇二一年政府信息公开工作年度报告"
HAN = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5)


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (WORDS.encode(), "utf-8"),
        (b"\xef\xbb\xbf" + WORDS.encode(), "utf-8"),
        (WORDS.encode("gb18030"), "gb18030"),
        (b"\xff\xfe" + WORDS.encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + WORDS.encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_encodings(data: bytes, encoding: str) -> None:
    source = decode(data, "report.txt")
    assert (source.text, source.encoding, source.name) == (WORDS, encoding, "report.txt")
    assert source.sha256 == hashlib.sha256(data).hexdigest()


def test_an_empty_file_is_an_empty_text() -> None:
    assert decode(b"", "report.txt").text == ""


def test_line_ends_stay_as_they_are() -> None:
    assert decode(b"1\r\n2\n3\r", "report.txt").text == "1\r\n2\n3\r"


@given(st.text(HAN, min_size=1), st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16"]))
def test_every_encoding_gives_the_same_text(words: str, encoding: str) -> None:
    text = f"{WORDS}{words}"
    assert decode(text.encode(encoding), "report.txt").text == text


@pytest.mark.parametrize(
    ("data", "message", "where"),
    [
        (b"PK\3\4\0\0\0", "this is a binary file, not text", None),
        (WORDS.encode() + b"\0" * 4, "this is a binary file, not text", None),
        (
            WORDS.encode()[:-1],
            "not valid UTF-8, the file may be damaged or cut off; export it again",
            "line 1, column 20",
        ),
        (
            f"甲\n{WORDS}".encode() + b"\xff\n",
            "not valid UTF-8, the file may be damaged or cut off; export it again",
            "line 2, column 21",
        ),
        (
            b"\xef\xbb\xbf\xff",
            "not valid UTF-8, the file may be damaged or cut off; export it again",
            "line 1, column 1",
        ),
        (
            b"\xff\xfe\x00",
            "not valid UTF-16-LE, the file may be damaged or cut off; export it again",
            "line 1, column 1",
        ),
        (b"\xff\xff\xff", "unknown encoding: neither UTF-8 nor GB18030; save it as UTF-8", None),
    ],
)
def test_what_is_no_text_is_refused_with_its_place(data: bytes, message: str, where: str | None) -> None:
    with pytest.raises(Unreadable) as caught:
        decode(data, "report.txt")
    assert caught.value.file == "report.txt"
    assert caught.value.message.en == message
    assert (caught.value.where.en if caught.value.where else None) == where


def test_text_loses_its_byte_order_mark() -> None:
    assert from_text("\ufeff甲", "<text>").text == "甲"


def test_text_with_lone_surrogates_is_taken() -> None:
    assert from_text("甲\ud800", "<text>").text == "甲\ud800"
