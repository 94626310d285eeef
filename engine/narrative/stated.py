"""A sentence on requests received, and what may make it speak of others than the table does."""

import re
from collections.abc import Sequence

from gouji.engine.grammar import scope
from gouji.engine.narrative.records import Quantity
from gouji.engine.record import frozen

_MARK = re.compile("[,:()]")
_ENDING = 3


@frozen
class Stated:
    """A sentence that the grammar has recognised, from `start` to `end`, and what stands before and behind.

    `quantity` is None where it says that none were received; `which` are the words between the verb and the noun, and
    `request` is the noun; `verb` and `fresh` tell how they were received.
    """

    start: int
    end: int
    quantity: Quantity | None
    verb: str | None
    fresh: bool
    which: str
    request: str
    sentence: str
    clause: str
    title: str
    behind: str

    @property
    def names_requests(self) -> bool:
        """Whether the requests are called requests for information, not only 申请."""
        return bool(self.request and scope.requests_named().search(self.which + self.request))

    @property
    def before(self) -> str:
        """The clauses of the sentence before its own."""
        return self.sentence[: len(self.sentence) - len(self.clause)]


def undecided(stated: Stated, names: Sequence[str]) -> str | None:
    """Return the words that may make it speak of other requests than the table does."""
    sentence = scope.whole_year().sub("", stated.sentence)
    for name in names:
        sentence = sentence.replace(name, "")
    narrowed = scope.narrowed().search(sentence + stated.which) or scope.shared().search(stated.clause + stated.which)
    if narrowed:
        return narrowed[0]
    return (
        _unknown_subject(stated.clause, names)
        or _of_another_area(stated.clause, names)
        or _unknown_context(stated, names)
        or _rest(scope.plain_qualifier(), stated.which)
        or _bracket(stated.behind)
        or _set_apart(stated)
        or _one_of_several(stated)
    )


def _of_another_area(clause: str, names: Sequence[str]) -> str | None:
    """Return 全市 in the report of a county, or of one of its departments."""
    stems = [scope.organ().sub("", name)[-_ENDING:] for name in names]
    areas = scope.area().finditer(clause)
    return next((area[0] for area in areas if stems and not any(area["kind"] in stem for stem in stems)), None)


def _unknown_context(stated: Stated, names: Sequence[str]) -> str | None:
    """Return what a bare 收到8件 may take its subject from: a clause before it that is about something else."""
    if stated.names_requests or scope.requests_named().search(stated.before):
        return None
    rests = (_unknown_subject(clause, names) for clause in _MARK.split(stated.before))
    return next((rest for rest in rests if rest), None)


def _one_of_several(stated: Stated) -> str | None:
    """Return what shows that 本机关 or 政府 is meant without the bodies below it: these are counted beside it."""
    if not scope.own_organ().search(stated.clause):
        return None
    beside = scope.counted_beside().search(stated.behind) or scope.received_before().search(stated.before)
    return beside[0] if beside else None


def _set_apart(stated: Stated) -> str | None:
    """Return what makes it count other applications too, or only those of a number before that were taken up."""
    if stated.quantity is None:
        return None
    other = scope.set_apart().search(stated.behind)
    before = stated.verb == "受理" and scope.received_before().search(stated.sentence)
    any_kind = not stated.names_requests and scope.all_kinds().search(stated.which)
    return next((words[0] for words in (other, before, any_kind) if words), None)


def _unknown_subject(clause: str, names: Sequence[str]) -> str | None:
    """Return what the clause begins with, unless it is the whole body by one of its names."""
    rest = _rest(scope.plain_subject(), clause)
    for name in names:
        if rest and rest.startswith(name):
            rest = _rest(scope.plain_subject(), rest.removeprefix(name))
    return rest


def _rest(pattern: re.Pattern[str], words: str) -> str | None:
    found = pattern.match(words)
    return words[found.end() if found else 0 :] or None


def _bracket(behind: str) -> str | None:
    """Return what a bracket right behind the count says of its scope; parts of the count are no scope."""
    found = re.match(r"\(([^()]*)\)", behind)
    if found is None:
        return None
    if re.search("[0-9]", found[1]):
        return found[1] if found[1].startswith("含") and "结转" not in found[1] else None
    scoped = scope.narrowed().search(found[1]) or scope.shared().search(found[1])
    return scoped[0] if scoped else None
