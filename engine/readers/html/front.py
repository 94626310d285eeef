"""What the head of a page tells of a report where its body does not."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from gouji.engine.readers.blocks import Block, Paragraph

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

# As far as anyone looks for a title.
_HEAD = 4000
_TITLE = re.compile(r"20\d\d\s*年?度?.{0,30}信息公开.{0,12}(?:报告|年报)")
_DATE = re.compile(r"(?:生成|发布|公开|公布|发文|成文)(?:日期|时间)[\s:：|]*20\d\d")
_PUBLISHER = re.compile(r"(?:发布机构|公开主体|发文机关|来源|发布单位)[\s:：|]*[\u4e00-\u9fff]{2}")


def front(page: "LexborHTMLParser", blocks: Sequence[Block]) -> list[Paragraph]:
    """Return title, date and publisher from the head of a page, those that are not among its first words."""
    if page.head is None:
        return []
    seen = "\n".join(_beginning(blocks))[:_HEAD]
    wanted = [pattern for pattern in (_TITLE, _DATE, _PUBLISHER) if not pattern.search(seen)]
    lines = list(_head(page)) if wanted else []
    found = [next((line for line in lines if pattern.search(line)), "") for pattern in wanted]
    return [Paragraph(line) for line in found if line]


def _beginning(blocks: Sequence[Block]) -> Iterator[str]:
    for block in islice(blocks, _HEAD):
        if isinstance(block, Paragraph):
            yield block.text
        else:
            yield from block.texts()


def _head(page: "LexborHTMLParser") -> Iterator[str]:
    """Yield what the head says, the prescribed fields before the title in the window's frame."""
    named = {}
    titles = []
    for element in page.head.iter() if page.head else ():
        if element.tag == "meta":
            attributes = element.attributes
            named[(attributes.get("name") or "").lower()] = (attributes.get("content") or "").strip()
        elif element.tag == "title":
            titles.append(element.text().strip())
    yield named.get("articletitle", "")
    yield from titles
    yield f"发布日期：{named.get('pubdate', '')}"
    yield f"来源：{named.get('contentsource', '')}"
