"""Zip files opened without trust: what is read of them is bounded, whatever their headers say."""

import zipfile
import zlib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from io import BytesIO
from struct import Struct

from gouji.engine.readers.limits import LIMITS, Limits
from gouji.engine.readers.unreadable import Unreadable
from gouji.engine.record import frozen
from gouji.engine.text import Text

# Up to here a member may be packed as well as it likes.
_HARMLESS = 8 * 1024 * 1024
_ENTRY = b"PK\1\2"
_LOCAL = b"PK\3\4"
_LOCAL_SIZE = 30
_END = b"PK\5\6"
# What both headers of a member say: version, flags, method, time and date, then sum, sizes, lengths of name and rest.
_MEMBER = Struct("<5H3L2H")
_ABOUT_MEMBER = Struct("<3H2L")
_ABOUT_ALL = Struct("<4H2LH")
_VERSION, _NAME_IN_UTF8, _FIRST_DAY = 20, 0x800, 33
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_ENCRYPTED_MEMBER = 1
# All members together may hold so many times what one may.
_TOGETHER = 4


@frozen
class Archive:
    """A zip file; `names` are those of its members, with slashes whatever wrote it."""

    file: str
    data: bytes
    limits: Limits
    members: dict[str, zipfile.ZipInfo]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all members, in the order of the archive."""
        return tuple(self.members)

    def read(self, names: Iterable[str]) -> dict[str, bytes]:
        """Return those of the named members that are there, unpacked; `Unreadable` for a hostile or damaged one."""
        found: dict[str, bytes] = {}
        total = 0
        for name in names:
            if member := self.members.get(name):
                found[name] = self._unpacked(member)
                total += len(found[name])
                if total > self.limits.unpacked_bytes * _TOGETHER:
                    raise Unreadable(self.file, _BOMB)
        return found

    def _unpacked(self, member: zipfile.ZipInfo) -> bytes:
        where = Text(member.filename, member.filename)
        if member.flag_bits & _ENCRYPTED_MEMBER:
            raise Unreadable(self.file, _ENCRYPTED, where)
        packed = self._packed(member)
        limit = min(self.limits.unpacked_bytes, max(_HARMLESS, len(packed) * self.limits.ratio))
        content = _inflated(packed, limit + 1) if member.compress_type == zipfile.ZIP_DEFLATED else packed
        if content is not None and len(content) > limit:
            raise Unreadable(self.file, _BOMB, where)
        if (
            content is None
            or member.compress_type not in (zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED)
            or len(content) != member.file_size
            or zlib.crc32(content) != member.CRC
        ):
            raise Unreadable(self.file, _DAMAGED, where)
        return content

    def _packed(self, member: zipfile.ZipInfo) -> bytes:
        """Return the bytes of a member as they stand in the archive; none where its own header is not there."""
        start = member.header_offset
        head = self.data[start : start + _LOCAL_SIZE] if start >= 0 else b""
        if not head.startswith(_LOCAL) or len(head) < _LOCAL_SIZE:
            return b""
        start += _LOCAL_SIZE + int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little")
        return self.data[start : start + member.compress_size]


# The last one is kept: who tells the format of a file opens it, and who reads it opens it again.
@lru_cache(maxsize=1)
def open_archive(data: bytes, name: str, limits: Limits = LIMITS) -> Archive:
    """Open a zip file; `Unreadable` if it is none, is damaged or encrypted, or has more members than any document."""
    if data.startswith(_COMPOUND):
        raise Unreadable(name, _ENCRYPTED if _ENCRYPTED_PACKAGE in data else _OLD_FORMAT)
    if data.count(_ENTRY) > limits.members:
        raise Unreadable(name, _BOMB)
    try:
        # Reading the list of members is all that zipfile is trusted with.
        members = zipfile.ZipFile(BytesIO(data)).infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise Unreadable(name, _DAMAGED) from error
    return Archive(name, data, limits, {member.filename.replace("\\", "/"): member for member in members})


def stored(parts: Mapping[str, bytes]) -> bytes:
    """Return a zip file of these members, none of them compressed."""
    members: list[bytes] = []
    listing: list[bytes] = []
    offset = 0
    for part, content in parts.items():
        name, size = part.encode(), len(content)
        about = _MEMBER.pack(_VERSION, _NAME_IN_UTF8, 0, 0, _FIRST_DAY, zlib.crc32(content), size, size, len(name), 0)
        members += (_LOCAL, about, name, content)
        listing += (_ENTRY, b"\0\0", about, _ABOUT_MEMBER.pack(0, 0, 0, 0, offset), name)
        offset += _LOCAL_SIZE + len(name) + size
    listed = b"".join(listing)
    end = _ABOUT_ALL.pack(0, 0, len(parts), len(parts), len(listed), offset, 0)
    return b"".join((*members, listed, _END, end))


def _inflated(packed: bytes, most: int) -> bytes | None:
    """Return up to `most` unpacked bytes; None if the stream is damaged or cut off."""
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        content = inflater.decompress(packed, most)
    except zlib.error:
        return None
    return content if inflater.eof or len(content) == most else None


_DAMAGED = Text(
    "文件已损坏或被截断，无法打开；请重新下载，或用原软件打开后另存",
    "the file is damaged or cut off and cannot be opened; download it again, or open it and save it anew",
)
_ENCRYPTED = Text(
    "文件设有密码，无法读取；请取消密码后另存", "the file is protected by a password; save it without one"
)
_OLD_FORMAT = Text(
    "这是旧版 Office 格式（.doc、.xls）；请用 Word、Excel 或 WPS 打开，另存为 .docx 或 .xlsx",
    "this is an old Office format (.doc, .xls); open it in Word, Excel or WPS and save it as .docx or .xlsx",
)
_BOMB = Text(
    "压缩包解开后大得不像一份年度报告，未读取", "the archive unpacks to far more than any annual report: not read"
)
