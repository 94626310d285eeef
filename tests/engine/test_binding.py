from decimal import Decimal

import pytest
from attrs import evolve

from gouji.engine.binding import bind
from gouji.engine.expression import ExpressionError, parse, parse_over
from gouji.engine.forms import load_form
from gouji.engine.instance import Addend, Side
from gouji.engine.relation import Relation

FORM = load_form("ogi-2021")


def bound(holds: str, over: str | None, at: str | None = None) -> Relation:
    return bind(parse(holds), parse_over(over) if over else None, FORM, at)


@pytest.mark.parametrize(
    ("holds", "over", "names", "first"),
    [
        (
            "received + carried_in == concluded + carried_out",
            "columns of requests",
            ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他组织", "总计"],
            [
                "requests.received.natural_person",
                "requests.carried_in.natural_person",
                "requests.concluded.natural_person",
                "requests.carried_out.natural_person",
            ],
        ),
        (
            "sum(outcomes) == total",
            "blocks of cases",
            ["行政复议", "未经复议直接起诉", "复议后起诉"],
            ["review.upheld", "review.corrected", "review.other", "review.pending", "review.total"],
        ),
        (
            "made <= in_force",
            "rows of disclosure",
            ["规章", "行政规范性文件"],
            ["regulations.made", "regulations.in_force"],
        ),
        (
            "total <= requests.concluded.total",
            "rows of requests in outcomes",
            ["予以公开", "部分公开"],
            ["requests.granted.total", "requests.concluded.total"],
        ),
        (
            "granted + denied.third_party <= concluded",
            "columns of requests in applicants",
            ["自然人", "商业企业"],
            [
                "requests.granted.natural_person",
                "requests.denied.third_party.natural_person",
                "requests.concluded.natural_person",
            ],
        ),
    ],
)
def test_a_relation_has_one_instance_for_each_place_with_all_its_figures(
    holds: str, over: str, names: list[str], first: list[str]
) -> None:
    instances = bound(holds, over).instances
    assert [instance.name.zh for instance in instances][: len(names)] == names
    assert [FORM.keys[number] for number in instances[0].figures] == first


@pytest.mark.parametrize(
    ("holds", "at", "key"),
    [
        ("sum(outcomes) == total", None, "review.total"),
        ("total == sum(outcomes)", None, "review.total"),
        ("upheld + corrected <= other + total", None, "review.total"),
        ("upheld + corrected <= other + total", "upheld", "review.upheld"),
        ("upheld <= 100", None, "review.upheld"),
        ("0 <= total - upheld", None, "review.upheld"),
    ],
)
def test_a_finding_points_to_the_figure_that_stands_alone(holds: str, at: str | None, key: str) -> None:
    assert FORM.keys[bound(holds, "blocks of cases", at).instances[0].at] == key


@pytest.mark.parametrize(
    ("holds", "over", "at", "error"),
    [
        ("sum(outcomes) == totl", "blocks of cases", None, ("holds", 17, "total")),
        ("sum(outcome) == total", "blocks of cases", None, ("holds", 4, "outcomes")),
        ("sum(applicants) == concluded", "columns of requests", None, ("holds", 4, None)),
        ("sum(outcomes) == total", "blocks of case", None, ("over", 10, "cases")),
        ("sum(outcomes) == total", "rows of cases", None, ("over", 0, None)),
        ("sum(applicants) == total", "blocks of requests", None, ("over", 0, None)),
        ("sum(outcomes) == total + upheld", "blocks of cases", None, ("holds", 25, None)),
        ("sum(outcomes) == total", "blocks of cases", "totals", ("at", 0, "total")),
        ("sum(outcomes) - upheld == total", "blocks of cases", None, ("holds", 16, None)),
        ("total == review.total", "blocks of cases", None, ("holds", 9, None)),
        ("0 * upheld == total", "blocks of cases", None, ("holds", 4, None)),
        ("1 == 1", "blocks of cases", None, ("holds", 0, None)),
        ("made == decisions", "rows of disclosure", None, ("holds", 0, None)),
        ("total <= 3", "rows of requests in outcome", None, ("over", 20, "outcomes")),
        ("total <= 3", "rows of requests in applicants", None, ("over", 20, None)),
        ("fees.amount <= permits.decisions", None, None, ("holds", 15, None)),
        ("fees.amuont <= 3", None, None, ("holds", 0, "fees.amount")),
        ("sum(outcomes) <= 3", None, None, ("holds", 4, None)),
    ],
)
def test_what_the_form_does_not_have_is_refused(
    holds: str, over: str | None, at: str | None, error: tuple[str, int, str | None]
) -> None:
    with pytest.raises(ExpressionError) as refused:
        bound(holds, over, at)
    assert (refused.value.key, refused.value.offset, refused.value.nearest()) == error


def test_counts_and_amounts_do_not_mix() -> None:
    table = FORM.table("disclosure")
    block = table.blocks[0]
    mixed = evolve(block, rows=(block.rows[0], evolve(block.rows[1], kind="amount")))
    form = evolve(FORM, tables=(evolve(table, blocks=(mixed,)),))
    with pytest.raises(ExpressionError) as refused:
        bind(parse("regulations <= normative_documents"), parse_over("columns of disclosure"), form)
    assert (refused.value.offset, str(refused.value)) == (
        15,
        "normative_documents (amount) and regulations (count) are figures of different kinds",
    )


def test_without_over_a_relation_is_looked_at_once_and_figures_go_by_their_keys() -> None:
    relation = bound("requests.granted.total >= 0.5 * requests.concluded.total - 3", None)
    (instance,) = relation.instances
    granted, concluded = FORM.index["requests.granted.total"], FORM.index["requests.concluded.total"]
    assert instance.left == Side((Addend(1, granted),))
    assert instance.right == Side((Addend(Decimal("0.5"), concluded),), -3)
    assert (relation.over, relation.tables, instance.named) == (None, {"requests"}, {granted, concluded})


def test_a_relation_is_told_as_constraints_with_all_figures_on_one_side() -> None:
    relation = bound("upheld + 2 == 3 * total - other", "blocks of cases", "other")
    first = relation.constraints[0]
    assert [(addend.factor, FORM.keys[addend.figure]) for addend in first.addends] == [
        (1, "review.upheld"),
        (-3, "review.total"),
        (1, "review.other"),
    ]
    assert (first.operator, first.bound, first.name.en) == ("==", -2, "administrative review")
    assert (FORM.keys[first.at], len(relation.constraints)) == ("review.other", 3)
