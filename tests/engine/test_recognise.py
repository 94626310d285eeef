"""What is an annual report, and what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import shapes

from gouji.engine.identity import Hints
from gouji.engine.readers.plain import from_text
from gouji.engine.recognise import recognise
from gouji.engine.report import Report

READING = """云河县2021年政府信息公开工作年度报告解读
一、编制背景
按照条例规定，县政府办公室编制了年度报告。
二、编制依据
依据条例第五十条。
三、编制目的
让群众了解政府信息公开工作。
四、主要内容
报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。
"""
HALF_YEAR = """云河县2022年上半年政府信息公开数据统计
一、公文类信息公开情况
公开公文类信息58条。
二、依申请公开情况
受理申请6件，均已办结。
三、行政复议、诉讼情况
未发生行政复议和行政诉讼。
"""
STATISTICS = """云河县2022年政府信息公开申请办理统计
一、收到申请情况
收到申请40件，其中自然人38件，占95%。
二、申请答复情况
予以公开20件，占50%；不予公开4件，占10%。
"""
GUIDE = """云河县财政局政府信息公开指南
第一条 为方便群众获取政府信息，制定本指南。
第二条 主动公开政府信息情况由各科室负责登记。
受理地址：云河县建设路1号，电话：5550123。
"""
NOTICE = """关于做好2021年政府信息公开工作年度报告编制工作的通知
各乡镇人民政府：
报告应当包括总体情况、主动公开政府信息情况等六个方面，请于1月20日前报送。
"""
RULE_OF_LAW = """云河县2021年法治政府建设年度报告
一、总体推进情况
本年度制定规范性文件3件。
二、存在的不足
执法队伍还需加强。
"""
SUMMARY = """云河县2021年政务公开工作总结
一、工作开展情况
做好政策解读。
二、下一步打算
继续做好工作。
"""
INDEX = """政府信息公开年报
云河县2021年政府信息公开工作年度报告 2022-01-20
云河县2020年政府信息公开工作年度报告 2021-01-22
云河县2019年政府信息公开工作年度报告 2020-01-19
"""
MARKING_SHEET = """2021年度政府信息公开年报检查评分表
总体情况是否完整 10分
主动公开政府信息情况是否填写 10分
"""


def report_of(text: str, name: str = "report.txt", hints: Hints | None = None) -> Report:
    return recognise(from_text(text, name), hints or Hints())


def codes_of(report: Report) -> list[str]:
    return [diagnostic.code for diagnostic in report.diagnostics]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(READING, id="reading aid"),
        pytest.param(HALF_YEAR, id="half a year"),
        pytest.param(STATISTICS, id="statistics of requests"),
        pytest.param(GUIDE, id="guide"),
        pytest.param(NOTICE, id="notice that asks for reports"),
        pytest.param(RULE_OF_LAW, id="rule of law report"),
        pytest.param(SUMMARY, id="summary of work"),
        pytest.param(INDEX, id="index page"),
        pytest.param(MARKING_SHEET, id="marking sheet"),
        pytest.param("", id="nothing"),
        pytest.param(" \n\n\t\n", id="white space"),
        pytest.param("1, 2, 3\n4, 5, 6\n", id="numbers"),
        pytest.param("行政许可", id="one label"),
    ],
)
def test_look_alike_is_no_report(text: str) -> None:
    report = report_of(text)
    assert not report.recognised
    assert codes_of(report) == ["GJ200"]
    assert (report.form, report.sections, report.tables, len(report.facts)) == (None, (), (), 0)


def test_look_alike_is_shown_at_its_first_line() -> None:
    report = report_of("\n  法治政府建设报告\n正文。\n")
    assert report.source.raw(report.diagnostics[0].span) == "法治政府建设报告"


def test_blank_form_is_a_report() -> None:
    report = report_of(shapes.document(dict.fromkeys(shapes.FORM.keys, ""), shapes.grid))
    assert report.recognised
    assert {fact.state.value for fact in report.facts} == {"blank"}


def test_tables_without_title_and_headings_are_a_report() -> None:
    report = report_of(shapes.grid(shapes.requests(shapes.zeros())))
    assert report.recognised
    assert codes_of(report) == ["GJ212", "GJ212"]


def test_two_headings_with_words_are_a_report() -> None:
    report = report_of("一、总体情况\n做好了公开工作。\n五、存在的主要问题及改进情况\n公开还不及时，将改进。\n")
    assert report.recognised
    assert codes_of(report) == ["GJ212", "GJ212", "GJ212"]


@pytest.mark.parametrize("year", [2012, 2018])
def test_report_before_the_six_sections_has_no_known_structure(year: int) -> None:
    report = report_of(f"云河县{year}年政府信息公开工作年度报告\n一、概述\n做好公开。\n附表\n主动公开信息数 条 58\n")
    assert report.recognised
    assert codes_of(report) == ["GJ215"]
    assert (report.form, report.sections, report.tables) == (None, (), ())


def test_unknown_year_is_read_by_the_newest_form() -> None:
    report = report_of(shapes.document(shapes.zeros(), shapes.grid).replace("2021年", ""))
    assert report.year is None
    assert report.form is shapes.FORM


def test_hint_of_the_year_wins() -> None:
    text = shapes.document(shapes.zeros(), shapes.grid)
    assert codes_of(report_of(text, hints=Hints(year=2018))) == ["GJ215"]


@pytest.mark.parametrize("year", [2019, 2015])
def test_look_alike_of_another_year_is_no_report(year: int) -> None:
    assert codes_of(report_of(RULE_OF_LAW.replace("2021", str(year)), f"{year}.txt")) == ["GJ200"]


PARTS = [
    *shapes.HEADINGS,
    "规章",
    "其他",
    "总计",
    "结果维持",
    "12",
    "0",
    "|",
    "\t",
    "\n",
    " ",
    "。",
    "（",
    "）",
    "一、",
    "第一部分",
    "\ud800",
]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("\n" * 100_000, id="line ends"),
        pytest.param("|" * 100_000, id="borders"),
        pytest.param("|\n" * 50_000, id="borders in lines"),
        pytest.param("1" * 100_000, id="one number"),
        pytest.param("1 " * 50_000, id="numbers"),
        pytest.param("规章\n" * 20_000, id="labels"),
        pytest.param("商业\n企业\n" * 10_000, id="labels broken"),
        pytest.param("一、总体情况\n" * 10_000, id="headings"),
        pytest.param("五、存在的主要问题及整改\n" * 5_000, id="headings reworded"),
        pytest.param(shapes.grid(shapes.requests(shapes.zeros())) * 100, id="tables"),
        pytest.param(shapes.marked(shapes.cases(shapes.zeros())) * 400, id="tables in a line"),
        pytest.param(shapes.concatenated(shapes.requests(shapes.zeros())) * 100, id="tables run together"),
        pytest.param("政府信息公开" * 100_000, id="one long line"),
    ],
)
def test_endless_repetition_is_read_or_refused_in_time(text: str) -> None:
    assert codes_of(report_of(text))


@given(st.lists(st.sampled_from(PARTS), max_size=40).map("".join))
def test_any_text_is_read_or_refused(text: str) -> None:
    report = report_of(text)
    assert report.recognised or codes_of(report) == ["GJ200"]
    assert all(0 <= each.span.start <= each.span.end <= len(text) for each in report.diagnostics)
