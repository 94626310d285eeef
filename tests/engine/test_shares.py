"""Which percentages are shares of what is claimed, and which rates are of requests."""

import pytest
from support.sentences import TITLE, said

from gouji.engine.shares import is_of_requests, shares_of
from gouji.engine.source import Source


def shares(words: str) -> list[tuple[str, str]]:
    found = shares_of(said(words), Source("<test>", TITLE + words, "", "utf-8"))
    return [(share.claim.statement, share.rate.raw) for share in found]


@pytest.mark.parametrize(
    "words",
    [
        "依申请公开中，予以公开30件（41.1%）。",
        "依申请公开中，予以公开30件，占41.1%。",
        "依申请公开中，予以公开30件，占比41.1%。",
        "依申请公开中，予以公开30件，占答复总数的41.1%。",
        "依申请公开中，予以公开30件，占全部申请的比例为41.1%。",
        "依申请公开中，予以公开30件,占受理总量的41.1%。",
    ],
)
def test_percentage_behind_a_number_is_its_share(words: str) -> None:
    assert shares(words) == [("requests.granted", "41.1%")]


@pytest.mark.parametrize(
    "words",
    [
        "依申请公开中，予以公开30件（同比增长41.1%）。",
        "依申请公开中，予以公开30件，满意率41.1%。",
        "依申请公开中，予以公开30件，占信函申请的41.1%。",
        "依申请公开中，予以公开30件，网上申请占41.1%。",
        "依申请公开中，予以公开30件，网上申请9件（41.1%）。",
        "依申请公开中，予以公开30件。占比41.1%。",
    ],
)
def test_other_percentages_are_not(words: str) -> None:
    assert shares(words) == []


@pytest.mark.parametrize(
    ("words", "of_requests"),
    [
        ("全年政府信息公开申请办结率100%。", True),
        ("依申请公开答复率100%。", True),
        ("全年收到政府信息公开申请9件，答复率100%。", True),
        ("县政府办收到政府信息公开申请9件，答复率100%。", False),
        ("网民留言办结率100%。", False),
        ("全年收到投诉12件，办结率100%。", False),
        ("政府信息公开投诉办结率100%。", False),
        ("涉及政府信息公开的行政复议办结率100%。", False),
    ],
)
def test_rates_of_requests_are_known_by_name_or_by_their_counts(words: str, of_requests: bool) -> None:
    narrative = said(words)
    (rate,) = narrative.rates
    assert is_of_requests(rate, narrative.claims) is of_requests
