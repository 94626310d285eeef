"""What each element of a page is to a reader of its words."""

from enum import Enum


class Kind(Enum):
    """How an element is read; what is not listed is part of the line in which it stands."""

    UNSEEN = "unseen"
    BLOCK = "block"
    TABLE = "table"
    LINE_END = "line end"
    NUMBERED = "numbered list"
    ENTRY = "list entry"
    RAISED = "raised"
    FIELD = "field"
    AS_WRITTEN = "as written"


_UNSEEN = (
    "-comment -doctype head script style template noscript noframes noembed title meta link base "
    "iframe frame frameset object embed applet param audio video source track canvas svg math map area xml "
    "select datalist option optgroup button nav dialog rt rp del s strike"
)
_BLOCK = (
    "html body address article aside blockquote caption center dd details dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend main menu p search section summary ul "
    "thead tbody tfoot tr td th"
)
KINDS: dict[str, Kind] = {
    **dict.fromkeys(_UNSEEN.split(), Kind.UNSEEN),
    **dict.fromkeys(_BLOCK.split(), Kind.BLOCK),
    **dict.fromkeys(("pre", "listing", "xmp", "plaintext", "textarea"), Kind.AS_WRITTEN),
    **dict.fromkeys(("sup", "sub"), Kind.RAISED),
    "table": Kind.TABLE,
    "br": Kind.LINE_END,
    "ol": Kind.NUMBERED,
    "li": Kind.ENTRY,
    "input": Kind.FIELD,
}
"""By tag. Struck-out words and the readings of ruby are no part of the text."""
