"""What the rules on years, dates and meetings say of whole reports, through the real reader."""

import pytest

from gouji.engine.check import check
from gouji.engine.identity import Hints
from gouji.engine.recognise import recognise
from gouji.engine.rule import Rule
from gouji.engine.source import Source
from gouji.rules.impossible_date import impossible_date
from gouji.rules.late_publication import late_publication
from gouji.rules.meeting_out_of_time import meeting_out_of_time
from gouji.rules.partial_period import partial_period
from gouji.rules.premature_publication import premature_publication
from gouji.rules.stale_plan_year import stale_plan_year
from gouji.rules.stale_year import stale_year
from gouji.rules.title_year_differs import title_year_differs

REPORT = """{box}{title}
{preamble}
一、总体情况
{overview}
五、存在的主要问题及改进情况
{problems}
六、其他需要报告的事项
{other}
{signature}"""
PARTS = {
    "box": "",
    "title": "云河县2022年政府信息公开工作年度报告",
    "preamble": "",
    "overview": "全年公开信息30条。",
    "problems": "解读偏少，将丰富形式。",
    "other": "全年未收取信息处理费。",
    "signature": "",
}


def findings(rule: Rule, parts: dict[str, str]) -> list[tuple[str, str | None]]:
    """Return severity and what was found, in the order of the text."""
    text = REPORT.format(**PARTS | parts)
    result = check(recognise(Source("<test>", text, "", "utf-8"), Hints()), [rule])
    assert [verdict.reasons for verdict in result.verdicts if verdict.outcome == "error"] == []
    return [(finding.severity.value, finding.found) for finding in result.findings]


def outcome(rule: Rule, parts: dict[str, str]) -> tuple[str, tuple[str, ...]]:
    text = REPORT.format(**PARTS | parts)
    (verdict,) = check(recognise(Source("<test>", text, "", "utf-8")), [rule]).verdicts
    return verdict.outcome.value, verdict.reasons


@pytest.mark.parametrize(
    "preamble",
    [
        "本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。",
        "数据统计时限为2022年1月1日至12月31日。",
        "统计期限：2022年01月01日—2022年12月31日。",
        "数据统计期限为２０２２年１月１日至２０２２年１２月３１日。",
        "数据统计期限2022年1月1日至2022年12月31\n日。",
        "统计期限自202211日至20221231日。",  # signs lost in a conversion
        "网站改版自2022年3月1日至2022年4月15日进行。",  # no period of statistics
        "本报告电子版可在网站下载。",
    ],
)
def test_periods_of_a_whole_year_are_silent(preamble: str) -> None:
    assert findings(partial_period, {"preamble": preamble}) == []


@pytest.mark.parametrize(
    ("preamble", "severity"),
    [
        ("数据统计期限自2022年1月1日起至2022年12月21日止。", "error"),
        ("数据统计期限为2022年1月1日至2022年11月30日。", "error"),
        ("数据统计期限为2021年12月1日至2022年11月30日。", "error"),
        ("数据统计期限为2021年1月1日至2022年12月31日。", "error"),
        ("数据统计期限为2022年1月11日至12月31日。", "warning"),
    ],
)
def test_periods_of_another_time_are_told(preamble: str, severity: str) -> None:
    assert [found[0] for found in findings(partial_period, {"preamble": preamble})] == [severity]


@pytest.mark.parametrize(
    "parts",
    [
        {"preamble": "统计期限为2022年1月1日至2022年12月31日。"},
        {"preamble": "统计期限为2021年1月1日至2022年12月31日。"},  # GJ701
        {"preamble": "2021年1月1日至2021年12月31日开展试点。"},
        {"title": "云河县政府信息公开工作年度报告", "preamble": "统计期限为2021年1月1日至2021年12月31日。"},
        {"title": "云河县2022年度政府信息公开工作年度报告", "preamble": "统计期限为2022年1月1日至12月31日。"},
    ],
)
def test_a_title_of_the_year_of_the_period_is_silent(parts: dict[str, str]) -> None:
    assert findings(title_year_differs, parts) == []


@pytest.mark.parametrize("year", ["2021", "2023", "2020"])
def test_a_title_of_another_year_than_the_period_is_told(year: str) -> None:
    preamble = f"本报告数据的统计期限为{year}年1月1日至{year}年12月31日。"
    assert [found[0] for found in findings(title_year_differs, {"preamble": preamble})] == ["warning"]


@pytest.mark.parametrize(
    "parts",
    [
        {"overview": "2022年，我县公开信息30条。"},
        {"overview": "2021年7月，我县被评为先进。2022年，我县公开信息30条。"},
        {"overview": "2021年，我县公开信息20条；2022年公开30条。"},
        {"overview": "2021年，我县公开信息20条。2022年，我县公开30条。"},
        {"overview": "2021年以来，我县每年开展培训。"},
        {"overview": "2021年至今，我县公开信息50条。"},
        {"overview": "2021年底，我县建成查阅点。"},
        {"overview": "2021年，国务院办公厅印发新的格式，我县严格执行。"},
        {"overview": "根据《2021年政务公开工作要点》，我县公开信息30条。"},
        {"overview": "按照云政办发〔2021〕8号文件，我县公开信息30条。"},
        {"overview": "2021年度结转的2件申请，我县已办结。"},
        {"overview": "较2021年，我县公开信息增加10条。"},
        {"overview": "2021年，我县公开信息20条，同比下降5%。"},
        {"overview": "2023年，我县将继续做好公开工作。"},
        {"overview": "2008年，我县设立信息公开栏目。"},
        {"overview": "全年公开信息30条。2020年，我县设立栏目。"},
        {"problems": "2021年年度报告反馈的问题，我县已整改到位。"},
        {"problems": "2023年，我县重点抓好解读。"},
        {"title": "云河县政府信息公开工作年度报告", "overview": "2021年，我县公开信息30条。"},
    ],
)
def test_years_with_a_reason_are_silent(parts: dict[str, str]) -> None:
    assert findings(stale_year, parts) == []


@pytest.mark.parametrize(
    ("parts", "severity"),
    [
        ({"overview": "2021年，我县认真贯彻落实条例，公开信息30条。"}, "warning"),
        ({"overview": "2021年，云河县认真贯彻落实条例。"}, "warning"),
        ({"overview": "2021年全县共公开信息30条。"}, "warning"),
        ({"overview": "2021年，在县委、县政府的领导下，各项工作有序推进。"}, "warning"),
        ({"overview": "2021年，严格落实条例，公开信息30条。"}, "warning"),
        ({"overview": "2023年，我县认真贯彻落实条例。"}, "warning"),
        ({"overview": "（一）主动公开。2021年，我县公开信息30条。"}, "info"),
        ({"problems": "2021年，我县的公开工作还不够及时。"}, "warning"),
        ({"other": "2021年度，未收取信息处理费。"}, "warning"),
        ({"other": "2020年，本机关未收取信息处理费。"}, "warning"),
    ],
)
def test_years_taken_over_are_told(parts: dict[str, str], severity: str) -> None:
    assert [found[0] for found in findings(stale_year, parts)] == [severity]


def test_a_year_is_not_judged_where_title_and_period_contradict_each_other() -> None:
    parts = {"preamble": "统计期限为2021年1月1日至2021年12月31日。", "overview": "2021年，我县公开信息30条。"}
    assert outcome(stale_year, parts)[0] == "notapplicable"


OFFICE = "发布机构 | 云河县政府办 | 生成日期 | {date} |\n"
DEPARTMENT = "云河县水务局2022年政府信息公开工作年度报告"


@pytest.mark.parametrize(
    "parts",
    [
        {"box": OFFICE.format(date="2023-03-31")},
        {"box": OFFICE.format(date="2023-01-31"), "title": DEPARTMENT},
        {"box": OFFICE.format(date="2023-03-20"), "title": "云河县人民政府办公室2022年政府信息公开工作年度报告"},
        {"box": OFFICE.format(date="2023-05-20"), "title": "青石镇2022年政府信息公开工作年度报告"},
        {"box": OFFICE.format(date="2023-05-20"), "title": "云河县第一中学2022年政府信息公开工作年度报告"},
        {"box": OFFICE.format(date="2023-05-20"), "title": "云河县供水公司2022年政府信息公开工作年度报告"},
        {"box": OFFICE.format(date="2023-05-20"), "title": "云河县大数据中心2022年政府信息公开工作年度报告"},
        {"box": OFFICE.format(date="2023-05-20"), "signature": "云河县水务局 2023年1月20日", "title": DEPARTMENT},
        {"box": OFFICE.format(date="2019-03-20"), "title": "云河县水务局2018年政府信息公开工作年度报告"},
        {},
    ],
)
def test_publication_in_time_or_of_others_is_silent(parts: dict[str, str]) -> None:
    assert findings(late_publication, parts) == []


@pytest.mark.parametrize(
    ("parts", "severity"),
    [
        ({"box": OFFICE.format(date="2023-04-01")}, "warning"),
        ({"box": OFFICE.format(date="2023-02-01"), "title": DEPARTMENT}, "warning"),
        ({"signature": "云河县水务局 2023年3月2日", "title": DEPARTMENT}, "warning"),
        ({"box": OFFICE.format(date="2024-06-01")}, "info"),  # perhaps moved from another site
    ],
)
def test_late_publication_is_told(parts: dict[str, str], severity: str) -> None:
    assert [found[0] for found in findings(late_publication, parts)] == [severity]


def test_without_a_date_it_is_not_known_whether_it_was_late() -> None:
    assert outcome(late_publication, {}) == ("notapplicable", ("没有找到发布日期",))


@pytest.mark.parametrize(
    "parts",
    [
        {"box": OFFICE.format(date="2023-01-05")},
        {"box": OFFICE.format(date="2022-12-31")},
        {"signature": "云河县水务局 2023年1月3日"},
        {},
        {
            "box": OFFICE.format(date="2022-02-05"),
            "preamble": "统计期限为2021年1月1日至2021年12月31日。",  # the title is wrong: GJ702
        },
    ],
)
def test_dates_after_the_year_are_silent(parts: dict[str, str]) -> None:
    assert findings(premature_publication, parts) == []


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        ({"box": OFFICE.format(date="2022-12-20")}, "2022-12-20"),
        ({"box": OFFICE.format(date="2022-01-20")}, "2022-01-20"),
        ({"signature": "云河县水务局 2022年1月20日"}, "2022-01-20"),
    ],
)
def test_dates_before_the_end_of_the_year_are_told(parts: dict[str, str], found: str) -> None:
    assert findings(premature_publication, parts) == [("warning", found)]


@pytest.mark.parametrize(
    "overview",
    [
        "2024年2月29日召开会议。",
        "1月至12月，公开信息30条。",
        "1-12月公开信息30条，第13期简报刊发。",
        "12月31日前公开信息30条。",
        "2022年12月3 1日召开会议。",
        "开展为期13个月的试点，公开60天。",
        "2022年9月上线，9月30日验收。",
        "每月5日、15日、25日更新。",
        "云政办发〔2022〕113号文件。",
    ],
)
def test_dates_that_can_be_are_silent(overview: str) -> None:
    assert findings(impossible_date, {"overview": overview}) == []


@pytest.mark.parametrize(
    ("overview", "found"),
    [
        ("2022年2月29日召开会议。", ("warning", "2022年2月29日")),
        ("2022年13月召开会议。", ("warning", "2022年13月")),
        ("6月31日召开会议。", ("warning", "6月31日")),
        ("2022年0月3日召开会议。", ("warning", "2022年0月3日")),
        ("20221月5日召开会议。", ("info", "20221月5日")),
        ("2022年月日召开会议。", ("info", "2022年月日")),
    ],
)
def test_dates_that_cannot_be_are_told(overview: str, found: tuple[str, str]) -> None:
    assert findings(impossible_date, {"overview": overview}) == [found]


@pytest.mark.parametrize(
    "parts",
    [
        {"overview": "我县深入贯彻党的二十大精神。"},
        {"overview": "我县深入贯彻党的十九大和二十大精神。"},
        {"overview": "我县全面贯彻党的十九大和十九届历次全会精神，认真学习二十大精神。"},
        {"title": "云河县2021年政府信息公开工作年度报告", "overview": "以优异成绩迎接党的二十大胜利召开。"},
        {"title": "云河县2021年政府信息公开工作年度报告", "overview": "贯彻部署要求，做好二十大期间服务保障。"},
        {"title": "云河县2021年政府信息公开工作年度报告", "overview": "学习贯彻党的十九届六中全会精神。"},
        {
            "title": "云河县2023年政府信息公开工作年度报告",
            "overview": "党的十八大以来，我县贯彻落实有关要求，全面推进公开。",
        },
        {"title": "云河县2024年政府信息公开工作年度报告", "overview": "深入贯彻党的二十届二中、三中全会精神。"},
        {"overview": "整治二十大街，贯彻落实责任。"},
        {
            "box": OFFICE.format(date="2023-02-28"),
            "overview": "学习贯彻党的二十届二中全会精神。",
        },
    ],
)
def test_meetings_of_the_time_are_silent(parts: dict[str, str]) -> None:
    assert findings(meeting_out_of_time, parts) == []


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        (
            {"box": OFFICE.format(date="2023-01-20"), "overview": "学习贯彻党的二十届二中全会精神。"},
            ("warning", "二十届二中全会"),
        ),
        ({"overview": "学习贯彻党的二十届三中全会精神。"}, ("warning", "二十届三中全会")),
        ({"overview": "学习贯彻党的二十届二中、三中全会精神。"}, ("warning", "二十届二中、三中全会")),
        (
            {"title": "云河县2021年政府信息公开工作年度报告", "overview": "深入贯彻党的二十大精神。"},
            ("info", "二十大"),  # published late, perhaps
        ),
        (
            {"title": "云河县2023年政府信息公开工作年度报告", "overview": "全面贯彻党的十九大精神。"},
            ("info", "十九大"),
        ),
    ],
)
def test_meetings_of_another_time_are_told(parts: dict[str, str], found: tuple[str, str]) -> None:
    assert findings(meeting_out_of_time, parts) == [found]


@pytest.mark.parametrize(
    "problems",
    [
        "2023年，我县将进一步丰富解读形式。",
        "2022年，我县将政务公开纳入考核，仍有不足。",
        "2022年，公开的深度还不够。",
        "到2025年，我县将进一步建成三级体系。",
        "2024年，我县将进一步丰富解读形式。",
        "下一步，我县将进一步丰富解读形式。",
        "按照《2022年将继续推进的事项清单》落实。",
    ],
)
def test_plans_for_a_year_to_come_are_silent(problems: str) -> None:
    assert findings(stale_plan_year, {"problems": problems}) == []


@pytest.mark.parametrize(
    ("problems", "found"),
    [
        ("2022年，我县将进一步丰富解读形式。", "2022年"),
        ("下一步，2021年我们将切实抓好解读。", "2021年"),
        ("2022年将继续加强培训。", "2022年"),
        ("2022年，我局计划从三个方面改进。", "2022年"),
    ],
)
def test_plans_for_a_year_that_is_over_are_told(problems: str, found: str) -> None:
    assert findings(stale_plan_year, {"problems": problems}) == [("info", found)]


def test_plans_in_the_overview_are_not_looked_at() -> None:
    assert findings(stale_plan_year, {"overview": "2022年，我县将进一步丰富解读形式。"}) == []
