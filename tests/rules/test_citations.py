"""What the rules on citations, names and titles say of whole reports, through the real reader."""

import pytest

from gouji.engine.check import check
from gouji.engine.recognise import recognise
from gouji.engine.rule import Rule
from gouji.engine.source import Source
from gouji.rules.another_body import another_body
from gouji.rules.another_place import another_place
from gouji.rules.malformed_document_number import malformed_document_number
from gouji.rules.misnamed_fee import misnamed_fee
from gouji.rules.misspelt_title import misspelt_title
from gouji.rules.misworded_title import misworded_title
from gouji.rules.placeholder_name import placeholder_name
from gouji.rules.replaced_format import replaced_format
from gouji.rules.replaced_regulation import replaced_regulation
from gouji.rules.superior_phrase import superior_phrase

REPORT = """{title}
{preamble}
一、总体情况
{overview}
五、存在的主要问题及改进情况
解读偏少，将丰富形式。
六、其他需要报告的事项
{other}
{signature}"""
PARTS = {
    "title": "云河县2022年政府信息公开工作年度报告",
    "preamble": "",
    "overview": "全年公开信息30条。",
    "other": "全年未收取信息处理费。",
    "signature": "",
}
NOTICE = "《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式（试行）〉的通知》"


def found(rule: Rule, parts: dict[str, str]) -> list[tuple[str, str | None, str | None]]:
    """Return severity, what was found and what is expected, in the order of the text."""
    result = check(recognise(Source("<test>", REPORT.format(**PARTS | parts), "", "utf-8")), [rule])
    assert [verdict.reasons for verdict in result.verdicts if verdict.outcome == "error"] == []
    return [(finding.severity.value, finding.found, finding.expected) for finding in result.findings]


def told(rule: Rule, parts: dict[str, str]) -> list[str | None]:
    return [raw for _, raw, _ in found(rule, parts)]


@pytest.mark.parametrize(
    "parts",
    [
        {"preamble": "按照国办公开办函〔2021〕30号要求编制。"},
        {"preamble": "按照《中华人民共和国政府信息公开工作年度报告格式》编制。"},
        {"preamble": "按照云办公开办函〔2019〕6号要求编制。"},
        {"preamble": "按照国办公开办函〔2019〕6号要求编制。"},
        {"preamble": "按照国办公开办函〔2019〕60号要求编制。", "title": "云河县2020年政府信息公开工作年度报告"},
        {"preamble": "按照《云河县政府信息公开办法（试行）》编制。"},
    ],
)
def test_forms_in_force_are_silent(parts: dict[str, str]) -> None:
    assert found(replaced_format, parts) == []


@pytest.mark.parametrize(
    ("preamble", "raw"),
    [
        ("按照国办公开办函〔2019〕60号要求编制。", "国办公开办函〔2019〕60号"),
        ("按照国办公开办函[2019]60号要求编制。", "国办公开办函[2019]60号"),
        (f"按照{NOTICE}要求编制。", NOTICE),
        (f"按照{NOTICE}（国办公开办函〔2019〕60号）要求编制。", "国办公开办函〔2019〕60号"),
    ],
)
def test_the_trial_form_is_told_once(preamble: str, raw: str) -> None:
    assert found(replaced_format, {"preamble": preamble}) == [("warning", raw, "国办公开办函〔2021〕30号")]


@pytest.mark.parametrize(
    "parts",
    [
        {"preamble": "根据《中华人民共和国政府信息公开条例》（国务院令第711号）编制。"},
        {"preamble": "根据《中华人民共和国政府信息公开条例》（国令第711号）第五十条编制。"},
        {"preamble": "根据《条例》（2007年国务院令第492号公布，2019年国务院令第711号修订）编制。"},
        {"overview": "依照《中华人民共和国政府信息公开条例》第三十一条的规定，确定收到申请之日。"},
        {"preamble": "根据《云河县信息公开规定》第三十一条编制。"},
        {"preamble": "根据国务院令第492号编制。", "title": "云河县2018年政府信息公开工作年度报告"},
    ],
)
def test_the_regulation_in_force_is_silent(parts: dict[str, str]) -> None:
    assert found(replaced_regulation, parts) == []


@pytest.mark.parametrize(
    ("preamble", "raws"),
    [
        ("根据《中华人民共和国政府信息公开条例》（国务院令第492号）编制。", ["国务院令第492号"]),
        ("根据《政府信息公开条例》（国务院第492号令）编制。", ["国务院第492号"]),
        ("根据《中华人民共和国政府信息公开条例》第三十一条、第三十二条编制。", ["第三十一条", "第三十二条"]),
        ("根据《中华人民共和国政府信息公开条例》（以下简称《条例》）第三十二条编制。", ["第三十二条"]),
        ("根据《条例》第三十一条编制。", ["第三十一条"]),
    ],
)
def test_the_regulation_before_its_revision_is_told(preamble: str, raws: list[str]) -> None:
    assert told(replaced_regulation, {"preamble": preamble}) == raws


@pytest.mark.parametrize(
    "words",
    [
        "按照云政办发〔2022〕8号要求公开。",
        "按照云政办发﹝2022﹞8号要求公开。",
        "法院作出(2022)云01行初30号判决。",
        "发布第2022号公告，公告2022年第3号。",
        "地址：云河大道90号，电话20221234号段。",
        "国务院令第711号公布。",
        "按照云政办发〔2022〕118号、云发〔2021〕3号文件公开。",
    ],
)
def test_document_numbers_as_the_standard_wants_them_are_silent(words: str) -> None:
    assert found(malformed_document_number, {"overview": words}) == []


@pytest.mark.parametrize(
    ("words", "raw", "meant"),
    [
        ("按照云政办发[2022]8号要求公开。", "云政办发[2022]8号", "云政办发〔2022〕8号"),
        ("按照云政办发（2022）8号要求公开。", "云政办发（2022）8号", "云政办发〔2022〕8号"),
        ("按照云政办发【2022】8号要求公开。", "云政办发【2022】8号", "云政办发〔2022〕8号"),
        ("按照云政办发〔2022〕第8号要求公开。", "云政办发〔2022〕第8号", "云政办发〔2022〕8号"),
        ("按照云政办发〔2022〕08号要求公开。", "云政办发〔2022〕08号", "云政办发〔2022〕8号"),
        ("按照云政办发〔20228号要求公开。", "云政办发〔20228号", "云政办发〔2022〕8号"),
        ("按照云政办发202218号要求公开。", "云政办发202218号", "云政办发〔2022〕18号"),
    ],
)
def test_other_document_numbers_are_told(words: str, raw: str, meant: str) -> None:
    assert found(malformed_document_number, {"overview": words}) == [("info", raw, meant)]


@pytest.mark.parametrize(
    "words",
    [
        "根据《中华人民共和国政府信息公开条例》公开。",
        "根据《政府信息公开条例》公开。",
        "根据《条例》《信息公开条例》公开。",
        "编印《政府信息公开案例》《云河县政府信息公开指南》。",
        "执行《政府信息公开信息处理费管理办法》。",
        "执行《云河省政府信息公开信息处理费管理办法实施细则》。",
        "学习《中华人民共和国政府信息公开条例（修订）》。",
        "收到《关于〈条例〉第三十六条的答复》。",
    ],
)
def test_titles_as_they_were_published_are_silent(words: str) -> None:
    assert found(misspelt_title, {"overview": words}) == []


@pytest.mark.parametrize(
    ("raw", "meant"),
    [
        ("《中华人民共和国政府信息公开条列》", "《中华人民共和国政府信息公开条例》"),
        ("《中华人民共和国政府信息公条例》", "《中华人民共和国政府信息公开条例》"),
        ("《中华人民共和国信息公开条例》", "《中华人民共和国政府信息公开条例》"),
        ("《政府信息公开信息处理费管理办发》", "《政府信息公开信息处理费管理办法》"),
        ("《政府信息公开处理费管理办法》", "《政府信息公开信息处理费管理办法》"),
    ],
)
def test_misspelt_titles_are_told(raw: str, meant: str) -> None:
    assert found(misspelt_title, {"overview": f"学习{raw}，认真执行。"}) == [("info", raw, meant)]


@pytest.mark.parametrize(
    "parts",
    [
        {"title": "云河县教育局2022年政府信息公开工作年度报告", "signature": "云河县教育局 2023年1月9日"},
        {"title": "云河县发改局2022年政府信息公开工作年度报告", "signature": "云河县发展和改革局 2023年1月9日"},
        {"title": "云河县文旅局2022年政府信息公开工作年度报告", "signature": "云河县文化广电和旅游局 2023年1月9日"},
        {"title": "云河县2022年政府信息公开工作年度报告", "signature": "云河县人民政府办公室 2023年1月9日"},
        {
            "title": "云河县教育局2022年政府信息公开工作年度报告",
            "preamble": "本报告由云河县人民政府办公室指导编制。",
        },
        {
            "title": "云河县教育局2022年政府信息公开工作年度报告",
            "overview": "2022年，我局认真做好公开。云河县民政局予以协助。",
        },
        {"title": "2022年政府信息公开工作年度报告", "overview": "2022年，云河县民政局认真做好公开。"},
        {"title": "云河县教育局2022年政府信息公开工作年度报告", "overview": "2022年度我局政府信息公开申请受理数为零。"},
        {"title": "云河县教育局2022年政府信息公开工作年度报告", "preamble": "本报告由局办公室编制。"},
        {"title": "云河县教育局2022年政府信息公开工作年度报告", "preamble": "本报告由本级人民政府办公室编制。"},
        {"title": "云河县教育局2022年政府信息公开工作年度报告", "preamble": "本报告由县政府办公室根据条例编制。"},
        {"title": "云河县教育局2022年政府信息公开工作年度报告", "preamble": "本报告由县政务服务中心编制。"},
    ],
)
def test_names_that_may_be_of_one_body_are_silent(parts: dict[str, str]) -> None:
    assert found(another_body, parts) == []


EDUCATION = "云河县教育局2022年政府信息公开工作年度报告"


@pytest.mark.parametrize(
    ("parts", "raw"),
    [
        ({"signature": "云河县民政局 2023年1月9日"}, "云河县民政局"),
        ({"preamble": "本报告由云河县水务局根据条例编制。"}, "云河县水务局"),
        ({"overview": "2022年，云河县民政局认真做好公开。"}, "云河县民政局"),
        ({"overview": "2022年度云河县卫生健康委员会坚持依法公开。"}, "云河县卫生健康委员会"),
    ],
)
def test_another_body_is_told(parts: dict[str, str], raw: str) -> None:
    assert found(another_body, {"title": EDUCATION, **parts}) == [("warning", raw, "云河县教育局")]


@pytest.mark.parametrize(
    "parts",
    [
        {"signature": "安平市云河县人民政府 2023年1月9日"},
        {"preamble": "本报告由安平市云河县人民政府办公室编制。"},
        {"preamble": "本报告由安平市人民政府办公室指导编制。"},
        {"overview": "2022年，云河县认真做好公开，组织人员赴青石县学习。"},
        {"overview": "2022年度我县政府信息公开申请办结130件。"},
        {"overview": "2022年，云河县教育局认真做好公开。"},  # another body, not another place
        {"title": "云河新区2022年政府信息公开工作年度报告", "overview": "2022年，云河县认真做好公开。"},
    ],
)
def test_places_that_may_be_the_same_are_silent(parts: dict[str, str]) -> None:
    assert found(another_place, parts) == []


@pytest.mark.parametrize(
    ("parts", "raw"),
    [
        ({"signature": "青石县人民政府 2023年1月9日"}, "青石县人民政府"),
        ({"preamble": "本报告由青石县人民政府办公室根据条例编制。"}, "青石县人民政府办公室"),
        ({"overview": "2022年，青石县认真做好公开。"}, "青石县"),
        ({"title": EDUCATION, "overview": "2022年，青石县教育局认真做好公开。"}, "青石县教育局"),
    ],
)
def test_the_body_of_another_place_is_told(parts: dict[str, str], raw: str) -> None:
    assert told(another_place, parts) == [raw]


@pytest.mark.parametrize(
    "title",
    [
        "云河县2022年政府信息公开工作年度报告",
        "云河县2022年度政府信息公开工作年度报告",
        "云河县2022年度政府信息公开工作报告",
        "云河县人民政府关于2022年政府信息公开工作年度报告",
        "云河县\n2022年政府信息公开工作年度报告",
        "云河县2016年政府信息公开年度报告",
    ],
)
def test_titles_with_all_words_are_silent(title: str) -> None:
    assert found(misworded_title, {"title": title}) == []


@pytest.mark.parametrize(
    "title",
    [
        "云河县2022年信息公开工作年度报告",
        "云河县2022年政府信息公开工作报告",
        "云河县2022年政府信息公开年度报告",
        "云河县2022年政府信息公开年报",
    ],
)
def test_titles_that_lack_a_word_are_told(title: str) -> None:
    assert found(misworded_title, {"title": title}) == [("info", title, None)]


WATER = "云河县水务局2022年政府信息公开工作年度报告"


@pytest.mark.parametrize(
    "parts",
    [
        {"title": WATER, "overview": "我局公开信息30条，指导各科室公开。"},
        {"title": WATER, "overview": "配合县政府做好行政机关信息公开。"},
        {"title": WATER, "overview": "全县各级河长履职尽责。"},
        {"overview": "全县各级行政机关公开信息300条。"},
        {
            "title": "云河县人民政府办公室2022年政府信息公开工作年度报告",
            "overview": "全县各级行政机关公开信息300条。",
        },
    ],
)
def test_phrases_of_the_body_itself_are_silent(parts: dict[str, str]) -> None:
    assert found(superior_phrase, parts) == []


@pytest.mark.parametrize("phrase", ["全县各级行政机关", "全市各级行政机关", "全区各级行政机关"])
def test_phrases_of_a_superior_are_told(phrase: str) -> None:
    parts = {"title": WATER, "overview": f"2022年，{phrase}公开信息300条。"}
    assert found(superior_phrase, parts) == [("info", phrase, None)]


@pytest.mark.parametrize(
    "other",
    [
        "全年未收取政府信息公开信息处理费。",
        "信息处理费0元。",
        "收取依申请公开信息处理费10元。",
        "学习《信息公开处理费管理办法》。",  # a title: GJ724
        "没有产生信息公开费用。",
    ],
)
def test_right_names_of_the_fee_are_silent(other: str) -> None:
    assert found(misnamed_fee, {"other": other}) == []


@pytest.mark.parametrize(
    ("other", "raw"),
    [
        ("全年未收取信息公开处理费。", "信息公开处理费"),
        ("全年未收取政府信息公开处理费。", "信息公开处理费"),
        ("信息公开费0元。", "信息公开费"),
    ],
)
def test_wrong_names_of_the_fee_are_told(other: str, raw: str) -> None:
    assert found(misnamed_fee, {"other": other}) == [("info", raw, "政府信息公开信息处理费")]


@pytest.mark.parametrize(
    "parts",
    [
        {"overview": "引进XXL设备，使用×光机。"},
        {"overview": "某县来函学习，某某同志参加。"},
        {"overview": "查处博彩网站3个。"},
        {"overview": "答复XX公司的申请。"},
        {"overview": "○深化公开。"},
    ],
)
def test_names_that_are_filled_in_are_silent(parts: dict[str, str]) -> None:
    assert found(placeholder_name, parts) == []


@pytest.mark.parametrize(
    ("parts", "raw"),
    [
        ({"title": "XX县2022年政府信息公开工作年度报告"}, "XX县"),
        ({"overview": "2022年，××局认真做好公开。"}, "××局"),
        ({"overview": "2022年，某某镇认真做好公开。"}, "某某镇"),
        ({"overview": "2022年，XXX市认真做好公开。"}, "XXX市"),
        ({"preamble": "365bet体育在线"}, "365bet"),
    ],
)
def test_placeholders_are_told(parts: dict[str, str], raw: str) -> None:
    assert found(placeholder_name, parts) == [("info", raw, None)]


def test_a_report_without_words_is_not_judged() -> None:
    text = "云河县2022年政府信息公开工作年度报告\n二、主动公开政府信息情况\n第二十条第（一）项 |\n规章 | 0 | 0 | 0 |\n"
    (verdict,) = check(recognise(Source("<test>", text, "", "utf-8")), [misnamed_fee]).verdicts
    assert (verdict.outcome.value, verdict.reasons) == ("notapplicable", ("报告没有文字",))
