"""Waivers as they are written: comments in a report, and `gouji-waivers.toml`."""

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date

from gouji.engine.declaration import Declaration, File
from gouji.engine.readers.unreadable import Unreadable
from gouji.engine.record import frozen
from gouji.engine.refusal import nearest
from gouji.engine.scope import Scope, scope_of
from gouji.engine.source import Location, Remark, Source, Span
from gouji.engine.text import Text
from gouji.engine.waiver import Target, Waiver

_TARGETS = ("key", "place", "fingerprint")
_SCOPES = ("paths", "bodies", "years", "levels")
_OTHERS = ("reason", "approver", "expires")

_REMARK = re.compile(r"waive\s+(?P<code>[^\s:：;；]+)(?:\s+(?P<key>[^\s:：;；]+))?\s*(?:[:：](?P<rest>.*))?", re.DOTALL)
_FIELD = re.compile(r"\s*(?:(?P<approver>批准|approver)|到期|expires)\s*[:：](?P<value>.*)", re.DOTALL)
_SEPARATOR = re.compile("[;；]")

_SPELLING = Text(
    "给 gouji 的注释应写作“waive 编号 数据项: 理由；批准：姓名；到期：2026-12-31”，这里是“{words}”",
    "a comment to gouji reads “waive CODE KEY: reason; approver: name; expires: 2026-12-31”, here it is “{words}”",
)
_NO_RULE = Text("没有规则 {code}", "there is no rule {code}")
_NO_DAY = Text("“{value}”：应为这样的日期 2026-12-31", "“{value}”: a day like 2026-12-31 is expected")
_LINE = Text("第 {line} 行", "line {line}")


@frozen
class WaiverFile:
    """A file of waivers: its text, and what it says."""

    source: Source
    waivers: tuple[Waiver, ...]


def waivers_in(source: Source, codes: Collection[str]) -> tuple[Waiver, ...]:
    """Return the waivers that stand in a report; Unreadable if one names no rule of `codes` or is none at all."""
    return tuple(_inline(remark, source.name, codes) for remark in source.remarks)


def waiver_file(file: File, digest: str, folder: str, codes: Collection[str]) -> WaiverFile:
    """Return what a file of waivers in `folder` says; RulesetError, with its place, for what is wrong with it."""
    top = file.table()
    top.allow((), ("waiver",))
    source = Source(file.name, file.text, digest, "utf-8")
    tables = top.tables("waiver")
    places = _locations(source, [file.place(declared.path)[0] or 1 for declared in tables])
    return WaiverFile(source, tuple(_waiver(*pair, folder, codes) for pair in zip(tables, places, strict=True)))


def _inline(remark: Remark, name: str, codes: Collection[str]) -> Waiver:
    match = _REMARK.fullmatch(remark.words)
    if match is None:
        raise _unreadable(remark, name, _SPELLING.format(words=remark.words[:60]))
    if match["code"] not in codes:
        raise _unreadable(remark, name, _NO_RULE.format(code=match["code"]))
    reason, found = [], {"approver": "", "expires": ""}
    for part in _SEPARATOR.split(match["rest"] or ""):
        field = _FIELD.fullmatch(part)
        if field is None:
            reason.append(part.strip())
        else:
            found["approver" if field["approver"] else "expires"] = field["value"].strip()
    try:
        expires = date.fromisoformat(found["expires"]) if found["expires"] else None
    except ValueError as error:
        raise _unreadable(remark, name, _NO_DAY.format(value=found["expires"])) from error
    return Waiver(
        kind="inline",
        code=match["code"],
        location=remark.location,
        target=Target(key=match["key"], line=remark.line),
        scope=Scope(),
        reason="；".join(filter(None, reason)),
        approver=found["approver"],
        expires=expires,
    )


def _unreadable(remark: Remark, name: str, message: Text) -> Unreadable:
    return Unreadable(name, message, _LINE.format(line=remark.location.place.line))


def _waiver(declared: Declaration, location: Location, folder: str, codes: Collection[str]) -> Waiver:
    declared.allow(("code",), (*_TARGETS, *_SCOPES, *_OTHERS))
    code = declared.string("code")
    if code not in codes:
        raise declared.error(_NO_RULE.format(code=code), "code", nearest=nearest(code, codes))
    target = Target(_optional(declared, "key"), _optional(declared, "place"), _optional(declared, "fingerprint"))
    if target == Target() and not any(key in declared.values for key in _SCOPES):
        raise declared.error(_WHOLE_RULE, "code")
    return Waiver(
        kind="waiver",
        code=code,
        location=location,
        target=target,
        scope=scope_of(declared, folder),
        reason=_said(declared, "reason"),
        approver=_said(declared, "approver"),
        expires=declared.day("expires") if "expires" in declared.values else None,
    )


def _optional(declared: Declaration, key: str) -> str | None:
    return declared.string(key) if key in declared.values else None


def _said(declared: Declaration, key: str) -> str:
    """Return what is said, if anything is: that it is missing is a finding, and no error."""
    value = declared.values.get(key, "")
    if not isinstance(value, str):
        raise declared.error(Text("应为字符串", "a string is expected"), key)
    return value.strip()


def _locations(source: Source, firsts: Sequence[int]) -> Iterator[Location]:
    """Yield where waivers stand that begin in these lines: each as far as the next one, without blank lines behind."""
    ends = [*firsts, source.place(Span.at(len(source.text))).line + 1][1:]
    for first, end in zip(firsts, ends, strict=True):
        last = max(first, end - 1)
        while last > first and not source.line(last).strip():
            last -= 1
        yield source.location(source.lines(first, last))


_WHOLE_RULE = Text(
    "没有说明豁免哪些发现或报告；整条规则不用时请用 --ignore",
    "it does not say which findings or reports it is for; a whole rule is left out by --ignore",
)
