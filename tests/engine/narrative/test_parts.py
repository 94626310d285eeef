"""What a preamble says that the report consists of."""

import pytest

from gouji.engine.forms import load_form
from gouji.engine.narrative.parts import find_parts
from gouji.engine.narrative.prose import prose_between
from gouji.engine.source import Source, Span

ALL = (
    "总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、因政府信息公开工作被申请行政复议、提起行政诉讼情况、"
    "存在的主要问题及改进情况和其他需要报告的事项"
)


def announced(words: str, section: int = 0) -> list[tuple[int, tuple[int, ...]]]:
    source = Source("<test>", words, "", "utf-8")
    prose = prose_between(source, Span(0, len(words)), section)
    return [(parts.count, parts.named) for parts in find_parts(source, prose, load_form("ogi-2021"))]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (f"本报告由{ALL}等六部分组成。", [(6, (1, 2, 3, 4, 5, 6))]),
        (f"全文共六个部分，包括：{ALL}。", [(6, (1, 2, 3, 4, 5, 6))]),
        ("报告内容包括总体情况、主动公开政府信息情况等5项内容。", [(5, (1, 2))]),
        ("本报告分为概述、主动公开政府信息情况等五部分。", [(5, ())]),
        ("本年度报告共分为八个部分。", [(8, ())]),
        ("本报告第六部分说明收费情况。", []),
        ("报告由县政府办公室编制。", []),
        ("本报告包括部分乡镇的数据。", []),
    ],
)
def test_number_and_names(words: str, expected: list[tuple[int, tuple[int, ...]]]) -> None:
    assert announced(words) == expected


def test_only_a_preamble_announces() -> None:
    assert announced("本报告共分为八个部分。", section=1) == []
