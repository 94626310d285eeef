"""What is wrong with a pack though it can be used: rules that contradict, follow, never apply, settings in vain."""

from collections.abc import Callable, Iterator

from gouji.engine.linear import Steps
from gouji.engine.lint.relations import contradictory, implied
from gouji.engine.lint.remark import Flaw, Remark
from gouji.engine.lint.rules import dead, idle, untested, untranslated
from gouji.engine.rulebook import Rulebook

__all__ = ["Flaw", "Remark", "lint"]

MOST_STEPS = 3_000_000
"""How many steps are taken at the most to decide about the relations of a pack: some seconds."""

_FINDERS: tuple[Callable[[Rulebook], Iterator[Remark]], ...] = (dead, untested, untranslated, idle)


def lint(book: Rulebook) -> tuple[Remark, ...]:
    """Return what is wrong with the first pack of a rulebook, by file and line."""
    steps = Steps(MOST_STEPS)
    of_relations = (*contradictory(book, steps), *implied(book, steps))
    remarks = [*of_relations, *(remark for find in _FINDERS for remark in find(book))]
    return tuple(sorted(remarks, key=lambda each: (each.file, each.line or 0, each.flaw, each.rule)))
