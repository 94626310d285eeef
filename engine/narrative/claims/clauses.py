"""Clauses that a reason or a mark interrupts: 2件因征求第三方意见，结转下年度 and 本机关不掌握，66件.

And whether reviews and lawsuits that a mark parts are told together.
"""

import re
from functools import cache

from gouji.engine.grammar.phrases import DENIAL, NUMBERS, OTHER_NUMBER, UNKNOWN, classes, letters
from gouji.engine.narrative.claims.words import CAUSE, OWN_YEAR, PLAIN, Sentence
from gouji.engine.record import changed

_SILENT = f"{PLAIN}{CAUSE}{OWN_YEAR}"
_MARKS, _LISTED = ",;:().", "、"
_ALL_NUMBERS = "".join((*NUMBERS.values(), OTHER_NUMBER))
_COUNT = NUMBERS["documents"]
_OPENS, _ENDS = f"(?:(?<=[{_MARKS}])|^)", f"(?=[{_MARKS}]|$)"
# What may be told between a number and where it goes: how it stood, and until when.
_MEANWHILE = ("carried_out", "received", "postponed", "requests", "application", "rate", "aim", "matter", "among")
_REASONS = ("granted", "denied", "unable", "not_processed", "other.overdue")
# So many words may stand between, or before a reason.
_FARTHEST = 14


def mended(sentence: Sentence) -> Sentence:
    """Return a sentence with the words that interrupt its clauses as ones that say nothing."""
    found = _cases().sub(_joined_or_parted, sentence.letters)
    for pattern in (_passed_on(), _brought_in(), _parted()):
        found = pattern.sub(_silenced, found)
    return sentence if found == sentence.letters else changed(sentence, letters=found)


def _silenced(match: re.Match[str]) -> str:
    start, end = match.span("between")
    return match.string[match.start() : start] + PLAIN * (end - start) + match.string[end : match.end()]


def _joined_or_parted(match: re.Match[str]) -> str:
    """Return a clause with `,` between reviews and lawsuits where only the first are denied, else with 、."""
    place = match.start("mark") - match.start()
    return match[0][:place] + ("," if match["denied"] and match["count"] else _LISTED) + match[0][place + 1 :]


@cache
def _cases() -> re.Pattern[str]:
    """Return what finds a clause that tells nothing but reviews before a mark, and lawsuits right behind it.

    `denied` tells that it says there were none, `count` that the lawsuits have a number of their own.
    """
    first, second = letters()["review"], letters()["litigation"]
    others = f"[^{_MARKS}{_LISTED}{_ALL_NUMBERS}{DENIAL}]*"
    before = f"{_OPENS}{others}(?P<denied>{DENIAL}{others})?"
    return re.compile(f"{before}{first}(?P<mark>[,{_LISTED}]){second}(?P<count>[{PLAIN}]*{_COUNT})?")


@cache
def _passed_on() -> re.Pattern[str]:
    """Return what finds a number of requests that went over to the next year, with what stands between."""
    known = letters()
    opening = f"{_OPENS}[{_SILENT}{known['rest']}{known['including']}]*"
    thing = f"(?:[{PLAIN}]*[{known['application']}{known['requests']}])?"
    meanwhile = _between(0, *_MEANWHILE)
    between = f"(?P<between>{meanwhile},?{meanwhile})"
    finished = f"[{known['concluded']}{known['finished']}]"
    onward = f"(?=(?:{known['carry']}[{PLAIN}]*)+{known['next_year']}|{known['next_year']}[{PLAIN}]*{finished})"
    return re.compile(f"{opening}{_COUNT}{thing}{between}{onward}[^{_MARKS}{_ALL_NUMBERS}]*{_ENDS}")


@cache
def _brought_in() -> re.Pattern[str]:
    """Return what finds the year before from which requests were carried, with what stands between."""
    known = letters()
    meanwhile = _between(1, "received", "application", "requests")
    onward = f"(?={known['carry']}[{PLAIN}]*{OWN_YEAR})"
    return re.compile(f"{known['last_year']}(?P<between>{meanwhile},?){onward}")


@cache
def _parted() -> re.Pattern[str]:
    """Return what finds a reason whose number stands behind a comma."""
    reasons = "".join(letter for letter, words in classes().items() if words.name.startswith(_REASONS))
    clause = f"{_OPENS}[^{_MARKS}{_ALL_NUMBERS}]{{0,{_FARTHEST}}}[{reasons}]"
    return re.compile(f"{clause}(?P<between>[{PLAIN}]*,)[{PLAIN}]*{_COUNT}[{PLAIN}]*{_ENDS}")


def _between(least: int, *names: str) -> str:
    """Return a pattern of what stands between: words that say nothing, unknown ones, and those of some classes."""
    known = "".join(letters()[name] for name in names)
    return f"[{_SILENT}{UNKNOWN}{_LISTED}{known}]{{{least},{_FARTHEST}}}"
