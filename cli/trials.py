"""On how many documents of ours each rule was tried before it was shipped, and how often it was wrong."""

import tomllib
from pathlib import Path

from gouji.engine.record import frozen
from gouji.engine.rule import Rule

FILE = Path(__file__).with_name("trials.toml")
"""What was counted; written with the pages of the rules (CONTRIBUTING)."""


@frozen
class Trial:
    """What came of trying a rule.

    On `reports` without a fault it could judge `judged`, and objected to `wrong`. In `passages` whose figures agree
    with their table it found something `told` times; `read` of these were read, and `mistaken` were no fault; None and
    zeros for a rule that a passage is too little for.
    """

    reports: int
    judged: int
    wrong: int
    passages: int | None = None
    told: int = 0
    read: int = 0
    mistaken: int = 0


def trial_of(rule: Rule) -> Trial | None:
    """Return the trial of a rule that comes with gouji."""
    data = tomllib.loads(FILE.read_text(encoding="utf-8"))
    own = data["rule"].get(f"{rule.code} {rule.name}")
    return own and Trial(data["reports"], **own)
