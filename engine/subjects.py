"""What is brought to a rule together: all sections of a report, all claims of its words."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cached_property
from typing import Generic, TypeVar

from gouji.engine.diagnostic import Diagnostic
from gouji.engine.document import Section, SectionState, Table
from gouji.engine.narrative import Claim, Enumeration, Mention, Quantity, Rate
from gouji.engine.record import frozen
from gouji.engine.sections import Phrase
from gouji.engine.source import Span

Item = TypeVar("Item")


class _Several(Generic[Item]):
    """What is brought together: it is gone through, and counted, as it stands in `all`."""

    __slots__ = ()
    all: tuple[Item, ...]

    def __iter__(self) -> Iterator[Item]:
        """Yield each, in its order."""
        return iter(self.all)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.all)


@frozen
class Sections(_Several[Section]):
    """The sections of the form, found or not, in the order of the form; `sections[3]` is the third one."""

    all: tuple[Section, ...]

    def __getitem__(self, number: int) -> Section:
        """Return the section with the form's `number`; KeyError if the form has none."""
        for section in self.all:
            if section.number == number:
                return section
        raise KeyError(number)

    @cached_property
    def found(self) -> tuple[Section, ...]:
        """The sections whose headings are there, in the order of the document."""
        present = (section for section in self.all if section.state is SectionState.PRESENT)
        return tuple(sorted(present, key=lambda section: (section.span.start, section.span.end)))


@frozen
class Tables(_Several[Table]):
    """The tables of the form, found or not, in the order of the form; `tables["requests"]` is that of section three."""

    all: tuple[Table, ...]

    @cached_property
    def unread(self) -> tuple[Table, ...]:
        """The tables of which nothing could be read."""
        return tuple(table for table in self.all if not table.is_there)

    def __getitem__(self, key: str) -> Table:
        """Return the table with the form's `key`; KeyError if the form has none."""
        for table in self.all:
            if table.form.key == key:
                return table
        raise KeyError(key)


@frozen
class Rates(_Several[Rate]):
    """The percentages of the prose, in the order of the text."""

    all: tuple[Rate, ...]


@frozen
class Claims(_Several[Claim]):
    """What the sentences assert of figures, in the order of the text."""

    all: tuple[Claim, ...]

    def for_rule(self, code: str) -> tuple[Claim, ...]:
        """Return the claims that the rule of this code holds against the form."""
        return tuple(claim for claim in self.all if claim.code == code)

    def of(self, statement: str) -> tuple[Claim, ...]:
        """Return the claims of one kind, e.g. `requests.received`."""
        return self._by_statement.get(statement, ())

    def behind(self, claim: Claim) -> Claim | None:
        """Return the next claim of the same kind."""
        same = self.of(claim.statement)
        place = bisect_right(same, claim.span.start, key=lambda other: other.span.start)
        return same[place] if place < len(same) else None

    def tell(self, family: str, counts: Iterable[Quantity]) -> bool:
        """Whether a claim of a family, e.g. `fee`, tells one of these numbers."""
        return any((family, count.span) in self._numbers for count in counts)

    @cached_property
    def _by_statement(self) -> dict[str, tuple[Claim, ...]]:
        found: dict[str, list[Claim]] = {}
        for claim in self.all:
            found.setdefault(claim.statement, []).append(claim)
        return {statement: tuple(claims) for statement, claims in found.items()}

    @cached_property
    def _numbers(self) -> frozenset[tuple[str, Span]]:
        """The family of each claim with a number, and where the number stands."""
        told = ((claim.statement.partition(".")[0], claim.number) for claim in self.all)
        return frozenset((family, number.span) for family, number in told if number)


@frozen
class Mentions(_Several[Mention]):
    """The required topics, cues and statements that are there, in the order of the text, of those that are `wanted`."""

    all: tuple[Mention, ...]
    wanted: tuple[Phrase, ...] = ()

    def __contains__(self, key: object) -> bool:
        """Whether there is a mention of the key."""
        return key in self._keys

    def of(self, key: str) -> tuple[Mention, ...]:
        """Return the mentions of one key, e.g. `overview.platform`."""
        return tuple(mention for mention in self.all if mention.key == key)

    def missing(self, family: str) -> tuple[Phrase, ...]:
        """Return what is wanted of a family of keys, e.g. `overview`, and is nowhere, in the order of the form."""
        return tuple(phrase for phrase in self.wanted if phrase.key not in self and phrase.key.startswith(f"{family}."))

    @cached_property
    def _keys(self) -> frozenset[str]:
        return frozenset(mention.key for mention in self.all)


@frozen
class Enumerations(_Several[Enumeration]):
    """What the words count off, in the order of the text."""

    all: tuple[Enumeration, ...]


@frozen
class Diagnostics(_Several[Diagnostic]):
    """What the reading could not do, in the order of the text."""

    all: tuple[Diagnostic, ...]

    def of(self, code: str) -> tuple[Diagnostic, ...]:
        """Return the diagnostics of one code, e.g. `GJ213`."""
        return self.all and tuple(diagnostic for diagnostic in self.all if diagnostic.code == code)


@frozen
class Thresholds:
    """From where on a rule objects: its numbers by name, as it declares them or as they were set for the report."""

    values: Mapping[str, Decimal]

    def __getitem__(self, name: str) -> Decimal:
        """Return the number of that name; KeyError if the rule declares none."""
        return self.values[name]
