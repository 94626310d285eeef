"""Information processing fees by body that are not their total."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from gouji.engine.agreement import doubted
from gouji.engine.finding import Label, Objection, Severity
from gouji.engine.narrative import Claim
from gouji.engine.rule import rule
from gouji.engine.subjects import Claims
from gouji.engine.text import Text

EXCEEDED = Text(
    "“{raw}”的各部分合计 {parts}，超过了总数 {whole}，请核对后改正",
    "the parts of “{raw}” add up to {parts}, more than their total of {whole}; look them up and correct them",
)
SHORT = Text(
    "“{raw}”的各部分合计 {parts}，总数是 {whole}，相差 {difference}；没有列全的，请加“等”字",
    "the parts of “{raw}” add up to {parts}, the total is {whole}, a difference of {difference}; if they are not all, "
    "say so (等)",
)
PART = Text("其中一部分", "a part")
_STATEMENTS = ("fee.amount", "fee.count")
_MOST = 16


@rule(
    "GJ743",
    severity=Severity.ERROR,
    basis="《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）",
    message=EXCEEDED,
    years=(2020, None),
    en="""The parts of the information processing fee are not its total.

    Why: where the amount or the number of requests is told by body, the reader adds up. Parts of parts are allowed for:
    if some of them make the total, nothing is found.

    Severity: an error where the parts exceed the total; a remark where two or more of them fall short of it, for the
    list may be meant as one of examples.

    What to do: look up the parts and the total, and correct the wrong one.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
五、存在的主要问题及改进情况
解读材料偏少，下一步每份文件都配发解读。
六、其他需要报告的事项
全县收取信息处理费2,540元，其中县林业局540元，县教育局2,000元。
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
五、存在的主要问题及改进情况
解读材料偏少，下一步每份文件都配发解读。
六、其他需要报告的事项
全县收取信息处理费2,540元，其中县林业局640元，县教育局2,000元。
""",
        """云河县2021年政府信息公开工作年度报告
五、存在的主要问题及改进情况
解读材料偏少，下一步每份文件都配发解读。
六、其他需要报告的事项
全县收取信息处理费2,540元，其中县林业局440元，县教育局2,000元。
""",
    ],
)
def fee_parts_not_total(claims: Claims) -> Iterator[Objection]:
    """信息处理费的各部分之和不等于总数。

    为什么：按机关分列金额、件数的，读者一加便知。部分之中再分的也考虑在内：只要其中几项合计等于总数，就不报。

    程度：各部分之和超过总数的是错误；两项以上合计不足总数的是提示，因为可能只是举例。

    怎样改：核对各部分和总数，改正有误的一个。
    """
    for statement in _STATEMENTS:
        told = claims.of(statement)
        for number, claim in enumerate(told):
            parts = _parts(told[number + 1 :])
            if doubted(claim) is None and parts:
                yield from _judged(claim, parts)


def _parts(following: Sequence[Claim]) -> list[Claim]:
    """Return the parts that stand behind a total, before the next one."""
    parts: list[Claim] = []
    for claim in following[:_MOST]:
        if claim.undecided is None or claim.undecided.kind != "part":
            break
        parts.append(claim)
    return parts


def _judged(claim: Claim, parts: Sequence[Claim]) -> Iterator[Objection]:
    if claim.value in _sums(parts):
        return
    total = sum(part.value for part in parts)
    exceeded = total > claim.value
    if exceeded or len(parts) > 1:
        message = (EXCEEDED if exceeded else SHORT).format(
            raw=claim.raw, parts=total, whole=claim.value, difference=abs(claim.value - total)
        )
        labels = tuple(Label(part.span, PART) for part in parts)
        yield Objection(
            claim.span,
            message,
            labels,
            expected=Text(str(total), str(total)),
            found=claim.raw,
            severity=None if exceeded else Severity.INFO,
        )


def _sums(parts: Sequence[Claim]) -> set[Decimal]:
    """Return what some of the parts, or all, add up to."""
    sums = {Decimal(0)}
    for part in parts:
        sums |= {each + part.value for each in sums}
    return sums
