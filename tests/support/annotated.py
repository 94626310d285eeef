"""What notes a written document holds, and where they are hung."""

import io
import zipfile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Element = etree._Element  # noqa: SLF001  # lxml has no other name for the type


def parts_of(data: bytes) -> dict[str, bytes]:
    """Return the members of an Office file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def body_of(data: bytes) -> Element:
    """Return the root of the main part of a Word document."""
    return etree.fromstring(parts_of(data)["word/document.xml"])


def comments_of(data: bytes) -> dict[str, list[str]]:
    """Return the paragraphs of each comment by its number."""
    part = parts_of(data).get("word/comments.xml")
    found = () if part is None else etree.fromstring(part).iter(f"{W}comment")
    return {each.get(f"{W}id", ""): ["".join(text_of(line)) for line in each.iter(f"{W}p")] for each in found}


def text_of(element: Element) -> str:
    """Return the words in an element."""
    return "".join(each.text or "" for each in element.iter(f"{W}t"))


def marked_in(data: bytes) -> dict[str, str]:
    """Return the words between the marks of each comment by its number; each must have its three marks in order."""
    found: dict[str, str] = {}
    open_now: set[str] = set()
    for each in body_of(data).iter(
        *(W + name for name in ("commentRangeStart", "commentRangeEnd", "t", "commentReference"))
    ):
        number = each.get(f"{W}id", "")
        if each.tag == f"{W}commentRangeStart":
            found[number] = ""
            open_now.add(number)
        elif each.tag == f"{W}commentRangeEnd":
            open_now.remove(number)
        elif each.tag == f"{W}commentReference":
            assert number in found
            assert number not in open_now
        for number in open_now if each.tag == f"{W}t" else ():
            found[number] += each.text or ""
    assert not open_now
    return found


def cell_of(data: bytes, number: str) -> tuple[int, int] | None:
    """Return in which row and cell, from 1, of its table a comment begins; None outside tables."""
    (mark,) = body_of(data).xpath(f"//*[local-name()='commentRangeStart'][@*[local-name()='id']='{number}']")
    cell = next(mark.iterancestors(f"{W}tc"), None)
    if cell is None:
        return None
    row = cell.getparent()
    return row.getparent().findall(f"{W}tr").index(row) + 1, row.findall(f"{W}tc").index(cell) + 1
