"""A statement as it was said."""

from functools import cached_property

from gouji.engine.grammar.phrases import UNKNOWN, classes
from gouji.engine.narrative.claims.runs import Run
from gouji.engine.narrative.claims.senses import Told
from gouji.engine.narrative.claims.terms import REQUESTS
from gouji.engine.narrative.claims.thread import Thread
from gouji.engine.narrative.claims.words import Place
from gouji.engine.narrative.records import Quantity
from gouji.engine.record import frozen
from gouji.engine.statements import Statement, Subject

RECEIVED, CONCLUDED = "requests.received", "requests.concluded"
WHOLES = (RECEIVED, CONCLUDED)
"""The statements that words for any business tell: 收到3件 and 办结3件."""
_OF_CASES, _OF_DECISIONS = ("review.", "litigation.", "cases."), ("permits.", "penalties.", "coercion.")
_REACH = 200


@frozen
class Heard:
    """A statement as it was said, with which number (None: that there was none).

    `time` is where a word of the run stands by which it is of another time; `thread` is what was said before; `leading`
    is where an unknown word stands that the run begins with, or the list that it goes on; `sentence_end` is where its
    sentence ends.
    """

    told: Told
    name: str
    readings: tuple[tuple[str, ...], ...]
    number: Quantity | None
    run: Run
    time: Place | None
    leading: Place | None
    thread: Thread
    sentence_end: int

    @property
    def statement(self) -> Statement:
        """The type of statement."""
        return self.told.phrase.statement

    @property
    def subject(self) -> Subject:
        """What it is of."""
        return self.told.subject

    @property
    def unit(self) -> str | None:
        """The unit of its number."""
        return self.number.unit if self.number else None

    @property
    def is_of_cases(self) -> bool:
        """Whether it is of reviews or lawsuits."""
        return self.name.startswith(_OF_CASES)

    @property
    def is_of_decisions(self) -> bool:
        """Whether it is of permits, penalties or coercive measures."""
        return self.name.startswith(_OF_DECISIONS)

    @property
    def classes(self) -> frozenset[str]:
        """The names of the classes of its words."""
        known = classes()
        return frozenset(known[term.letter].name for term in self.told.terms if term.letter in known)

    @property
    def names_requests(self) -> bool:
        """Whether it calls them requests for information, not only 申请."""
        return self.run.holds(REQUESTS)

    @property
    def said_start(self) -> int:
        """Where what its sentence says before it begins; of a very long one the last of it."""
        return max(self.run.sentence.starts[0], self.run.start - _REACH)

    @cached_property
    def start(self) -> int:
        """Where the phrase begins in the prose."""
        return min(self.run.place(term.first, term.last)[0] for term in self.told.terms)

    @cached_property
    def end(self) -> int:
        """Where it ends."""
        return max(self.run.place(term.first, term.last)[1] for term in self.told.terms)

    @property
    def unknown(self) -> list[Place]:
        """Where the words of the phrase stand that are of no class."""
        return [self.run.place(term.first, term.last) for term in self.told.terms if term.letter == UNKNOWN]
