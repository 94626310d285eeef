import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

from gouji.engine.discovery import discover
from gouji.engine.rule import RuleDefinitionError

RULE_MODULE = '''
from gouji.engine.finding import Severity
from gouji.engine.rule import rule
from gouji.engine.subjects import Sections
from gouji.engine.text import Text

@rule("{code}", severity=Severity.INFO, basis="", message=Text("", ""), en="Wrong.", passes=[], fails=[])
def {name}(sections: Sections):
    """不对。"""
    return []
'''


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., ModuleType]]:
    def make(**modules: str) -> ModuleType:
        (tmp_path / "own_rules").mkdir()
        (tmp_path / "own_rules" / "__init__.py").touch()
        for name, text in modules.items():
            (tmp_path / "own_rules" / f"{name}.py").write_text(text, encoding="utf-8")
        monkeypatch.syspath_prepend(tmp_path)
        return __import__("own_rules")

    yield make
    for name in [name for name in sys.modules if name.split(".")[0] == "own_rules"]:
        del sys.modules[name]


def test_rules_are_found_in_their_modules_and_sorted_by_code(package: Callable[..., ModuleType]) -> None:
    found = discover(
        package(
            first=RULE_MODULE.format(code="GJ902", name="first"),
            second=RULE_MODULE.format(code="GJ901", name="second"),
            _apart="SHARED = 1\n",
        )
    )
    assert [(rule.code, rule.name) for rule in found] == [("GJ901", "second"), ("GJ902", "first")]


def test_a_module_without_its_rule_is_refused(package: Callable[..., ModuleType]) -> None:
    with pytest.raises(RuleDefinitionError, match=r"first\.py:1: this module has no rule named first$"):
        discover(package(first=RULE_MODULE.format(code="GJ901", name="other")))


def test_a_code_that_is_there_twice_is_refused(package: Callable[..., ModuleType]) -> None:
    modules = {name: RULE_MODULE.format(code="GJ901", name=name) for name in ("first", "second")}
    with pytest.raises(RuleDefinitionError, match="own_rules: first and second both have the code GJ901"):
        discover(package(**modules))
