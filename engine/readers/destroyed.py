"""Whether the Chinese of a text was destroyed: read in another encoding than it was written in, and saved again."""

import re
from collections.abc import Callable, Iterator

from gouji.engine.text import Text

# As far as anyone looks, and how many of the words below must come back.
_SAMPLE = 20_000
_ENOUGH = 4
_WORDS = re.compile("政府|信息|公开|申请|年度|报告|行政|情况|資訊|公開|申請|報告|情況")
# What stands in the place of characters that are gone: alone, a question mark is one.
_LOST = re.compile(r"[?\ufffd]{2,}|(?:锟斤拷|锟斤|斤拷)+")
_LETTER = re.compile(r"[^\W\d_]")
_MANY_LOST = 40
# What a Western encoding makes of bytes that Latin-1 leaves to control characters.
_WESTERN = {ord(bytes([byte]).decode("cp1252", "ignore") or chr(byte)): byte for byte in range(0x80, 0xA0)}


def destruction_of(text: str) -> Text | None:
    """Return what was done to a text, and what to do now; None if nothing tells that its words were destroyed.

    It is certain where undoing it gives the words back, or where little is left but marks of what was lost.
    """
    sample = text[:_SAMPLE]
    lost = sum(len(found) for found in _LOST.findall(sample))
    kept = len(_LETTER.findall(_LOST.sub("", sample)))
    if lost >= _MANY_LOST and lost > kept:
        return _GONE
    return next((message for message, undo in _UNDOING if len(_returned(undo(sample))) >= _ENOUGH), None)


def _returned(text: str) -> set[str]:
    return set(_WORDS.findall(text))


def _from_chinese(text: str, encoding: str) -> str:
    return text.replace("\ufffd", "").encode("gb18030", "ignore").decode(encoding, "ignore")


def _from_western(text: str, encoding: str) -> str:
    return text.translate(_WESTERN).encode("latin-1", "ignore").decode(encoding, "ignore")


def _undoing() -> Iterator[tuple[Text, Callable[[str], str]]]:
    yield _MISREAD.format(written="UTF-8", read="GBK"), lambda text: _from_chinese(text, "utf-8")
    yield _MISREAD.format(written="UTF-8", read="Latin-1"), lambda text: _from_western(text, "utf-8")
    yield _MISREAD.format(written="GBK", read="Latin-1"), lambda text: _from_western(text, "gb18030")
    yield _BIG5, lambda text: _from_chinese(text, "big5hkscs")


_GONE = Text(
    "汉字的编码已毁：汉字在转换时都变成了“?”或“�”，无法恢复；请使用原来的文件，或从原系统重新导出为 UTF-8",
    "the encoding was destroyed: every Chinese character became ? or U+FFFD in a conversion and cannot be restored; "
    "take the original document, or export it anew as UTF-8",
)
_MISREAD = Text(
    "汉字的编码已毁：{written} 的文字曾被当作 {read} 读取并保存；请使用原来的文件，或从原系统重新导出为 UTF-8",
    "the encoding was destroyed: what was written in {written} was read as {read} and saved again; "
    "take the original document, or export it anew as UTF-8",
)
_BIG5 = Text(
    "文字的编码像是 Big5，没有注明就无法可靠读取；请另存为 UTF-8 再检查",
    "the text seems to be in Big5, which cannot be relied on undeclared; save it as UTF-8 and check that",
)
_UNDOING = tuple(_undoing())
