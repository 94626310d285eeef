"""Findings in JSON become evidence that can be recomputed; what is none is told with its place."""

import json
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from gouji.cli.judged import Pack
from gouji.engine.declaration import Declaration, File
from gouji.engine.facts import Value
from gouji.engine.forms import SIX_SECTIONS, form_names
from gouji.engine.record import frozen
from gouji.engine.replay import Evidence
from gouji.engine.system_errors import in_words
from gouji.engine.text import Text

_LARGEST = 256 * 1024 * 1024
# Python refuses to read very long numbers.
_COUNT = re.compile("[0-9]{1,1000}")
_NUMBER = re.compile(r"-?[0-9]{1,1000}(?:\.[0-9]{1,1000})?")
_SCHEMA = "gouji.findings/1"
_NO_JSON = Text("不是有效的 JSON：{what}", "this is not JSON: {what}")
_NO_FINDINGS = Text(
    "应为 gouji check --format json 的输出，或其中的一个发现",
    "what gouji check --format json prints is expected, or one finding of it",
)
_TOO_LARGE = Text("文件过大", "the file is too large")
_UNREADABLE = Text("无法读取：{reason}", "it cannot be read: {reason}")
_NO_FORM = Text("没有格式 {form}", "there is no form {form}")
_NO_NUMBER = Text("应为数字", "a number is expected")


@frozen
class Exhibit:
    """A finding of a file: its evidence, where it stood, and the digest of the document if it is told.

    `beside` is the other document that it shows, if there is one.
    """

    evidence: Evidence
    name: str
    file: str
    line: int
    fingerprint: str
    sha256: str | None
    beside: str | None


@frozen
class Exhibits:
    """The findings of a file, and the packs that it says they rest on: none where a finding stands alone."""

    every: tuple[Exhibit, ...]
    packs: tuple[Pack, ...] = ()


def exhibits(path: str) -> Exhibits:
    """Return the findings in a file; RulesetError, with file and key, if there is something else."""
    top = Declaration(File(path, ""), (), _loaded(path))
    if "findings" not in top.values:
        return Exhibits((_exhibit(_finding(top), {}),))
    if top.values.get("schema") != _SCHEMA:
        raise top.file.error(_NO_FINDINGS, ("schema",))
    reports = {report.values.get("file"): report.values for report in top.tables("reports")}
    return Exhibits(
        tuple(_exhibit(_finding(found), reports) for found in top.tables("findings")),
        tuple(_pack(pack) for pack in top.tables("rulesets")),
    )


def _pack(told: Declaration) -> Pack:
    return Pack(told.string("name"), told.string("version"), told.string("digest"))


def _loaded(path: str) -> Mapping[str, Any]:
    file = File(path, "")
    try:
        with Path(path).open("rb") as stream:
            data = stream.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            raise file.error(_TOO_LARGE, ())
        loaded = json.loads(data.decode("utf-8-sig"))
    except OSError as error:
        raise file.error(_UNREADABLE.format(reason=in_words(error)), ()) from error
    except (ValueError, RecursionError) as error:
        raise file.error(_NO_JSON.format(what=str(error)), ()) from error
    if not isinstance(loaded, dict):
        raise file.error(_NO_FINDINGS, ())
    return loaded


def _finding(found: Declaration) -> Declaration:
    for key in ("code", "name", "message", "file", "fingerprint", "keys", "related", "span"):
        if key not in found.values:
            raise found.file.error(_NO_FINDINGS, (*found.path, key))
    return found


def _exhibit(found: Declaration, reports: Mapping[Any, Mapping[str, Any]]) -> Exhibit:
    file = found.string("file")
    report = reports.get(file, {})
    own, others = dict(_figures(found, file, own=True)), dict(_figures(found, file, own=False))
    keys, expected = found.any_strings("keys"), found.values.get("expected")
    evidence = Evidence(
        found.string("code"),
        keys,
        own,
        others,
        _form(found, report.get("form") or SIX_SECTIONS[0]),
        found.string("message"),
        None if expected is None else found.string("expected"),
    )
    digest = report.get("sha256")
    line = found.table("span").values.get("line")
    return Exhibit(
        evidence,
        found.string("name"),
        file,
        line if isinstance(line, int) else 1,
        found.string("fingerprint"),
        digest if isinstance(digest, str) else None,
        next((other for label in found.tables("related") if (other := label.string("file")) != file), None),
    )


def _form(found: Declaration, form: object) -> str:
    if form not in form_names():
        raise found.file.error(_NO_FORM.format(form=str(form)), found.path)
    return str(form)


def _figures(found: Declaration, file: str, *, own: bool) -> Iterator[tuple[str, tuple[Value | str, ...]]]:
    """Yield the figures that a finding shows: of its own file, or of another."""
    for label in found.tables("related"):
        if label.values.get("key") is not None and (label.values.get("file") == file) == own:
            yield label.string("key"), (_cell(label),)


def _cell(label: Declaration) -> Value | str:
    """Return a figure; of another document only what is written there is told."""
    value = label.values.get("value")
    if value is None:
        raw = str(label.values.get("raw", "")).strip()
        return int(raw) if _COUNT.fullmatch(raw) else raw
    number = str(value)
    if not _NUMBER.fullmatch(number):
        raise label.error(_NO_NUMBER, "value")
    return Decimal(number) if "." in number else int(number)
