"""Relations that hold are told by one function for all rules: it must say what judging them one by one says."""

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from gouji.engine.check import check
from gouji.engine.example import Figures
from gouji.engine.facts import sums_of
from gouji.engine.finding import Outcome, Verdict
from gouji.engine.forms import load_form
from gouji.engine.holding import held
from gouji.engine.identity import Identity
from gouji.engine.levels import Level
from gouji.engine.offer import Subjects
from gouji.engine.report import Report
from gouji.engine.rule import Rule
from gouji.engine.ruleset import load_ruleset
from gouji.engine.source import Span
from gouji.engine.trial import of_figures

FORM = load_form("ogi-2021")
RULES = load_ruleset("ogi").rules


def report(figures: Figures) -> Report:
    return of_figures(figures, FORM, Identity(None, Level.UNKNOWN, 2021, None, None, Span.at(0)))


def done(rules: tuple[Rule, ...], judged: Report) -> dict[str, Verdict]:
    return {rule.code: each[0] for rule, each in zip(rules, held(rules, judged), strict=True) if each}


def test_what_holds_is_done_with() -> None:
    assert done(RULES, report({"review": (1, 0, 0, 0, 2)})) == {
        "GJ301": Verdict("GJ301", Outcome.PASS, 7),
        "GJ302": Verdict("GJ302", Outcome.PASS, 7),
        "GJ303": Verdict("GJ303", Outcome.PASS, 25),
    }


def test_what_needs_more_than_figures_is_left_to_be_judged() -> None:
    whole = report({})
    assert len(done(RULES, whole)) == 4
    limited = tuple(evolve(rule, years=(2021, None)) for rule in RULES)
    spent = evolve(whole, facts=evolve(whole.facts, spent=frozenset({sums_of((1,), (2,))})))
    for rules, judged in ((limited, whole), (RULES, spent), (RULES, evolve(whole, recognised=False))):
        assert done(rules, judged) == {}


cells = st.one_of(st.integers(0, 2), st.just(""))


@given(st.lists(cells, min_size=7, max_size=7), st.lists(cells, min_size=5, max_size=5))
def test_together_they_say_what_each_says_alone(row: list[int | str], block: list[int | str]) -> None:
    judged = report({"requests.received": tuple(row), "review": tuple(block)})
    alone = {rule.code: rule.evaluate(Subjects(judged)) for rule in RULES}
    clean = {code: each.checked for code, each in alone.items() if not (each.objections or each.skips)}
    assert {code: verdict.checked for code, verdict in done(RULES, judged).items()} == clean
    assert [verdict.failed for verdict in check(judged, RULES).verdicts] == [alone[rule.code].failed for rule in RULES]
