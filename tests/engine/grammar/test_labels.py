"""Labels made comparable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gouji.engine.grammar.labels import heading_words, normal, squeeze, without_ordinal


@pytest.mark.parametrize(
    ("written", "compared"),
    [
        ("结 果 维 持", "结果维持"),
        ("商业\n企业", "商业企业"),
        ("１．属于国家秘密", "1.属于国家秘密"),
        ("1、属于国家秘密", "1.属于国家秘密"),
        ("（一） 予以公开", "(一)予以公开"),
        ("（一）、予以公开", "(一)予以公开"),
        ("一.本年新收", "一、本年新收"),
        ("一：本年新收", "一、本年新收"),
        ("3.危及“三安全一稳定”", "3.危及三安全一稳定"),
        ("**总体情况**", "总体情况"),
        ("## 一、总体情况", "一、总体情况"),
        ("区分处理的,只计;不计", "区分处理的、只计、不计"),
        ("1.5倍", "1.5倍"),
        ("58．其他", "58.其他"),
        ("102、其他", "102、其他"),
        ("", ""),
    ],
)
def test_normal(written: str, compared: str) -> None:
    assert normal(written) == compared


@pytest.mark.parametrize(
    ("label", "rest"),
    [
        ("1.属于国家秘密", "属于国家秘密"),
        ("(三)不予公开", "不予公开"),
        ("四、结转下年度继续办理", "结转下年度继续办理"),
        ("10.其他", "其他"),
        ("102.其他", "102.其他"),
        ("规章", "规章"),
        ("一本年", "一本年"),
        ("1.5", "1.5"),
    ],
)
def test_without_ordinal(label: str, rest: str) -> None:
    assert without_ordinal(label) == rest


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("一、总体情况", "总体情况"),
        ("第一部分总体情况", "总体情况"),
        ("第一部分:总体情况", "总体情况"),
        ("一、第一部分总体情况。", "总体情况"),
        ("总体情况:", "总体情况"),
    ],
)
def test_heading_words(label: str, words: str) -> None:
    assert heading_words(label) == words


def test_squeeze_drops_white_space() -> None:
    assert squeeze(" 甲\t乙\r\n丙 ") == "甲乙丙"


@given(st.text(alphabet="一1（）()、.,：:甲 \n“”*#"))
def test_normal_without_white_space_around_is_stable_in_its_words(text: str) -> None:
    assert not set(normal(text)) & set(' \n"*#（）：')
