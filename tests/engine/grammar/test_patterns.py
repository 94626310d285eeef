"""The patterns kept beside the grammars are those that the grammars make."""

from pathlib import Path

from gouji.engine.grammar import patterns

KEPT = Path(patterns.__file__).with_name("patterns.toml")


def test_what_is_kept_is_what_the_grammars_make() -> None:
    hint = "run `python -m gouji.engine.grammar.patterns`"
    assert KEPT.read_text(encoding="utf-8") == patterns.written(), hint
