"""What of a page nobody sees."""

import re
from typing import TYPE_CHECKING

from gouji.engine.readers.html.faint import faint, in_cells
from gouji.engine.readers.html.walk import Walk

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_WORDS = ("display", "visibility", "mso-hide", "line-through")
_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide|line-through", re.IGNORECASE)


def way(page: "LexborHTMLParser", text: str) -> Walk:
    """Return the way through a page that leaves out what is hidden or struck out, though never the whole page."""
    # Bytes of one case are searched faster than text of two.
    markup = text.encode(errors="ignore").lower()
    words = [word for word in _WORDS if word.encode() in markup]
    styled = page.css(", ".join(["[hidden]", *(f'[style*="{word}" i]' for word in words)]))
    hidden = [node for node in styled if node.tag not in ("html", "body") and _is_hidden(node)]
    walk = Walk().without(hidden)
    own, named = faint(page, markup)
    return walk.without(in_cells(own, named, walk)) if own or named else walk


def _is_hidden(node: "LexborNode") -> bool:
    attributes = node.attributes
    return "hidden" in attributes or _STYLE.search(attributes.get("style") or "") is not None
