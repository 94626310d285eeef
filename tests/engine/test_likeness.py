"""What of this year's words stands in last year's, and which problems are told."""

import pytest

from gouji.api import read_text
from gouji.engine.likeness import Likeness, likeness_of, problems_of
from gouji.engine.report import Report

SAME = "县政府门户网站改版以后开设了惠企政策专栏"
OTHER = "审计指出的三个栏目已经合并到首页"


def report(overview: str, problems: str = "无", rest: str = "无") -> Report:
    return read_text(
        f"云河县2022年政府信息公开工作年度报告\n一、总体情况\n{overview}\n"
        f"五、存在的主要问题及改进情况\n{problems}\n六、其他需要报告的事项\n{rest}\n"
    )


def alike(now: str, then: str) -> tuple[int, int]:
    # a title and a date do not count, and make it a report
    found = likeness_of(report(now, "《办法》", "2022年"), report(then, "《办法》", "2022年"))
    return found.alike, found.signs


@pytest.mark.parametrize(
    ("now", "then", "expected"),
    [
        (f"{SAME}。", f"{SAME}。", (20, 20)),
        (f"{SAME}。", f"{OTHER}。", (0, 20)),
        (f"{OTHER}，{SAME}。", f"{SAME}，其他工作。", (20, 36)),
        ("开设了惠企政策专栏。", "开设了惠企政策专栏。", (0, 9)),
        ("当年开设了惠企政策专栏。", "当年开设了惠企政策专栏。", (11, 11)),
        ("公开信息310条，较好地完成了任务。", "公开信息28条，较好地完成了任务。", (13, 13)),
        ("2022年，开设了惠企政策的专栏。", "2021年，开设了惠企政策的专栏。", (10, 10)),
        ("云河县开设了惠企政策的专栏。", "云河县开设了惠企政策的专栏。", (10, 10)),
        ("《政府信息公开信息处理费管理办法》", "《政府信息公开信息处理费管理办法》", (0, 0)),
        ("坚持以公开为常态、不公开为例外。", "坚持以公开为常态、不公开为例外。", (0, 2)),
    ],
)
def test_ten_characters_in_a_row_are_repeated(now: str, then: str, expected: tuple[int, int]) -> None:
    assert alike(now, then) == expected


def test_the_longest_passage_is_shown_in_both_years() -> None:
    now, then = report(f"{OTHER}。今年，{SAME}。"), report(f"{SAME}！{OTHER}。")
    found = likeness_of(now, then)
    assert found.here
    assert found.there
    assert (now.source.raw(found.here), then.source.raw(found.there)) == (SAME, SAME)


def test_nothing_alike_has_no_passage() -> None:
    assert likeness_of(report(f"{SAME}。"), report(f"{OTHER}。")) == Likeness(22, 0, None, None)


def test_no_passage_goes_on_from_one_section_into_the_next() -> None:
    same = report("开设了惠企政策。", "解读形式单一。", "没有。")
    assert likeness_of(same, same).alike == 0


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("主要问题：一是解读形式单一；二是栏目更新不及时。下一步丰富形式。", ["解读形式单一", "栏目更新不及时"]),
        ("仍存在以下不足。（一）人员不足。改进措施：加强培训。", ["人员不足"]),
        ("如规范性还有待提高、深度有待提升等。", ["规范性还有待提高", "深度有待提升等"]),
        ("工作取得成效，但与群众期盼还有差距。", ["但与群众期盼还有差距"]),
        ("无", []),
    ],
)
def test_problems_are_the_clauses_that_tell_what_is_wanting(words: str, expected: list[str]) -> None:
    found = problems_of(report("无", words), report("无"))
    assert ([problem.words for problem in found.now], found.then) == (expected, ())
