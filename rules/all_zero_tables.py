"""Tables three and four with nothing but zeros, of a body that decides much."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from gouji.engine.facts import Facts
from gouji.engine.finding import Label, Objection, Severity, Skip
from gouji.engine.forms import SIX_SECTIONS
from gouji.engine.identity import Identity
from gouji.engine.levels import Level
from gouji.engine.rule import rule
from gouji.engine.subjects import Thresholds
from gouji.engine.text import Text

NOTHING = Text(
    "表三、表四全部为 0，而全年作出许可、处罚、强制决定 {decisions} 件：请核对是否漏报了申请、复议或者诉讼",
    "tables three and four hold nothing but zeros, although {decisions} decisions were taken in the year: "
    "were requests, reviews or lawsuits left out?",
)
NOTHING_ANYWHERE = Text(
    "这是政府的报告，表三、表四却全部为 0：请核对是否漏报了申请、复议或者诉讼",
    "this is a government's report, and tables three and four hold nothing but zeros: "
    "were requests, reviews or lawsuits left out?",
)
FEW = Text(
    "表三、表四全部为 0，但作出的决定不多，不足为奇",
    "tables three and four are all zero, which is common where few decisions are taken",
)
_TOTALS = (
    "requests.received.total",
    "requests.carried_in.total",
    "requests.concluded.total",
    "requests.carried_out.total",
    "review.total",
    "litigation.direct.total",
    "litigation.after_review.total",
)
_DECISIONS = ("permits.decisions", "penalties.decisions", "coercion.decisions")


@rule(
    "GJ921",
    severity=Severity.INFO,
    basis="《政府信息公开条例》第四十七条；国办公开办函〔2021〕30号（四）明确责任",
    message=NOTHING,
    forms=SIX_SECTIONS,
    thresholds={"decisions": Decimal(1000)},
    en="""No request and no case at all, of a body with many decisions.

    Why: a small office may well have had no request in a year. Of a whole county, or of an authority that decided a
    thousand cases, it is worth asking: such tables have turned out to be unfilled once an applicant came forward. A
    remark, not a reproach.

    Judged are governments, and others whose permits, penalties and coercive measures of the year number 1,000 or more.

    Not applicable: others; a total of table three or four, or the number of decisions, cannot be read.

    What to do: ask those who register requests, reviews and lawsuits; if there were none, say so in the overview.
    """,
    passes=[
        """云河县水务局2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（五）项 |
信息内容 | 本年处理决定数量 |
行政许可 | 3260 |
第二十条第（六）项 |
信息内容 | 本年处理决定数量 |
行政处罚 | 4 |
行政强制 | 0 |
三、收到和处理政府信息公开申请情况
 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
（七）总计 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
四、政府信息公开行政复议、行政诉讼情况
行政复议 | 行政诉讼 |
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 |
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
""",
    ],
    fails=[
        """云河县水务局2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（五）项 |
信息内容 | 本年处理决定数量 |
行政许可 | 3260 |
第二十条第（六）项 |
信息内容 | 本年处理决定数量 |
行政处罚 | 4 |
行政强制 | 0 |
三、收到和处理政府信息公开申请情况
 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
一、本年新收政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
（七）总计 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
四、政府信息公开行政复议、行政诉讼情况
行政复议 | 行政诉讼 |
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 |
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
""",
    ],
)
def all_zero_tables(facts: Facts, identity: Identity, thresholds: Thresholds) -> Iterator[Objection | Skip]:
    """作出许多决定的机关，全年没有一件申请，也没有一件复议诉讼。

    为什么：小的机关一年没有一件申请并不少见。一个县，或者全年作出上千件决定的机关，一件都没有，值得问一问：
    有的机关全部填 0，后来才有申请人指出其实申请过。只是提示，不是指责。

    判断的是政府，以及许可、处罚、强制决定全年合计 1000 件以上的其他机关。

    不适用：其他机关；表三、表四的总计或者决定数量读不出来。

    怎样改：向登记申请、复议、诉讼的人员核实；确实没有的，在总体情况中写明。
    """
    if any(facts.value(key) for key in _TOTALS):
        return
    if identity.level is Level.GOVERNMENT:
        yield _objection(facts, NOTHING_ANYWHERE, _TOTALS)
    elif (decisions := sum(facts.value(key) for key in _DECISIONS)) >= thresholds["decisions"]:
        yield _objection(facts, NOTHING.format(decisions=decisions), (*_TOTALS, *_DECISIONS))
    else:
        yield Skip(FEW)


def _objection(facts: Facts, message: Text, keys: Sequence[str]) -> Objection:
    labels = tuple(Label(facts[key].span, None, key) for key in keys[1:])
    return Objection(facts[keys[0]].span, message, labels, tuple(keys))
