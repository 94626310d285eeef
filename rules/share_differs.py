"""A percentage beside a number that agrees with the table, but not with the percentage."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from gouji.engine.agreement import Reading, fits, unjudged, wholes_of
from gouji.engine.facts import Facts, Value
from gouji.engine.finding import Label, Objection, Severity, Skip
from gouji.engine.narrative import Claim
from gouji.engine.rounding import Share
from gouji.engine.rule import rule
from gouji.engine.shares import PrintedShare
from gouji.engine.subjects import Claims
from gouji.engine.text import Text

NO_WHOLE = Text(
    "“{claim}”所占的“{raw}”与表格不符，最接近的是占 {whole}，即 {share}%。请核对后改正",
    "“{claim}” is not “{raw}” of any total of the table; the closest is {whole}, which gives {share}%; look it up and "
    "correct it",
)
NUMBER_DIFFERS = Text("“{raw}”旁边的件数本身与表格不符", "the number beside “{raw}” itself differs from the table")
ROUGH = Text("“{raw}”是约数", "“{raw}” is approximate")
NUMBER = Text("件数", "the number")


@rule(
    "GJ415",
    severity=Severity.WARNING,
    basis="国办公开办函〔2021〕30号（四）明确责任",
    message=NO_WHOLE,
    en="""A percentage beside a number of requests or cases is its share of no total of the table.

    Why: 予以公开6件（60%） tells a part and its share, and the table has the whole. Accepted are the requests received,
    with or without those carried in, those concluded, all of a group of outcomes, all cases of a kind, closed or not,
    and every total that the words themselves tell. A printed 41.2% stands for anything from 41.15 to 41.25.

    Not applicable: the number itself differs from the table, for which there are other rules; number or percentage are
    approximate, or of another scope or year; the figures of the table cannot be read.

    What to do: divide again, and correct the percentage.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年答复政府信息公开申请，予以公开6件（66.7%）。
三、收到和处理政府信息公开申请情况
 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
一、本年新收政府信息公开申请数量 | 8 | 2 | 0 | 0 | 0 | 0 | 10 |
二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
（一）予以公开 | 5 | 1 | 0 | 0 | 0 | 0 | 6 |
（七）总计 | 7 | 2 | 0 | 0 | 0 | 0 | 9 |
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年答复政府信息公开申请，予以公开6件，占56.7%。
三、收到和处理政府信息公开申请情况
 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
一、本年新收政府信息公开申请数量 | 8 | 2 | 0 | 0 | 0 | 0 | 10 |
二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
（一）予以公开 | 5 | 1 | 0 | 0 | 0 | 0 | 6 |
（六）其他处理-1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
3.其他 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
（七）总计 | 7 | 2 | 0 | 0 | 0 | 0 | 9 |
四、结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
""",
    ],
)
def share_differs(printed: PrintedShare, claims: Claims, facts: Facts) -> Iterator[Objection | Skip]:
    """件数旁边的百分比与表格中任何总数都不符。

    为什么：“予以公开6件（60%）”写明了一部分及其占比，总数在表格中。
    新收的申请（含或者不含上年结转）、办结的申请、一类办理结果、某类案件（含或者不含未审结的），以及文中自己写的总数，都可以作分母。
    41.2% 代表 41.15 到 41.25 之间的任何值。

    不适用：件数本身与表格不符，那由其他规则报；件数或者百分比是约数，或者说的是别的范围、别的年份；表格中的数字读不出来。

    怎样改：重新计算后改正百分比。
    """
    claim, rate = printed.claim, printed.rate
    wholes = wholes_of(claim, facts)
    reason = unjudged(claim)
    if reason or rate.approximate:
        yield Skip(reason or ROUGH.format(raw=rate.raw))
    elif wholes and not fits(claim, facts):
        yield Skip(NUMBER_DIFFERS.format(raw=rate.raw))
    elif wholes and not _is_share(printed, [*_told(claim, claims), *(whole.value for whole in wholes)]):
        yield _objection(printed, wholes, facts)


def _told(claim: Claim, claims: Claims) -> list[Value]:
    """Return what the words tell of the same table: totals may be among it."""
    table = claim.statement.partition(".")[0]
    return [each.value for each in claims if each.statement.partition(".")[0] == table]


def _is_share(printed: PrintedShare, wholes: Sequence[Value]) -> bool:
    share = Share.printed(printed.rate.percent, printed.rate.decimals)
    return any(share.holds(int(printed.claim.value), int(whole)) for whole in wholes)


def _distance(printed: PrintedShare, whole: Reading) -> Decimal:
    return abs(printed.rate.percent - Decimal(100 * printed.claim.value) / max(Decimal(whole.value), Decimal(1)))


def _objection(printed: PrintedShare, wholes: Sequence[Reading], facts: Facts) -> Objection:
    claim, rate = printed.claim, printed.rate
    possible = [whole for whole in wholes if whole.value and whole.value >= claim.value] or wholes[:1]
    closest = min(possible, key=lambda whole: _distance(printed, whole))
    shown = Share.printed(rate.percent, rate.decimals).beside(int(claim.value), int(closest.value), rate.decimals + 1)
    labels = (Label(claim.span, NUMBER), *(Label(facts[key].span, None, key) for key in closest.keys))
    message = NO_WHOLE.format(claim=claim.raw, raw=rate.raw, whole=closest.name, share=shown)
    return Objection(rate.span, message, labels, closest.keys, expected=Text(f"{shown}%", f"{shown}%"), found=rate.raw)
