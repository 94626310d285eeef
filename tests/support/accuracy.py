"""How well the words are understood, over the labelled sentences of tests/sentences."""

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from attrs import field
from support.sentences import FORM, section

from gouji.engine.narrative import Claim, narrate
from gouji.engine.record import frozen
from gouji.engine.source import Source

ROOT = Path(__file__).parents[2]
SENTENCES = ROOT / "tests/sentences"
SET_ASIDE = "held_out"
SETS = tuple(name for name in ("tuned", "further", SET_ASIDE) if (SENTENCES / f"{name}.toml").exists())
"""The sets there are: once the one set aside was tuned on, it is further ones, until others are set aside."""
FAMILIES = {
    "requests": "申请 requests",
    "review": "复议、诉讼 cases",
    "litigation": "复议、诉讼 cases",
    "cases": "复议、诉讼 cases",
    "regulations": "文件 documents",
    "normative_documents": "文件 documents",
    "permits": "决定、收费 decisions, charges",
    "penalties": "决定、收费 decisions, charges",
    "coercion": "决定、收费 decisions, charges",
    "fees": "决定、收费 decisions, charges",
    "fee": "信息处理费 information processing fee",
}
YEAR, BODY = 2023, "云河县人民政府"


@frozen
class Label:
    """A claim that a careful reader sees: where its words stand in the sentences, what it says, and of how many."""

    raw: str
    start: int
    end: int
    statement: str
    value: Decimal
    comparable: bool


@frozen
class Sentence:
    """Labelled words: a passage of a report of `body`, and the claims in it."""

    says: str
    body: str
    title: str
    section: int
    labels: tuple[Label, ...]


@frozen
class Reading:
    """What came of a sentence: labels with the claim found for each, or None, and claims that nobody sees."""

    sentence: Sentence
    found: tuple[tuple[Label, Claim | None], ...]
    wrong: tuple[Claim, ...]


@frozen
class Score:
    """Counts over many sentences, by family."""

    right: Counter[str] = field(factory=Counter)
    missed: Counter[str] = field(factory=Counter)
    wrong: Counter[str] = field(factory=Counter)
    held_back: Counter[str] = field(factory=Counter)

    def precision(self, family: str | None = None) -> float:
        """Return the share of the claims found that a careful reader sees."""
        return _share(self.right, self.wrong, family)

    def recall(self, family: str | None = None) -> float:
        """Return the share of the claims a careful reader sees that were found."""
        return _share(self.right, self.missed, family)


def _share(part: Counter[str], rest: Counter[str], family: str | None) -> float:
    counts = [counter[family] if family else counter.total() for counter in (part, rest)]
    return counts[0] / sum(counts) if sum(counts) else 1.0


@cache
def sentences(name: str) -> tuple[Sentence, ...]:
    """Return the labelled sentences of one file."""
    entries = tomllib.loads((SENTENCES / f"{name}.toml").read_text(encoding="utf-8"))["sentence"]
    return tuple(map(_sentence, entries))


def _sentence(entry: dict[str, Any]) -> Sentence:
    labels = tuple(_label(claim, entry["says"]) for claim in entry["claims"])
    title = entry.get("title", "")
    return Sentence(entry["says"], entry.get("body", BODY), title, entry.get("section", 1), labels)


def _label(claim: dict[str, Any], says: str) -> Label:
    start = -1
    for _ in range(claim.get("nth", 1)):
        start = says.index(claim["raw"], start + 1)
    end = start + len(claim["raw"])
    comparable = claim.get("comparable", True)
    return Label(claim["raw"], start, end, claim["statement"], Decimal(claim["value"]), comparable)


def read(sentence: Sentence) -> Reading:
    """Return what the reader makes of a sentence."""
    opening = f"{sentence.body}{YEAR}年政府信息公开工作年度报告\n"
    before = opening + (f"{sentence.title}\n" if sentence.title else "")
    text = before + sentence.says
    part = section(sentence.section, len(opening), len(text))
    left = list(narrate(Source("test", text, "", "utf-8"), [part], FORM, YEAR).claims)
    found: list[tuple[Label, Claim | None]] = []
    for label in sentence.labels:
        claim = next((claim for claim in left if _is_of(claim, label, len(before))), None)
        found.append((label, claim))
        left = [other for other in left if other is not claim]
    return Reading(sentence, tuple(found), tuple(left))


def _is_of(claim: Claim, label: Label, offset: int) -> bool:
    there = claim.span.start < label.end + offset and claim.span.end > label.start + offset
    return there and (claim.statement, claim.value) == (label.statement, label.value)


def is_compared(claim: Claim) -> bool:
    """Whether a rule would hold the claim against the table."""
    return claim.undecided is None and not claim.approximate


def score(readings: Iterable[Reading]) -> Score:
    """Count what came of sentences: a claim that is compared although no reader would is wrong."""
    total = Score()
    for reading in readings:
        total.wrong.update(_family(claim.statement) for claim in reading.wrong)
        for label, claim in reading.found:
            family = _family(label.statement)
            if claim is None:
                total.missed[family] += 1
            elif is_compared(claim) and not label.comparable:
                total.wrong[family] += 1
            else:
                total.right[family] += 1
                total.held_back[family] += label.comparable and not is_compared(claim)
    return total


def _family(statement: str) -> str:
    return FAMILIES[statement.partition(".")[0]]


@cache
def readings(name: str) -> tuple[Reading, ...]:
    """Return what the reader makes of the sentences of one file."""
    return tuple(map(read, sentences(name)))


def misses(name: str) -> Iterator[tuple[Sentence, Label]]:
    """Yield the claims of a file that were not found."""
    for reading in readings(name):
        yield from ((reading.sentence, label) for label, claim in reading.found if claim is None)


def slips(name: str) -> Iterator[tuple[Sentence, Claim]]:
    """Yield the claims found that nobody sees, or that nobody would compare."""
    for reading in readings(name):
        yield from ((reading.sentence, claim) for claim in reading.wrong)
        compared = ((label, claim) for label, claim in reading.found if claim and is_compared(claim))
        yield from ((reading.sentence, claim) for label, claim in compared if not label.comparable)
