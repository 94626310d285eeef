"""Which cases are told to be about the disclosure of information."""

import pytest
from support.sentences import said


@pytest.mark.parametrize(
    "words",
    [
        "政府信息公开行政复议收案19件。复议案件中,维持12件。",
        "因政府信息公开引发的争议增加,全县办理行政复议19件。",
        "全县政府信息公开引发行政争议较多,行政复议19件。",
        "因答复不服发生行政复议19件。",
    ],
)
def test_what_was_said_to_cause_them_goes_on(words: str) -> None:
    assert [claim.undecided for claim in said(words).claims if claim.statement.startswith("review.")][-1] is None


@pytest.mark.parametrize(
    "words",
    [
        "政府信息公开行政复议收案9件。复议案件中,维持12件。",
        "政府信息公开行政复议收案19件。各类行政复议中,维持12件。",
        "政府信息公开行政复议收案19件。诉讼案件中,维持12件。",
    ],
)
def test_more_results_than_cases_are_of_others(words: str) -> None:
    found = said(words).claims[-1]
    assert (found.statement.endswith(".upheld"), found.undecided and found.undecided.kind) == (True, "subject")
