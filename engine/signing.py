"""An objection is signed into a finding: words in the language of the run, places, severity, fingerprint."""

from collections import Counter
from collections.abc import Iterable
from hashlib import sha256

from gouji.engine.finding import Finding, Label, Objection, Related, Severity
from gouji.engine.record import changed
from gouji.engine.report import Report
from gouji.engine.rule import Rule
from gouji.engine.source import Source, Span
from gouji.engine.text import Language

_FINGERPRINT_LENGTH = 16
_LONGEST = 10_000


def sign(objection: Objection, rule: Rule, report: Report, lang: Language, severity: Severity | None) -> Finding:
    """Return the finding; `severity` replaces what the rule declares and the objection lowers."""
    return Finding(
        rule.code,
        rule.name,
        severity or _lower(rule.severity, objection.severity),
        objection.message.in_language(lang),
        report.name,
        report.source.location(objection.span),
        objection.keys,
        tuple(_related(label, report, lang) for label in objection.related),
        objection.expected.in_language(lang) if objection.expected else None,
        objection.found,
        rule.basis,
        _fingerprint(objection, rule, report),
    )


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings by place, then by code; equal fingerprints are made distinct by an ordinal."""
    seen: Counter[str] = Counter()
    ordered = []
    for finding in sorted(findings, key=_order):
        seen[finding.fingerprint] += 1
        ordinal = seen[finding.fingerprint]
        ordered.append(finding if ordinal == 1 else changed(finding, fingerprint=_hash([finding.fingerprint, ordinal])))
    return tuple(ordered)


def _order(finding: Finding) -> tuple[int, int, str]:
    return finding.span.start, finding.span.end, finding.code


def _lower(declared: Severity, objected: Severity | None) -> Severity:
    return declared if objected is None else max(declared, objected, key=lambda severity: severity.rank)


def _related(label: Label, report: Report, lang: Language) -> Related:
    if label.source is not None:
        return _elsewhere(label, label.source, lang)
    text, location = label.text, report.source.location(label.span)
    if label.key is None:
        return Related(location, text.in_language(lang) if text else "", None, report.source.raw(label.span))
    text = text or report.facts.form.cells[label.key].name
    fact = report.facts[label.key]
    return Related(location, text.in_language(lang), label.key, fact.raw, None, fact.value)


def _elsewhere(label: Label, source: Source, lang: Language) -> Related:
    words = label.text.in_language(lang) if label.text else ""
    return Related(source.location(label.span), words, label.key, source.raw(label.span), source.name)


def _fingerprint(objection: Objection, rule: Rule, report: Report) -> str:
    """Hash what stays when lines move: body, year, code, figures and, for a place in the words, the quotation.

    What only related labels show counts too, in another report or in this one: a sentence that contradicts another is
    no longer the same finding once that other one says something else.
    """
    index, spans, source = report.facts.form.index, report.facts.spans, report.source
    own = [label.key for label in objection.related if label.key and label.source is None]
    keys = list(dict.fromkeys([*objection.keys, *own]))
    # All figures of a table that cannot be read may stand in one span, the whole of it.
    written = {span: _folded(span, source) for span in {spans[index[key]] for key in keys}}
    figures = [[key, written[spans[index[key]]]] for key in keys]
    in_table = any(table.span.start <= objection.span.start <= table.span.end for table in report.tables)
    quotation = "" if objection.keys and in_table else _folded(objection.span, source) or objection.message.zh
    others = [label for label in objection.related if label.source or not label.key]
    beside = [_folded(label.span, label.source or source) for label in others]
    return _hash([report.body, report.year, rule.code, figures, quotation, beside])


def _folded(span: Span, source: Source) -> str:
    """Return what stands in a span without its blanks; a digest of what is longer than any table of a report."""
    words = "".join(source.folded[span.start : span.end].split())
    return words if len(words) <= _LONGEST else _hash([words])


def _hash(parts: list[object]) -> str:
    return sha256(ascii(parts).encode()).hexdigest()[:_FINGERPRINT_LENGTH]
