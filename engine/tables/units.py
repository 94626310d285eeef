"""What stands between the labels of rows and their figures, in a column of its own: units."""

import re
from collections.abc import Iterator
from itertools import chain

from gouji.engine.grammar.labels import normal
from gouji.engine.grammar.tokens import Tokens
from gouji.engine.lexicon import Lexicon
from gouji.engine.pattern import late
from gouji.engine.record import changed
from gouji.engine.tables.reading import LABEL

_BEHIND = late(rf"({LABEL.pattern})[|\t \n]*[|\t][|\t \n]*([xX])")
_BETWEEN = late(rf"({LABEL.pattern})[|\t \n]*[ndtu][|\t \n]*([xX])(?=[|\t \n]*[ndtu])")
_FIGURE_FIRST = late(rf"({LABEL.pattern})[ndtu] *(X)")
_FIGURE = re.compile(r"\s*\d")
_DASHES = late(rf"({LABEL.pattern})((?:[|\t \n]*d)+)")


def without_units(tokens: Tokens, folded: str, lexicon: Lexicon) -> Tokens:
    """Return the tokens with units as white space, and the dashes that stand for unit and figure of a caption.

    Another unit than that of the row is left: then the figure is not what the label says. One between two figures does
    not part them: either may be that of the row. So it is where words take up unit and second figure.
    """
    kinds = list(tokens.kinds)
    for index in _units(tokens, folded, lexicon):
        kinds[index] = " "
    for match in _FIGURE_FIRST.finditer(tokens.kinds):
        words = folded[tokens.starts[match.start(2)] : tokens.ends[match.start(2)]]
        if any(words.startswith(unit) and _FIGURE.match(words, len(unit)) for unit in _units_of(match[1], lexicon)):
            kinds[match.start(2)] = "u"
    for match in _DASHES.finditer(tokens.kinds):
        if all(role.kind == "caption" for role in lexicon.roles[match[1]]):
            kinds[slice(*match.span(2))] = match[2].replace("d", " ")
    return changed(tokens, kinds="".join(kinds))


def _units(tokens: Tokens, folded: str, lexicon: Lexicon) -> Iterator[int]:
    for match in chain(_BEHIND.finditer(tokens.kinds), _BETWEEN.finditer(tokens.kinds)):
        index = match.start(2)
        if normal(folded[tokens.starts[index] : tokens.ends[index]]) in _units_of(match[1], lexicon):
            yield index


def _units_of(label: str, lexicon: Lexicon) -> set[str]:
    return {
        role.table.blocks[role.block].rows[role.number].unit
        for role in lexicon.roles[label]
        if role.kind == "row" and role.table.units_beside
    }
