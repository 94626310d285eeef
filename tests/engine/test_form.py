"""The form as data: its figures, its labels, its mentions."""

import re
from itertools import product
from pathlib import Path

import pytest

from gouji.engine.form import TableForm
from gouji.engine.forms import form_for, form_found, form_names, load_form
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
        "previous.corrected",
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
    ("year", "name"),
    [
        (2021, "ogi-2021"),
        (2026, "ogi-2021"),
        (None, "ogi-2021"),
        (2020, "ogi-2019"),
        (2019, "ogi-2019"),
        (2018, "stat-2014"),
        (2013, None),
    ],
)
def test_form_for_a_year(year: int | None, name: str | None) -> None:
    form = form_for(year)
    assert (form.name if form else None) == name


def test_forms_are_known_by_name() -> None:
    assert form_names() == ("ogi-2019", "ogi-2021", "stat-2014")
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


def test_the_form_of_2019_has_other_figures_in_two_tables() -> None:
    old = load_form("ogi-2019")
    assert [len(old.table(key).keys) for key in ("disclosure", "requests", "cases")] == [22, 161, 15]
    assert old.table("cases").keys == FORM.table("cases").keys
    assert [key for key in old.table("requests").keys if key not in FORM.index] == [
        f"requests.other.{column}" for column in COLUMNS
    ]
    assert [key for key in FORM.table("requests").keys if key not in old.index] == [
        f"requests.other.{row}.{column}"
        for row, column in product(("overdue_correction", "overdue_fee", "misc"), COLUMNS)
    ]


def test_the_form_of_2019_shares_sections_and_mentions() -> None:
    old = load_form("ogi-2019")
    assert (old.sections, old.mentions, old.nothing) == (FORM.sections, FORM.mentions, FORM.nothing)
    assert (old.since, old.until, old.basis) == (2019, 2020, "国办公开办函〔2019〕60号")


def test_a_row_in_place_of_three_is_no_caption_and_a_member_of_their_group() -> None:
    table = load_form("ogi-2019").table("requests")
    assert table.groups["outcomes"][-2:] == ("not_processed.reconfirm", "other")
    assert "（六）其他处理" not in table.blocks[0].captions
    assert [row.key for row in table.blocks[0].rows][-3:] == ["other", "concluded", "carried_out"]


@pytest.mark.parametrize(
    ("key", "kind", "unit", "signed"),
    [
        ("permits.items_last_year", "count", "项", False),
        ("fees.items_change", "count", "项", True),
        ("coercion.decisions", "count", "件", False),
        ("procurement.items", "count", "项", False),
        ("procurement.amount", "amount", None, False),
    ],
)
def test_columns_of_2019_have_units_of_their_own(key: str, kind: str, unit: str | None, signed: bool) -> None:
    cell = load_form("ogi-2019").cells[key]
    assert (cell.kind, cell.unit, cell.column.signed) == (kind, unit, signed)


def found(*tables: tuple[str, str]) -> tuple[TableForm, ...]:
    return tuple(load_form(form).table(key) for form, key in tables)


def test_a_report_with_the_tables_of_its_edition_has_that_form() -> None:
    assert form_found(FORM, FORM.tables) is FORM
    assert form_found(FORM, ()) is FORM
    assert form_found(None, ()) is FORM
    assert form_found(FORM, FORM.tables[:1]) is FORM


def test_a_report_is_called_by_its_first_table_and_has_each_as_it_is() -> None:
    mixed = form_found(FORM, found(("ogi-2021", "disclosure"), ("ogi-2019", "requests")))
    assert (mixed.name, [table.edition for table in mixed.tables]) == ("ogi-2021", ["ogi-2021", "ogi-2019", "ogi-2021"])
    assert len(mixed.keys) == 186
    older = form_found(FORM, found(("ogi-2019", "disclosure")))
    assert (older.name, [table.edition for table in older.tables]) == ("ogi-2019", ["ogi-2019", "ogi-2021", "ogi-2021"])


def test_a_report_of_an_unknown_year_has_the_edition_of_its_first_table() -> None:
    form = form_found(None, found(("ogi-2019", "disclosure"), ("ogi-2021", "cases")))
    assert form is load_form("ogi-2019")
