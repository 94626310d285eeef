"""Exceptions from rules that have none."""

from collections.abc import Iterator

from gouji.engine.finding import Objection, Severity
from gouji.engine.rule import rule
from gouji.engine.text import Text
from gouji.engine.waiver import Waiving
from gouji.rules._waived import BASIS, report_with

MANDATORY = Text(
    "规则 {code} 不能豁免，豁免 {waiver} 不起作用；请改正报告，删去这条豁免",
    "rule {code} cannot be waived and the waiver {waiver} does not apply: mend the report, delete the waiver",
)


@rule(
    "GJ974",
    severity=Severity.ERROR,
    basis=BASIS,
    message=MANDATORY,
    en="""A rule is waived that cannot be waived.

    Why: the ruleset declares the rule mandatory: whoever published it wants no exceptions from it. The waiver does not
    apply. (The examples are for a ruleset in which GJ301 is mandatory.)

    What to do: mend the report and delete the waiver.
    """,
    passes=[report_with()],
    fails=[report_with("waive GJ301 requests: 与原件核对一致；批准：王某；到期：2026-12-31")],
)
def waived_mandatory(waiving: Waiving) -> Iterator[Objection]:
    """豁免了不能豁免的规则。

    为什么：规则集声明这条规则必须遵守，不许例外。这样的豁免不起作用。（示例所用的规则集中，GJ301 必须遵守。）

    怎样改：改正报告，删去这条豁免。
    """
    waiver = waiving.waiver
    if waiving.mandatory:
        yield Objection(waiver.location.span, MANDATORY.format(code=waiver.code, waiver=waiver.words))
