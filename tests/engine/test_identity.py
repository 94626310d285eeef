"""Whose report it is, for which year, published when."""

from datetime import date

import pytest

from gouji.engine.identity import Hints, Identity, Witness, identify
from gouji.engine.levels import Level
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


MENU = "".join(
    f"{bullet}云河县{year}年政府信息公开工作年度报告 2020-01-0{year % 7 + 1}\n"
    for bullet, year in zip("··- ", range(2015, 2019), strict=True)
)


@pytest.mark.parametrize(
    "menu", [MENU, MENU.replace(" ", "\n"), MENU.replace("云河县", "")], ids=["lines", "dates apart", "years"]
)
def test_titles_of_several_years_one_below_another_are_a_menu(menu: str) -> None:
    found = identity_of(f"首页\n{menu}当前位置\n云河县财政局2021年政府信息公开工作年度报告\n\n一、总体情况\n")
    assert (found.body, found.year, found.title) == ("云河县财政局", 2021, "云河县财政局2021年政府信息公开工作年度报告")


def test_the_title_above_the_body_is_no_entry_of_the_menu_above_it() -> None:
    assert identity_of(f"{MENU}云河县2021年政府信息公开工作年度报告\n\n一、总体情况\n").year == 2021


def test_a_title_that_stands_twice_is_no_menu() -> None:
    title = "云河县2021年政府信息公开工作年度报告\n"
    assert identity_of(f"{title}{title}{MENU}").year == 2021


def test_where_there_is_nothing_but_a_menu_its_first_entry_is_the_title() -> None:
    assert identity_of(MENU).year == 2015


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


@pytest.mark.parametrize(
    ("text", "name", "year"),
    [
        ("一、总体情况", "/data/2019/report.txt", 2019),
        ("一、总体情况", "/data/2019年度/report.txt", 2019),
        ("一、总体情况", "/data/2019/2020.txt", 2020),
        ("发布日期：2022-02-11", "/data/2019/report.txt", 2021),
        ("一、总体情况", "/data/20190101/report.txt", None),
    ],
)
def test_year_of_the_folder_is_the_last_resort(text: str, name: str, year: int | None) -> None:
    assert identity_of(text, name).year == year


def test_hints_win() -> None:
    found = identity_of("云河县2021年政府信息公开工作年度报告\n", hints=Hints(2020, "清水县财政局", Level.TOWNSHIP))
    assert (found.year, found.body, found.level) == (2020, "清水县财政局", Level.TOWNSHIP)


def test_title_far_below_the_beginning_is_that_of_others() -> None:
    assert identity_of("一" * 5000 + "\n云河县2021年政府信息公开工作年度报告\n").title is None


@pytest.mark.parametrize(
    ("prose", "body"),
    [
        ("本报告由长河市东湖区人民政府办公室编制。", "长河市东湖区人民政府"),
        ("长河市东湖区人民政府高度重视。", "长河市东湖区人民政府"),
        ("江南省长河市东湖区人民政府高度重视。", "江南省长河市东湖区人民政府"),
        ("全市东湖区人民政府最先完成。", "东湖区人民政府"),
        ("根据长河市东湖区人民政府的安排。", "东湖区人民政府"),
        ("东湖区人民政府高度重视。", "东湖区人民政府"),
    ],
)
def test_a_county_is_named_with_the_city_that_the_report_names(prose: str, body: str) -> None:
    found = identity_of(f"东湖区人民政府\n2023年政府信息公开工作年度报告\n{prose}\n")
    assert (found.body, found.level) == (body, Level.GOVERNMENT)


@pytest.mark.parametrize(
    ("end", "body", "published"),
    [
        ("云河县财政局\n2022年1月20日\n", "云河县财政局", date(2022, 1, 20)),
        ("云河县人民政府 2022年1月20日", "云河县人民政府", date(2022, 1, 20)),
        (
            "                    云河县城关镇人民政府\n\n          2022-01-20\n\n",
            "云河县城关镇人民政府",
            date(2022, 1, 20),
        ),
        ("我们定于\n2022年1月20日\n", None, None),
        ("云河县财政局\n2022年13月20日\n", None, None),
        ("云河县财政局\n2022年1月20日\n附件：下载\n", None, None),
    ],
)
def test_a_signature_at_the_end_tells_body_and_date(end: str, body: str | None, published: date | None) -> None:
    found = identity_of(f"一、总体情况\n六、其他需要报告的事项\n无。\n{end}")
    assert (found.body, found.published) == (body, published)


def test_a_title_broken_over_lines_is_one_title() -> None:
    found = identity_of("云河县财政局2021年\n政府信息公开\n工作年度报告\n\n一、总体情况\n")
    assert (found.title, found.body) == ("云河县财政局2021年政府信息公开工作年度报告", "云河县财政局")


def test_a_source_that_is_no_body_is_not_the_body() -> None:
    assert identity_of("来源：本站\n一、总体情况\n").body is None
    assert identity_of("来源：栏目\n一、总体情况\n").body is None


def test_contradicting_years_are_kept_with_their_places() -> None:
    text = "云河县2021年政府信息公开工作年度报告\n数据自2020年1月1日起至12月31日止。\n发布日期：2022-01-20\n"
    found = identity_of(text, "/data/2018/2019.txt")
    years = [each for each in found.statements if each.fact == "year"]
    assert found.year == 2021
    assert [(each.value, each.witness) for each in years] == [
        (2021, Witness.TITLE),
        (2020, Witness.PERIOD),
        (2019, Witness.FILE),
        (2021, Witness.PUBLICATION),
        (2018, Witness.FOLDER),
    ]
    spans = [text[each.span.start : each.span.end] for each in years if each.span]
    assert spans == ["云河县2021年政府信息公开工作年度报告", "2020年1月1日起至12月31日", "2022"]
