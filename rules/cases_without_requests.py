"""Reviews or lawsuits beside no request at all."""

from collections.abc import Iterator

from gouji.engine.facts import Facts
from gouji.engine.finding import Label, Objection, Severity
from gouji.engine.forms import SIX_SECTIONS
from gouji.engine.rule import rule
from gouji.engine.text import Text

NO_REQUESTS = Text(
    "表四有复议、诉讼 {cases} 件，而本年没有办理任何申请：如因往年的申请引起，请在文中写明",
    "table four has {cases} reviews and lawsuits, and there was no request to handle in the year: "
    "if requests of earlier years are behind them, say so in the words",
)
_CASES = ("review.total", "litigation.direct.total", "litigation.after_review.total")
_REQUESTS = ("requests.received.total", "requests.carried_in.total")


@rule(
    "GJ922",
    severity=Severity.INFO,
    basis="《政府信息公开条例》第五十条第一款第（二）、（三）项",
    message=NO_REQUESTS,
    forms=SIX_SECTIONS,
    en="""Reviews or lawsuits although there were no requests.

    Why: a review or a lawsuit has a request behind it. That of an earlier year is a good reason, and then there is no
    contradiction; a reader cannot know it. A request that was forgotten in table three is the other one.

    Not applicable: the totals cannot be read.

    What to do: look for the requests behind the cases; if they were of an earlier year, say so.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
一、本年新收政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
四、政府信息公开行政复议、行政诉讼情况
行政复议 | 行政诉讼 |
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 |
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
一、本年新收政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
四、政府信息公开行政复议、行政诉讼情况
行政复议 | 行政诉讼 |
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 |
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
""",
    ],
)
def cases_without_requests(facts: Facts) -> Iterator[Objection]:
    """没有任何申请，却有复议或者诉讼。

    为什么：复议、诉讼总有一件申请在先。申请在往年的，并不矛盾，但读者无从知道；另一种可能是表三漏填了申请。

    不适用：总计读不出来。

    怎样改：查找引起复议、诉讼的申请；是往年的，在文中写明。
    """
    if any(facts.value(key) for key in _REQUESTS):
        return
    cases = [key for key in _CASES if facts.value(key)]
    if cases:
        total = sum(facts.value(key) for key in cases)
        first, *others = cases
        labels = tuple(Label(facts[key].span, None, key) for key in (*others, *_REQUESTS))
        yield Objection(facts[first].span, NO_REQUESTS.format(cases=total), labels, (*_REQUESTS, *cases))
