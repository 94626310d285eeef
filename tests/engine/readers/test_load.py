"""Files by their path: the content decides how they are read."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from support.html import plain_page, with_spans
from support.shapes import zeros

from gouji.engine.readers import LIMITS, Limits, Unreadable, load, load_stream, suffixes

PAGE = plain_page(zeros(), with_spans)
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512


def zipped(*names: str) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return packed.getvalue()


def compound(stream: str) -> bytes:
    return COMPOUND + stream.encode("utf-16-le") + b"\0" * 64


def saved(folder: Path, name: str, data: bytes) -> str:
    path = folder / name
    path.write_bytes(data)
    return str(path)


@pytest.mark.parametrize("name", ["report.txt", "report.md", "REPORT.TXT", "report"])
def test_text_and_markdown_are_read(tmp_path: Path, name: str) -> None:
    path = saved(tmp_path, name, "甲".encode())
    source = load(path)
    assert (source.text, source.name, source.notes) == ("甲", path, ())


@pytest.mark.parametrize("name", ["report.html", "report.HTM", "report"])
def test_pages_are_read(tmp_path: Path, name: str) -> None:
    source = load(saved(tmp_path, name, PAGE))
    assert (source.text.count("| 规章 | 0 | 0 | 0 |"), source.notes) == (1, ())


def test_tables_in_text_are_read(tmp_path: Path) -> None:
    assert load(saved(tmp_path, "report.csv", b"a;1\nb;2")).text == "| a | 1 |\n| b | 2 |\n\n"


@pytest.mark.parametrize(
    ("name", "data", "note"),
    [
        ("report.docx", PAGE, "named .docx, but it is a web page: read as that"),
        ("report.xls", b"<table><tr><td>a<td>1</table>", "named .xls, but it is a web page: read as that"),
        ("report.txt", PAGE, "named .txt, but it is a web page: read as that"),
        ("report.csv", b"\xef\xbb\xbf \n<!-- saved --><HTML>a", "named .csv, but it is a web page: read as that"),
        ("report.html", "一、总体情况".encode(), "named .html, but it is plain text: read as that"),
        ("report.pdf", "一、总体情况".encode(), "named .pdf, but it is plain text: read as that"),
        ("report.doc", "一、总体情况".encode(), "named .doc, but it is plain text: read as that"),
        ("report.2021", "一、总体情况".encode(), "named .2021, but it is plain text: read as that"),
    ],
)
def test_the_content_decides(tmp_path: Path, name: str, data: bytes, note: str) -> None:
    (said,) = load(saved(tmp_path, name, data)).notes
    assert said.en == note


@pytest.mark.parametrize(
    "text",
    ["<div align=center>\n\n# 甲\n\n</div>", "甲 <br> 乙", "1 < 2", "<!-- 甲 -->\n# 乙", "<甲>", "[1] 甲", "{甲}"],
)
def test_markup_in_a_text_makes_it_no_page(tmp_path: Path, text: str) -> None:
    assert load(saved(tmp_path, "report.md", text.encode())).text == text


REFUSED = {
    "doc": (compound("WordDocument"), "this is an old Word or WPS document (.doc, .wps); open it, save it as .docx"),
    "xls": (compound("Workbook"), "this is an old Excel or WPS workbook (.xls, .et); open it, save it as .xlsx"),
    "ppt": (compound("PowerPoint Document"), "this is a presentation"),
    "an encrypted document": (compound("EncryptedPackage"), "the file is protected by a password"),
    "another old format": (COMPOUND, "this is an old Office document; open it, save it as .docx / .xlsx"),
    "ofd": (zipped("OFD.xml", "Doc_0/Document.xml"), "this is an OFD document; take the Word document"),
    "odt": (zipped("mimetype", "content.xml"), "this is an OpenDocument file (.odt, .ods); open it, save it as"),
    "flat odt": (
        b'<?xml version="1.0"?>\n\n<office:document xmlns:xhtml="x"><text:p>a</text:p>',
        "this is an OpenDocument file (.odt, .ods); open it, save it as",
    ),
    "pptx": (zipped("ppt/presentation.xml"), "this is a presentation"),
    "zip": (zipped("report.docx"), "this is an archive; unpack it"),
    "rar": (b"Rar!\x1a\x07\x00", "this is an archive; unpack it"),
    "7z": (b"7z\xbc\xaf\x27\x1c\0\4", "this is an archive; unpack it"),
    "gz": (b"\x1f\x8b\x08\0\0", "this is an archive; unpack it"),
    "rtf": (b"{\\rtf1\\ansi", "this is an RTF document; open it, save it as .docx"),
    "png": (b"\x89PNG\r\n\x1a\n\0", "this is an image and holds no text"),
    "jpeg": (b"\xff\xd8\xff\xe0\0\x10JFIF", "this is an image and holds no text"),
    "webp": (b"RIFF\0\0\0\0WEBPVP8 ", "this is an image and holds no text"),
    "mht": (b"From: <Saved>\r\nSubject: x\r\n y\r\nMIME-Version: 1.0\r\n", "the web archive is damaged"),
    "Word XML": (
        b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:x/>',
        "this is a Word XML document; open it, save it as .docx / .xlsx",
    ),
    "a damaged archive": (b"PK\3\4\0\0\0", "the file is damaged or cut off"),
}


@pytest.mark.parametrize("name", ["report.docx", "report.doc", "report.html", "report.txt", "report"])
@pytest.mark.parametrize(("data", "message"), REFUSED.values(), ids=REFUSED)
def test_what_is_not_read_says_what_to_do(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    with pytest.raises(Unreadable) as caught:
        load(saved(tmp_path, name, data))
    assert caught.value.message.en.startswith(message)


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("report.docx", b"", "the file is empty"),
        ("report.pdf", b"\0\1\2", "named .pdf, but it is none: the file may be damaged"),
        ("report.wps", b"\0\1\2", "named .wps, but it is none: the file may be damaged"),
        ("report.txt", b"\0\1\2", "this is a binary file, not text"),
        ("report", b"\0\1\2", "this is a binary file, not text"),
    ],
)
def test_what_is_damaged_is_said_to_be(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    with pytest.raises(Unreadable) as caught:
        load(saved(tmp_path, name, data))
    assert caught.value.message.en.startswith(message)


def test_a_stream_is_read_as_its_name_says() -> None:
    assert load_stream(BytesIO(b"a,1\nb,2"), "report.csv").text == "| a | 1 |\n| b | 2 |\n\n"
    assert load_stream(BytesIO(PAGE), "<stdin>").text == load_stream(BytesIO(PAGE), "a.html").text


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
        stream.truncate(LIMITS.file_bytes + 1)
    with pytest.raises(Unreadable) as caught:
        load(str(path))
    assert caught.value.message.en == "larger than 16 MiB, which is no annual report: not read"


def test_limits_reach_the_reader(tmp_path: Path) -> None:
    path = saved(tmp_path, "report.html", PAGE)
    with pytest.raises(Unreadable):
        load(path, limits=Limits(cells=10))


def test_folders_are_walked_for_these() -> None:
    walked = [".csv", ".docx", ".htm", ".html", ".json", ".md", ".mht", ".mhtml", ".pdf", ".txt", ".xlsx"]
    assert sorted(suffixes()) == walked
