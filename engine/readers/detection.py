"""Which format bytes are in: the content decides, the suffix of the name is a hint."""

from gouji.engine.readers.formats import Format
from gouji.engine.readers.limits import LIMITS, Limits

_MAGIC = (
    (b"{\\rtf", Format.RTF),
    (b"\x89PNG\r\n", Format.IMAGE),
    (b"\xff\xd8\xff", Format.IMAGE),
    (b"GIF8", Format.IMAGE),
    (b"RIFF", Format.IMAGE),
    (b"II*\0", Format.IMAGE),
    (b"MM\0*", Format.IMAGE),
    (b"Rar!\x1a", Format.ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", Format.ARCHIVE),
    (b"\x1f\x8b\x08", Format.ARCHIVE),
)
_STARTS = tuple(magic for magic, _ in _MAGIC)
# Without any of these a text has no markup and is no JSON; one in UTF-16 may have them all the same.
_MARKS = (b"<", b"{", b"[", b"MIME-Version")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_MEMBERS = (
    ("word/", Format.DOCX),
    ("xl/", Format.XLSX),
    ("ppt/", Format.SLIDES),
    ("OFD.xml", Format.OFD),
    ("content.xml", Format.OPEN_DOCUMENT),
)
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAMS = (
    ("EncryptedPackage", Format.ENCRYPTED),
    ("WordDocument", Format.OLD_WORD),
    ("Workbook", Format.OLD_EXCEL),
    ("PowerPoint Document", Format.SLIDES),
)
_BEGINNING = 4096
_START = 80
_EXTRACT = '"gouji.extract'
_TEXTS = (None, Format.TEXT, Format.CSV, Format.JSON)


def detect(data: bytes, name: str, hint: Format | None, limits: Limits = LIMITS) -> Format:
    """Return the format that the content has; `hint` decides where the content leaves it open."""
    if data.startswith(b"PK\3\4"):
        return _zipped(data, name, limits)
    if data.startswith(_COMPOUND):
        return next((found for stream, found in _STREAMS if stream.encode("utf-16-le") in data), Format.OLD_OFFICE)
    if b"%PDF-" in data[:1024]:
        return Format.PDF
    if data.startswith(_STARTS):
        return next(found for magic, found in _MAGIC if data.startswith(magic))
    if not (data.startswith(_UTF16) or any(map(data[:_BEGINNING].__contains__, _MARKS))):
        return _unless_table(hint)
    return _textual(_beginning(data), hint)


def _zipped(data: bytes, name: str, limits: Limits) -> Format:
    from gouji.engine.readers.archive import open_archive  # noqa: PLC0415  # loads zipfile, which few formats need

    names = open_archive(data, name, limits).names
    return next((found for start, found in _MEMBERS if any(each.startswith(start) for each in names)), Format.ARCHIVE)


def _beginning(data: bytes) -> str:
    """Return the first characters, those that are ASCII for sure."""
    encoding = "utf-16" if data.startswith(_UTF16) else "utf-8"
    return data[:_BEGINNING].decode(encoding, "replace").lstrip("\ufeff")


def _textual(beginning: str, hint: Format | None) -> Format:
    start = beginning.lstrip()[:_START]
    if "<" in beginning or "MIME-Version" in beginning:
        from gouji.engine.readers.markup import detect_markup  # noqa: PLC0415  # plain text needs none of it

        if found := detect_markup(beginning, named_as_text=hint in _TEXTS):
            return found
    if (hint is Format.JSON and start[:1] in ("{", "[")) or (start[:1] == "{" and _EXTRACT in start):
        return Format.JSON
    return _unless_table(hint)


def _unless_table(hint: Format | None) -> Format:
    return Format.CSV if hint is Format.CSV else Format.TEXT
