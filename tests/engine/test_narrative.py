"""What the prose of whole sections says, of our own and of real reports."""

import json
import re
from pathlib import Path

import pytest
from support.sentences import FORM, said, section

from gouji.engine.narrative import Claim, Narrative, narrate
from gouji.engine.source import Source


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("加强平台规范建设。", True),
        ("（四）平台载体建设", True),
        ("平 台 建 设", True),
        ("平台运行维护等内容,推进专区建设。", False),
        ("利用公开平台发布信息。", False),
    ],
)
def test_a_phrase_with_a_gap_stays_within_a_clause(words: str, *, there: bool) -> None:
    assert [m.key for m in said(words).mentions] == (["overview.platform"] if there else [])


def test_a_mention_is_looked_for_in_its_sections_only() -> None:
    assert [m.key for m in said("平台建设有待加强。", number=5).mentions] == ["problems.problem"]
    assert said("平台建设有待加强。", number=6).mentions == ()


def test_sections_with_tables_are_no_prose() -> None:
    assert said("收到政府信息公开申请12件。", number=3).claims == ()


def test_a_sentence_without_end_is_read_in_bounded_steps() -> None:
    words = "收到政府信息公开申请12件办结率96%" * 6000
    assert len(said(words).rates) == 6000


CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
HEADINGS = re.compile(
    "[一五六二]、(?:总体情况|主动公开政府信息|存在(?:的主要)?问题及改进(?:情况|措施)|其他需要报告的事项)"
)


def corpus(name: str) -> Narrative:
    file = CORPUS / f"{name}.txt"
    if not file.exists():
        pytest.skip("the corpus of real reports is not at hand")
    source = Source(name, file.read_text(encoding="utf-8-sig"), "", "utf-8")
    first, second, fifth, sixth = HEADINGS.finditer(source.folded)
    sections = [
        section(1, first.end(), second.start()),
        section(5, fifth.end(), sixth.start()),
        section(6, sixth.end(), len(source.text)),
    ]
    return narrate(source, sections, FORM, int(name[-4:]))


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("kongtong_2021", [("requests.received", 1)]),
        (
            "pingtan_2021",
            [
                ("requests.received", 70),
                ("requests.concluded", 69),
                ("requests.carried_out", 1),
                ("fee.amount", 0),
            ],
        ),
        (
            "pingtan_2022",
            [
                ("normative_documents.in_force", 698),
                ("normative_documents.made", 88),
                ("requests.received", 75),
                ("requests.received.natural_person", 72),
                ("requests.received.business", 3),
                ("litigation.total", 1),
                ("review.total", 2),
                ("fee.amount", 0),
            ],
        ),
    ],
)
def test_the_claims_of_a_real_report_are_all_that_it_tells(name: str, told: list[tuple[str, int]]) -> None:
    assert [(claim.statement, claim.value) for claim in corpus(name).claims] == told


@pytest.mark.parametrize("name", ["kongtong_2021", "pingtan_2021", "pingtan_2022"])
def test_the_claims_of_a_real_report_fit_its_table(name: str) -> None:
    claims = corpus(name).claims
    truth = json.loads((CORPUS / "truth" / f"{name}.json").read_text(encoding="utf-8"))["facts"]
    assert {claim.undecided for claim in claims} == {None}
    # fees have no table of their own in these forms
    unfit = [claim for claim in claims if claim.readings and claim.value not in sums(claim, truth)]
    assert unfit == []
    assert {claim.statement for claim in claims if not claim.readings} <= {"fee.amount"}


def sums(claim: Claim, truth: dict[str, str]) -> list[int]:
    """Return what each reading of a claim comes to by the figures of the table, some of which are taken off."""
    signed = [[(key.removeprefix("-"), -1 if key.startswith("-") else 1) for key in keys] for keys in claim.readings]
    return [sum(sign * int(truth[key]) for key, sign in keys) for keys in signed]


def test_rates_of_a_real_report_belong_to_other_subjects_than_requests() -> None:
    found = corpus("kongtong_2021").rates
    assert [(r.subject, str(r.kind), int(r.percent), r.count and int(r.count.value)) for r in found] == [
        ("网民留言", "completion", 96, 3203),
        ("12345综合便民服务热线留言", "reply", 100, 14530),
    ]
