"""What the words do with a year, dates that cannot be, and the period of the figures."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gouji.engine.narrative.dates import find_misdated, find_periods, find_years
from gouji.engine.narrative.prose import Prose, prose_between
from gouji.engine.source import Source, Span

NAMES = ("云河县", "河县")


def prose(words: str, section: int = 1) -> tuple[Source, Prose]:
    source = Source("<test>", words, "", "utf-8")
    return source, prose_between(source, Span(0, len(words)), section)


def roles(words: str, section: int = 1) -> list[tuple[int, str]]:
    return [(year.year, year.role) for year in find_years(*prose(words, section), 2022, NAMES)]


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("2021年，我县公开信息30条。", "reporting"),
        ("2021年度全县公开信息30条。", "reporting"),
        ("2021年，云河县公开信息30条。", "reporting"),
        ("2021年，未收取信息处理费。", "reporting"),
        ("２０２１年，我县公开信息30条。", "reporting"),
        ("2021 年，我县公开信息30条。", "reporting"),
        ("（一）2021年，我县公开信息30条。", "reporting"),
        ("2021年，省政府印发办法。", "other"),
        ("我县2021年公开信息30条。", "other"),
        ("2021年3月，我县公开信息30条。", "event"),
        ("2021年以来，我县公开信息30条。", "since"),
        ("自2021年，我县公开信息30条。", "since"),
        ("2021年底，我县公开信息30条。", "since"),
        ("截至2021年，我县公开信息30条。", "since"),
        ("公开较2021年增加3条。", "compared"),
        ("2021年，我县公开信息30条，同比增长3%。", "compared"),
        ("2021年，我县公开3条，2023年公开4条。", "compared"),
        ("2021年度结转3件。", "carried"),
        ("印发《2021年要点》。", "title"),
        ("2021年，我县将进一步公开。", "plan"),
        ("2021年，我县拟采取三项措施。", "plan"),
        ("2021年，我县将公开纳入考核。", "other"),
    ],
)
def test_what_the_words_do_with_a_year(words: str, role: str) -> None:
    assert roles(words)[0] == (2021, role)


@pytest.mark.parametrize(
    "words",
    [
        "2022年，我县公开信息30条。",  # the report's own
        "公开120213年的资料。",
        "公开3.2021年。",
        "公开1820年的资料。",
        "国办发〔2021〕30号。",
        "公开年度计划，逐年更新。",
        "二〇二一年，我县公开信息30条。",
        "年",
        "",
    ],
)
def test_what_is_no_other_year(words: str) -> None:
    assert roles(words) == []


def test_the_own_year_is_told_as_a_plan_alone() -> None:
    assert roles("2022年，我县公开信息30条。2022年，我县将进一步公开。") == [(2022, "plan")]


@pytest.mark.parametrize(
    ("words", "opening"),
    [
        ("2021年，我县公开信息30条。", True),
        ("\n\n（一）主动公开情况\n2021年，我县公开信息30条。", True),
        ("全年工作有序。2021年，我县公开信息30条。", False),
    ],
)
def test_a_year_opens_a_section_in_its_first_sentence(words: str, opening: bool) -> None:
    assert [year.opening for year in find_years(*prose(words), 2022, NAMES)] == [opening]


def test_a_year_stands_where_the_source_has_it() -> None:
    words = "概况。\n2 0 2 1年，我县公开。２０２１ 年，我县公开。"
    (year,) = find_years(*prose(words), 2022, NAMES)
    assert (year.raw, words[year.span.start : year.span.end]) == ("２０２１ 年", "２０２１ 年")


def misdated(words: str) -> list[tuple[str, bool]]:
    return [(wrong.raw, wrong.truncated) for wrong in find_misdated(*prose(words))]


@given(st.dates(date(1990, 1, 1), date(2099, 12, 31)))
def test_every_day_of_the_calendar_can_be(day: date) -> None:
    assert misdated(f"{day.year}年{day.month}月{day.day}日，{day.month:02}月{day.day:02}日") == []


@given(st.integers(1990, 2099), st.integers(0, 99), st.integers(0, 99))
def test_a_day_that_the_calendar_lacks_is_told(year: int, month: int, day: int) -> None:
    try:
        date(year, month, day)
    except ValueError:
        written = f"{year}年{month}月{day}日"
        assert misdated(f"于{written}召开") == [(written, False)]


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_a_date_without_its_sign_for_the_year_is_not_whole(day: date) -> None:
    written = f"{day.year}{day.month}月{day.day}日"
    assert misdated(f"于{written}召开") == [(written, True)]


@pytest.mark.parametrize(
    "words", ["月", "1月", "0月", "13月", "第13月", "202213月", "1234567月8日", "2.30月40日", "99月"]
)
def test_months_that_are_no_dates(words: str) -> None:
    assert misdated(words) == []


def periods(words: str, section: int = 0) -> list[tuple[date, date]]:
    return [(period.first, period.last) for period in find_periods(*prose(words, section))]


@pytest.mark.parametrize(
    "words",
    [
        "统计期限自2021年1月1日起至2021年12月31日止",
        "统计时限为2021年1月1日至12月31日",
        "所列数据从2021年1月1日到2021年12月31日",
        "统计期限：2021年01月01日—2021年12月31日",
        "统计期限:2021 年 1 月 1 日 - 2021 年 12 月 31 日",
    ],
)
def test_a_period_in_its_many_forms(words: str) -> None:
    assert periods(words) == [(date(2021, 1, 1), date(2021, 12, 31))]


@pytest.mark.parametrize(
    "words",
    [
        "网站于2021年1月1日至2021年12月31日改版",
        "数据已核对。网站于2021年1月1日至2021年12月31日改版",
        "统计期限为2021年1月1日至2021年12月32日",
        "统计期限为2021年",
    ],
)
def test_what_is_no_period(words: str) -> None:
    assert periods(words) == []


def test_a_period_stands_in_the_preamble() -> None:
    assert periods("统计期限为2021年1月1日至2021年12月31日", section=1) == []
