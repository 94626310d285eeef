"""The patterns kept beside the grammars are those that the grammars make."""

import subprocess
import sys
from pathlib import Path

from gouji.engine.grammar import patterns

KEPT = Path(patterns.__file__).with_name("patterns.toml")
# A process of its own: a grammar that has parsed something already makes the same pattern in another spelling.
MAKE = "import sys; from gouji.engine.grammar import patterns; sys.stdout.buffer.write(patterns.written().encode())"


def test_what_is_kept_is_what_the_grammars_make() -> None:
    made = subprocess.run([sys.executable, "-c", MAKE], capture_output=True, check=True).stdout
    hint = "run `python -m gouji.engine.grammar.patterns`"
    assert KEPT.read_text(encoding="utf-8") == made.decode(), hint
