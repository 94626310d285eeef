"""Exceptions that nobody answers for."""

from collections.abc import Iterator

from gouji.engine.finding import Objection, Severity
from gouji.engine.rule import rule
from gouji.engine.text import Text
from gouji.engine.waiver import Waiver, Waiving
from gouji.rules._waived import BASIS, report_with

UNREASONED = Text(
    "豁免 {waiver} 没有写{missing}，不起作用；请补上",
    "the waiver {waiver} does not tell its {missing} and does not apply: add it",
)
REASON = Text("理由", "reason")
APPROVER = Text("批准人", "approver")


@rule(
    "GJ973",
    severity=Severity.ERROR,
    basis=BASIS,
    message=UNREASONED,
    en="""A waiver tells no reason, or not who approved it.

    Why: an exception that nobody answers for is a finding that somebody silenced. It does not apply.

    What to do: add reason and approver; in a comment `waive CODE KEY: reason; approver: name`.
    """,
    passes=[report_with()],
    fails=[report_with("waive GJ304 review: 与原件核对一致")],
)
def unreasoned_waiver(waiving: Waiving) -> Iterator[Objection]:
    """豁免没有写理由或者批准人。

    为什么：没有人负责的例外，只是有人不想看到这个发现。这样的豁免不起作用。

    怎样改：补上理由和批准人；写在注释里的，写作“waive 编号 数据项: 理由；批准：姓名”。
    """
    waiver = waiving.waiver
    if not waiver.is_accountable:
        yield Objection(waiver.location.span, UNREASONED.format(waiver=waiver.words, missing=_missing(waiver)))


def _missing(waiver: Waiver) -> Text:
    return Text.listed(words for words, said in ((REASON, waiver.reason), (APPROVER, waiver.approver)) if not said)
