"""An office that speaks of its own requests where the table has those of the whole body."""

from collections.abc import Iterator
from itertools import groupby

from gouji.engine.agreement import closest_to, fits, readings_of
from gouji.engine.facts import Facts
from gouji.engine.finding import Label, Objection, Severity
from gouji.engine.forms import SIX_SECTIONS
from gouji.engine.narrative import Claim, Doubt
from gouji.engine.rule import rule
from gouji.engine.subjects import Claims
from gouji.engine.text import Text

NARROWER = Text(
    "“{raw}”带有“{words}”，范围比表格窄：表格中{closest}。请写明表格的统计范围",
    "“{raw}” is qualified by “{words}” and of a narrower scope than the table: {closest}; say what the table covers",
)
ALSO = Text("同一范围", "of the same scope")
_OFFICES = frozenset(("本级", "我办", "本办", "办公室", "政府办", "委办", "代表"))


@rule(
    "GJ416",
    severity=Severity.INFO,
    basis="国办公开办函〔2021〕30号（一）规范使用",
    message=NARROWER,
    forms=SIX_SECTIONS,
    en="""The words count the requests of an office, the table those of the whole body.

    Why: 县政府办公室受理申请4件 beside a table with 95 requests is no contradiction, but a reader who compares the two
    cannot know that. One remark a sentence; numbers that agree with the table are not told.

    Not applicable: the figures of the table cannot be read.

    What to do: give the number of the whole body too, or say what the table covers.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
县政府办公室收到政府信息公开申请9件。
三、收到和处理政府信息公开申请情况
 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
一、本年新收政府信息公开申请数量 | 7 | 2 | 0 | 0 | 0 | 0 | 9 |
二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
县政府办公室收到政府信息公开申请4件。
三、收到和处理政府信息公开申请情况
 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
一、本年新收政府信息公开申请数量 | 7 | 2 | 0 | 0 | 0 | 0 | 9 |
二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
""",
    ],
)
def narrower_scope(claims: Claims, facts: Facts) -> Iterator[Objection]:
    """文中说的是办公室或者本级的数量，表格是整个机关的。

    为什么：表格中有 95 件，文中写“县政府办公室受理申请4件”并不矛盾，但读者对照时无从知道。
    一句只提示一次；与表格一致的不提示。

    不适用：表格中的数字读不出来。

    怎样改：同时写明整个机关的数量，或者写明表格的统计范围。
    """
    for doubt, together in groupby(claims, key=lambda claim: claim.undecided):
        if doubt and doubt.kind == "scope" and doubt.words in _OFFICES:
            apart = [claim for claim in together if claim.readings and not fits(claim, facts)]
            if apart:
                yield _objection(apart, doubt, facts)


def _objection(claims: list[Claim], doubt: Doubt, facts: Facts) -> Objection:
    claim = claims[0]
    closest = closest_to(claim, readings_of(claim.readings, facts))
    others = (Label(each.span, ALSO) for each in claims[1:])
    return Objection(
        claim.span,
        NARROWER.format(raw=claim.raw, words=doubt.words, closest=closest.name),
        (*(Label(facts[key].span, None, key) for key in closest.keys), *others),
        closest.keys,
        expected=closest.name,
        found=claim.raw,
    )
