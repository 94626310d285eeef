from wcwidth import wcwidth

from gouji.cli.render.width import columns_of, pad

BASIC_PLANE = map(chr, range(0x10000))


def test_every_character_is_as_wide_as_wcwidth_says() -> None:
    assert [char for char in BASIC_PLANE if columns_of(char) != max(0, wcwidth(char))] == []


def test_padding_counts_columns_not_characters() -> None:
    assert pad("表三 › 总计", 14) == "表三 › 总计   "
