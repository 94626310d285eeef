"""Exceptions from rules that have none."""

from collections.abc import Iterator

from gouji.engine.finding import Objection, Severity
from gouji.engine.rule import rule
from gouji.engine.text import Text
from gouji.engine.waiver import Waiving

MANDATORY = Text(
    "规则 {code} 不能豁免，豁免 {waiver} 不起作用；请改正报告，删去这条豁免",
    "rule {code} cannot be waived and the waiver {waiver} does not apply: mend the report, delete the waiver",
)


@rule(
    "GJ974",
    severity=Severity.ERROR,
    basis="gouji 的约定：每个例外都有理由，有人批准，到期重审（docs/living.md）",
    message=MANDATORY,
    en="""A rule is waived that cannot be waived.

    Why: the ruleset declares the rule mandatory: whoever published it wants no exceptions from it. The waiver does not
    apply. (The examples are for a ruleset in which GJ301 is mandatory.)

    What to do: mend the report and delete the waiver.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
四、政府信息公开行政复议、行政诉讼情况
行政复议 行政诉讼
未经复议直接起诉 复议后起诉
结果维持 结果纠正 其他结果 尚未审结 总计
结果维持 结果纠正 其他结果 尚未审结 总计
结果维持 结果纠正 其他结果 尚未审结 总计
1 1 0 0 3 0 0 0 0 0 0 0 0 0 0 <!-- gouji: waive GJ304 review: 与原件核对一致；批准：王某；到期：2026-12-31 -->
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
四、政府信息公开行政复议、行政诉讼情况
行政复议 行政诉讼
未经复议直接起诉 复议后起诉
结果维持 结果纠正 其他结果 尚未审结 总计
结果维持 结果纠正 其他结果 尚未审结 总计
结果维持 结果纠正 其他结果 尚未审结 总计
1 1 0 0 3 0 0 0 0 0 0 0 0 0 0 <!-- gouji: waive GJ301 requests: 与原件核对一致；批准：王某；到期：2026-12-31 -->
""",
    ],
)
def waived_mandatory(waiving: Waiving) -> Iterator[Objection]:
    """豁免了不能豁免的规则。

    为什么：规则集声明这条规则必须遵守，不许例外。这样的豁免不起作用。（示例所用的规则集中，GJ301 必须遵守。）

    怎样改：改正报告，删去这条豁免。
    """
    waiver = waiving.waiver
    if waiving.mandatory:
        yield Objection(waiver.location.span, MANDATORY.format(code=waiver.code, waiver=waiver.words))
