"""Every type of statement has examples of its own, which are heard as it says."""

import re
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from support.sentences import said

import gouji.rulesets.statements

FILES = sorted(Path(gouji.rulesets.statements.__file__).parent.glob("*.toml"))
ENTRIES: list[dict[str, Any]] = [
    entry for path in FILES for entry in tomllib.loads(path.read_text(encoding="utf-8")).get("statement", ())
]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: f"{entry['name']} {entry['about'][0]}")
def test_a_type_of_statement_is_heard_in_its_examples(entry: dict[str, Any]) -> None:
    names = re.compile(re.sub(r"\\{\w+\\}", ".+", re.escape(entry["name"])))
    assert entry["examples"]
    for example in entry["examples"]:
        told = {(claim.statement, claim.value) for claim in said(example["says"]).claims}
        assert names.fullmatch(example["statement"])
        assert (example["statement"], Decimal(example["value"])) in told
