"""What cannot be read, and the one sentence that says why."""

import pytest
from attrs import evolve
from support import pdf as writing
from support.pdf import Canvas, Sheet, Writer, pdf, stream

from gouji.engine.readers.limits import LIMITS, Limits
from gouji.engine.readers.pdf import read_pdf
from gouji.engine.readers.unreadable import Unreadable

PIXEL = (
    b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\n"
    b"stream\n\x80\nendstream"
)
LOCKED = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{'00' * 32}> /U <{'11' * 32}> /P -4 >> /ID [<00> <00>]"
FORM = "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << {} >> >>"


def words(text: str = "云河县人民政府年度报告") -> Sheet:
    canvas = Canvas()
    canvas.text(60, 700, text)
    return Sheet("\n".join(canvas.operators))


def refusal(data: bytes, limits: Limits = LIMITS) -> str:
    with pytest.raises(Unreadable) as caught:
        read_pdf(data, "report.pdf", limits)
    assert caught.value.file == "report.pdf"
    where = f" ({caught.value.where.en})" if caught.value.where else ""
    return caught.value.message.en + where


@pytest.mark.parametrize("data", [b"", b"%PDF-1.5\n", b"PK\3\4", pdf([words()])[:400], pdf([])])
def test_what_is_no_whole_pdf_is_called_damaged(data: bytes) -> None:
    assert refusal(data) == "the PDF is damaged or cut off; export it again"


def test_an_encrypted_file_says_so() -> None:
    assert refusal(pdf([words()], LOCKED)) == "the PDF is encrypted; remove its password and check it again"


def test_a_scan_says_what_to_do() -> None:
    message = refusal(pdf([Sheet("q 595 0 0 842 0 0 cm /I Do Q")] * 2, extra={"I": PIXEL}))
    assert message == (
        "the PDF is a scan: pictures without text; recognise and proofread its text first, or use the original document"
    )


def test_a_scan_with_page_numbers_is_a_scan() -> None:
    sheet = words("- 1 -")
    message = refusal(pdf([evolve(sheet, content=f"q 595 0 0 842 0 0 cm /I Do Q {sheet.content}")], extra={"I": PIXEL}))
    assert message.startswith("the PDF is a scan")


def test_words_turned_into_drawings_are_told_from_an_empty_page() -> None:
    drawn = Sheet("".join(f"{step} 9 m {step} 14 {step + 4} 9 {step} 7 c f\n" for step in range(300)))
    assert refusal(pdf([drawn])).startswith("the words of the PDF were turned into drawings")
    assert refusal(pdf([Sheet("")])) == "the PDF holds no text"


def test_a_font_that_does_not_tell_its_characters_is_called_destroyed(monkeypatch: pytest.MonkeyPatch) -> None:
    font, descendant, descriptor = writing.FONT
    nameless = descendant.replace("GB1", "Identity").replace("STSong-Light", "Lost")
    monkeypatch.setattr(writing, "FONT", (font.replace("UniGB-UCS2-H", "Identity-H"), nameless, descriptor))
    assert "encoding destroyed" in refusal(pdf([words("政府信息公开年度报告一二三四五六")]))


def test_too_many_pages_are_not_read() -> None:
    assert refusal(pdf([words()] * 4), Limits(pages=3)) == "more than 3 pages: not read"


def test_too_much_text_is_not_read() -> None:
    assert refusal(pdf([words()] * 3), Limits(characters=20)) == "more than 20 characters: not read"


def test_too_many_drawings_are_not_read() -> None:
    lines = Sheet("0 0 m 9 9 l S\n" * 30)
    assert refusal(pdf([words(), lines]), Limits(cells=40)) == "more than 40 drawings on one page: not read (page 2)"


def test_a_stream_that_swells_is_not_unpacked() -> None:
    swelling = Sheet(" " * 3_000_000)
    assert (
        refusal(pdf([words(), swelling]), Limits(unpacked_bytes=1 << 20)) == "larger than 1 MiB when unpacked: not read"
    )


@pytest.mark.parametrize("drawn", ["/X Do", "/X Do /X Do"])
def test_a_form_that_draws_itself_is_not_followed(drawn: str) -> None:
    form = stream(drawn.encode(), FORM.format("/X 6 0 R"))
    assert refusal(pdf([Sheet("/X Do")], extra={"X": form})).startswith("more than 200000 drawings")


def test_forms_that_multiply_are_not_followed() -> None:
    forms = {
        f"F{level}": stream(f"/F{level + 1} Do ".encode() * 10, FORM.format(f"/F{level + 1} {7 + level} 0 R"))
        for level in range(9)
    }
    assert refusal(pdf([Sheet("/F0 Do")], extra=forms)).startswith("more than 200000 drawings")


def test_a_lone_character_of_a_private_font_does_no_harm() -> None:
    writer = Writer()
    writer.prose("本年度公开信息一百二十条，回应留言三十件。")
    (sheet,) = writer.sheets()
    private = evolve(sheet, content=sheet.content.replace("4e00", "e000"))
    assert read_pdf(pdf([private]), "").text == "本年度公开信息\ue000百二十条，回应留言三十件。\n"
