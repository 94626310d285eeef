from gouji.engine.text import Text


def test_values_are_filled_in_each_language() -> None:
    filled = Text("{name}为 {value}", "{name} is {value}").format(name=Text("总计", "total"), value=3)
    assert filled == Text("总计为 3", "total is 3")


def test_words_are_listed_as_each_language_does() -> None:
    assert Text.listed([Text("甲", "a"), Text("乙", "b")]) == Text("甲、乙", "a, b")


def test_language_is_chosen() -> None:
    assert (Text("甲", "a").in_language("zh"), Text("甲", "a").in_language("en")) == ("甲", "a")
