"""Names of bodies taken apart, and when two cannot be of one body."""

import pytest

from gouji.engine.narrative.bodies import body_name, is_same_body


@pytest.mark.parametrize(
    ("name", "places", "organ"),
    [
        ("云河县教育局", ("云河县",), "教育"),
        ("安平市云河区市场监督管理局", ("安平市", "云河区"), "市场监督管理"),
        ("云河县城市管理局", ("云河县",), "城市管理"),
        ("云州市青石区教育局", ("云州市", "青石区"), "教育"),
        ("云岭州河东县教育局", ("云岭州", "河东县"), "教育"),
        ("云河县乡村振兴局", ("云河县",), "乡村振兴"),
        ("云河县住房和城乡建设局", ("云河县",), "住房和城乡建设"),
        ("云河市发展和改革委员会", ("云河市",), "发展和改革"),
        ("云河县农业农村局(畜牧局)", ("云河县",), "农业农村"),
        ("云河县人民政府办公室", ("云河县",), ""),
        ("云河高新区管委会", ("云河高新区",), ""),
        ("云河县青石镇人民政府", ("云河县", "青石镇"), ""),
        ("河东街道办事处", ("河东街道",), ""),
        ("云河县", ("云河县",), ""),
        ("", (), ""),
    ],
)
def test_a_name_is_taken_apart(name: str, places: tuple[str, ...], organ: str) -> None:
    assert (body_name(name).places, body_name(name).organ) == (places, organ)


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("云河县教育局", "云河县民政局", True),
        ("云河县教育局", "民政局", True),
        ("云河县教育局", "云河县教育体育局", False),
        ("云河市发改委", "云河市发展和改革局", False),
        ("市科委", "云河市科学技术委员会", False),
        ("云河县城管局", "云河县城市管理综合执法局", False),
        ("云河县教育局", "云河县人民政府办公室", False),
        ("云河县教育局", "云河县", False),
    ],
)
def test_another_organ_is_certainly_another(one: str, other: str, differ: bool) -> None:
    assert body_name(one).is_another_organ(body_name(other)) is differ
    assert body_name(other).is_another_organ(body_name(one)) is differ


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("云河县教育局", "青石县教育局", True),
        ("云河县人民政府", "青石县人民政府办公室", True),
        ("青石镇人民政府", "白水镇人民政府", True),
        ("云河县教育局", "青石县民政局", False),
        ("云河县", "安平市云河县人民政府", False),
        ("云河县", "安平市人民政府", False),
        ("云河县教育局", "教育局", False),
        ("平阳综合实验区", "平阳县人民政府", False),
    ],
)
def test_elsewhere_is_the_same_organ_of_another_place(one: str, other: str, differ: bool) -> None:
    assert body_name(one).is_elsewhere(body_name(other)) is differ


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("云河县教育局", "云河县教育局", True),
        ("云河县", "云河县人民政府", True),
        ("云河县政府", "云河县人民政府", True),
        ("安平市云河区人民政府", "云河区人民政府", True),
        ("安平市云河县教育局", "教育局", True),
        ("河东街道办事处", "云河区河东街道", True),
        ("青石镇", "云河县青石镇人民政府", True),
        ("云河高新区管委会", "云河高新区", True),
        ("云河县教育局", "青石县教育局", False),
        ("云河县教育局", "云河县教育体育局", False),
        ("云河县人民政府", "云河县人民政府办公室", False),
        ("云河县教育局", "局", False),
        ("云河市水务局", "市水务局", False),
        ("云河县人民政府", "安平市人民政府", False),
        ("人民政府", "云河县人民政府", False),
    ],
)
def test_one_body_has_names_with_and_without_its_region(one: str, other: str, same: bool) -> None:
    assert is_same_body(one, other) is same
    assert is_same_body(other, one) is same
