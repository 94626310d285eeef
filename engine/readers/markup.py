"""Which format of markup a text is in, if it is in any."""

import re

from gouji.engine.readers.formats import Format

_PAGE = re.compile(
    r"(?:\s|<!--.*?-->|<\?xml[^>]*>)*+<(?:!doctype\s+html|html|head|body|meta)[\s>]", re.IGNORECASE | re.DOTALL
)
_MARKUP = re.compile(r"<(?:!doctype|html|head|body|meta|title|table|tr|td|div|p|h[1-6]|span|br)[\s/>]", re.IGNORECASE)
_OFFICE = re.compile(r"\s*<\?xml.*?(?:<\?mso-application|schemas\.microsoft\.com/office/(?:word|excel))", re.DOTALL)
_OPEN_DOCUMENT = re.compile(r"\s*<\?xml[^>]*>\s*<office:document\b")
_WEB_ARCHIVE = re.compile(r"\s*(?:[\w-]+:.*\n(?:[ \t].*\n)*+)*?MIME-Version:.*\n", re.IGNORECASE)


def detect_markup(beginning: str, *, named_as_text: bool) -> Format | None:
    """Return what a text is by its beginning; None for plain text.

    Where the name does not speak for a text, any markup in it makes it a web page.
    """
    if _WEB_ARCHIVE.match(beginning):
        return Format.WEB_ARCHIVE
    if _OFFICE.match(beginning):
        return Format.WORD_XML
    if _OPEN_DOCUMENT.match(beginning):
        return Format.OPEN_DOCUMENT
    return Format.HTML if _PAGE.match(beginning) or (not named_as_text and _MARKUP.search(beginning)) else None
