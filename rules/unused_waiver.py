"""Exceptions that no finding needs."""

from collections.abc import Iterator

from gouji.engine.finding import Objection, Severity
from gouji.engine.rule import rule
from gouji.engine.text import Text
from gouji.engine.waiver import Waiving
from gouji.rules._waived import BASIS, report_with

UNUSED = Text(
    "豁免 {waiver} 没有用到：要豁免的发现不存在了；请删去这条豁免",
    "nothing needs the waiver {waiver}: what it was for is no longer found; delete it",
)


@rule(
    "GJ971",
    severity=Severity.WARNING,
    basis=BASIS,
    message=UNUSED,
    en="""A waiver excepts nothing.

    Why: what was wrong has been mended, or the rule, the figure or the report is another one by now. A waiver that is
    left standing hides the next mistake in the same place. It is told only where the run has checked all that the
    waiver may be for: one that names a single report with that report, any other with the whole folder.

    What to do: delete it.
    """,
    passes=[report_with()],
    fails=[report_with(total=2)],
)
def unused_waiver(waiving: Waiving) -> Iterator[Objection]:
    """豁免没有用到。

    为什么：错处已经改正，或者规则、数字、报告已经换了。留着不用的豁免，会掩盖以后同一处的错误。检查到了豁免所指的全部报告才报：
    只指一份报告的，检查到那份报告时；其他的，检查整个文件夹时。

    怎样改：删去这条豁免。
    """
    waiver = waiving.waiver
    if waiving.unused:
        yield Objection(waiver.location.span, UNUSED.format(waiver=waiver.words))
