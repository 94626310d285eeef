from collections.abc import Callable

from attrs import evolve

from gouji.cli.judged import Judged, Stranger, Unread
from gouji.cli.manner import Manner
from gouji.cli.render.finding import render_finding
from gouji.cli.render.paint import ansi, plain
from gouji.cli.render.summary import render_summary
from gouji.cli.render.text import render
from gouji.cli.told import Run
from gouji.engine.finding import Finding, Related
from gouji.engine.source import Location, Place, Span

Tell = Callable[..., Run]


def test_finding_shows_place_message_line_figures_and_basis(finding: Finding, judged: Judged) -> None:
    assert render_finding(finding, judged.lines, "zh", plain) == (
        "年报.md:7:13: error GJ303 applicants-not-total\n"
        "  本年新收：各类申请人之和为 4，总计填报为 5\n"
        "  7 │ | 新收 | 3| 1| 5 |\n"
        "    │         -  -  ^\n"
        "  7 │ 3  自然人    requests.received.natural_person\n"
        "  7 │ 1  商业企业  requests.received.business\n"
        "    │ 另有 1 项为 0\n"
        "  依据：国办公开办函〔2021〕30号 附件 表三    gouji explain GJ303\n"
    )


def test_figure_that_is_itself_wrong_is_shown_even_if_it_is_zero(finding: Finding, judged: Judged) -> None:
    total = Related(finding.location, "总计", "requests.received.total", "0")
    text = render_finding(evolve(finding, related=(*finding.related, total)), judged.lines, "zh", plain)
    assert "  7 │ 0  总计      requests.received.total  ←\n" in text
    assert "另有 1 项为 0\n" in text


def test_finding_in_english(finding: Finding, judged: Judged) -> None:
    text = render_finding(finding, judged.lines, "en", plain)
    assert "and 1 more with 0\n  basis: 国办公开办函〔2021〕30号 附件 表三    gouji explain GJ303\n" in text


def test_something_missing_is_marked_by_one_sign(finding: Finding) -> None:
    missing = evolve(finding, location=Location(Span(0, 0), Place(3, 1, 3, 1)), related=())
    assert "  3 │ 五、存在的问题\n    │ ^\n" in render_finding(missing, {3: "五、存在的问题"}, "zh", plain)


def test_span_over_several_lines_is_marked_to_the_end_of_the_first(finding: Finding) -> None:
    table = evolve(finding, location=Location(Span(0, 90), Place(3, 3, 31, 5)), related=())
    assert "  3 │ | 规章 |\n    │   ^^^^^^  至第 31 行\n" in render_finding(table, {3: "| 规章 |"}, "zh", plain)


def test_line_numbers_of_different_length_are_aligned(finding: Finding, judged: Judged) -> None:
    far = Related(Location(Span(0, 1), Place(1024, 1, 1024, 2)), "法律服务机构", "requests.received.legal_service", "9")
    text = render_finding(evolve(finding, related=(far,)), judged.lines, "zh", plain)
    assert "     7 │ | 新收 | 3| 1| 5 |\n" in text
    assert "  1024 │ 9  法律服务机构  requests.received.legal_service\n" in text


def test_long_quotation_is_cut(finding: Finding, judged: Judged) -> None:
    quotation = Related(Location(Span(0, 99), Place(5, 1, 5, 100)), "", None, "甲" * 99)
    text = render_finding(evolve(finding, related=(quotation,)), judged.lines, "zh", plain)
    assert f"  5 │ {'甲' * 30}…\n" in text


def test_place_in_another_file_is_told_behind_the_figure(finding: Finding, judged: Judged) -> None:
    key = "requests.carried_out.total"
    there = Related(Location(Span(0, 1), Place(7, 13, 7, 14)), "上年报告：总计", key, "9", "last.txt")
    text = render_finding(evolve(finding, related=(there,)), judged.lines, "zh", plain)
    assert (
        "  7 │ | 新收 | 3| 1| 5 |\n"
        "    │               ^\n"
        "    │ 9  上年报告：总计  requests.carried_out.total  last.txt:7:13\n" in text
    )


def test_line_feed_in_a_file_name_does_not_break_the_header(finding: Finding, judged: Judged) -> None:
    text = render_finding(evolve(finding, file="a\nb\x1b[2J.md"), judged.lines, "zh", plain)
    assert text.startswith("a␊b␛[2J.md:7:13: error GJ303")


def test_colours_wrap_severity_and_markers(finding: Finding, judged: Judged) -> None:
    text = render_finding(finding, judged.lines, "zh", ansi)
    assert "\x1b[1;31merror\x1b[0m GJ303" in text
    assert "\x1b[1;31m        -  -  ^\x1b[0m" in text


def test_summary_counts_findings_and_relations(told: Tell, judged: Judged) -> None:
    assert render_summary(told(judged).counts, "zh") == (
        "检查 1 份报告：1 个错误，0 个警告，0 个提示；28 条勾稽关系：26 成立，1 不成立，1 无法核对\n"
    )


def test_clean_summary_says_what_was_checked(told: Tell, clean: Judged) -> None:
    assert render_summary(told(clean).counts, "zh") == (
        "检查 1 份报告：0 个错误，0 个警告，0 个提示；42 条勾稽关系：42 成立，0 无法核对\n"
    )


def test_summary_in_english(told: Tell, judged: Judged) -> None:
    assert render_summary(told(judged).counts, "en") == (
        "1 report checked: 1 error, 0 warnings, 0 infos; 28 relations: 26 hold, 1 broken, 1 could not be checked\n"
    )


def test_summary_says_what_was_not_checked(told: Tell) -> None:
    files = (Stranger("a.txt", "0" * 64, ""), Stranger("b.txt", "0" * 64, ""), Unread("c.txt", "没有读取权限"))
    assert render_summary(told(*files).counts, "zh") == (
        "检查 0 份报告：0 个错误，0 个警告，0 个提示；未核对任何勾稽关系；2 个文件不是年度报告；1 个文件无法读取\n"
    )


def test_rules_outside_the_arithmetic_are_no_relations(told: Tell, judged: Judged) -> None:
    verdicts = tuple(verdict for verdict in judged.verdicts if verdict.code == "GJ101")
    assert "未核对任何勾稽关系" in render_summary(told(evolve(judged, verdicts=verdicts)).counts, "zh")


def test_quiet_run_without_findings_is_empty(told: Tell, clean: Judged) -> None:
    assert list(render(told(clean), Manner("zh", summary=False))) == []


def test_statistics_count_by_rule(told: Tell, judged: Judged) -> None:
    assert "".join(render(told(judged), Manner("zh", statistics=True, summary=False))).endswith(
        "\n  次数  规则    名称\n------  ------  --------------------\n     1  GJ303   applicants-not-total\n"
    )


def test_verdicts_are_a_table_with_reasons(told: Tell, judged: Judged) -> None:
    assert "".join(render(told(judged, verdicts=True), Manner("zh", summary=False))).endswith(
        "\n年报.md\n"
        "规则    结论        已核对    不成立    无法核对  原因\n"
        "------  --------  --------  --------  ----------  -----------------\n"
        "GJ101   成立             6         0           0\n"
        "GJ303   不成立          25         1           0\n"
        "GJ304   无法核对         2         0           1  空白：表四 › 总计\n"
    )


def test_reasons_that_repeat_are_said_once(told: Tell, judged: Judged) -> None:
    verdict = evolve(judged.verdicts[2], reasons=("空白", "空白", "横线"))
    run = told(evolve(judged, verdicts=(verdict,)), lang="en", verdicts=True)
    assert "空白; 横线\n" in "".join(render(run, Manner("en")))


def test_what_need_not_be_judged_is_told_from_what_could_not_be(told: Tell, judged: Judged) -> None:
    verdict = evolve(judged.verdicts[2], skipped=0, reasons=("本规则只适用于政府",))
    run = told(evolve(judged, verdicts=(verdict,)), verdicts=True)
    assert "GJ304   不适用" in "".join(render(run, Manner("zh")))
