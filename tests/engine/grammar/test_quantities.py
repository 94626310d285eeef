"""Quantities: numbers with units."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gouji.engine.grammar.candidates import quantity_starts
from gouji.engine.grammar.quantities import quantity_pattern
from gouji.engine.narrative.numbers import exact

Found = list[tuple[str, str]]


def find(text: str) -> list[re.Match[str]]:
    matches: list[re.Match[str]] = []
    for start, share in quantity_starts(text):
        if not share and (not matches or start >= matches[-1].end()):
            found = quantity_pattern().match(text, start)
            matches += [found] if found else []
    return matches


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("公开信息7273条,阅读789.3万人(次)", [("7273条", "条"), ("789.3万人(次)", "人(次)")]),
        ("收到申请1,203件", [("1,203件", "件")]),
        ("约120余条", [("约120余条", "条")]),
        ("近6万人次", [("近6万人次", "人次")]),
        ("最近3次", [("3次", "次")]),
        ("3万余册", [("3万余册", "册")]),
        ("10多万条", [("10多万条", "条")]),
        ("10万+次", [("10万+次", "次")]),
        ("100件以上", [("100件以上", "件")]),
        ("超过30场左右", [("超过30场左右", "场")]),
        ("办结率96.5%", [("96.5%", "%")]),
        ("提高2.5个百分点", [("2.5个百分点", "个百分点")]),
        ("收费4.5万元,退回300元", [("4.5万元", "万元"), ("300元", "元")]),
        ("2.1亿元", [("2.1亿元", "元")]),
        ("制发5件、废止1件", [("5件", "件"), ("1件", "件")]),
        ("行政诉讼12起诉讼", [("12起", "起")]),
        ("编印公报10期,共3期间", [("10期", "期")]),
        ("提供20个工作日", [("20个工作日", "个工作日")]),
        ("千分之差3‰", [("3‰", "‰")]),
    ],
)
def test_quantities(text: str, found: Found) -> None:
    assert [(match[0], match["unit"]) for match in find(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "第二十条第(八)项",
        "第20条",
        "第20条、21条",
        "第3期",
        "〔2021〕30号",
        "国务院令第711号",
        "2021年12月31日",
        "12月份",
        "2021.12.31",
        "12345热线",
        "12345个人诉求",
        "12345",
        "0591-23165370",
        "350400",
        "www.example.cn/2021/12.html",
        "1.件数",
        "2.3件",
        "(1)",
        "1、",
        "V2.0",
        "5G",
        "1+X",
        "3个月",
        "2部门",
        "3项目",
        "第1,203件",
        "12,34件",
        "12345678901234567件",
        "1" * 500 + "件",
        "2个百分",
        "3%点",
    ],
)
def test_no_quantities(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize("text", ["收到3-5件", "收到3~5件", "收到3至5件"])
def test_a_range_is_one_quantity(text: str) -> None:
    assert [(match["whole"], match["upper"]) for match in find(text)] == [("3", "5")]


def test_digits_behind_a_blank_are_no_quantity() -> None:
    assert find("收到1 203件") == []


def test_a_long_number_is_never_read_in_part() -> None:
    assert [match[0] for match in find("收到申请1,203件")] == ["1,203件"]
    assert find("收到申请1,2034件") == []


@pytest.mark.parametrize(
    ("parts", "value"),
    [
        (("1,203",), Decimal(1203)),
        (("789", ".3", "万"), Decimal(7893000)),
        (("96", ".50"), Decimal("96.50")),
        (("1", ".23456", "万"), Decimal("12345.6")),
        (("3", None, "千万"), Decimal(30_000_000)),
        (("2", None, "万亿"), Decimal(2_000_000_000_000)),
    ],
)
def test_values_are_exact(parts: tuple[str, ...], value: Decimal) -> None:
    assert str(exact(*parts)) == str(value)


PARTS = ("before", "whole", "multiplier", "some", "unit", "after")
WRITTEN = st.tuples(
    st.sampled_from(["", "约", "近", "超过"]),
    st.integers(0, 10**12).filter(lambda whole: not 12305 <= whole <= 12395).map("{:,}".format),
    st.sampled_from(["", "百", "千", "万", "百万", "千万", "亿"]),
    st.sampled_from(["", "余", "多"]),
    st.sampled_from(["件", "条", "人次", "人(次)", "%", "‰", "场", "篇", "宗", "份", "封", "起"]),
    st.sampled_from(["", "左右", "以上"]),
)


@given(WRITTEN)
def test_what_is_written_is_read(written: tuple[str, ...]) -> None:
    (found,) = find(f"共{''.join(written)},")
    assert found[0] == "".join(written)
    assert tuple(found[part] or "" for part in PARTS) == written
    assert exact(found["whole"]) == int(written[1].replace(",", ""))
