"""A baseline: the findings that were there when gouji came, by their fingerprints.

It is JSON, although people read it: gouji alone writes it, so it needs no comments (a finding that somebody has thought
about is a waiver, with reason and approver), and what the standard library writes it reads again to the character, odd
file names too. Each finding has a line of its own, and the lines are sorted, so that the difference of two versions is
a list of findings. The fingerprint identifies a finding; the rest is for people, and tells whose report it is of.
"""

import json
import re
from collections.abc import Collection, Iterable, Sequence
from functools import cached_property
from types import NoneType
from typing import Any

from attrs import asdict

from gouji.engine.declaration import Declaration, File
from gouji.engine.finding import Finding, Suppression
from gouji.engine.record import changed, frozen
from gouji.engine.refusal import RulesetError
from gouji.engine.rule import CODE
from gouji.engine.text import Text

_SCHEMA = "gouji.baseline/1"
_FINGERPRINT = re.compile(r"[0-9a-f]{16}")
_THERE_BEFORE = Suppression("baseline")


@frozen
class Owner:
    """Whose report a finding is of: by body and year, by the file where one of them is not known."""

    body: str | None
    year: int | None
    file: str

    @property
    def identity(self) -> tuple[object, ...]:
        """What is the same for all files with this report."""
        return (self.file,) if self.body is None or self.year is None else (self.body, self.year)


@frozen
class Entry:
    """A finding that was there before."""

    code: str
    body: str | None
    year: int | None
    file: str
    message: str
    fingerprint: str

    @classmethod
    def of(cls, finding: Finding, owner: Owner) -> "Entry":
        """Return the entry that stands for a finding."""
        return cls(finding.code, owner.body, owner.year, owner.file, finding.message, finding.fingerprint)

    @property
    def owner(self) -> Owner:
        """Whose report it is of."""
        return Owner(self.body, self.year, self.file)


@frozen
class Baseline:
    """All findings that were there before."""

    entries: tuple[Entry, ...] = ()

    def applied(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Return the findings of a report; those that were there before, and that nobody answers for, as suppressed."""
        known = self._fingerprints
        return tuple(
            changed(finding, suppressed=_THERE_BEFORE)
            if finding.suppressed is None and finding.fingerprint in known
            else finding
            for finding in findings
        )

    def occurring(self, findings: Iterable[Finding]) -> tuple[str, ...]:
        """Return the fingerprints of those findings that were there before."""
        return tuple(finding.fingerprint for finding in findings if finding.fingerprint in self._fingerprints)

    def gone(self, owner: Owner, judged: Collection[str], findings: Iterable[Finding]) -> tuple[str, ...]:
        """Return the fingerprints of what is no longer found in a report by the rules that judged it, given by code."""
        found = {finding.fingerprint for finding in findings}
        own = self._entries_of.get(owner.identity, ())
        return tuple(each.fingerprint for each in own if each.code in judged and each.fingerprint not in found)

    @cached_property
    def _fingerprints(self) -> frozenset[str]:
        return frozenset(entry.fingerprint for entry in self.entries)

    @cached_property
    def _entries_of(self) -> dict[tuple[object, ...], Sequence[Entry]]:
        of: dict[tuple[object, ...], list[Entry]] = {}
        for entry in self.entries:
            of.setdefault(entry.owner.identity, []).append(entry)
        return dict(of)


def baseline_of(entries: Iterable[Entry]) -> Baseline:
    """Return the baseline of these findings in their order; what several files with one report share is there once."""
    once = {entry.fingerprint: entry for entry in sorted(entries, key=_order, reverse=True)}
    return Baseline(tuple(sorted(once.values(), key=_order)))


def written(baseline: Baseline) -> str:
    """Return the file that holds a baseline."""
    lines = [f"    {json.dumps(asdict(entry), ensure_ascii=False)}" for entry in baseline.entries]
    listed = "[\n{}\n  ]".format(",\n".join(lines)) if lines else "[]"
    return f'{{\n  "schema": "{_SCHEMA}",\n  "findings": {listed}\n}}\n'


def parsed(text: str, name: str) -> Baseline:
    """Return the baseline in a file of that name; RulesetError, with its place, if it holds none."""
    top = Declaration(File(name, text), (), _values(text, name))
    top.allow(("schema", "findings"))
    if top.string("schema") != _SCHEMA:
        raise top.error(Text(f"应为 {_SCHEMA}", f"{_SCHEMA} is expected"), "schema")
    return Baseline(tuple(map(_entry, top.tables("findings"))))


def _order(entry: Entry) -> tuple[str, int, str, str, str]:
    return entry.body or "", entry.year or 0, entry.code, entry.fingerprint, entry.file


def _values(text: str, name: str) -> dict[str, Any]:
    try:
        values = json.loads(text)
    except json.JSONDecodeError as error:
        message = Text(f"不是有效的 JSON：{error.msg}", f"this is not JSON: {error.msg}")
        raise RulesetError(name, (), message, line=error.lineno, column=error.colno) from error
    except (RecursionError, ValueError) as error:
        raise RulesetError(name, (), Text("不是有效的 JSON", "this is not JSON")) from error
    if not isinstance(values, dict):
        raise RulesetError(name, (), Text("应为一个 JSON 对象", "a JSON object is expected"))
    return values


def _entry(declared: Declaration) -> Entry:
    declared.allow(Entry.__match_args__)
    for key in ("code", "file", "message", "fingerprint"):
        declared.string(key)
    for key, pattern, example in (("code", CODE, "GJ301"), ("fingerprint", _FINGERPRINT, "0123456789abcdef")):
        if not pattern.fullmatch(declared.values[key]):
            raise declared.error(Text(f"应形如 {example}", f"something like {example} is expected"), key)
    if declared.values["body"] is not None:
        declared.string("body")
    if type(declared.values["year"]) not in (int, NoneType):
        raise declared.error(Text("应为年份或 null", "a year or null is expected"), "year")
    return Entry(**declared.values)
