"""Whether cases are about the disclosure of information, or are any that the body decides on."""

from gouji.engine.grammar import scope
from gouji.engine.narrative.claims.heard import Heard
from gouji.engine.narrative.claims.kinds import all_back_from
from gouji.engine.narrative.prose import Prose
from gouji.engine.narrative.records import Speaker

_DECIDING = frozenset(("received", "newly", "concluded", "finished", "closed"))
_BROUGHT, _TOTAL = "happened", ".total"
# So many characters on it is looked for what cases are about.
_FAR = 1_000


def is_disclosed(prose: Prose, heard: Heard) -> bool:
    """Whether cases are said to be about the disclosure of information, and not any business of the body."""
    if not heard.is_of_cases or heard.number is None:
        return True
    if scope.disclosed_part().match(prose.text, heard.end, heard.sentence_end):
        return False
    if heard.thread.disclosed or not heard.number.value:
        return True
    end = min(heard.sentence_end, heard.run.start + _FAR)
    ends = prose.text.find(";", heard.end, end)
    if scope.disclosure().search(prose.text, heard.run.start, ends if ends > 0 else end):
        return True
    counted = _counted(prose.text, heard)
    return counted is not None and is_disclosed(prose, counted)


def _counted(text: str, heard: Heard) -> Heard | None:
    """Return where all the cases were counted, in an earlier sentence as well, that it tells the results of."""
    if heard.name.endswith(_TOTAL) or scope.all_kinds().search(text, heard.said_start, heard.start):
        return None
    before, name = all_back_from(heard.thread.last), f"{heard.subject.name}{_TOTAL}"
    counted = next((each for each in before if each.name == name), None)
    fits = counted and counted.number and heard.number and heard.number.value <= counted.number.value
    return counted if fits else None


def is_own_business(heard: Heard, speaker: Speaker) -> bool:
    """Whether cases may be those that the body decides on: they are received, or it is an organ of justice.

    To be closed is no such word behind cases that were brought: 引发复议4件，已审结3件.
    """
    last = heard.thread.last
    deciding = bool(heard.classes & _DECIDING) and not (last and last.is_of_cases and _BROUGHT in last.classes)
    return deciding or any("司法" in name for name in speaker.names)
