"""Words by which a sentence speaks of another body than the report, or of a part of what it counts."""

from functools import lru_cache

from gouji.engine.grammar import scope

_OFFICES = ("办公厅", "办公室")
_ENDING = 3


def narrowed(sentence: str, clause: str, names: tuple[str, ...]) -> str | None:
    """Return words by which a sentence, or the clause in it, is of fewer than the table; the body's names are none."""
    sentence = scope.whole_body().sub("", scope.whole_year().sub("", sentence))
    for name in names:
        sentence = sentence.replace(name, "")
    if names and names[0].endswith("办公室"):
        sentence = scope.own_office().sub("", sentence)
    found = scope.narrowed().search(sentence) or scope.shared().search(clause)
    return found[0] if found else None


def of_another_area(clause: str, names: tuple[str, ...]) -> str | None:
    """Return 全市 in the report of a county, or of one of its departments."""
    for area in scope.area().finditer(clause):
        if names and not any(area["kind"] in stem for stem in _stems(names)):
            return area[0]
    return None


def of_another_office(clause: str, names: tuple[str, ...]) -> str | None:
    """Return 区政府办公室 in the report of a department or a town, which is no office of theirs."""
    for office in scope.office().finditer(clause):
        if names and not any(stem.endswith(office["kind"]) for stem in _stems(names)):
            return office[0]
    return None


def may_be_wider(clause: str, names: tuple[str, ...]) -> bool:
    """Whether an office speaks of a whole area, and nobody knows whether its table does: 全省, 省政府办公厅."""
    return any(name.endswith(_OFFICES) for name in names) and scope.area().search(clause) is not None


def counted_apart(clause: str, behind: str, names: tuple[str, ...]) -> str | None:
    """Return the office whose report it is, where what it counts stands beside what its area does."""
    found = scope.office_counted().search(behind) if may_be_wider(clause, names) else None
    return found and found[0]


@lru_cache(maxsize=64)
def _stems(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the endings of names, without what is no part of an area."""
    return tuple({scope.organ().sub("", name)[-_ENDING:] for name in names})
