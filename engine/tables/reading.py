"""What was found of a table."""

import re
from functools import cached_property

from gouji.engine.document import TableState
from gouji.engine.facts import Sums
from gouji.engine.form import TableForm
from gouji.engine.grammar.rows import borders
from gouji.engine.lexicon import Lexicon
from gouji.engine.record import frozen
from gouji.engine.text import Text

# Labels are private-use characters, all other kinds ASCII; a range of the former would take long to compile.
LABEL = re.compile(r"[^\0-\x7f]")
ROW_END = re.compile(rf"[HPX]|{LABEL.pattern}")
VALUE = re.compile("[ndtux]")
BREAK = re.compile("[HP]")
_ENDING = re.compile(rf"[HP]|{LABEL.pattern}")
_FIGURES = "ndtu|\t \n"
PARTED = re.compile(r"[|\t\n].*[ndtux]", re.DOTALL)
_FIGURES_BEHIND = re.compile(r"[HPX][|\t \n]*[ndtux]")


def left_blank(kinds: str, start: int, end: int, width: int) -> bool:
    """Whether a row without figures, its cells between two tokens, is certainly blank.

    What stands behind it must not look like what was torn from it: figures behind a heading or prose, or words, unless
    all its blank cells are there.
    """
    if _FIGURES_BEHIND.match(kinds, end):
        return False
    body = kinds[start:end]
    # A pipe closes the label, too; a tab only parts it from its cells. A blank was a unit, which has a cell of its own.
    return kinds[end : end + 1] not in ("P", "X") or borders(body) >= width + ("|" in body) + body.count(" ")


def end_below(form: TableForm, start: int, kinds: str, lexicon: Lexicon) -> int:
    """Return where a table ends below a token: at prose, a heading, or a label that is none of what heads its rows."""
    for match in _ENDING.finditer(kinds, start + 1):
        roles = lexicon.roles.get(match[0], ())
        if not any(role.table is form and role.kind != "row" for role in roles):
            return match.start()
    return len(kinds)


def figures_ahead(kinds: str, index: int, lexicon: Lexicon) -> int:
    """Return how many figures stand right before a token; those behind the label of a row are that row's."""
    before = kinds[:index]
    rest = before.rstrip(_FIGURES)
    roles = lexicon.roles.get(rest[-1:], ())
    owned = any(role.kind == "row" or role.table.layout == "line" for role in roles)
    return 0 if owned else len(VALUE.findall(before, len(rest)))


@frozen
class Binding:
    """A figure's cell: the token that holds it, or None where the cell is blank; `place` is a token beside it.

    `part` tells where the figure begins and ends in a token that holds several.
    """

    key: str
    token: int | None
    place: int
    part: tuple[int, int] | None = None


@frozen
class Refusal:
    """Figures that stand there and cannot be read with certainty, or rows that are not there, and why.

    `first` and `last` are the tokens where they stand, or after which they were expected.
    """

    keys: tuple[str, ...]
    first: int
    last: int
    reason: Text


@frozen
class TableReading:
    """What was found of one table: `first` and `last` token, bound figures, refused ones, and missing ones.

    `extra` tells where rows and columns stand that the form does not have: their first and last tokens. `spent` are
    sums that had to be taken for equal to tell figures apart.
    """

    form: TableForm
    first: int
    last: int
    bindings: tuple[Binding, ...] = ()
    refused: tuple[Refusal, ...] = ()
    missing: tuple[Refusal, ...] = ()
    extra: tuple[tuple[int, int], ...] = ()
    spent: frozenset[Sums] = frozenset()

    @cached_property
    def cells(self) -> tuple[int, ...]:
        """For each figure of the table the token that it fills; the first of the table for one that fills none."""
        filled = {each.key: each.token for each in self.bindings if each.token is not None and not each.part}
        return tuple(filled.get(key, self.first) for key in self.form.keys)

    @cached_property
    def partial(self) -> tuple[Binding, ...]:
        """The figures that are bound and do not fill the cell of a token: blank ones, and parts of a token."""
        return tuple(binding for binding in self.bindings if binding.token is None or binding.part)

    @cached_property
    def unbound(self) -> tuple[str, ...]:
        """The figures that nothing is bound to."""
        bound = {binding.key for binding in self.bindings}
        return tuple(key for key in self.form.keys if key not in bound)

    @cached_property
    def state(self) -> TableState:
        """How far the table could be read."""
        if not self.bindings:
            return TableState.UNREADABLE if self.refused else TableState.ABSENT
        return TableState.PARTIAL if self.refused or self.missing else TableState.READ


COUNT = Text("行的格数与表头不符，无法确定哪个数属于哪一栏", "the number of cells does not fit the columns")
HEADER = Text("表头各栏的先后与规定格式不同", "the column labels are not in the order of the form")
GLUED = Text("数字连在一起，无法确定从哪里断开", "figures run together, and where one ends cannot be told")
STRAY = Text("有数字不属于任何一行规定的行名", "figures stand behind no row label of the form")
