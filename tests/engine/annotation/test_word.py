"""Comments stand at the very words and cells, and nothing else of a document changes."""

from collections.abc import Callable
from random import Random

import pytest
from support.annotated import body_of, cell_of, comments_of, marked_in, parts_of, text_of
from support.office import cell, docx_of, package, paragraph, report_by_hand, report_by_python_docx, row, run, table
from support.shapes import zeros

from gouji.engine.annotation.note import Note
from gouji.engine.annotation.word import annotate_docx
from gouji.engine.readers.docx import read_docx
from gouji.engine.readers.unreadable import Unreadable
from gouji.engine.source import Span

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def annotated(data: bytes, *words: str | Span, says: str = "不对") -> bytes:
    source = read_docx(data, "年报.docx")
    spans = [each if isinstance(each, Span) else Span(at := source.text.index(each), at + len(each)) for each in words]
    return annotate_docx(data, "年报.docx", [Note(source.location(span), "错误", (says,)) for span in spans])


def test_comment_says_title_and_lines_signed_by_gouji() -> None:
    done = annotated(docx_of(paragraph("总体情况")), "情况")
    assert comments_of(done) == {"0": ["错误", "不对"]}
    assert b'w:author="gouji"' in parts_of(done)["word/comments.xml"]
    assert b"comments+xml" in parts_of(done)["[Content_Types].xml"]


@pytest.mark.parametrize(
    "body",
    [
        paragraph("全年新收申请13件，全部办结。"),
        paragraph("全年新收", "申请1", "3件，全部办结。"),
        paragraph("全年", "新收申请13件", "，全部办结。"),
        "<w:p>" + run("全年") + f"<w:hyperlink>{run('新收申请')}</w:hyperlink>" + run("13件，全部办结。") + "</w:p>",
        "<w:p>"
        + run("全年")
        + f'<w:ins w:id="7" w:author="甲">{run("新收申请13件")}</w:ins>'
        + run("，办结。")
        + "</w:p>",
        "<w:p>"
        + run("全年")
        + '<w:del w:id="7"><w:r><w:delText>旧</w:delText></w:r></w:del>'
        + run("新收申请13件")
        + "</w:p>",
        "<w:p><w:r><w:t>全年</w:t><w:t>新收申请13</w:t><w:t>件，全部办结。</w:t></w:r></w:p>",
    ],
    ids=[
        "inside a run",
        "over three",
        "a whole run",
        "into a link",
        "inserted",
        "beside deleted",
        "one run, three texts",
    ],
)
def test_comment_is_at_the_very_words(body: str) -> None:
    data = docx_of(paragraph("前一段") + body)
    done = annotated(data, "新收申请13件")
    assert marked_in(done) == {"0": "新收申请13件"}
    assert text_of(body_of(done)) == text_of(body_of(data))


def test_both_halves_of_a_run_that_was_cut_look_as_before() -> None:
    written = run("全年新收13件", '<w:b/><w:sz w:val="32"/>')
    done = annotated(docx_of(f"<w:p>{written}</w:p>"), "新收")
    runs = [each for each in body_of(done).iter(f"{W}r") if text_of(each)]
    assert [(text_of(each), len(each[0])) for each in runs] == [
        ("全年", 2),
        ("新收", 2),
        ("13件", 2),
    ]


def test_comments_that_overlap_keep_their_own_words() -> None:
    done = annotated(docx_of(paragraph("一二三四五六七八")), "二三四五六", "四五", "五六七", "二三")
    assert marked_in(done) == {"0": "二三四五六", "1": "四五", "2": "五六七", "3": "二三"}


def test_automatic_number_before_the_words_is_not_marked() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    data = docx_of(paragraph("总体情况", properties=listed) + paragraph("后文"), numbering=numbering)
    assert marked_in(annotated(data, "一、 总体情况", "后文")) == {"0": "总体情况", "1": "后文"}


def test_figure_is_marked_in_its_cell() -> None:
    data = docx_of(table(row("新收", "7", "7"), row("办结", "7", "7"), width=3))
    source = read_docx(data, "年报.docx")
    place = source.text.rindex("7")
    done = annotated(data, Span(place, place + 1))
    assert (cell_of(done, "0"), marked_in(done)) == ((2, 3), {"0": "7"})


@pytest.mark.parametrize("blank", ["", "<w:p/>", '<w:p><w:pPr><w:jc w:val="center"/></w:pPr></w:p>'])
@pytest.mark.parametrize("within", [2, 3])
def test_note_on_an_empty_cell_is_in_that_cell(blank: str, within: int) -> None:
    data = docx_of(table(row("新收", cell(blank), "7"), width=3) + paragraph("后文"))
    place = read_docx(data, "年报.docx").text.index("|  |") + within
    done = annotated(data, Span.at(place))
    assert (cell_of(done, "0"), marked_in(done)) == ((1, 2), {"0": ""})


def test_merged_cells_count_as_word_counts_them() -> None:
    wide = cell("办理结果", '<w:gridSpan w:val="2"/>')
    below = cell("", "<w:vMerge/>")
    data = docx_of(
        table(
            row(cell("合计", '<w:vMerge w:val="restart"/>'), wide, "5"),
            row(below, "予以公开", "部分公开", "6"),
            width=4,
        )
    )
    done = annotated(data, "6", "办理结果")
    assert {number: cell_of(done, number) for number in marked_in(done)} == {"0": (2, 4), "1": (1, 2)}


def test_words_of_a_nested_table_are_marked_where_they_are() -> None:
    inner = table(row("新收", "5", "6"), width=3)
    data = docx_of(table(row(cell(inner + paragraph("注：含上年"))), width=1) + paragraph("后文"))
    assert marked_in(annotated(data, "6", "注：含上年", "后文")) == {"0": "6", "1": "注：含上年", "2": "后文"}


def test_note_on_words_up_to_those_in_a_text_box_before_them_leaves_these_out() -> None:
    inside = f"<w:txbxContent>{paragraph('框内')}</w:txbxContent>"
    box = f"<w:r><w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict></w:r>"
    data = docx_of(table(row(cell(f"<w:p>{box}{run('格内')}</w:p>"), "7"), width=2))
    place = read_docx(data, "年报.docx").text.index("格内")
    assert marked_in(annotated(data, Span(place, place + len("格内 框内")))) == {"0": "格内"}


def test_note_on_words_in_a_text_box_hangs_on_what_the_box_is_drawn_in() -> None:
    inside = f"<w:txbxContent>{paragraph('框内13件')}</w:txbxContent>"
    box = f"<w:r><w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict></w:r>"
    done = annotated(docx_of(f"<w:p>{run('框外')}{box}</w:p>"), "13件", "框外")
    assert marked_in(done) == {"0": "框内13件", "1": "框外"}
    assert not [
        each for each in body_of(done).iter(f"{W}commentRangeStart") if any(each.iterancestors(f"{W}txbxContent"))
    ]


def test_prompt_of_an_empty_content_control_is_still_there() -> None:
    control = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('单击此处输入')}</w:sdtContent></w:sdt>"
    data = docx_of(paragraph("报告") + f"<w:p>{run('收费')}{control}</w:p>")
    assert text_of(body_of(annotated(data, "收费"))) == "报告收费单击此处输入"


@pytest.mark.parametrize(
    ("before", "behind", "marked"),
    [
        (paragraph("二、公开情况"), paragraph("四、行政复议"), "四、行政复议"),
        (table(row("新收", "5"), width=2), paragraph("四、行政复议"), "四、行政复议"),
        (paragraph("二、公开情况"), "", "二、公开情况"),
        (paragraph("标题") + table(row("新收", "5"), width=2), "", "标题"),
    ],
    ids=["before a heading", "behind a table", "at the end", "at the end, behind a table"],
)
def test_what_is_missing_is_noted_at_the_nearest_heading(before: str, behind: str, marked: str) -> None:
    data = docx_of(before + behind)
    text = read_docx(data, "年报.docx").text
    place = text.index("四") if behind else len(text)
    assert marked_in(annotated(data, Span.at(place))) == {"0": marked}


def test_second_run_replaces_what_the_first_wrote() -> None:
    data = docx_of(paragraph("一二三四") + table(row("新收", "5"), width=2))
    once = annotated(data, "二三", "5")
    assert annotated(once, "二三", "5") == once
    other = annotated(once, "四", says="别的")
    assert (comments_of(other), marked_in(other)) == ({"0": ["错误", "别的"]}, {"0": "四"})
    assert comments_of(annotate_docx(once, "年报.docx", [])) == {}


def test_comments_of_others_stay() -> None:
    theirs = f'<w:comment w:id="4" w:author="张三"><w:p>{run("请核对")}</w:p></w:comment>'
    marks = '<w:commentRangeStart w:id="4"/>{}<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>'
    data = docx_of(f"<w:p>{marks.format(run('新收13件'))}</w:p>", comments=theirs)
    twice = annotated(annotated(data, "13"), "新收1")
    assert comments_of(twice) == {"4": ["请核对"], "5": ["错误", "不对"]}
    assert marked_in(twice) == {"4": "新收13件", "5": "新收1"}


def test_answer_to_a_comment_that_is_gone_stands_for_itself() -> None:
    w14, w15 = ("http://schemas.microsoft.com/office/word/" + name for name in ("2010/wordml", "2012/wordml"))
    both = "".join(
        f'<w:comment w:id="{number}" w:author="{author}">'
        f'<w:p xmlns:w14="{w14}" w14:paraId="0000000{number}">{run("话")}</w:p></w:comment>'
        for number, author in ((1, "gouji"), (2, "张三"))
    )
    tied = (
        f'<w15:commentEx xmlns:w15="{w15}" w15:paraId="00000001"/>'
        f'<w15:commentEx xmlns:w15="{w15}" w15:paraId="00000002" w15:paraIdParent="00000001"/>'
    )
    done = annotated(docx_of(paragraph("新收13件"), comments=both, commentsExtended=tied), "13")
    threads = parts_of(done)["word/commentsExtended.xml"]
    assert (threads.count(b"commentEx "), b"paraIdParent" in threads) == (1, False)
    assert comments_of(done) == {"2": ["话"], "3": ["错误", "不对"]}


@pytest.mark.parametrize("make", [report_by_hand, report_by_python_docx])
def test_all_other_parts_stay_byte_for_byte(make: Callable[..., bytes]) -> None:
    data = make(zeros())
    before, behind = parts_of(data), parts_of(annotated(data, "总体情况"))
    changed = {name for name in behind if before.get(name) != behind[name]}
    assert changed == {"[Content_Types].xml", "word/_rels/document.xml.rels", "word/document.xml", "word/comments.xml"}


@pytest.mark.parametrize("make", [report_by_hand, report_by_python_docx])
def test_annotated_document_reads_as_before(make: Callable[..., bytes]) -> None:
    data = make(zeros())
    assert read_docx(annotated(data, "总体情况", "规章", "0"), "年报.docx").text == read_docx(data, "年报.docx").text


def test_every_character_is_found_in_the_element_that_says_it() -> None:
    data = report_by_hand(zeros())
    source = read_docx(data, "年报.docx")
    spans = [span for span, _ in source.origins if span.end > span.start]
    done = annotated(data, *spans)
    said = [source.raw(span) for span in spans]
    assert ["".join(words.split()) for words in marked_in(done).values()] == ["".join(words.split()) for words in said]


def test_strict_document_stays_strict() -> None:
    usual, strict = b"http://schemas.openxmlformats.org/", b"http://purl.oclc.org/ooxml/"
    main = {"word/document.xml", "_rels/.rels", "word/_rels/document.xml.rels"}
    names = {usual + b"wordprocessingml/2006/main": strict + b"wordprocessingml/main"}
    names[usual + b"officeDocument/2006/relationships"] = strict + b"officeDocument/relationships"
    parts = parts_of(docx_of(paragraph("新收13件")))
    for name in main:
        for one, other in names.items():
            parts[name] = parts[name].replace(one, other)
    done = parts_of(annotated(package(parts), "13"))
    for name in (*main, "word/comments.xml"):
        assert not any(each in done[name] for each in names)


def test_hostile_document_is_refused() -> None:
    with pytest.raises(Unreadable):
        annotate_docx(b"PK\x03\x04 no archive", "年报.docx", [])


def test_any_words_are_marked_whatever_else_is_marked() -> None:
    data = report_by_hand(zeros())
    source, random = read_docx(data, "年报.docx"), Random(1)
    stretches = [span for span, _ in source.origins if span.end > span.start]
    ends = [sorted(random.choices(range(span.start, span.end + 1), k=2)) for span in random.choices(stretches, k=400)]
    spans = [Span(start, end) for start, end in ends if source.text[start:end].strip()]
    done = annotated(data, *spans)
    marked = {number: "".join(words.split()) for number, words in marked_in(done).items()}
    assert marked == {str(number): "".join(source.raw(span).split()) for number, span in enumerate(spans)}
    assert text_of(body_of(done)) == text_of(body_of(data))
