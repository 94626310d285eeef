"""What the words count off: which points belong together, which is missing, how many were announced."""

from time import process_time

import pytest
from support.sentences import said

from gouji.engine.narrative import Enumeration


def counted(words: str, number: int = 1) -> list[list[int | tuple[int, int]]]:
    """Return the ordinals of each list; beside one that certainly is another, the one expected."""
    return [
        [item.ordinal if item.expected is None else (item.ordinal, item.expected) for item in found.items]
        for found in said(words, number).enumerations
    ]


def first(words: str) -> Enumeration:
    return said(words, 5).enumerations[0]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("一是甲；二是乙；三是丙。", [[1, 2, 3]]),
        ("一要甲，二要乙，三是丙。", [[1, 2, 3]]),
        ("不足主要是一是甲，二是乙。", [[1, 2]]),
        ("（一）甲。办了事。\n（二）乙。办了事。", [[1, 2]]),
        ("1.甲。2．乙。3、丙。", [[1, 2, 3]]),
        ("（1）甲；（2）乙。", [[1, 2]]),
        ("一是甲。二是乙。下一步，一是丙。二是丁。", [[1, 2], [1, 2]]),
        # points inside of points
        ("一是甲：一是子，二是丑，三是寅；二是乙。", [[1, 2], [1, 2, 3]]),
        ("（一）甲。1.子。2.丑。（二）乙。1.寅。2.卯。", [[1, 2], [1, 2], [1, 2]]),
    ],
)
def test_points_that_follow_one_another_are_a_list(words: str, expected: list[list[int]]) -> None:
    assert counted(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("解读单一；二是更新不及时；三是培训不够。", [[(2, 1), 3]]),
        ("（一）甲。（二）乙。（四）丁。", [[1, 2, (4, 3)]]),
        ("（一）甲。（二）乙。（二）丙。", [[1, 2, (2, 3)]]),
        ("（一）甲。（二）乙。1.子。2.丑。（二）丙。", [[1, 2, (2, 3)], [1, 2]]),
        ("一是甲。二是乙。四是丁。五是戊。", [[1, 2, (4, 3), 5]]),
        ("1.甲。3.丙。", [[1, (3, 2)]]),
    ],
)
def test_what_is_missing_is_expected(words: str, expected: list[list[int | tuple[int, int]]]) -> None:
    assert counted(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "首先是解读单一；二是更新不及时。",
        "一方面解读单一；二是更新不及时。",
        "其一，解读单一；二是更新不及时。",
        "一、解读单一；二是更新不及时；三、培训不够。",
        "一是甲二是乙；三是丙。",
        "一是甲；第二，乙；三是丙。",
        "①甲；二是乙。",
        "1.甲 2.乙 3.丙。4.丁。",
    ],
)
def test_a_point_in_other_words_is_not_missing(words: str) -> None:
    assert all(isinstance(ordinal, int) for found in counted(words) for ordinal in found)


@pytest.mark.parametrize(
    "words",
    [
        "落实第二十条第（二）项，三要素齐全，唯一是，统一要求，数字为1.5、2.5。",
        "公开率3.5%，其中（二）级以上2.1万件。",
        "十二是本年的期数，第三是去年。",
    ],
)
def test_what_is_no_mark_is_no_point(words: str) -> None:
    assert counted(words) == []


@pytest.mark.parametrize("words", ["一是甲；", "三是甲；", "一是甲；三是乙；", "99.甲。1.乙。", "（一）", "1.\n"])
def test_as_many_points_as_a_section_may_have_are_counted_soon(words: str) -> None:
    start = process_time()
    assert said(words * (100_000 // len(words))).enumerations
    assert process_time() - start < 5


@pytest.mark.parametrize(
    ("words", "announced"),
    [
        ("存在以下三个问题：一是甲；二是乙。", 3),
        ("存在两个方面的不足。一是甲；二是乙。", 2),
        ("主要有4点不足，一是甲；二是乙。", 4),
        ("存在三方面突出问题和短板：\n（一）甲。\n（二）乙。", 3),
        ("与三个县区存在差距：一是甲；二是乙。", None),
        ("落实第三项工作：一是甲；二是乙。", None),
        ("存在13个问题：一是甲；二是乙。", None),
        ("存在以下问题：一是甲；二是乙。", None),
    ],
)
def test_how_many_are_announced(words: str, announced: int | None) -> None:
    found = first(words).announced
    assert (found and found.count) == announced


@pytest.mark.parametrize(
    ("words", "about"),
    [
        ("存在的主要问题：一是甲；二是乙。", "problems"),
        ("下一步，将：一是甲；二是乙。", "measures"),
        ("针对存在的问题，改进措施如下：一是甲；二是乙。", "measures"),
        ("我们认为：一是甲；二是乙。", None),
    ],
)
def test_what_is_listed(words: str, about: str | None) -> None:
    assert first(words).about == about


def test_only_section_five_lists_problems_and_measures() -> None:
    assert [found.about for found in said("存在的主要问题：一是甲；二是乙。").enumerations] == [None]


def test_digits_and_marks_are_no_characters_and_a_denial_is_a_number() -> None:
    extents = said("2021年，公开信息310条。").extents
    assert (extents.of(1).signs, extents.of(1).numbers) == (6, 1)
    assert said("未收到政府信息公开申请。").extents.of(1).numbers == 1
    assert said("认真落实要求。").extents.of(1).numbers == 0
    assert said("认真落实要求。").extents.of(5).signs == 0
