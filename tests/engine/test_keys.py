import pytest

from gouji.engine.keys import places

TEXT = '''\
top = 1
[pack]
name = "x"
title.zh = "题"
title.en = """
fake = "not a key"
[fake]
"""
[pack.severity]
GJ101 = "info"
"odd name" = 'warning'
[[override]]
paths = [
    "a = b",
]
[override.thresholds]
GJ901.share = 0.5
[[override]]
  years = { from = 2021 }
'''


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("top",), (1, 1, 7)),
        (("pack",), (2, 1, 1)),
        (("pack", "name"), (3, 1, 9)),
        (("pack", "title"), (4, 1, 13)),
        (("pack", "title", "en"), (5, 1, 13)),
        (("pack", "severity", "GJ101"), (10, 1, 10)),
        (("pack", "severity", "odd name"), (11, 1, 15)),
        (("override",), (12, 1, 1)),
        (("override", 0), (12, 1, 1)),
        (("override", 0, "paths"), (13, 1, 9)),
        (("override", 0, "thresholds", "GJ901", "share"), (17, 1, 15)),
        (("override", 1, "years"), (19, 3, 11)),
    ],
)
def test_a_key_is_found_by_its_path(path: tuple[str | int, ...], place: tuple[int, int, int]) -> None:
    assert places(TEXT)[path] == place


def test_nothing_is_found_in_strings_of_several_lines() -> None:
    assert [path for path in places(TEXT) if "fake" in path] == []
