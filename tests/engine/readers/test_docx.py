"""Word documents are read as they look with all changes accepted, or refused with one clear message."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.office import (
    cell,
    document,
    docx_of,
    package,
    paragraph,
    relations,
    report_by_hand,
    report_by_python_docx,
    row,
    run,
    table,
)
from support.shapes import FORM, TITLE, zeros

from gouji.engine.facts import State
from gouji.engine.readers.docx import read_docx
from gouji.engine.readers.unreadable import Unreadable
from gouji.engine.recognise import recognise
from gouji.engine.source import Passage, Span, TableCell

CORPUS = Path(__file__).parents[4] / "shared" / "corpus"
FIGURES = st.lists(st.integers(0, 10**6), min_size=len(FORM.keys), max_size=len(FORM.keys))
Write = Callable[[dict[str, str]], bytes]


def text(body: str, **parts: str) -> str:
    return read_docx(docx_of(body, **parts), "f.docx").text


def lines(body: str, **parts: str) -> list[str]:
    return text(body, **parts).split("\n")[:-1]


def refusal(data: bytes) -> str:
    with pytest.raises(Unreadable) as refused:
        read_docx(data, "f.docx")
    return refused.value.message.en


# Whole reports


@pytest.mark.parametrize("write", [report_by_hand, report_by_python_docx])
@settings(max_examples=15, deadline=None)
@given(figures=FIGURES)
def test_all_figures_are_read_back(write: Write, figures: list[int]) -> None:
    report = recognise(read_docx(write(dict(zip(FORM.keys, map(str, figures), strict=True))), "f.docx"))
    assert [fact.value for fact in report.facts] == figures
    assert report.diagnostics == ()
    assert report.identity.title == TITLE
    assert [section.state.value for section in report.sections] == ["present"] * 6


@settings(max_examples=40, deadline=None)
@given(st.sets(st.sampled_from(FORM.keys), max_size=40), st.sampled_from(["", " ", "\u3000", "\u3000\u3000"]))
def test_a_blank_cell_is_blank_or_its_row_unreadable(keys: set[str], blank: str) -> None:
    report = recognise(read_docx(report_by_hand(zeros() | dict.fromkeys(keys, blank)), "f.docx"))
    states = {fact.key: fact.state for fact in report.facts}
    told = {key for each in report.diagnostics for key in each.keys}
    assert all(states[key] is State.BLANK or (states[key] is State.UNREADABLE and key in told) for key in keys)
    assert all(states[key] in (State.NUMBER, State.UNREADABLE) for key in FORM.keys if key not in keys)


def test_a_wholly_blank_form_is_all_blank() -> None:
    report = recognise(read_docx(report_by_hand(dict.fromkeys(FORM.keys, "\u3000")), "f.docx"))
    assert {fact.state for fact in report.facts} == {State.BLANK}
    assert report.diagnostics == ()


@pytest.mark.parametrize(
    "frame",
    [
        lambda inside: f"<w:sdt><w:sdtPr/><w:sdtContent>{inside}</w:sdtContent></w:sdt>",
        lambda inside: table(row(cell(inside + paragraph("")))),
        lambda inside: table(row(cell(inside + paragraph("")), cell(""))),
        lambda inside: f"<w:customXml>{inside}</w:customXml>",
        lambda inside: (
            f"<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox>"
            "</v:shape></w:pict></w:r></w:p>"
        ),
        lambda inside: (
            "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent>"
            f"{inside}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>"
            f"{inside}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
        ),
    ],
    ids=["content control", "frame", "frame beside nothing", "custom tag", "old text box", "text box twice"],
)
def test_a_table_is_read_whatever_holds_it(frame: Callable[[str], str]) -> None:
    figures = {key: str(number) for number, key in enumerate(FORM.keys)}
    report = recognise(read_docx(report_by_hand(figures, frame), "f.docx"))
    assert {fact.key: fact.raw for fact in report.facts} == figures


# Paragraphs


def test_runs_are_joined_and_breaks_kept() -> None:
    signs = "<w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:cr/><w:t>1</w:t><w:noBreakHyphen/><w:t>2</w:t><w:sym w:char='F0FE'/>"
    body = f"<w:p>{run('一、')}{run('总体')}<w:r><w:t>情况</w:t><w:br/>{signs}</w:r></w:p>"
    assert text(body) == "一、总体情况\n甲 乙\n1-2\n"


@pytest.mark.parametrize(
    "inside",
    [
        "<w:hyperlink r:id='rId9'>{}</w:hyperlink>",
        "<w:smartTag>{}</w:smartTag>",
        "<w:ins w:id='1'>{}</w:ins>",
        "<w:moveTo w:id='1'>{}</w:moveTo>",
        "<w:fldSimple w:instr='PAGE'>{}</w:fldSimple>",
        "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:sdt><w:sdtPr><w:showingPlcHdr w:val='0'/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:r><w:ruby><w:rt><w:r><w:t>yī</w:t></w:r></w:rt><w:rubyBase>{}</w:rubyBase></w:ruby></w:r>",
    ],
)
def test_words_are_read_whatever_wraps_them(inside: str) -> None:
    assert text(f"<w:p>{run('前')}{inside.format(run('中'))}{run('后')}</w:p>") == "前中后\n"


@pytest.mark.parametrize(
    "inside",
    [
        "<w:del w:id='1'><w:r><w:delText>删</w:delText></w:r></w:del>",
        "<w:del w:id='1'><w:r><w:t>删</w:t></w:r></w:del>",
        "<w:moveFrom w:id='1'><w:r><w:t>移</w:t></w:r></w:moveFrom>",
        run("藏", "<w:vanish/>"),
        "<w:r><w:footnoteReference w:id='2'/></w:r>",
        "<w:r><w:instrText>SUM(LEFT)</w:instrText></w:r>",
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>单击此处</w:t></w:r></w:sdtContent></w:sdt>",
    ],
)
def test_what_is_not_seen_is_not_read(inside: str) -> None:
    assert text(f"<w:p>{run('前')}{inside}{run('后')}</w:p>") == "前后\n"


def test_hidden_by_a_style_and_shown_again() -> None:
    styles = (
        '<w:style w:styleId="base"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:styleId="own"><w:basedOn w:val="base"/></w:style>'
    )
    own = '<w:rStyle w:val="own"/>'
    body = f"<w:p>{run('藏', own)}{run('现', own + '<w:vanish w:val=' + chr(34) + '0' + chr(34) + '/>')}</w:p>"
    assert text(body, styles=styles) == "现\n"


def test_styles_in_utf_16_hide_too() -> None:
    styles = '<w:style w:styleId="own"><w:rPr><w:vanish/></w:rPr></w:style>'
    body = f"<w:p>{run('藏', '<w:rStyle w:val=' + chr(34) + 'own' + chr(34) + '/>')}{run('现')}</w:p>"
    with ZipFile(BytesIO(docx_of(body, styles=styles))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/styles.xml"] = parts["word/styles.xml"].decode().encode("utf-16")
    assert read_docx(package(parts), "report.docx").text == "现\n"


def field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def test_of_a_field_only_the_result_is_read() -> None:
    nested = f"{field('begin')}{run('内')}{field('separate')}{run('果')}{field('end')}"
    body = f"<w:p>{field('begin')}{nested}{field('separate')}{run('12')}{field('end')}{run('件')}</w:p>"
    assert text(body) == "12件\n"


def test_a_field_that_never_ends_does_not_swallow_the_next_paragraph() -> None:
    assert text(f"<w:p>{field('begin')}{run('乱')}</w:p>{paragraph('下文')}") == "下文\n"


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    mark = '<w:rPr><w:del w:id="1"/></w:rPr>'
    assert text(paragraph("一、总体", properties=mark) + paragraph("情况")) == "一、总体情况\n"
    assert text(paragraph("末尾", properties=mark)) == "末尾\n"


def test_nothing_is_read_beside_the_body() -> None:
    data = docx_of(
        paragraph("正文"), header1=paragraph("页眉"), footnotes=paragraph("脚注"), comments=paragraph("批注")
    )
    assert read_docx(data, "f.docx").text == "正文\n"


# Tables


def spanned(content: str, span: int = 1, merge: str = "") -> str:
    return cell(content, f'<w:gridSpan w:val="{span}"/>{merge}')


RESTART, CONTINUE = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def test_merged_cells_stand_in_their_first_slot() -> None:
    first = row(spanned("甲", 2, RESTART), spanned("乙"))
    second = row(spanned("", 2, CONTINUE), spanned("丙"))
    assert lines(table(first, second, row("丁", "戊", "己"))) == [
        "| 甲 |  | 乙 |",
        "|  |  | 丙 |",
        "| 丁 | 戊 | 己 |",
        "",
    ]


def test_a_cell_that_continues_nothing_is_its_own() -> None:
    assert lines(table(row(spanned("甲", 1, CONTINUE), "1"), row(spanned("乙", 1, CONTINUE), "2"))) == [
        "| 甲 | 1 |",
        "|  | 2 |",
        "",
    ]


def grid(*widths: int) -> str:
    return f"<w:tblGrid>{''.join(f'<w:gridCol w:w={chr(34)}{width}{chr(34)}/>' for width in widths)}</w:tblGrid>"


def test_edges_a_hair_apart_make_no_column() -> None:
    """As LibreOffice saves a table whose rows were drawn by hand."""
    first = row(spanned("甲"), spanned("乙", 2), spanned("丙"))
    second = row(spanned("1", 2), spanned("2"), spanned("3"))
    body = f"<w:tbl>{grid(600, 7, 593, 600)}{first}{second}</w:tbl>"
    assert lines(body) == ["| 甲 | 乙 | 丙 |", "| 1 | 2 | 3 |", ""]


def test_a_narrow_column_that_holds_words_is_one() -> None:
    body = f"<w:tbl>{grid(600, 7, 600)}{row('甲', '乙', '丙')}{row(spanned('1', 2), '2')}</w:tbl>"
    assert lines(body) == ["| 甲 | 乙 | 丙 |", "| 1 |  | 2 |", ""]


def test_a_narrow_cell_without_words_is_none() -> None:
    body = f"<w:tbl>{grid(600, 7, 600)}<w:tr>{cell('甲')}<w:tc><w:p/></w:tc>{cell('丙')}</w:tr></w:tbl>"
    assert lines(body) == ["| 甲 | 丙 |", ""]


def test_cells_of_the_old_horizontal_merge_are_covered() -> None:
    assert lines(table(row("甲", cell("藏", '<w:hMerge w:val="continue"/>'), "1"))) == ["| 甲 |  | 1 |", ""]


def test_rows_may_begin_late_and_end_early() -> None:
    late = row("乙", properties='<w:gridBefore w:val="2"/>')
    assert lines(table(row("甲", "1", "2"), late, row("丙"))) == ["| 甲 | 1 | 2 |", "|  |  | 乙 |", "| 丙 |  |  |", ""]


def test_rows_and_cells_may_stand_in_content_controls() -> None:
    control = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"
    inside = f"<w:tr>{cell('甲')}{control.format(cell('1'))}</w:tr>"
    assert lines(table(control.format(inside), row("乙", "2"))) == ["| 甲 | 1 |", "| 乙 | 2 |", ""]


def test_the_prompt_of_a_content_control_leaves_a_blank_cell() -> None:
    prompt = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    assert lines(table(f"<w:tr>{cell('甲')}{prompt.format(cell('请填写'))}</w:tr>")) == ["| 甲 |  |", ""]


@pytest.mark.parametrize("mark", ['<w:del w:id="1"/>', "<w:hidden/>"])
def test_deleted_and_hidden_rows_are_not_there(mark: str) -> None:
    assert lines(table(row("甲", "1"), row("乙", "2", properties=mark))) == ["| 甲 | 1 |", ""]


def test_deleted_cells_are_not_there_and_inserted_rows_are() -> None:
    deleted = cell("1", '<w:cellDel w:id="1"/>')
    assert lines(table(row("甲", deleted, "2", properties='<w:ins w:id="1"/>'))) == ["| 甲 | 2 |", ""]


def test_paragraphs_of_a_cell_are_parted() -> None:
    assert lines(table(row(cell(paragraph("商业") + paragraph("企业")), "1"))) == ["| 商业 企业 | 1 |", ""]


def test_a_table_in_a_cell_beside_others_is_text_of_the_cell() -> None:
    inside = table(row("1", "2")) + paragraph("")
    assert lines(table(row("甲", cell(inside)), row("乙", cell(table(row("3")))))) == ["| 甲 | 1 2 |", "| 乙 | 3 |", ""]


def test_a_frame_round_words_is_no_table() -> None:
    assert lines(table(row(cell(paragraph("一、总体情况") + paragraph("全年无。"))))) == ["一、总体情况", "全年无。"]


def test_places_are_paragraphs_and_cells() -> None:
    source = read_docx(docx_of(paragraph("") + paragraph("题") + table(row("甲", "12"), row("乙", "3"))), "f.docx")
    assert source.text == "题\n| 甲 | 12 |\n| 乙 | 3 |\n\n"
    assert source.origin(Span(0, 1)) == Passage(2)
    assert source.origin(Span(8, 10)) == TableCell(1, 1, 2)
    assert source.origin(Span(source.text.index("3"), 0)) == TableCell(1, 2, 2)


# Formats and damage


def test_strict_documents_are_read() -> None:
    strict = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    main = document(paragraph("正文")).replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    parts = {"_rels/.rels": relations({"/word/document.xml": "officeDocument"}, strict), "word/document.xml": main}
    assert read_docx(package(parts), "f.docx").text == "正文\n"


def test_the_main_part_may_have_another_name() -> None:
    parts = {
        "_rels/.rels": relations({"word/document2.xml": "officeDocument"}),
        "word/document2.xml": document(paragraph("正文")),
    }
    assert read_docx(package(parts), "f.docm").text == "正文\n"


def test_the_main_part_is_found_without_the_list_of_parts() -> None:
    assert read_docx(package({"word/document.xml": document(paragraph("正文"))}), "f.docx").text == "正文\n"


BOMB = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)


@pytest.mark.parametrize("doctype", [BOMB, '<!DOCTYPE x [<!ENTITY i SYSTEM "file:///etc/passwd">]>', "<!DOCTYPE x>"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(doctype: str, encoding: str) -> None:
    content = f"{doctype}{document(paragraph('') + '<w:p><w:r><w:t>&i;</w:t></w:r></w:p>')}".encode(encoding)
    assert "document type" in refusal(package({"word/document.xml": content}))


@pytest.mark.parametrize(
    ("content", "word"),
    [
        ("<w:document", "not valid XML"),
        ("", "not valid XML"),
        ("&nbsp;", "not valid XML"),
        ("<a>" * 300 + "</a>" * 300, "not valid XML"),
        ("<workbook/>", "no Word document"),
        (document(""), "no text"),
        (document(paragraph("") + table(row("", "\u3000"))), "no text"),
        (document("<w:p><w:r><w:drawing/></w:r></w:p>"), "no text"),
        (document(table(row(spanned("甲", 1_000_000), "1"))), "far larger"),
        (document(table(row("甲", properties='<w:gridBefore w:val="999999999"/>'))), "far larger"),
        (document(table(row(*["1"] * 10_000))), "far larger"),
        (document(table(row(*["1"] * 500), *[row("1")] * 500)), "far larger"),
    ],
)
def test_what_cannot_be_read_is_told(content: str, word: str) -> None:
    assert word in refusal(package({"word/document.xml": content}))


def test_a_part_with_too_many_tags_is_refused() -> None:
    assert "far more" in refusal(package({"word/document.xml": document("<w:p/>" * 2_000_001)}))


def test_an_archive_without_a_document_is_refused() -> None:
    assert "no Word document" in refusal(package({"xl/workbook.xml": "<workbook/>"}))


def test_a_picture_of_the_whole_archive_cut_off_is_refused_at_every_length() -> None:
    data = docx_of(paragraph("正文"))
    for length in range(0, len(data), 37):
        assert "damaged" in refusal(data[:length])


@pytest.mark.parametrize("span", ["-3", "x", "0", "1.5", "", "９"])
def test_a_senseless_span_is_one_cell_or_its_number(span: str) -> None:
    assert lines(table(row(cell("甲", f'<w:gridSpan w:val="{span}"/>'), "1")))[0].endswith("| 1 |")


def test_tables_nested_as_deep_as_a_part_may_be_are_read() -> None:
    body = paragraph("底")
    for _ in range(80):
        body = table(row(cell(body)))
    assert text(body) == "底\n"


# Corpus


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not beside the project")
def test_the_blank_form_of_the_corpus_is_all_blank() -> None:
    report = recognise(read_docx((CORPUS / "blank_form_2021.docx").read_bytes(), "blank_form_2021.docx"))
    assert {fact.state for fact in report.facts} == {State.BLANK}
    assert report.diagnostics == ()
