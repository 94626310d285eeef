"""A text whose Chinese was destroyed is refused in words that say how; one that only lost a character is read."""

import re
from io import BytesIO

import pytest
from support import html, shapes

from gouji.engine.readers import Unreadable, load_stream
from gouji.engine.readers.destroyed import destruction_of
from gouji.engine.recognise import recognise

CELLS = shapes.zeros()
TEXT = shapes.document(CELLS, shapes.tabs)
GBK_AS_WESTERN = TEXT.encode("gbk").decode("latin-1")


def refusal(data: bytes, name: str) -> str:
    with pytest.raises(Unreadable) as refused:
        recognise(load_stream(BytesIO(data), name))
    return refused.value.message.en


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (TEXT.encode().decode("gbk", "replace"), "UTF-8 was read as GBK"),
        (TEXT.encode().decode("gb18030", "replace"), "UTF-8 was read as GBK"),
        (TEXT.encode().decode("gbk", "ignore"), "UTF-8 was read as GBK"),
        (TEXT.encode().decode("latin-1"), "UTF-8 was read as Latin-1"),
        (TEXT.encode().decode("cp1252", "replace"), "UTF-8 was read as Latin-1"),
        (GBK_AS_WESTERN, "GBK was read as Latin-1"),
        (re.sub("[^ -~\\s]", "?", TEXT), "every Chinese character became"),
        (re.sub("[^ -~\\s]", "??", TEXT), "every Chinese character became"),
        (TEXT.encode("gbk").decode("utf-8", "replace"), "every Chinese character became"),
        (TEXT.encode("gbk").decode("utf-8", "replace").encode().decode("gbk", "replace"), "every Chinese character"),
    ],
    ids=["gbk", "gb18030", "gbk-dropped", "latin-1", "cp1252", "gbk-as-latin-1", "?", "??", "replaced", "twice"],
)
def test_destroyed_words_are_refused_with_what_happened(text: str, said: str) -> None:
    assert said in refusal(text.encode(), "report.txt")


def test_big5_without_a_declaration_is_told_from_destroyed_words() -> None:
    text = "雲河縣人民政府2021年政府信息公開工作年度報告\n一、總體情況\n行政機關依法公開信息，辦理申請。\n" * 3
    assert "Big5" in refusal(text.encode("big5"), "report.txt")


@pytest.mark.parametrize("name", ["page.html", "table.csv", "report.md"])
def test_every_format_of_text_is_looked_at(name: str) -> None:
    written = html.plain_page(CELLS, html.with_spans) if name == "page.html" else TEXT.encode()
    broken = written.decode("latin-1").replace("\x85", " ")
    assert "Latin-1" in refusal(broken.encode(), name)


def test_a_lost_character_is_told_and_the_rest_is_read() -> None:
    source = load_stream(BytesIO(TEXT.replace("网站", "网\ufffd", 1).encode()), "report.txt")
    report = recognise(source)
    assert [note.en for note in source.notes] == ["1 characters were lost on the way to this file (U+FFFD)"]
    assert report.recognised
    assert report.diagnostics == ()


def test_lost_words_beside_sound_tables_are_no_reason_to_refuse() -> None:
    prose = shapes.PROSE[1].encode("gbk").decode("utf-8", "replace")
    report = recognise(load_stream(BytesIO(TEXT.replace(shapes.PROSE[1], prose).encode()), "report.txt"))
    assert report.recognised
    assert report.facts["requests.received.total"].value == 0


@pytest.mark.parametrize(
    "text",
    [
        "",
        "云河县政府信息公开指南。第一条 为方便群众获取政府信息，制定本指南。\n" * 20,
        "Is it? Is it not?? Who knows???????????? Nobody ever told us what to do about it.\n" * 5,
        "Où est l’été ? Déjà passé, naïf garçon ; l’œuvre de Noël s’achève à l’aube.\n" * 20,
        "0 ? 0 ? 0 ?\n" * 50,
        "雲河縣政府的網頁：新聞、公告、連結。\n" * 20,
    ],
    ids=["nothing", "guide", "questions", "french", "lone marks", "traditional"],
)
def test_what_is_no_report_is_not_therefore_destroyed(text: str) -> None:
    assert destruction_of(text) is None
