"""What stands in the fenced blocks of a page in Markdown."""

import re

_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def blocks(page: str) -> list[tuple[str, str]]:
    """Return the blocks that name a language, each with that and its lines, in their order."""
    return _BLOCK.findall(page)


def blocks_in(page: str, language: str) -> list[str]:
    """Return the blocks in one language."""
    return [text for named, text in blocks(page) if named == language]
