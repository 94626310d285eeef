"""What gouji knows of documents, meetings and names, from `rulesets/words/*.toml`."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from gouji.engine import toml
from gouji.engine.narrative.context import Replaced
from gouji.engine.record import frozen
from gouji.rulesets import words as shipped

_FOLDER = Path(shipped.__file__).parent
# A title so long that differs in one character is a slip; a shorter one may be another title.
_LONG = 14


@frozen
class Documents:
    """Titles with their accepted wordings and slips, and what was replaced: `articles` are those of the title `of`."""

    accepted: frozenset[str]
    slips: dict[str, str]
    replaced: tuple[Replaced, ...]
    of: str
    articles: dict[str, Replaced]

    def meant(self, title: str) -> str | None:
        """Return the title that is meant where `title` is a slip of it."""
        known = self.slips.get(title)
        return known or next((right for right in self.accepted if _is_slip(title, right)), None)

    def replacing(self, name: str) -> Replaced | None:
        """Return what took the place of a document."""
        return next((replaced for replaced in self.replaced if replaced.name in name), None)


@frozen
class Congress:
    """A congress: when it was held and its plenary sessions; the next one and the first year of reports after it."""

    ordinal: str
    held: date
    plenums: dict[str, date]
    by: str | None
    superseded: int | None


@frozen
class Meetings:
    """Congresses by their ordinals, and words: what is gone by, what is not yet, what is no congress."""

    congresses: dict[str, Congress]
    gone_by: tuple[str, ...]
    not_yet: tuple[str, ...]
    no_congress: frozenset[str]


@frozen
class YearWords:
    """Words around a year, as `rulesets/words/years.toml` explains them."""

    span_behind: tuple[str, ...]
    span_before: frozenset[str]
    compared_before: frozenset[str]
    comparing: tuple[str, ...]
    intent: tuple[str, ...]
    settled: tuple[str, ...]
    will: tuple[str, ...]
    deeds_willed: tuple[str, ...]
    own: tuple[str, ...]
    own_deeds: tuple[str, ...]
    areas: frozenset[str]


@frozen
class Names:
    """Fixed names: that of the fee with its slips, phrases of superiors, placeholders, words of mirrors.

    `deeds` are what may go on behind the name of a body.
    """

    fee: str
    fee_slips: tuple[str, ...]
    superior: tuple[str, ...]
    placeholders: tuple[str, ...]
    kinds: frozenset[str]
    mirrors: tuple[str, ...]
    deeds: tuple[str, ...]


@cache
def known_documents() -> Documents:
    """Return what is known of documents that reports cite."""
    data = _data("documents")
    old = data["old_articles"]
    titles = data["title"]
    return Documents(
        accepted=frozenset(name for title in titles for name in (title["name"], *title["accepted"])),
        slips={slip: title["name"] for title in titles for slip in title["slips"]},
        replaced=tuple(Replaced(**replaced) for replaced in data["replaced"]),
        of=old["title"],
        articles={number: Replaced(f"第{number}条", old["since"], old["by"]) for number in old["numbers"]},
    )


@cache
def known_meetings() -> Meetings:
    """Return the congresses, and what the words around a meeting tell."""
    data = _data("meetings")
    held, words = data["congress"], data["words"]
    following = (*held[1:], None)
    congresses = {each["ordinal"]: _congress(each, after) for each, after in zip(held, following, strict=True)}
    return Meetings(congresses, tuple(words["gone_by"]), tuple(words["not_yet"]), frozenset(words["no_congress"]))


@cache
def known_years() -> YearWords:
    """Return what the words around a year make of it."""
    data = _data("years")
    return YearWords(
        span_behind=tuple(data["span_behind"]),
        span_before=frozenset(data["span_before"]),
        compared_before=frozenset(data["compared_before"]),
        comparing=tuple(data["comparing"]),
        intent=tuple(data["intent"]),
        settled=tuple(data["settled"]),
        will=tuple(data["will"]),
        deeds_willed=tuple(data["deeds_willed"]),
        own=tuple(data["own"]),
        own_deeds=tuple(data["own_deeds"]),
        areas=frozenset(data["areas"]),
    )


@cache
def known_names() -> Names:
    """Return the names and phrases that are fixed."""
    data = _data("names")
    return Names(
        fee=data["fee"]["name"],
        fee_slips=tuple(data["fee"]["slips"]),
        superior=tuple(data["superior"]["phrases"]),
        placeholders=tuple(data["placeholder"]["marks"]),
        kinds=frozenset(data["placeholder"]["kinds"]),
        mirrors=tuple(data["mirror"]["words"]),
        deeds=tuple(data["subject"]["deeds"]),
    )


def _data(name: str) -> dict[str, Any]:
    return toml.parse((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def _congress(data: dict[str, Any], after: dict[str, Any] | None) -> Congress:
    plenums = {ordinal: _month(held) for ordinal, held in data["plenums"].items()}
    next_name = f"{after['ordinal']}大" if after else None
    superseded = _month(after["held"]).year + 1 if after else None
    return Congress(data["ordinal"], _month(data["held"]), plenums, next_name, superseded)


def _month(written: str) -> date:
    return date.fromisoformat(f"{written}-01")


def _is_slip(title: str, right: str) -> bool:
    """Whether a long title differs from the right one in one character."""
    shorter, longer = sorted((len(title), len(right)))
    if shorter < _LONG or longer - shorter > 1 or not (title[:2] == right[:2] or title[-2:] == right[-2:]):
        return False
    return _alike(title, right) + _alike(title[::-1], right[::-1]) >= longer - 1


def _alike(one: str, other: str) -> int:
    """Return how many characters are equal from the first on."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((number for number, (mine, yours) in pairs if mine != yours), min(len(one), len(other)))
