"""Exceptions that are over."""

from collections.abc import Iterator

from gouji.engine.finding import Objection, Severity
from gouji.engine.rule import rule
from gouji.engine.text import Text
from gouji.engine.waiver import Waiving
from gouji.rules._waived import BASIS, report_with

EXPIRED = Text(
    "豁免 {waiver} 已于 {expires} 到期（以 {as_of} 为准），不再有效；请改正报告，或者重新批准",
    "the waiver {waiver} expired on {expires} (judged as of {as_of}) and is void: mend the report, or approve it anew",
)


@rule(
    "GJ972",
    severity=Severity.WARNING,
    basis=BASIS,
    message=EXPIRED,
    en="""A waiver has expired.

    Why: whoever approved it did so until a day, and that day is over. The finding that it hid counts again. The day is
    that of --as-of or, if none is given, today.

    What to do: mend what is wrong, or have the waiver approved anew with another day.
    """,
    passes=[report_with()],
    fails=[report_with("waive GJ304 review: 与原件核对一致；批准：王某；到期：2025-12-31")],
)
def expired_waiver(waiving: Waiving) -> Iterator[Objection]:
    """豁免已经到期。

    为什么：批准只到那一天为止，过期的豁免不再有效，被它豁免的发现重新计入。以 --as-of 给出的日期为准，没有给出时以当天
    为准。

    怎样改：改正报告，或者重新批准并写明新的日期。
    """
    waiver = waiving.waiver
    if waiving.expired and waiver.expires is not None:
        yield Objection(
            waiver.location.span, EXPIRED.format(waiver=waiver.words, expires=waiver.expires, as_of=waiving.as_of)
        )
