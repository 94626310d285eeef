"""A finding is recomputed from its own evidence: the figures that it shows."""

from enum import StrEnum

from gouji.engine.check import Result
from gouji.engine.example import Example, ExampleError, Figures, TwoYears
from gouji.engine.finding import Finding
from gouji.engine.form import Form
from gouji.engine.forms import load_form
from gouji.engine.record import frozen
from gouji.engine.rule import Rule
from gouji.engine.text import Language, Text
from gouji.engine.trial import tried


class Replayed(StrEnum):
    """What came of recomputing a finding."""

    SAME = "same"
    OTHER = "other"
    UNDECIDED = "undecided"


@frozen
class Evidence:
    """What a finding says of itself: the figures that it shows, and what it says of them.

    `previous` are those of last year's report. `form` is the edition in which the figures stand.
    """

    code: str
    keys: tuple[str, ...]
    figures: Figures
    previous: Figures
    form: str
    message: str
    expected: str | None


@frozen
class Replay:
    """What came of recomputing a finding, and why if that is not the same."""

    outcome: Replayed
    reason: Text | None = None


_SAME = Replay(Replayed.SAME)
_NEEDS_WORDS = Replay(
    Replayed.UNDECIDED,
    Text("不是只由数字得出的，须有原文件", "it does not follow from figures alone: its document is needed"),
)
_NOT_FOUND = Replay(Replayed.OTHER, Text("由所附的数字得不出这一发现", "the figures shown do not lead to this finding"))


def replay(evidence: Evidence, rule: Rule, lang: Language) -> Replay:
    """Recompute a finding from its figures; undecided if it rests on more than these."""
    form = load_form(evidence.form)
    if not evidence.figures or not set(evidence.keys) <= evidence.figures.keys() or _needs_more(rule, form):
        return _NEEDS_WORDS
    example: Example = TwoYears(evidence.previous, evidence.figures) if evidence.previous else evidence.figures
    try:
        result = tried(rule, example, form, lang)
    except ExampleError as error:
        return Replay(Replayed.UNDECIDED, error.message)
    return _judged(evidence, rule, result)


def _needs_more(rule: Rule, form: Form) -> bool:
    """Whether a relation compares with sentences, or with the reports of other bodies."""
    relation = rule.relation(form) if rule.relation else None
    return relation is not None and any(given.whose != "previous" for given in relation.given)


def _judged(evidence: Evidence, rule: Rule, result: Result) -> Replay:
    same = [finding for finding in result.findings if finding.keys == evidence.keys]
    if not same:
        return _NOT_FOUND if rule.relation else _NEEDS_WORDS
    return _SAME if any(says(finding, evidence) for finding in same) else _different(same[0])


def says(finding: Finding, evidence: Evidence) -> bool:
    """Whether a finding says what is said in evidence."""
    return (finding.message, finding.expected) == (evidence.message, evidence.expected)


def _different(finding: Finding) -> Replay:
    reason = Text(f"重算的结论是：{finding.message}", f"recomputed, it says: {finding.message}")
    return Replay(Replayed.OTHER, reason)
