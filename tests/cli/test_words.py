"""The numbers of the words beside the figures of the tables."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Gouji = Callable[..., Any]


def test_words_stand_beside_the_figures_that_they_were_compared_with(gouji: Gouji, good: Path) -> None:
    table = gouji("extract", "--format", "table", good).out.split("\n\n")[1]
    [received] = [line for line in table.splitlines() if "requests.received " in line]
    assert received.split()[1:] == ["新收政府信息公开申请54件", "requests.received", "54", "本年新收", "54", "一致"]


def test_words_that_differ_say_so_in_both_languages(gouji: Gouji, good: Path, tmp_path: Path) -> None:
    changed = tmp_path / "changed_2023.md"
    text = good.read_text(encoding="utf-8")
    changed.write_text(text.replace("新收政府信息公开申请54件", "新收政府信息公开申请45件"), encoding="utf-8")
    assert "不一致" in gouji("extract", "--format", "table", changed).out
    assert "differs" in gouji("extract", "--format", "table", "--lang", "en", changed).out


def test_shares_and_ranges_are_whole(gouji: Gouji, good: Path, tmp_path: Path) -> None:
    changed = tmp_path / "changed_2023.md"
    text = good.read_text(encoding="utf-8")
    changed.write_text(text.replace("业务培训4期", "业务培训3至5期，三分之一为网上培训"), encoding="utf-8")
    rows = gouji("extract", "--format", "table", changed).out.splitlines()
    assert [row.split()[-1] for row in rows if "3至5期" in row or "三分之一" in row] == ["3–5", "1/3"]
    found = {each["raw"]: each for each in json.loads(gouji("extract", "--format", "json", changed).out)["quantities"]}
    assert [found["3至5期"][name] for name in ("value", "upper", "divisor")] == ["3", "5", 1]
    assert [found["三分之一"][name] for name in ("value", "upper", "divisor")] == ["1", None, 3]
