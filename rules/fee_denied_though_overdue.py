"""No fee at all in the words, requests given up for want of payment in the table."""

from collections.abc import Iterator

from gouji.engine.agreement import doubted
from gouji.engine.facts import Facts
from gouji.engine.finding import Label, Objection, Severity, Skip
from gouji.engine.narrative import Claim
from gouji.engine.rule import rule
from gouji.engine.text import Text

OVERDUE = Text(
    "文中写“{raw}”，表格中却有 {overdue} 件逾期未缴费；发出过收费通知的，请写明通知和收取的情况",
    "the words say “{raw}”, yet the table has {overdue} requests whose fee was not paid in time; tell what was asked "
    "for and what was paid",
)
_OVERDUE = "requests.other.overdue_fee.total"


@rule(
    "GJ745",
    severity=Severity.INFO,
    basis="《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）",
    message=OVERDUE,
    years=(2020, None),
    en="""The words deny that there was any fee, the table counts requests whose fee was not paid in time.

    Why: a request ends in that row only after a notice that told the applicant what to pay. Section 6 may well say that
    nothing was collected (未收取), but not that there was nothing of the kind (未涉及, 未发生, 无).

    Not applicable: the form has no such row, or the figure cannot be read; the sentence is of another year.

    What to do: tell the notices that were given and what was paid, or look the row up.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
一、本年新收政府信息公开申请数量 | 9 | 0 | 0 | 0 | 0 | 0 | 9 |
（六）其他处理-1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
六、其他需要报告的事项
全年未收取信息处理费。
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
一、本年新收政府信息公开申请数量 | 9 | 0 | 0 | 0 | 0 | 0 | 9 |
（六）其他处理-1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
六、其他需要报告的事项
全年未涉及信息处理费。
""",
    ],
)
def fee_denied_though_overdue(claim: Claim, facts: Facts) -> Iterator[Objection | Skip]:
    """文中说没有收费的情况，表格中却有逾期未缴费的申请。

    为什么：发出过收费通知，申请人逾期不缴，才会计入这一行。第六部分可以写“未收取”，但不能说“未涉及”“未发生”“无”。

    不适用：表格没有这一行，或者数字读不出来；句子说的是别的年份。

    怎样改：写明发出收费通知和收取的情况，或者核对这一行。
    """
    reason = doubted(claim)
    if reason:
        yield Skip(reason)
        return
    overdue = facts.value(_OVERDUE) if _OVERDUE in facts else 0
    if overdue:
        labels = (Label(facts[_OVERDUE].span, None, _OVERDUE),)
        yield Objection(
            claim.span, OVERDUE.format(raw=claim.raw, overdue=overdue), labels, (_OVERDUE,), found=claim.raw
        )
