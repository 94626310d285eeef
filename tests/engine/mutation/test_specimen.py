"""Clean reports by chance: all is read, all agrees, and nothing is found in them."""

from random import Random

import pytest

import gouji
from gouji.engine.forms import load_form
from gouji.engine.mutation import specimens
from gouji.engine.mutation.figures import LARGE, USUAL, Measure, consistent

EDITIONS = (("ogi-2021", 2023), ("ogi-2019", 2020))


@pytest.mark.parametrize(("edition", "year"), EDITIONS)
def test_every_figure_is_read_and_nothing_is_found(edition: str, year: int) -> None:
    for report in specimens(load_form(edition), year, 20, seed=1):
        assert (report.form and report.form.name, report.year, report.body) == (edition, year, "云河县人民政府")
        assert report.facts.complete
        assert gouji.check(report).findings == ()


def test_the_same_seed_gives_the_same_reports() -> None:
    form = load_form("ogi-2021")
    one, same, other = ([each.source.text for each in specimens(form, 2023, 2, seed)] for seed in (1, 1, 2))
    assert one == same
    assert set(one).isdisjoint(other)


@pytest.mark.parametrize("edition", ["ogi-2021", "ogi-2019"])
@pytest.mark.parametrize("measure", [LARGE, USUAL])
def test_figures_agree_as_the_form_wants(edition: str, measure: Measure) -> None:
    form = load_form(edition)
    cells = consistent(form, measure, Random(3))
    sums = [both for table in form.tables for both in table.sums]
    assert len(sums) == (42 if edition == "ogi-2021" else 40)
    assert [both for both in sums if sum(cells[key] for key in both[0]) != sum(cells[key] for key in both[1])] == []


def test_in_a_large_report_each_figure_of_sections_three_and_four_has_two_digits() -> None:
    form = load_form("ogi-2021")
    cells = consistent(form, LARGE, Random(4))
    keys = (*form.table("requests").keys, *form.table("cases").keys)
    assert min(cells[key] for key in keys) >= 10
