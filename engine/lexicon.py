"""A form's labels and headings as the tokeniser and the table reader need them."""

import re
from collections.abc import Iterable
from functools import cache, cached_property
from itertools import chain
from typing import Literal

from gouji.engine.form import Form, TableForm
from gouji.engine.grammar.labels import normal, without_ordinal
from gouji.engine.record import frozen
from gouji.engine.source import fold

RoleKind = Literal["row", "column", "caption"]
_FIRST_CLASS = 0xE000
_AMONG_THEM = "其中:"
# Shorter labels are words of every sentence.
_TELLING = 4
# More blanks than these do not stand inside a heading.
_WIDE = 8


@frozen
class Role:
    """What a label can be in the table of an edition: a row or column, by its number in the block, or a caption."""

    kind: RoleKind
    table: TableForm
    block: int
    number: int


@frozen(eq=False)
class Lexicon:
    """Labels and headings of a form, and the labels of other editions of its tables, which a report may have instead.

    `classes` maps a `normal` label to its class, one private-use character; `roles` a class to all that it can be.
    `headings` maps a `normal` heading without ordinal to its section. Alternations stand longest first.
    """

    form: Form
    tables: tuple[TableForm, ...]
    classes: dict[str, str]
    roles: dict[str, tuple[Role, ...]]
    headings: dict[str, int]

    def class_of(self, label: str) -> str:
        """Return the class of a `normal` label; an empty string if it is none.

        The caption of its group may stand before a row: （三）不予公开-1.属于国家秘密.
        """
        if found := self.classes.get(label) or self._with_other_ordinal(label):
            return found
        group, dash, rest = label.partition("-")
        found = self.classes.get(normal(rest), "") if dash and group in self._captions else ""
        return found if any(role.kind == "row" for role in self.roles.get(found, ())) else ""

    def _with_other_ordinal(self, label: str) -> str | None:
        """Return the class of a label of tables that bodies number in their own ways."""
        return self.classes.get(without_ordinal(label.removeprefix(_AMONG_THEM))) if self._varies else None

    @cached_property
    def _varies(self) -> bool:
        return all(table.varies for table in self.tables)

    @cached_property
    def _captions(self) -> frozenset[str]:
        blocks = (block for table in self.tables for block in table.blocks)
        return frozenset(map(normal, chain.from_iterable(block.captions for block in blocks)))

    @cached_property
    def telling(self) -> tuple[str, ...]:
        """Column labels and captions, folded, that show a run of text to be a table; looked for as they are."""
        blocks = (block for table in self.tables for block in table.blocks)
        labels = chain.from_iterable(
            (*block.captions, *(column.labels[0] for column in block.columns)) for block in blocks
        )
        return tuple(sorted({label for label in map(fold, labels) if len(label) >= _TELLING}))

    @cached_property
    def telling_label(self) -> re.Pattern[str]:
        """Finds a `telling` label: few texts hold any."""
        return re.compile("|".join(map(re.escape, self.telling)))

    @cached_property
    def broken_label(self) -> re.Pattern[str]:
        """Finds, in classes of tokens, lines of words that may be one label."""
        words = f"[Xx{min(self.roles)}-{max(self.roles)}]"
        return re.compile(rf"{words}(?:\n+{words})+")

    @cached_property
    def inline_label(self) -> re.Pattern[str]:
        """Finds a label in text that `grammar.flattened.condense` has condensed."""
        return re.compile("|".join(_loosely(label) for label in sorted(self.classes, key=len, reverse=True)))

    @cached_property
    def inline_heading(self) -> re.Pattern[str]:
        """Finds a heading without its ordinal in a folded text, with some blanks inside it or none."""
        blanks = rf"\s{{0,{_WIDE}}}+"
        wordings = sorted(self.headings, key=len, reverse=True)
        alternatives = [blanks + blanks.join(map(re.escape, wording)) for wording in wordings]
        return re.compile("|".join(alternatives) or "(?!)")  # a form may have no sections


@cache
def lexicon_of(form: Form, *others: Form) -> Lexicon:
    """Return the lexicon of `form`, with the tables of `others` that are not as its own."""
    roles: dict[str, list[Role]] = {}
    tables = _distinct(table for edition in (form, *others) for table in edition.tables)
    for table in tables:
        _collect(table, roles)
    _add_short_forms(roles)
    by_roles = {
        found: chr(_FIRST_CLASS + number) for number, found in enumerate(dict.fromkeys(map(tuple, roles.values())))
    }
    return Lexicon(
        form=form,
        tables=tables,
        classes={label: by_roles[tuple(found)] for label, found in roles.items()},
        roles={letter: found for found, letter in by_roles.items()},
        headings={normal(wording): section.number for section in form.sections for wording in section.wordings},
    )


def _distinct(tables: Iterable[TableForm]) -> tuple[TableForm, ...]:
    found: dict[int, TableForm] = {}
    for table in tables:
        found.setdefault(id(table.blocks), table)
    return tuple(found.values())


def _collect(table: TableForm, roles: dict[str, list[Role]]) -> None:
    for number, block in enumerate(table.blocks):
        for index, row in enumerate(block.rows):
            _add(roles, row.labels, Role("row", table, number, index))
        for index, column in enumerate(block.columns):
            _add(roles, column.labels, Role("column", table, number, index))
        for index, caption in enumerate(block.captions):
            _add(roles, (caption,), Role("caption", table, number, index))


def _add(roles: dict[str, list[Role]], labels: tuple[str, ...], role: Role) -> None:
    for label in labels:
        known = roles.setdefault(normal(label), [])
        if role not in known:
            known.append(role)


def _add_short_forms(roles: dict[str, list[Role]]) -> None:
    """Accept a label without its ordinal where no other label reads so."""
    short: dict[str, list[str]] = {}
    for label in roles:
        if (rest := without_ordinal(label)) != label:
            short.setdefault(rest, []).append(label)
    for rest, labels in short.items():
        if len(labels) == 1 and rest not in roles:
            roles[rest] = roles[labels[0]]


def _loosely(label: str) -> str:
    rest = without_ordinal(label)
    ordinal = re.escape(label[: len(label) - len(rest)])
    for mark in (r"\.", "、"):
        ordinal = ordinal.removesuffix(mark) + r"[、.:]" if ordinal.endswith(mark) else ordinal
    return ordinal + re.escape(rest)
