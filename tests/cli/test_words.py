"""The numbers of the words beside the figures of the tables."""

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
