"""A county is told with the city before it, where the report names it so."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gouji.engine.region import with_region

_REGION = r"(?:[^\W\d_由与向据照按对在从于是为将被及的全本我]{2,9}(?:省|市|州|盟|地区|自治区))+"
PIECES = ["云河县", "澄芷市", "岚溆省", "市", "区", "由", "在", "，", " ", "\n", "甲", "自治区", "1"]


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("由澄芷市云河县编制", "澄芷市云河县"),
        ("岚溆省澄芷市云河县", "岚溆省澄芷市云河县"),
        ("云河县", "云河县"),
        ("我市云河县", "云河县"),
    ],
)
def test_the_region_that_is_named(head: str, told: str) -> None:
    assert with_region("云河县", head) == told


def test_a_department_has_none() -> None:
    assert with_region("云河县财政局", "澄芷市云河县财政局") == "云河县财政局"


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_it_is_what_one_search_through_all_of_the_text_finds(head: str) -> None:
    found = re.search(rf"(?:(?<![\u4e00-\u9fff])|(?<=[由与向]))({_REGION})云河县", head)
    assert with_region("云河县", head) == (f"{found[1]}云河县" if found else "云河县")
