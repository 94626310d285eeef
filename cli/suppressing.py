"""What of the findings of a report is not held against it, decided once, in whatever process judged the report."""

from datetime import date
from typing import TYPE_CHECKING

from gouji.cli.judged import Traces
from gouji.engine.check import Result
from gouji.engine.record import changed, frozen
from gouji.engine.rulebook import Rulebook
from gouji.engine.standing import Selection
from gouji.engine.text import Language

if TYPE_CHECKING:
    from gouji.engine.baseline import Baseline
    from gouji.engine.waiver import Waiver
    from gouji.engine.waivers import WaiverFile


@frozen
class Held:
    """What came out for a report, some findings suppressed, and what it says of the exceptions themselves."""

    result: Result
    traces: Traces = Traces()


@frozen
class Suppressing:
    """Holds the findings of reports against the exceptions of a run, fit for pickling.

    `inline` is whether comments in reports are heeded. Waivers expire as of a day that is given, else as of `today`.
    """

    today: date
    baseline: "Baseline | None" = None
    waivers: "WaiverFile | None" = None
    inline: bool = True

    def __call__(self, result: Result, book: Rulebook, chosen: Selection, as_of: date | None, lang: Language) -> Held:
        """Suppress what is excepted; Unreadable for a comment of the report that waives nothing."""
        held = Held(result)
        if self.waivers is not None or (self.inline and result.report.source.remarks):
            held = self._waived(held, book, chosen, as_of, lang)
        return held if self.baseline is None else _known(held, chosen, self.baseline)

    def _waived(self, held: Held, book: Rulebook, chosen: Selection, as_of: date | None, lang: Language) -> Held:
        from gouji.engine.waiving import Terms, judged_by, waived, with_inline  # noqa: PLC0415  # few runs have waivers

        terms = Terms(as_of or self.today, book.mandatory)
        inline, beside = self._inline(held, book), self._beside(held, as_of)
        told = waived(held.result.findings, [*inline, *beside.values()], terms)
        result, judged = changed(held.result, findings=told.findings), judged_by(held.result, chosen.rules)
        waivings = [terms.waiving(one, unused=one.code in judged and one not in told.used) for one in inline]
        if waivings:
            result = with_inline(result, waivings, chosen.rules, lang=lang, severities=chosen.severities)
        used = tuple(number for number, one in beside.items() if one in told.used)
        idle = tuple(number for number, one in beside.items() if one not in told.used and one.code in judged)
        dated = as_of is None and any(one.expires for one in inline)
        return Held(result, Traces(used=used, idle=idle, dated=dated))

    def _inline(self, held: Held, book: Rulebook) -> "tuple[Waiver, ...]":
        if not self.inline:
            return ()
        from gouji.engine.waivers import waivers_in  # noqa: PLC0415  # as above

        return waivers_in(held.result.report.source, {rule.code for rule in book.catalogue.rules})

    def _beside(self, held: Held, as_of: date | None) -> "dict[int, Waiver]":
        """Return the waivers of the file that are for a report, by their number."""
        waivers = self.waivers.waivers if self.waivers else ()
        return {n: one for n, one in enumerate(waivers) if one.scope.holds(held.result.report, as_of)}


def _known(held: Held, chosen: Selection, baseline: "Baseline") -> Held:
    from gouji.engine.baseline import Owner  # noqa: PLC0415  # few runs have a baseline
    from gouji.engine.waiving import judged_by  # noqa: PLC0415  # as above

    report = held.result.report
    result = changed(held.result, findings=baseline.applied(held.result.findings))
    owner = Owner(report.body, report.year, report.name)
    gone = baseline.gone(owner, judged_by(result, chosen.rules), result.findings)
    return Held(result, changed(held.traces, occurring=baseline.occurring(result.findings), gone=gone))
