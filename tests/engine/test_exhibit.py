"""Examples that a ruleset declares, in every shape they may have."""

import pytest

from gouji.engine.declaration import File
from gouji.engine.example import Beside, Levels, TwoYears
from gouji.engine.exhibit import examples_of, refuse_unfit
from gouji.engine.forms import load_form
from gouji.engine.refusal import RulesetError

CELLS = "figures (of up to twelve digits before the point and six behind) or words in cells are expected"

FORM = load_form("ogi-2021")


def rule(passes: str) -> File:
    return File("packs/own.toml", f"[[rule]]\npasses = {passes}\n")


@pytest.mark.parametrize(
    ("written", "examples"),
    [
        ("[]", ()),
        ('[{ "review.total" = 2 }]', ({"review.total": (2,)},)),
        ('[{ "review" = [1, "", 0, 0, 1] }, "六、其他"]', ({"review": (1, "", 0, 0, 1)}, "六、其他")),
        ('[{ document = "examples/a.txt" }]', (Beside("examples/a.txt", "packs/examples/a.txt"),)),
        (
            '[{ previous = { "review.total" = 1 }, report = "六、其他" }]',
            (TwoYears({"review.total": (1,)}, "六、其他"),),
        ),
        (
            '[{ children = [{ "review.total" = 1 }, "六、其他"], report = {} }, { report = {}, parent = "六、其他" }]',
            (Levels({}, ({"review.total": (1,)}, "六、其他")), Levels({}, (), "六、其他")),
        ),
    ],
)
def test_an_example_is_figures_words_a_document_or_several_of_these(written: str, examples: tuple[object, ...]) -> None:
    (declared,) = rule(written).table().tables("rule")
    assert examples_of(declared, "passes") == examples


def test_a_rule_may_have_none() -> None:
    (declared,) = rule("[]").table().tables("rule")
    assert examples_of(declared, "fails") == ()


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("3", "rule[0].passes: a list of examples is expected"),
        (
            "[3]",
            (
                "rule[0].passes[0]: figures, words, { document = FILE }, { previous = …, report = … } or "
                "{ children = […], report = … } are expected"
            ),
        ),
        ('[" "]', "rule[0].passes[0]: figures, words, { document = FILE }, {"),
        ('[{ "review.totl" = 2 }]', "rule[0].passes[0].review.totl: the form has no such figure or row (did you mean"),
        ('[{ "review" = [1, 0] }]', "rule[0].passes[0].review: 5 figures are expected"),
        (
            '[{ "review.total" = true }]',
            f"rule[0].passes[0].review.total: {CELLS}",
        ),
        (
            '[{ "review.total" = nan }]',
            f"rule[0].passes[0].review.total: {CELLS}",
        ),
        ("[{ previous = {} }]", "rule[0].passes[0]: report is missing"),
        (
            '[{ previous = { "x" = 1 }, report = {} }]',
            "rule[0].passes[0].previous.x: the form has no such figure or row",
        ),
        ('[{ children = [{}, { "x" = 1 }], report = {} }]', "rule[0].passes[0].children[1].x: the form has no such"),
        ("[{ children = 3, report = {} }]", "rule[0].passes[0].children: a list of examples is expected"),
        ("[{ children = [{}] }]", "rule[0].passes[0]: report is missing"),
        ("[{ parent = {}, previous = {}, report = {} }]", "rule[0].passes[0].previous: there is no such key"),
        ("[{ previous = 3, report = {} }]", "rule[0].passes[0].previous: figures, words"),
        ('[{ document = "a.txt", body = "x" }]', "rule[0].passes[0].body: there is no such key"),
        ('[{ document = "../a.txt" }]', "rule[0].passes[0].document: a file inside the folder of the pack is expected"),
        ('[{ document = "/etc/hosts" }]', "rule[0].passes[0].document: a file inside the folder of the pack"),
        ('[{ document = "C:/a.txt" }]', "rule[0].passes[0].document: a file inside the folder of the pack"),
        ("[{ document = 'a\\b.txt' }]", "rule[0].passes[0].document: a file inside the folder of the pack"),
    ],
)
def test_what_is_no_example_is_told_with_its_place(written: str, message: str) -> None:
    (declared,) = rule(written).table().tables("rule")
    with pytest.raises(RulesetError) as refused:
        refuse_unfit(declared, "passes", [FORM])
    assert message in str(refused.value)
    assert str(refused.value).startswith("packs/own.toml:2:1: ")
