"""What is said of a pack in which something is wrong, and of which rules."""

from collections.abc import Sequence
from enum import StrEnum

from gouji.engine.declaration import Declaration, Range
from gouji.engine.finding import Severity
from gouji.engine.form import Form
from gouji.engine.record import frozen
from gouji.engine.rule import Rule
from gouji.engine.rulebook import Rulebook
from gouji.engine.text import Text


class Flaw(StrEnum):
    """What is wrong."""

    CONTRADICTORY = "RS101"
    IMPLIED = "RS102"
    DEAD = "RS103"
    UNTESTED = "RS104"
    UNTRANSLATED = "RS105"
    IDLE = "RS106"
    UNDECIDED = "RS199"

    @property
    def slug(self) -> str:
        """Its name, which states the defect."""
        return _SLUGS[self]


_SLUGS = {
    Flaw.CONTRADICTORY: "contradictory-rules",
    Flaw.IMPLIED: "implied-rule",
    Flaw.DEAD: "dead-rule",
    Flaw.UNTESTED: "untested-rule",
    Flaw.UNTRANSLATED: "untranslated-rule",
    Flaw.IDLE: "idle-setting",
    Flaw.UNDECIDED: "undecided",
}


@frozen
class Remark:
    """A flaw, where it is, the code of the rule that it concerns, and what to do about it.

    `UNDECIDED` is no fault of the pack.
    """

    flaw: Flaw
    file: str
    line: int | None
    rule: str
    message: Text


def own_of(book: Rulebook) -> dict[str, tuple[Rule, Declaration]]:
    """Return the rules that the pack itself has, by code, and how it declares them."""
    pack = book.named[0]
    return {rule.code: (rule, each) for rule, each in zip(pack.rules, pack.declared, strict=True)}


def selected_by(book: Rulebook) -> dict[str, Rule]:
    """Return the rules that are selected for some reports."""
    return {each.rule.code: each.rule for each in book.standings(lambda _: True) if each.is_selected}


def severities_in(book: Rulebook) -> dict[str, Severity]:
    """Return how severe each rule is for reports that no override is for, by code."""
    return {each.rule.code: each.grade for each in book.as_a_rule}


def remark_on(flaw: Flaw, book: Rulebook, code: str, message: Text) -> Remark:
    """Return a remark on a rule of the pack, at its declaration."""
    _, declared = own_of(book)[code]
    line, _ = declared.file.place((*declared.path, "code"))
    return Remark(flaw, declared.file.name, line, code, message)


def years_of(rule: Rule, form: Form) -> Range[int]:
    """Return the years of the reports in a form that a rule is for; the first is after the last if there are none."""
    lasts = [year for year in (form.until, rule.years[1]) if year is not None]
    return max(form.since, rule.years[0] or form.since), min(lasts, default=None)


def listed(names: Sequence[str]) -> Text:
    """Return codes or names one after another."""
    return Text.listed(Text(name, name) for name in names)
