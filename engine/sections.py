"""What an official form says of words: its sections, and what they are to mention."""

from functools import cached_property

from gouji.engine.record import frozen
from gouji.engine.text import Text


@frozen
class Phrase:
    """A set of phrases for one mention: a topic, a cue or a statement.

    In a phrase `…` stands for up to `gap` characters without punctuation. `sections` are those where it is looked for;
    `name` is what a message calls it.
    """

    key: str
    name: Text
    sections: tuple[int, ...]
    phrases: tuple[str, ...]
    gap: int = 8

    @cached_property
    def parts(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The phrases, taken apart at their gaps: what each begins with, and what follows."""
        split = (phrase.split("…") for phrase in self.phrases)
        return tuple((head, tuple(parts)) for head, *parts in split)


@frozen
class SectionForm:
    """A section of the form: its canonical heading, the wordings that are as good, and the known slips."""

    number: int
    heading: str
    name: Text
    accepted: tuple[str, ...] = ()
    slips: tuple[str, ...] = ()

    @property
    def ordinal(self) -> str:
        """The section's number as the form prints it."""
        return "一二三四五六七八九"[self.number - 1]

    @property
    def wordings(self) -> tuple[str, ...]:
        """The heading in all its known wordings."""
        return (self.heading, *self.accepted, *self.slips)

    @property
    def line(self) -> str:
        """The heading as the form prints it, with its ordinal."""
        return f"{self.ordinal}、{self.heading}"
