"""One report as gouji sees it."""

from gouji.engine.chapters import Chapters
from gouji.engine.diagnostic import Diagnostic
from gouji.engine.document import Section, Table
from gouji.engine.facts import Facts
from gouji.engine.form import Form
from gouji.engine.identity import Identity
from gouji.engine.narrative import Claim, Mention, Narrative, Rate, Slip
from gouji.engine.record import frozen
from gouji.engine.source import Source


@frozen
class Report:
    """A report, read: the result of the reading, before any rule.

    `recognised` is false for what is not an annual report: then the rest is as empty as it can be, and `diagnostics`
    holds one GJ200. `form` holds the tables as they are, each of its own edition, and is called by that of section two
    or, without it, of the others. It is None where no form is known for the year (GJ215): then `facts` is of `NO_FORM`,
    without keys, and `sections` and `tables` are empty, for the year's reports had no common structure.
    """

    source: Source
    recognised: bool
    identity: Identity
    form: Form | None
    sections: tuple[Section, ...]
    tables: tuple[Table, ...]
    facts: Facts
    narrative: Narrative
    diagnostics: tuple[Diagnostic, ...]
    chapters: Chapters = Chapters()

    @property
    def name(self) -> str:
        """The file as the user called it."""
        return self.source.name

    @property
    def year(self) -> int | None:
        """The reporting year."""
        return self.identity.year

    @property
    def body(self) -> str | None:
        """The reporting body."""
        return self.identity.body

    @property
    def claims(self) -> tuple[Claim, ...]:
        """What the sentences assert of figures."""
        return self.narrative.claims

    @property
    def rates(self) -> tuple[Rate, ...]:
        """The percentages of the prose."""
        return self.narrative.rates

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """The required topics, cues and statements that are there."""
        return self.narrative.mentions

    @property
    def slips(self) -> tuple[Slip, ...]:
        """What is written wrong in the prose."""
        return self.narrative.slips
