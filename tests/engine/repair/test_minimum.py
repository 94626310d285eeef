"""The search finds as few figures as a solver of integer programs does."""

from itertools import islice
from random import Random

from support.consistent import consistent
from support.minimum import fewest
from support.shapes import FORM
from support.typing_errors import SLIPS, cases, typed

from gouji.engine.causes import system_of
from gouji.engine.repair.search import Search
from gouji.engine.ruleset import load_ruleset

RULES = load_ruleset("ogi").rules
NETWORK = system_of(
    tuple((rule.code, found) for rule in RULES if rule.relation and (found := rule.relation(FORM)))
).network


def figures(random: Random) -> list[int]:
    cells = consistent(random, random.choice((0.2, 0.6, 1)), 200)
    return [int(cells[key]) for key in FORM.keys]


def test_no_smaller_set_of_figures_would_do() -> None:
    random = Random(6)
    for count in (1, 2, 3):
        for values, _ in islice(cases(random, lambda: figures(random), typed(*SLIPS, count=count)), 100):
            solutions = Search(NETWORK, values).smallest(NETWORK.residuals(values))

            assert {len(changes) for changes in solutions.sets} == {fewest(NETWORK, values)}
