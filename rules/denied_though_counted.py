"""None at all in the words, some in the table."""

from collections.abc import Iterator

from gouji.engine.agreement import readings_of, unjudged
from gouji.engine.facts import Facts
from gouji.engine.finding import Label, Objection, Severity, Skip
from gouji.engine.narrative import Claim
from gouji.engine.rule import rule
from gouji.engine.text import Text

COUNTED = Text(
    "文中写“{raw}”，表格中{counted}。请核对后改正文字或者表格",
    "the words say “{raw}”, the table says {counted}; look the figure up and correct the words or the table",
)
_OF_REQUESTS = "requests."


@rule(
    "GJ410",
    severity=Severity.ERROR,
    basis="《政府信息公开条例》第五十条第一款第（二）、（三）项；国办公开办函〔2021〕30号（四）明确责任",
    message=COUNTED,
    en="""The words say that there was none, the table counts some.

    Why: 未收到政府信息公开申请 has one meaning. If the table counts requests newly received, one of the two is wrong.

    Severity: an error for requests; a warning for reviews and litigation, where the table may count cases that were
    carried over from the year before.

    Not applicable: the sentence speaks of a part or of another time; the figures of the table cannot be read.

    What to do: look the figure up and correct the sentence or the table.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年未收到政府信息公开申请。
三、收到和处理政府信息公开申请情况
 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
一、本年新收政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年未收到政府信息公开申请。
三、收到和处理政府信息公开申请情况
 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
一、本年新收政府信息公开申请数量 | 7 | 2 | 0 | 0 | 0 | 0 | 9 |
""",
    ],
)
def denied_though_counted(claim: Claim, facts: Facts) -> Iterator[Objection | Skip]:
    """文中说没有，表格中却有。

    为什么：“未收到政府信息公开申请”只有一种意思，表格中有新收的申请，两者必有一错。

    程度：申请是错误；行政复议、行政诉讼是警告，表格可能计入上年延续的案件。

    不适用：句子说的是一部分或者别的年份；表格中的数字读不出来。

    怎样改：核对后改正文字或者表格。
    """
    reason = unjudged(claim)
    if reason:
        yield Skip(reason)
        return
    counted = readings_of(claim.readings[:1], facts)[0]
    if counted.value:
        yield Objection(
            claim.span,
            COUNTED.format(raw=claim.raw, counted=counted.name),
            tuple(Label(facts[key].span, None, key) for key in counted.keys),
            counted.keys,
            expected=counted.name,
            found=claim.raw,
            severity=None if claim.statement.startswith(_OF_REQUESTS) else Severity.WARNING,
        )
