import pytest

from gouji.engine.expression import Comparison, ExpressionError, Group, Name, Over, parse, parse_over


def test_names_and_groups_keep_their_offsets() -> None:
    assert parse("received + denied.third_party == sum( outcomes )") == Comparison(
        (Name("received", 0), Name("denied.third_party", 11)), "==", (Group("outcomes", 38),)
    )


@pytest.mark.parametrize("comparison", ["==", "!=", "<=", ">=", "<", ">"])
def test_every_comparison_is_read(comparison: str) -> None:
    assert parse(f"made{comparison}in_force").operator == comparison


def test_a_tab_counts_as_one_character() -> None:
    assert parse("\tmade\t<=\tin_force").right == (Name("in_force", 9),)


@pytest.mark.parametrize(
    ("text", "offset", "message"),
    [
        ("", 0, "a name or sum(group) is expected"),
        ("made", 4, "+ or a comparison (== != <= >= < >) is expected"),
        ("made +", 6, "a name or sum(group) is expected"),
        ("made + == in_force", 7, "a name or sum(group) is expected"),
        ("made in_force", 5, "+ or a comparison (== != <= >= < >) is expected"),
        ("made = in_force", 5, "+ or a comparison (== != <= >= < >) is expected"),
        ("made == in_force == repealed", 17, "the end is expected here: there is one comparison, and sums with +"),
        ("made - repealed == in_force", 5, "+ or a comparison (== != <= >= < >) is expected"),
        ("made == 3", 8, "a name or sum(group) is expected"),
        ("sum == made", 0, "a name or sum(group) is expected"),
        ("sum(made == made", 0, "a name or sum(group) is expected"),
        ("Made == made", 0, "a name or sum(group) is expected"),
        ("__import__('os') == made", 0, "a name or sum(group) is expected"),
        (
            "made == in_force if made else repealed",
            17,
            "the end is expected here: there is one comparison, and sums with +",
        ),
    ],
)
def test_what_is_no_relation_is_refused_where_it_goes_wrong(text: str, offset: int, message: str) -> None:
    with pytest.raises(ExpressionError) as refused:
        parse(text)
    assert (refused.value.offset, str(refused.value)) == (offset, message)


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("columns of requests", Over("columns", "requests", 11)),
        ("rows of  requests", Over("rows", "requests", 9)),
        ("blocks of cases", Over("blocks", "cases", 10)),
    ],
)
def test_what_a_relation_is_over_is_read(text: str, over: Over) -> None:
    assert parse_over(text) == over


@pytest.mark.parametrize("text", ["", "requests", "cells of requests", "rows of", "rows of requests and cases"])
def test_what_a_relation_cannot_be_over_is_refused(text: str) -> None:
    with pytest.raises(ExpressionError) as refused:
        parse_over(text)
    assert (refused.value.key, refused.value.message.zh) == ("over", "应为“rows of 表”“columns of 表”或“blocks of 表”")
