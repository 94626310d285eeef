"""A list of numbers read from its opening: which of them are parts, and where it ends."""

from collections.abc import Sequence
from decimal import Decimal

from gouji.engine.grammar import lists
from gouji.engine.grammar.units import counts
from gouji.engine.narrative.records import Quantity
from gouji.engine.narrative.tallies import Part
from gouji.engine.pattern import late
from gouji.engine.record import changed, frozen

_REACH = 90
_BRACKETED = late(r"\((?:[^()]|\([^()]*\))*\)")


@frozen
class Listing:
    """What is read of a list so far, up to `end`; `scanned` is where the last number ends, of a part or not.

    `depth` counts the brackets that are open inside it. `ended`: no more is read; `cut`: what follows may be a part
    all the same; `open`: the words tell that there are more; `mixed`: some have another unit; `loose`: the parts have
    verbs, so that the last of them may be none; `joined`: the last is joined with 和; `commas`: some by commas alone;
    `colon`: a colon opens it; `dealt_out`: 分别 does.
    """

    whole: Quantity
    end: int
    scanned: int
    parts: tuple[Part, ...] = ()
    depth: int = 0
    mark: str = ""
    ended: bool = False
    cut: bool = False
    open: bool = False
    mixed: bool = False
    loose: bool = False
    joined: bool = False
    commas: bool = False
    colon: bool = False
    dealt_out: bool = False

    @property
    def certain(self) -> bool:
        """Whether what is read is a list of parts beyond doubt."""
        return not self.loose and len({lists.kind_of(part.name) for part in self.parts}) == 1

    @property
    def bounded(self) -> bool:
        """Whether it is beyond doubt that the list goes on up to its last part."""
        return self.colon or not self.commas or self.parts[0].count.value > self.whole.value

    @property
    def full(self) -> bool:
        """Whether the parts make up the whole."""
        return sum((part.count.value for part in self.parts), Decimal(0)) == self.whole.value


def without_brackets(words: str) -> str:
    """Return words without what stands in brackets, but for brackets in three or more others."""
    return _BRACKETED.sub("", words) if "(" in words else words


def listed(text: str, start: int, whole: Quantity, quantities: Sequence[Quantity]) -> Listing:
    """Return the list that begins at `start`; `quantities` are those behind it."""
    listing = Listing(whole, start, start)
    for quantity in quantities:
        listing = _with_number(listing, text, quantity)
        if listing.ended:
            break
    return listing if listing.open or not listing.parts else changed(listing, open=_open(listing, text))


def _open(listing: Listing, text: str) -> bool:
    return lists.goes_on().match(text, listing.end) is not None


def _with_number(listing: Listing, text: str, quantity: Quantity) -> Listing:
    """Return the list with the next number of the text."""
    near = quantity.start - listing.scanned <= _REACH
    depth = _depth(text, listing.scanned, quantity.start, listing.depth) if near else -1
    if depth < 0:
        return changed(listing, ended=True)
    listing = changed(listing, depth=depth, scanned=quantity.end)
    words = text[listing.end : quantity.start]
    if quantity.unit in ("%", "‰", "倍", "个百分点", None):
        return _with_share(listing, words, quantity)
    if depth:
        return listing
    if listing.parts and _open(listing, text):
        return changed(listing, ended=True, open=True)
    return _with_count(listing, without_brackets(words), quantity)


def _depth(text: str, start: int, end: int, depth: int) -> int:
    """Return how many brackets are open at `end`; below zero where the list's own was closed before."""
    if text.find(")", start, end) < 0:
        return depth + text.count("(", start, end)
    for place in range(start, end):
        depth += {"(": 1, ")": -1}.get(text[place], 0)
        if depth < 0:
            break
    return depth


def _with_share(listing: Listing, words: str, share: Quantity) -> Listing:
    """Return the list with a percentage: the share of its last part, or something else that is told of it."""
    beyond = listing if listing.depth else changed(listing, end=share.end)
    last = listing.parts[-1] if listing.parts else None
    if last is None or last.share or not lists.share_of().fullmatch(words) or share.unit not in ("%", None):
        return beyond if listing.parts else listing
    return changed(beyond, parts=(*listing.parts[:-1], changed(last, share=share)))


def _with_count(listing: Listing, words: str, quantity: Quantity) -> Listing:
    """Return the list with a count: a part, if its words say so, else the list ends before it."""
    found = (lists.following() if listing.parts or listing.mixed else lists.first()).fullmatch(words)
    if found is None:
        aside = listing.parts and quantity.unit != listing.whole.unit and not lists.marked().search(words)
        return changed(listing, end=quantity.end) if aside else changed(listing, ended=True, cut=True)
    if lists.change().search(words) or (listing.parts and lists.broken().search(words)):
        return changed(listing, ended=True, cut=True)
    if not listing.parts and not listing.mixed:
        dealt_out = found["name"] is None
        return _with_part(
            changed(listing, colon=found["colon"] == ":", dealt_out=dealt_out), found["name"] or "", quantity
        )
    mark = found["mark"] or ""
    listing = _behind_comma(listing, mark, found["name"], quantity) if mark in (",", ";") else listing
    if listing.ended:
        return listing
    joined = bool(found["and"] or found["also"])
    return _with_part(changed(listing, mark=mark or listing.mark, joined=joined), found["name"], quantity)


def _behind_comma(listing: Listing, mark: str, name: str, quantity: Quantity) -> Listing:
    """Return the list, at its end if what follows a comma is no part of it.

    A semicolon goes on only with a list that a colon opens, and no mark with a list that another holds together.
    """
    new = lists.another().search(lists.in_all().sub("", name)) is not None
    unlike = quantity.unit != listing.whole.unit and not _alike(quantity, listing.whole)
    if listing.full or unlike or _is_answer(listing, name) or (mark == ";" and not listing.colon):
        return changed(listing, ended=True)
    if listing.mark not in ("", mark) or (not listing.colon and quantity.value > listing.whole.value):
        return changed(listing, ended=True, cut=not new)
    kinds = {lists.kind_of(part.name) for part in listing.parts}
    kind = lists.kind_of(name)
    if kind and kinds - {None, kind}:
        return changed(listing, ended=True, cut=True)
    if new and not any(lists.another().search(part.name) for part in listing.parts):
        return changed(listing, ended=True, cut=not listing.joined)
    return changed(listing, loose=listing.loose or new, commas=True)


def _is_answer(listing: Listing, name: str) -> bool:
    """Whether a name says what became of the part before it: 其中受理23件，答复23件."""
    before = listing.parts[-1].name if listing.parts else ""
    return lists.answered().fullmatch(name) is not None and lists.taken_up().search(before) is not None


def _alike(one: Quantity, other: Quantity) -> bool:
    return one.unit is not None and other.unit is not None and counts(one.unit) == counts(other.unit)


def _with_part(listing: Listing, name: str, quantity: Quantity) -> Listing:
    if quantity.unit != listing.whole.unit:
        return changed(listing, mixed=True, end=quantity.end)
    return changed(listing, parts=(*listing.parts, Part(name, quantity)), end=quantity.end)
