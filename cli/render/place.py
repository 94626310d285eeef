"""Where something stands, as it is printed."""

from gouji.cli.render.visible import visible
from gouji.engine.place import place_of
from gouji.engine.source import Location
from gouji.engine.text import Language


def where(location: Location, lang: Language) -> str:
    """Return the place of something in its file: `12:3` in a text, `表三!G12` in a workbook."""
    return place_of(location).in_language(lang)


def margin(location: Location, lang: Language) -> str:
    """Return what stands at the margin of a quotation: the line of a text, else the same as `where`."""
    return visible(str(location.place.line) if location.origin is None else where(location, lang))
