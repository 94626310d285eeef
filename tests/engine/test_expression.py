from decimal import Decimal

import pytest

from gouji.engine.expression import Comparison, ExpressionError, Group, Name, Over, Term, parse, parse_over

TERM = "a name, sum(group), previous.name, children.sum(name), parent.name, said(statement) or a number is expected"
COMPARISON = "+ - or a comparison (== != <= >= < >) is expected"
END = "the end is expected here: there is one comparison of two sums"
NUMBER = "a number has up to nine digits before the point and four behind"
NO_BRACKETS = "there are no brackets and no functions but sum, children.sum and said"


def test_names_and_groups_keep_their_offsets() -> None:
    assert parse("received + denied.third_party == sum( outcomes )") == Comparison(
        (Term(1, Name("received", 0)), Term(1, Name("denied.third_party", 11))),
        "==",
        (Term(1, Group("outcomes", 38)),),
    )


@pytest.mark.parametrize(
    ("side", "terms"),
    [
        ("made - repealed", (Term(1, Name("made", 0)), Term(-1, Name("repealed", 7)))),
        ("2 * made - 0.5*sum(outcomes)", (Term(2, Name("made", 4)), Term(Decimal("-0.5"), Group("outcomes", 19)))),
        ("- made + 100", (Term(-1, Name("made", 2)), Term(100, None))),
        ("-3", (Term(-3, None),)),
        ("123456789.1234", (Term(Decimal("123456789.1234"), None),)),
    ],
)
def test_terms_are_added_taken_off_and_multiplied_by_numbers(side: str, terms: tuple[Term, ...]) -> None:
    assert parse(f"{side} == total").left == terms
    assert [term.factor for term in parse(f"total == {side}").right] == [term.factor for term in terms]


@pytest.mark.parametrize("comparison", ["==", "!=", "<=", ">=", "<", ">"])
def test_every_comparison_is_read(comparison: str) -> None:
    assert parse(f"made{comparison}in_force").operator == comparison


def test_a_tab_counts_as_one_character() -> None:
    assert parse("\tmade\t<=\tin_force").right == (Term(1, Name("in_force", 9)),)


@pytest.mark.parametrize(
    ("text", "offset", "message"),
    [
        ("", 0, TERM),
        ("made", 4, COMPARISON),
        ("made +", 6, TERM),
        ("made + == in_force", 7, TERM),
        ("made in_force", 5, COMPARISON),
        ("made = in_force", 5, "equality is written =="),
        ("made == in_force == repealed", 17, END),
        ("made == 1234567890", 8, NUMBER),
        ("made == 0.12345", 8, NUMBER),
        ("made == 1.2.3", 8, NUMBER),
        ("made * 2 == in_force", 5, "a number is what is multiplied by, and stands first: 2 * total"),
        ("made / 2 == in_force", 5, "there is no division; multiply the other side instead"),
        ("(made) == in_force", 0, NO_BRACKETS),
        ("(" * 1000 + "made" + ")" * 1000 + " == in_force", 0, NO_BRACKETS),
        ("max(made, 3) == in_force", 3, NO_BRACKETS),
        ("made + " * 20_000 + "made == in_force", 0, "it is longer than 4000 characters"),
        ("sum == made", 0, TERM),
        ("sum(made == made", 0, TERM),
        ("Made == made", 0, TERM),
        ("__import__('os') == made", 0, TERM),
        ("made == in_force if made else repealed", 17, END),
    ],
)
def test_what_is_no_relation_is_refused_where_it_goes_wrong(text: str, offset: int, message: str) -> None:
    with pytest.raises(ExpressionError) as refused:
        parse(text)
    assert (refused.value.offset, str(refused.value)) == (offset, message)


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("columns of requests", Over("columns", Name("requests", 11))),
        ("rows of  requests", Over("rows", Name("requests", 9))),
        ("blocks of cases", Over("blocks", Name("cases", 10))),
        ("rows of requests in outcomes", Over("rows", Name("requests", 8), Name("outcomes", 20))),
    ],
)
def test_what_a_relation_is_over_is_read(text: str, over: Over) -> None:
    assert parse_over(text) == over


@pytest.mark.parametrize(
    "text", ["", "requests", "cells of requests", "rows of", "rows of requests and cases", "rows of requests in"]
)
def test_what_a_relation_cannot_be_over_is_refused(text: str) -> None:
    with pytest.raises(ExpressionError) as refused:
        parse_over(text)
    assert (refused.value.key, refused.value.message.zh) == (
        "over",
        "应为“rows of 表”“columns of 表”或“blocks of 表”，其后可有“in 组”",
    )
