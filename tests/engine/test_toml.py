from decimal import Decimal
from pathlib import Path
from tomllib import TOMLDecodeError, loads

import pytest

from gouji import rulesets
from gouji.engine import toml
from gouji.rulesets.ready import READY

FOLDER = Path(rulesets.__file__).parent
TEXTS = [path.read_text(encoding="utf-8") for path in FOLDER.rglob("*.toml")]


def test_what_is_ready_is_what_the_files_say() -> None:
    hint = "run `python -m gouji.engine.toml`"
    assert (FOLDER / "ready.py").read_text(encoding="utf-8") == toml.written(), hint


@pytest.mark.parametrize("text", TEXTS)
def test_a_file_of_gouji_needs_no_parser(text: str) -> None:
    assert toml.parse(text) == loads(text, parse_float=Decimal)
    assert any(toml.parse(text) is ready for ready in READY.values())


def test_any_other_text_is_parsed() -> None:
    assert toml.parse("share = 0.1") == {"share": Decimal("0.1")}


def test_what_is_no_toml_is_refused() -> None:
    with pytest.raises(TOMLDecodeError):
        toml.parse("share")
