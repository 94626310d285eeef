"""More requests carried over than a year can leave open."""

from collections.abc import Iterator
from decimal import Decimal

from gouji.engine.facts import Facts
from gouji.engine.finding import Label, Objection, Severity
from gouji.engine.forms import SIX_SECTIONS
from gouji.engine.rule import rule
from gouji.engine.subjects import Thresholds
from gouji.engine.text import Text

MUCH = Text(
    "结转下年度 {carried_out} 件，超过本年新收 {received} 件的 {percent}%："
    "法定期限最长约八周，年底一般不会有这么多未到期，请核对",
    "{carried_out} requests are carried over, more than {percent}% of the {received} received: "
    "the longest term is some eight weeks, which rarely leaves so many open; check the figure",
)
_CARRIED_OUT, _RECEIVED = "requests.carried_out.total", "requests.received.total"


@rule(
    "GJ923",
    severity=Severity.INFO,
    basis="《政府信息公开条例》第三十三条",
    message=MUCH,
    forms=SIX_SECTIONS,
    thresholds={"percent": Decimal(20), "fewest": Decimal(10)},
    en="""More than a fifth of the year's requests are carried over.

    Why: a request is answered within 20 working days, which can be extended by 20 more. At the end of a year those of
    the last eight weeks can be open, about 15 % of the year's if they come evenly. Many more are a slip of the pen,
    answers that are late, or a rush in December.

    Judged are tables with at least 10 requests carried over: of fewer, a share says little.

    Not applicable: the figures cannot be read.

    What to do: check the row; if it is right, say in the words why so many are open.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
一、本年新收政府信息公开申请数量 | 90 | 10 | 0 | 0 | 0 | 0 | 100 |
四、结转下年度继续办理 | 18 | 2 | 0 | 0 | 0 | 0 | 20 |
""",
        """云河县2021年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
四、结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
一、本年新收政府信息公开申请数量 | 90 | 10 | 0 | 0 | 0 | 0 | 100 |
四、结转下年度继续办理 | 30 | 2 | 0 | 0 | 0 | 0 | 32 |
""",
    ],
)
def excessive_carry_over(facts: Facts, thresholds: Thresholds) -> Iterator[Objection]:
    """结转下年度的超过本年新收的两成。

    为什么：申请应当自收到之日起 20 个工作日内答复，延长的不超过 20 个工作日。年底尚未答复的只可能是最后约八周收到的；
    申请若均匀，约占全年的 15%。多出许多，可能是填错、超期未答复，或者年底集中收到。

    判断的是结转下年度 10 件以上的：件数太少，比例说明不了什么。

    不适用：数字读不出来。

    怎样改：核对这一行；无误的，在文中说明原因。
    """
    received, carried_out = facts.value(_RECEIVED), facts.value(_CARRIED_OUT)
    if carried_out < thresholds["fewest"] or 100 * carried_out <= thresholds["percent"] * received:
        return
    message = MUCH.format(carried_out=carried_out, received=received, percent=thresholds["percent"])
    labels = (Label(facts[_RECEIVED].span, None, _RECEIVED),)
    yield Objection(facts[_CARRIED_OUT].span, message, labels, (_RECEIVED, _CARRIED_OUT), found=facts[_CARRIED_OUT].raw)
