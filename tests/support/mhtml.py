"""Web archives for tests: pages and pictures in one file."""

import quopri
from base64 import encodebytes


def part(content: bytes, kind: str = "text/html", packing: str = "quoted-printable") -> bytes:
    """Return a part of an archive, packed as mails are."""
    packed = {"quoted-printable": quopri.encodestring, "base64": encodebytes}.get(packing, bytes)(content)
    return f"Content-Type: {kind}\r\nContent-Transfer-Encoding: {packing}\r\n\r\n".encode() + packed


def archive(*parts: bytes, kind: str = "multipart/related", boundary: str = "----B--b----") -> bytes:
    """Return parts as one file, as browsers save a page."""
    head = (
        "From: <Saved by Blink>\r\nSubject: =?utf-8?Q?=E4=BA=91?=\r\nMIME-Version: 1.0\r\n"
        f'Content-Type: {kind};\r\n\ttype="text/html";\r\n\tboundary="{boundary}"\r\n\r\n\r\n'
    )
    return (
        head.encode()
        + b"".join(f"--{boundary}\r\n".encode() + each + b"\r\n" for each in parts)
        + (f"--{boundary}--\r\n".encode())
    )
