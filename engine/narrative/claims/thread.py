"""What a passage has said before: what it speaks of, of which number parts may follow, of which year."""

from decimal import Decimal
from typing import TYPE_CHECKING

from gouji.engine.narrative.claims.terms import OF_CASES, OTHER
from gouji.engine.narrative.claims.words import Place
from gouji.engine.narrative.records import Quantity
from gouji.engine.record import changed, frozen

if TYPE_CHECKING:
    from gouji.engine.narrative.claims.heard import Heard

UNNAMED = "unnamed"
"""A part that the form has no figure of."""
# How many stretches before a statement may tell its scope.
_KEPT = 9


@frozen
class Whole:
    """A number of which parts may follow: its statement, what its readings sum up, how many it is and parts leave."""

    name: str
    readings: tuple[tuple[str, ...], ...]
    value: Decimal
    left: Decimal

    @classmethod
    def of(cls, name: str, readings: tuple[tuple[str, ...], ...], value: Decimal) -> "Whole":
        """Return a whole of which no part was told yet."""
        return cls(name, readings, value, value)


@frozen
class Thread:
    """What runs before have said.

    `about` is the class of words for what is spoken of, `OTHER`, or None, `passage` that of the title; `anchored`: the
    sentence itself has named it; `blurred` is where words stand that may have changed it; `listing`: parts of `whole`
    follow, the last of them `part`; `time` is where words stand by which it is of another time than the report's own
    year; `last` is the last statement; `comparing`: the clause tells the number of another year beside it; `disclosed`:
    the cases are said to be about disclosure; `said` are the stretches of the sentence that are no parts, `counted`
    tells whether one of them has a number; `outer` is the thread outside the bracket.
    """

    about: str | None = None
    passage: str | None = None
    anchored: bool = False
    blurred: Place | None = None
    whole: Whole | None = None
    listing: bool = False
    part: str | None = None
    time: Place | None = None
    last: "Heard | None" = None
    comparing: bool = False
    disclosed: bool = False
    said: tuple[Place, ...] = ()
    counted: bool = False
    outer: "Thread | None" = None

    def behind_sentence(self, *, opens: bool) -> "Thread":
        """Return the thread behind a sentence: other subjects do not last; one that `opens` a passage tells its own."""
        thread = self.outermost
        passage = self.about if opens and thread is self and self.about != OTHER else thread.passage
        about, blurred, whole = thread.about, thread.blurred, thread.whole
        if about == OTHER:
            last = self.said[-1] if self.said else None
            about, blurred, whole = passage, blurred or last, None
        return Thread(
            about,
            passage,
            blurred=blurred,
            whole=whole,
            part=thread.part,
            disclosed=passage in OF_CASES,
            last=thread.last,
        )

    @property
    def on_other_business(self) -> "Thread":
        """The thread behind words on something that is none of the form's."""
        return changed(self, about=OTHER, anchored=False, whole=None, listing=False)

    @property
    def is_done_with_cases(self) -> bool:
        """Whether a bare 申请 is none for review: there was none, or they were told in the sentence before."""
        if self.about not in OF_CASES or self.passage in OF_CASES or self.last is None:
            return False
        return self.last.number is None or (not self.said and self.last.thread.disclosed)

    @property
    def outermost(self) -> "Thread":
        """The thread outside all brackets."""
        thread = self
        while thread.outer:
            thread = thread.outer
        return thread

    def behind(self, mark: str) -> "Thread":
        """Return the thread behind a mark: brackets hold parts."""
        if mark == "(":
            return changed(self, outer=self, listing=self.whole is not None, part=None)
        if mark == ")" and self.outer:
            return self.outer
        return changed(self, time=None, listing=self.outer is not None and self.listing) if mark == ";" else self

    def said_with(self, place: Place) -> tuple[Place, ...]:
        """Return what is said with one more stretch, of very many the last."""
        return (*self.said[-_KEPT:], place)

    def behind_stretch(self, place: Place, *, counted: bool) -> "Thread":
        """Return the thread behind a stretch that states nothing; most of them do not, so that it is made at once."""
        return Thread(
            self.about,
            self.passage,
            self.anchored,
            self.blurred,
            self.whole,
            self.listing,
            self.part,
            self.time,
            self.last,
            self.comparing,
            self.disclosed,
            self.said_with(place),
            self.counted or counted,
            self.outer,
        )

    def has_room_for(self, part: Quantity) -> bool:
        """Whether a number may be a part of the one before it."""
        return self.whole is not None and part.value <= self.whole.left

    def with_part(self, part: Quantity, name: str) -> "Thread":
        """Return the thread behind a part; when the parts have used up their whole, the list is at its end."""
        if self.whole is None:
            return self
        left = self.whole.left - part.value
        # what is used up may be divided once more, in another way
        whole = changed(self.whole, left=left or self.whole.value)
        listing, named = left > 0 or self.outer is not None, name.rpartition(".")[2]
        return changed(self, whole=whole, listing=listing, part=named or UNNAMED)
