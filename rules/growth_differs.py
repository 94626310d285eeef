"""Growth that the words tell: this year's number against last year's report."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from gouji.engine.agreement import Reading, doubted, fits, readings_stated
from gouji.engine.example import TwoYears
from gouji.engine.facts import Facts
from gouji.engine.finding import Label, Objection, Severity, Skip
from gouji.engine.narrative import Claim, Quantity, Rate
from gouji.engine.neighbours import Previous
from gouji.engine.record import changed
from gouji.engine.rounding import Share
from gouji.engine.rule import rule
from gouji.engine.subjects import Claims
from gouji.engine.text import Text

DIFFERS = Text(
    "文中写“{count}”、{told}“{raw}”；上年报告中{last}，实际{actual} {change}%。请核对后改正有误的数字",
    "the words say “{count}”, {told} of “{raw}”; last year's report says {last}, which makes it {actual} of {change}%. "
    "Look the numbers up and correct the wrong one",
)
RISE, FALL = Text("增长", "a rise"), Text("下降", "a fall")
BOTH = Text("“{raw}”的句中有两年的数字，由 GJ511 核对", "“{raw}” has the numbers of both years: that is GJ511")
UNTOLD = Text("“{raw}”是哪个数的增减，句中没有写明", "the sentence does not tell of which number “{raw}” is the change")
NO_FIGURE = Text("“{raw}”所说的“{count}”不在表格中", "“{count}” with the change “{raw}” is no figure of the tables")
ELSEWHERE = Text("“{count}”与本年的表格不符", "“{count}” disagrees with the tables of this year")
ROUGH = Text("“{raw}”是约数", "“{raw}” is approximate")
NO_LAST = Text("上年报告中没有与“{count}”相对的数字", "last year's report has no figure for “{count}”")
NOW = Text("今年的数字", "this year's number")
REPORT = """云河县{year}年政府信息公开工作年度报告
一、总体情况
{words}
三、收到和处理政府信息公开申请情况
 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
一、本年新收政府信息公开申请数量 | {received} | 0 | 0 | 0 | 0 | 0 | {received} |
二、上年结转政府信息公开申请数量 | {carried_in} | 0 | 0 | 0 | 0 | 0 | {carried_in} |
六、其他需要报告的事项
无
"""
LAST_YEAR = REPORT.format(year=2021, words="办理平稳。", received=3511, carried_in=96)
THIS_YEAR = REPORT.format(
    year=2022, words="全县共收到政府信息公开申请3646件，同比增长{rate}。", received=3525, carried_in=121
)


@rule(
    "GJ606",
    severity=Severity.WARNING,
    basis="国办公开办函〔2021〕30号（四）明确责任",
    message=DIFFERS,
    en="""A change that the words tell is not the one from last year's report to this one.

    Why: whoever reads 同比增长 divides this year's number by that of last year's report. A printed 1.05% stands for
    anything from 1.045 to 1.055, both ends included. Each figure of last year that the number may legitimately mean is
    tried, received alone as well as with what was carried in; only if none of them fits, something is wrong.

    Not applicable: there is no report of last year to compare with; the sentence does not tell of which number it is
    the change, or that is no figure of the tables, or one of a part or of another scope; the words say about; last
    year's figure is 0 or not stated. Where the sentence has last year's number too, that is GJ511.

    What to do: look both numbers up and work the change out again.
    """,
    passes=[TwoYears(LAST_YEAR, THIS_YEAR.replace("{rate}", "1.08%"))],
    fails=[TwoYears(LAST_YEAR, THIS_YEAR.replace("{rate}", "1.05%"))],
)
def growth_differs(rate: Rate, claims: Claims, facts: Facts, previous: Previous) -> Iterator[Objection | Skip]:
    """文中的同比增减与两年报告的数字不符。

    为什么：读到“同比增长”，读者会拿今年的数去除上年报告的数。
    1.05% 代表 1.045 到 1.055 之间的任何值，两端都算。
    文中的数可能有几种读法（例如只算新收，或者连同上年结转），上年报告中相应的各种读法都会试，全都不合才算不符。

    不适用：没有上年的报告可供对照；句中没有写明是哪个数的增减，它不是表格中的数，或者只是一部分、另一范围的数；
    用了约数；上年的数为零或者没有填。句中写明上年数字的，比率与句中的数字核对，那是 GJ511。

    怎样改：核对两个数字，重新计算增减幅度。
    """
    if rate.kind != "growth":
        return
    if rate.previous:
        yield Skip(BOTH.format(raw=rate.raw))
    elif rate.count is None:
        yield Skip(UNTOLD.format(raw=rate.raw))
    else:
        yield from _judged(rate, rate.count, claims, facts, previous)


def _judged(
    rate: Rate, count: Quantity, claims: Claims, facts: Facts, previous: Previous
) -> Iterator[Objection | Skip]:
    told = _told_before(count, claims)
    reason = _unjudged(rate, count, told[-1] if told and told[-1].tells(count) else None, facts)
    if reason:
        yield Skip(reason)
    elif any(_agrees(rate, claim, last) for claim in told for last in _last_year(claim, previous)):
        return
    elif not (last := _last_year(told[-1], previous)) or len(last) < len(told[-1].readings):
        yield Skip(NO_LAST.format(count=count.raw))
    else:
        yield _objection(rate, told[-1], last, previous)


def _told_before(count: Quantity, claims: Claims) -> list[Claim]:
    """Return what the sentence asserts up to a number, itself the last: the change may be of any of these."""
    start = count.prose.sentence_start(count.start)
    return [
        claim
        for claim in claims
        if claim.number and claim.number.prose is count.prose and start <= claim.number.start <= count.start
    ]


def _unjudged(rate: Rate, count: Quantity, claim: Claim | None, facts: Facts) -> Text | None:
    if claim is None:
        return NO_FIGURE.format(raw=rate.raw, count=count.raw)
    if rate.approximate:
        return ROUGH.format(raw=rate.raw)
    return doubted(claim) or (None if fits(claim, facts) else ELSEWHERE.format(count=count.raw))


def _last_year(claim: Claim, previous: Previous) -> list[Reading]:
    """Return what the number may mean in last year's report, where that is stated and not 0."""
    facts = previous.report.facts
    known = tuple(keys for keys in claim.readings if all(key.removeprefix("-") in facts for key in keys))
    return [reading for reading in readings_stated(changed(claim, readings=known), facts) if reading.value > 0]


def _agrees(rate: Rate, claim: Claim, last: Reading) -> bool:
    rise = int(claim.value - last.value)
    return Share.printed(rate.percent, rate.decimals).holds(-rise if rate.falls else rise, int(last.value))


def _objection(rate: Rate, claim: Claim, readings: Sequence[Reading], previous: Previous) -> Objection:
    """Object with the figures of last year from which the change is nearest to the printed one."""
    percent = Fraction(rate.percent) * (-1 if rate.falls else 1)
    last = min(readings, key=lambda each: abs(100 * Fraction(claim.value - each.value) / int(each.value) - percent))
    rise = int(claim.value - last.value)
    printed = Share.printed(rate.percent, rate.decimals)
    change = abs(printed.beside(-rise if rate.falls else rise, int(last.value), rate.decimals))
    message = DIFFERS.format(
        count=claim.number and claim.number.raw,
        raw=rate.raw,
        told=FALL if rate.falls else RISE,
        last=last.name,
        actual=FALL if rise < 0 else RISE,
        change=change,
    )
    place = Label(claim.span, NOW)
    labels = (place, *(previous.label(key) for key in last.keys))
    return Objection(rate.span, message, labels, expected=Text(f"{change}%", f"{change}%"), found=rate.raw)
