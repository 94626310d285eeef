"""Whose report it is, for which year, published when."""

from datetime import date

import pytest

from gouji.engine.identity import Hints, Identity, Level, identify
from gouji.engine.readers.plain import from_text


def identity_of(text: str, name: str = "report.txt", hints: Hints | None = None) -> Identity:
    return identify(from_text(text, name), hints or Hints())


@pytest.mark.parametrize(
    ("title", "body", "level", "year"),
    [
        ("云河县人民政府2021年政府信息公开工作年度报告", "云河县人民政府", Level.GOVERNMENT, 2021),
        ("云河县2021年政府信息公开工作年度报告", "云河县", Level.GOVERNMENT, 2021),
        ("云河市东湖区2022年政府信息公开工作年度报告", "云河市东湖区", Level.GOVERNMENT, 2022),
        ("2021年云河县政府信息公开工作年度报告", "云河县", Level.GOVERNMENT, 2021),
        ("2021年度云河县财政局政府信息公开工作年度报告", "云河县财政局", Level.DEPARTMENT, 2021),
        ("云河县财政局2021年政府信息公开工作年度报告", "云河县财政局", Level.DEPARTMENT, 2021),
        ("云河县卫生健康委员会2021年度政府信息公开年度报告", "云河县卫生健康委员会", Level.DEPARTMENT, 2021),
        ("云河县人民政府办公室2021年政府信息公开年报", "云河县人民政府办公室", Level.DEPARTMENT, 2021),
        ("云河县城关镇2021年政府信息公开工作年度报告", "云河县城关镇", Level.TOWNSHIP, 2021),
        ("云河县城关镇人民政府2021年政府信息公开工作年度报告", "云河县城关镇人民政府", Level.TOWNSHIP, 2021),
        ("云河县东街街道办事处2021年政府信息公开工作年度报告", "云河县东街街道办事处", Level.TOWNSHIP, 2021),
        ("云河经济开发区管委会2021年政府信息公开工作年度报告", "云河经济开发区管委会", Level.GOVERNMENT, 2021),
        ("云河县人民政府\n2021年政府信息公开工作年度报告", "云河县人民政府", Level.GOVERNMENT, 2021),
        ("云河县财政局\n2021年度政府信息公开工作年度报告", "云河县财政局", Level.DEPARTMENT, 2021),
        ("# 云河县人民政府2021年政府信息公开工作年度报告", "云河县人民政府", Level.GOVERNMENT, 2021),
        ("云河县人民政府２０２１年政府信息公开工作年度报告", "云河县人民政府", Level.GOVERNMENT, 2021),
    ],
)
def test_title_tells_body_level_and_year(title: str, body: str, level: Level, year: int) -> None:
    found = identity_of(f"{title}\n\n一、总体情况\n")
    assert (found.body, found.level, found.year) == (body, level, year)


def test_title_is_kept_with_its_place() -> None:
    text = "索引号 123\n云河县2021年政府信息公开工作年度报告\n正文\n"
    found = identity_of(text)
    assert found.title == "云河县2021年政府信息公开工作年度报告"
    assert text[found.title_span.start : found.title_span.end] == found.title


def test_title_in_a_quotation_is_that_of_others() -> None:
    text = "根据《云河市2020年政府信息公开工作年度报告》的要求编制。\n云河县2021年政府信息公开工作年度报告\n"
    assert identity_of(text).title == "云河县2021年政府信息公开工作年度报告"


def test_notice_about_reports_is_no_title() -> None:
    assert identity_of("关于做好2021年政府信息公开工作年度报告编制工作的通知\n").title is None


def test_no_title_has_no_place() -> None:
    found = identity_of("一、总体情况\n")
    assert (found.title, found.title_span.start, found.title_span.end) == (None, 0, 0)


@pytest.mark.parametrize(
    ("box", "published"),
    [
        ("生成日期：2022-02-11", date(2022, 2, 11)),
        ("发布日期 | 2022年1月9日 |", date(2022, 1, 9)),
        ("公开日期:2022/01/30", date(2022, 1, 30)),
        ("发布日期：2022-13-40", None),
        ("2022-02-11", None),
    ],
)
def test_box_tells_the_date_of_publication(box: str, published: date | None) -> None:
    assert identity_of(f"{box}\n一、总体情况\n").published == published


def test_publisher_is_the_body_of_a_report_without_title() -> None:
    assert identity_of("公开主体：云河县财政局\n一、总体情况\n").body == "云河县财政局"


def test_report_published_by_a_government_office_is_that_of_its_government() -> None:
    found = identity_of("发布机构：云河县政府办公室\n云河新区2021年政府信息公开工作年度报告\n")
    assert found.level is Level.GOVERNMENT


@pytest.mark.parametrize(
    ("text", "name", "year"),
    [
        ("统计期限自2021年1月1日起至2021年12月31日止。", "report.txt", 2021),
        ("本报告所列数据的统计期限自2021年1月1日至12月31日。", "2019.txt", 2021),
        ("一、总体情况", "云河县2020年年报.txt", 2020),
        ("一、总体情况", "20211231.txt", None),
        ("发布日期：2022-02-11", "report.txt", 2021),
        ("发布日期：2022-02-11", "2020.txt", 2020),
        ("一、总体情况", "report.txt", None),
    ],
)
def test_year_of_a_report_without_title(text: str, name: str, year: int | None) -> None:
    assert identity_of(text, name).year == year


def test_year_of_the_folder_is_not_that_of_the_report() -> None:
    assert identity_of("一、总体情况", "/data/2019/report.txt").year is None


def test_hints_win() -> None:
    found = identity_of("云河县2021年政府信息公开工作年度报告\n", hints=Hints(2020, "清水县财政局", Level.TOWNSHIP))
    assert (found.year, found.body, found.level) == (2020, "清水县财政局", Level.TOWNSHIP)


def test_title_far_below_the_beginning_is_that_of_others() -> None:
    assert identity_of("一" * 5000 + "\n云河县2021年政府信息公开工作年度报告\n").title is None
