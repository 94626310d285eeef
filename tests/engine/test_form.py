"""The form as data: its figures, its labels, its mentions."""

import re
from itertools import product
from pathlib import Path

import pytest

from gouji.engine.forms import form_for, form_names, load_form
from gouji.engine.grammar.labels import normal

FORM = load_form("ogi-2021")
ROOT = Path(__file__).parents[2]
CODE = sorted(
    path for folder in ("engine", "rules", "cli", "gouji") for path in (ROOT / folder).rglob("*.py") if path.is_file()
)
COLUMNS = ["natural_person", "business", "research", "public_welfare", "legal_service", "other_organisation", "total"]
ROWS = [
    "received",
    "carried_in",
    "granted",
    "granted_in_part",
    "denied.state_secret",
    "denied.law_forbidden",
    "denied.safety_stability",
    "denied.third_party",
    "denied.internal_affairs",
    "denied.process_info",
    "denied.enforcement_file",
    "denied.admin_query",
    "unable.not_held",
    "unable.need_creation",
    "unable.unclear_after_correction",
    "not_processed.petition",
    "not_processed.repeat",
    "not_processed.publication",
    "not_processed.excessive",
    "not_processed.reconfirm",
    "other.overdue_correction",
    "other.overdue_fee",
    "other.misc",
    "concluded",
    "carried_out",
]


def test_keys_of_the_disclosure_table() -> None:
    assert FORM.table("disclosure").keys == (
        "regulations.made",
        "regulations.repealed",
        "regulations.in_force",
        "normative_documents.made",
        "normative_documents.repealed",
        "normative_documents.in_force",
        "permits.decisions",
        "penalties.decisions",
        "coercion.decisions",
        "fees.amount",
    )


def test_keys_of_the_requests_table() -> None:
    assert FORM.table("requests").keys == tuple(f"requests.{row}.{column}" for row, column in product(ROWS, COLUMNS))


def test_keys_of_the_cases_table() -> None:
    blocks, outcomes = (
        ("review", "litigation.direct", "litigation.after_review"),
        "upheld corrected other pending total",
    )
    assert FORM.table("cases").keys == tuple(f"{block}.{each}" for block, each in product(blocks, outcomes.split()))


def test_the_form_has_two_hundred_figures() -> None:
    assert len(FORM.keys) == len(set(FORM.keys)) == 200
    assert list(FORM.cells) == list(FORM.keys) == list(FORM.index)


def test_only_fees_are_an_amount() -> None:
    assert [key for key, cell in FORM.cells.items() if cell.row.kind == "amount"] == ["fees.amount"]
    assert FORM.cells["fees.amount"].row.unit == "万元"


def test_groups_name_rows_and_columns() -> None:
    requests, cases = FORM.table("requests"), FORM.table("cases")
    assert list(requests.groups["applicants"]) == COLUMNS[:-1]
    assert list(requests.groups["outcomes"]) == ROWS[2:-2]
    assert list(cases.groups["outcomes"]) == ["upheld", "corrected", "other", "pending"]


def test_a_figure_is_called_by_table_row_and_column() -> None:
    name = FORM.cells["requests.carried_out.total"].name
    assert (name.zh, name.en) == ("表三 › 结转下年度 › 总计", "table three › carried out › total")


def test_sections_are_six_in_order() -> None:
    assert [section.number for section in FORM.sections] == [1, 2, 3, 4, 5, 6]
    assert [section.line[:2] for section in FORM.sections] == ["一、", "二、", "三、", "四、", "五、", "六、"]


def test_mentions_are_those_that_the_rules_know() -> None:
    assert [mention.key for mention in FORM.mentions] == [
        *(f"overview.{topic}" for topic in ("disclosure", "requests", "management", "platform", "safeguards")),
        *(f"results.{result}" for result in ("assessment", "evaluation", "accountability")),
        "fee.statement",
        "problems.problem",
        "problems.measure",
    ]


@pytest.mark.parametrize("mention", FORM.mentions, ids=lambda mention: mention.key)
def test_every_mention_has_phrases_and_a_name(mention: object) -> None:
    assert mention.phrases
    assert mention.name.zh
    assert mention.name.en
    assert set(mention.sections) <= {1, 2, 3, 4, 5, 6}


@pytest.mark.parametrize(
    ("year", "name"), [(2021, "ogi-2021"), (2026, "ogi-2021"), (None, "ogi-2021"), (2020, None), (2019, None)]
)
def test_form_for_a_year(year: int | None, name: str | None) -> None:
    form = form_for(year)
    assert (form.name if form else None) == name


def test_forms_are_known_by_name() -> None:
    assert form_names() == ("ogi-2021",)
    with pytest.raises(FileNotFoundError):
        load_form("ogi-1999")


def test_a_form_is_loaded_once() -> None:
    assert load_form("ogi-2021") is FORM


def labels() -> list[str]:
    blocks = [block for table in FORM.tables for block in table.blocks]
    named = [label for block in blocks for entry in (*block.rows, *block.columns) for label in entry.labels]
    captions = [caption for block in blocks for caption in block.captions]
    return sorted({normal(label) for label in (*named, *captions)} | {section.heading for section in FORM.sections})


def test_no_label_of_the_form_stands_in_code() -> None:
    strings = {
        (path.relative_to(ROOT).as_posix(), normal(text))
        for path in CODE
        for text in re.findall(r"\"([^\"\n]*)\"", path.read_text(encoding="utf-8"))
    }
    known = set(labels())
    assert sorted((path, text) for path, text in strings if text in known and not is_a_word(text)) == []


def is_a_word(label: str) -> bool:
    """Labels that are words of every sentence."""
    return label in {"其他", "总计", "规章", "行政许可", "行政处罚", "行政强制", "行政复议", "行政诉讼", "自然人"}
