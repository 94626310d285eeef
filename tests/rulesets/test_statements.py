"""Every type of statement has examples of its own, which are heard as it says."""

import re
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from support.sentences import said

import gouji.rulesets.statements
from gouji.engine.form import Row
from gouji.engine.forms import load_form
from gouji.engine.statements import load_statements

FILES = sorted(Path(gouji.rulesets.statements.__file__).parent.glob("*.toml"))
ENTRIES: list[dict[str, Any]] = [
    entry for path in FILES for entry in tomllib.loads(path.read_text(encoding="utf-8")).get("statement", ())
]
ROWS = [row for table in load_form("ogi-2021").tables for block in table.blocks for row in block.rows if "." in row.key]
WORDS = {words.name: tuple(words.spelled()) for words in load_statements().words}


@pytest.mark.parametrize("row", [row for row in ROWS if row.key in WORDS], ids=lambda row: row.key)
def test_the_label_of_a_row_holds_a_word_for_it(row: Row) -> None:
    assert all(any(word in label for word in WORDS[row.key]) for label in row.labels)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: f"{entry['name']} {entry['about'][0]}")
def test_a_type_of_statement_is_heard_in_its_examples(entry: dict[str, Any]) -> None:
    names = re.compile(re.sub(r"\\{\w+\\}", ".+", re.escape(entry["name"])))
    assert entry["examples"]
    for example in entry["examples"]:
        told = {(claim.statement, claim.value) for claim in said(example["says"]).claims}
        assert names.fullmatch(example["statement"])
        assert (example["statement"], Decimal(example["value"])) in told
