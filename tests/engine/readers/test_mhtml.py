"""Web archives are read as the page in them, or refused with one clear message."""

import hashlib
from io import BytesIO

import pytest
from support.html import MANNERS, Manner, from_word, plain_page, portal_page, with_spans
from support.layouts import FIGURES
from support.mhtml import archive, part
from support.reading import unread_without_diagnostic, wrong

from gouji.engine.readers import Unreadable, load_stream
from gouji.engine.readers.mhtml import read_mhtml
from gouji.engine.recognise import recognise

PAGE = portal_page(FIGURES, from_word, "gb18030")


def refusal(data: bytes) -> str:
    with pytest.raises(Unreadable) as refused:
        load_stream(BytesIO(data), "page.mhtml")
    return refused.value.message.en


@pytest.mark.parametrize("packing", ["quoted-printable", "base64", "8bit", "binary"])
@pytest.mark.parametrize("manner", MANNERS, ids=lambda manner: manner.__name__)
def test_the_page_of_an_archive_is_read_exactly(manner: Manner, packing: str) -> None:
    data = archive(part(portal_page(FIGURES, manner, "gb18030"), packing=packing), part(b"\0\1", "image/png", "base64"))
    source = load_stream(BytesIO(data), "page.mhtml")
    report = recognise(source)
    assert wrong(report, FIGURES) == []
    assert unread_without_diagnostic(report) == []
    assert report.diagnostics == ()
    assert (source.sha256, source.encoding, source.notes) == (hashlib.sha256(data).hexdigest(), "gb18030", ())


def test_the_charset_of_the_part_tells_the_encoding() -> None:
    data = archive(part("<p>總體情況</p>".encode("big5"), 'text/html; charset="big5"'))
    assert read_mhtml(data, "f.mht").text == "總體情況\n"


def test_the_page_is_read_and_not_what_stands_in_its_frames() -> None:
    data = archive(part("<p>一</p>".encode()), part("<p>二</p>".encode()))
    assert read_mhtml(data, "f.mht").text == "一\n"


def test_parts_may_stand_in_parts_and_lines_end_in_any_way() -> None:
    inner = archive(part("<p>甲</p>".encode()), kind="multipart/alternative", boundary="C")
    data = archive(inner, boundary="=_D").replace(b"\r\n", b"\n")
    assert read_mhtml(data, "f.mht").text == "甲\n"


def test_an_archive_may_be_a_single_page() -> None:
    data = b"MIME-Version: 1.0\r\n" + part("<p>甲</p>".encode(), packing="base64")
    assert load_stream(BytesIO(data), "f.mht").text == "甲\n"


def test_an_archive_that_was_cut_off_within_its_page_is_not_read() -> None:
    data = archive(part(plain_page(FIGURES, with_spans)))
    assert "cut off" in refusal(data[: data.rindex(b"<tr>")])
    assert read_mhtml(data.rstrip(), "f.mht")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (archive(part(b"\0", "image/png", "base64")), "the web archive holds no whole page"),
        (archive(), "the web archive holds no whole page"),
        (archive(part(b"<p></p>")), "the page holds no words"),
        (archive(part(b"<p>a", packing="base64").replace(b"PHA+YQ", b"P")), "the web archive is damaged"),
        (b"MIME-Version: 1.0\r\nContent-Type: text/html", "the web archive is damaged"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n", "the web archive is damaged"),
        (b"MIME-Version: 1.0\r\nContent-Type: text/html" + b";" * 10**6 + b"\r\n\r\n", "the web archive is damaged"),
        (archive(b"Content-Type: text/html" + b"; a" * 10**6 + b"\r\n\r\n<p>a"), "the web archive is damaged"),
        (
            b"MIME-Version: 1.0\r\n" + b'Content-Type: multipart/x; boundary="a"\r\n\r\n--a\r\n' * 10_000,
            "the web archive is damaged",
        ),
    ],
    ids=["pictures", "empty", "no words", "base64", "no body", "no boundary", "long header", "long part", "nested"],
)
def test_what_holds_no_page_is_refused_with_a_reason(data: bytes, said: str) -> None:
    assert refusal(data).startswith(said)
