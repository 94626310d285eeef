"""Whatever a zip file claims, what is read of it is bounded, and every refusal is one clear message."""

import io
import zipfile
import zlib

import pytest
from attrs import evolve
from support.office import package

from gouji.engine.readers.archive import open_archive
from gouji.engine.readers.limits import LIMITS
from gouji.engine.readers.unreadable import Unreadable

GOOD = package({"a.xml": "content", "b.xml": "more"})


def message(data: bytes, member: str = "a.xml", **limits: int) -> str:
    with pytest.raises(Unreadable) as refused:
        open_archive(data, "f.docx", evolve(LIMITS, **limits)).read([member])
    assert refused.value.file == "f.docx"
    return refused.value.message.en


def test_members_are_read_by_name_and_others_left_out() -> None:
    assert open_archive(GOOD, "f").read(["b.xml", "c.xml"]) == {"b.xml": b"more"}


def test_stored_members_are_read() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.xml", "as it is")
    assert open_archive(packed.getvalue(), "f").read(["a.xml"]) == {"a.xml": b"as it is"}


def test_names_with_backslashes_are_made_equal() -> None:
    assert open_archive(package({"word\\document.xml": "x"}), "f").names == ("word/document.xml",)


def test_bytes_before_the_archive_do_not_matter() -> None:
    assert open_archive(b"junk" + GOOD, "f").read(["a.xml"]) == {"a.xml": b"content"}


@pytest.mark.parametrize("data", [b"", b"PK", b"no zip at all", GOOD[:40], GOOD[:-10], GOOD[: len(GOOD) // 2]])
def test_what_is_no_whole_archive_is_damaged(data: bytes) -> None:
    assert "damaged" in message(data)


def test_a_wrong_checksum_is_damage() -> None:
    start = GOOD.index(b"PK\1\2") + 16
    assert "damaged" in message(GOOD[:start] + b"\0\0\0\0" + GOOD[start + 4 :])


def test_a_cut_off_stream_is_damage() -> None:
    with zipfile.ZipFile(io.BytesIO(GOOD)) as archive:
        member = archive.getinfo("a.xml")
    start = GOOD.index(b"PK\1\2") + 20
    shorter = (member.compress_size - 2).to_bytes(4, "little")
    assert "damaged" in message(GOOD[:start] + shorter + GOOD[start + 4 :])


def test_an_unknown_compression_is_damage() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a.xml", "content")
    assert "damaged" in message(packed.getvalue())


def test_encrypted_members_are_named_as_such() -> None:
    start = GOOD.index(b"PK\1\2") + 8
    assert "password" in message(GOOD[:start] + b"\1\0" + GOOD[start + 2 :])


@pytest.mark.parametrize(
    ("inside", "word"), [("EncryptedPackage", "password"), ("WordDocument", "old Office"), ("Workbook", "old Office")]
)
def test_compound_files_are_encrypted_or_old(inside: str, word: str) -> None:
    assert word in message(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + inside.encode("utf-16-le"))


def test_a_bomb_is_not_unpacked() -> None:
    assert "unpacks" in message(package({"a.xml": b"0" * 9_000_000}))


def test_much_text_that_packs_as_text_does_is_no_bomb() -> None:
    text = b"".join(b"%d %x\n" % (n, n * 7919) for n in range(150_000))
    assert open_archive(package({"a.xml": text}), "f").read(["a.xml"])["a.xml"] == text


def test_a_bomb_that_claims_to_be_small_is_not_unpacked() -> None:
    """The header says ten bytes, the stream holds nine million."""
    bomb = package({"a.xml": b"0" * 9_000_000})
    start = bomb.index(b"PK\1\2") + 24
    assert "unpacks" in message(bomb[:start] + (10).to_bytes(4, "little") + bomb[start + 4 :])


def test_a_stream_longer_than_it_claims_is_damage() -> None:
    data = package({"a.xml": b"0" * 100})
    start = data.index(b"PK\1\2")
    claims = zlib.crc32(b"0" * 10).to_bytes(4, "little") + data[start + 20 : start + 24] + (10).to_bytes(4, "little")
    assert "damaged" in message(data[: start + 16] + claims + data[start + 28 :])


def test_the_limit_of_one_member_holds() -> None:
    assert "unpacks" in message(package({"a.xml": b"0" * 1001}), unpacked_bytes=1000)


def test_the_limit_of_all_members_together_holds() -> None:
    archive = open_archive(
        package({f"{n}.xml": b"0" * 1000 for n in range(5)}), "f", evolve(LIMITS, unpacked_bytes=1000)
    )
    assert len(archive.read(archive.names[:4])) == 4
    with pytest.raises(Unreadable, match="unpacks"):
        archive.read(archive.names)


def test_the_limit_of_members_holds() -> None:
    assert "unpacks" in message(package({f"{n}.xml": "" for n in range(11)}), members=10)
