"""The parts of a block of lines that tells of something in a file: its head, the line with markers, the margins."""

from collections.abc import Iterable, Iterator

from gouji.cli.render.excerpt import Mark, excerpt
from gouji.cli.render.paint import Paint
from gouji.cli.render.place import margin, where
from gouji.cli.render.visible import visible
from gouji.cli.render.width import columns_of, pad
from gouji.engine.finding import Finding
from gouji.engine.record import frozen
from gouji.engine.source import Location, Place
from gouji.engine.text import Language, Text

_UNTIL = Text("至第 {line} 行", "to line {line}")
_BASIS = Text("依据：{basis}", "basis: {basis}")


@frozen
class Margins:
    """What stands before each line below the message: a place, or as much room."""

    width: int
    paint: Paint

    @classmethod
    def beside(cls, places: Iterable[str], paint: Paint) -> "Margins":
        """Return margins that are wide enough for each of the places."""
        return cls(max(map(columns_of, places)) + 2, paint)

    def before(self, place: str = "") -> str:
        """Return the margin of a line that comes from `place`."""
        return self.paint(f"{pad('', self.width - columns_of(place))}{place} │ ", "aside")


def head(finding: Finding, location: Location, lang: Language, paint: Paint) -> str:
    """Return the first line: where, how grave, which rule."""
    place = paint(visible(f"{finding.file}:{where(location, lang)}:"), "place")
    return f"{place} {paint(finding.severity, finding.severity)} {finding.code} {finding.name}"


def foot(finding: Finding, lang: Language, paint: Paint) -> str:
    """Return the last line: on which legal basis, and how to learn more."""
    return paint(f"  {basis_of(finding, lang)}    gouji explain {finding.code}", "aside")


def basis_of(finding: Finding, lang: Language) -> str:
    """Return the words that name the legal basis."""
    return _BASIS.in_language(lang).format(basis=finding.basis)


def quotation(
    location: Location, beside: Iterable[Place], line: str, margins: Margins, lang: Language
) -> Iterator[str]:
    """Yield the line that a location is in, and below it markers: of the location, and of others `beside` it."""
    place = location.place
    others = [_mark(other, line, "-") for other in beside if other.line == place.line]
    shown = excerpt(line, [_mark(place, line, "^"), *others])
    ends_elsewhere = place.end_line != place.line and location.origin is None
    until = "  " + _UNTIL.in_language(lang).format(line=place.end_line) if ends_elsewhere else ""
    yield margins.before(margin(location, lang)) + shown.text
    yield margins.before() + margins.paint(shown.markers + until, "mark")


def _mark(place: Place, line: str, sign: str) -> Mark:
    return Mark(place.column, place.end_column if place.end_line == place.line else len(line) + 1, sign)


def block(lines: Iterable[str]) -> str:
    """Return the whole block."""
    return "\n".join(line.rstrip() for line in lines) + "\n"
