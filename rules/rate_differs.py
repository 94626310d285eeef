"""Percentages that disagree with their own counts."""

from collections.abc import Iterator
from decimal import Decimal

from gouji.engine.finding import Label, Objection, Severity, Skip
from gouji.engine.narrative import Quantity, Rate
from gouji.engine.rounding import Share
from gouji.engine.rule import rule
from gouji.engine.text import Text

DIFFERS = Text(
    "“{raw}”与同句的数字不符：{numerator} ÷ {denominator} = {share}%，请核对后改正其中之一",
    "“{raw}” disagrees with its own counts: {numerator} / {denominator} = {share}%, look them up and correct one",
)
NO_COUNT = Text(
    "“{raw}”与同句的 {count} 不符：没有任何整数能与 {count} 得出这个比率，请核对后改正其中之一",
    "“{raw}” disagrees with the count {count}: no whole count beside it gives that rate, look them up and correct one",
)
GROWN = Text(
    "“{raw}”与同句的数字不符：今年 {now}，上年 {previous}，变化为 {change}%，请核对后改正其中之一",
    "“{raw}” disagrees with its own counts: this year {now}, last year {previous}, a change of {change}%, look them up "
    "and correct one",
)
GROWTH = Text("“{raw}”是增减幅度，同句没有两年的数字", "“{raw}” is a change, its counts are elsewhere")
EQUAL = Text("“{raw}”的两个数字相同，由 GJ510 说明", "the two numbers of “{raw}” are equal, which GJ510 tells")
ABOVE = Text("“{raw}”高于 100%，不是部分与全部之比", "“{raw}” is above 100%, no part of a whole")
ALONE = Text("“{raw}”的同句没有可以核对的数字", "“{raw}” has no counts in its clause")
ROUGH = Text("“{raw}”或者同句的数字是约数", "“{raw}” or its counts are approximate")
ON_TIME = Text("“{raw}”按时限计算，按时的件数没有写出", "“{raw}” is of those in time, and their count is not told")
PART = Text("分子", "the part")
WHOLE = Text("分母", "the whole")
NOW = Text("今年的数字", "this year's number")
LAST_YEAR = Text("上年的数字", "last year's number")
COUNT = Text("同句的数字", "the count")
NOTHING = Text("“{raw}”的分母为 0", "“{raw}” has the denominator 0")
ALL = 100


@rule(
    "GJ511",
    severity=Severity.WARNING,
    basis="国办公开办函〔2021〕30号（四）明确责任",
    message=DIFFERS,
    en="""A rate disagrees with the counts of its own clause.

    Why: whoever writes both the counts and the rate lets every reader divide. A printed 96% stands for anything from
    95.5 to 96.5, both ends included; 96.0% for 95.95 to 96.05. Where the clause has only one count, the rate is wrong
    only if no whole number beside it gives the rate, whether it is the part or the whole.

    A change such as 同比增长 is held against the numbers of both years, where the sentence has them.

    Not applicable: no count in the clause; counts or rate are approximate (约, 余, 近); changes without both numbers;
    percentages above 100%; rates of what was done in time where the counts are of all; a denominator of 0.

    What to do: look up the two counts and the rate, and correct the wrong one.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年收到网民留言200条，办结192条，办结率96%。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年收到网民留言200条，办结180条，办结率96%。
六、其他需要报告的事项
无
""",
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年办理网民留言3条，办结率96%。
六、其他需要报告的事项
无
""",
    ],
)
def rate_differs(rate: Rate) -> Iterator[Objection | Skip]:
    """比率与同句的数字不符。

    为什么：同一句里既写件数又写比率，读者一除便知。
    96% 代表 95.5 到 96.5 之间的任何值，两端都算；96.0% 代表 95.95 到 96.05。
    句中只有一个件数的，无论它是分子还是分母，只有任何整数都得不出这个比率时才算不符。

    同比增长一类的增减，句中写明两年数字的才核对。

    不适用：同句没有件数；件数或者比率是约数；没有写明两年数字的增减；高于 100% 的比率；
    按时限计算而同句写的是全部件数；分母为 0。

    怎样改：核对件数和比率，改正有误的一个。
    """
    counts = [count for count in (rate.numerator, rate.denominator, rate.count, rate.previous) if count]
    reason = _unjudged(rate, counts)
    if reason:
        yield Skip(reason.format(raw=rate.raw))
    elif rate.count and rate.previous:
        yield from _grown(rate, rate.count, rate.previous)
    elif rate.numerator and rate.denominator:
        yield from _divided(rate, rate.numerator, rate.denominator)
    elif not _fits_alone(rate):
        message = NO_COUNT.format(raw=rate.raw, count=counts[0].raw)
        yield Objection(rate.span, message, (Label(counts[0].span, COUNT),), found=rate.raw)


def _unjudged(rate: Rate, counts: list[Quantity]) -> Text | None:
    """Return why the rate cannot be judged by its counts, if it cannot."""
    if rate.kind == "growth" and not rate.previous:
        return GROWTH
    if rate.percent > ALL and not rate.previous:
        return ABOVE
    if not counts:
        return ALONE
    if rate.approximate or any(count.approximate or count.value % 1 for count in counts):
        return ROUGH
    return _without_base(rate)


def _without_base(rate: Rate) -> Text | None:
    """Return why there is nothing to divide by, or no change to divide."""
    if rate.previous and rate.count:
        return EQUAL if rate.previous.value == rate.count.value else None if rate.previous.value else NOTHING
    whole = rate.denominator or rate.count
    return NOTHING if whole and not whole.value else None


def _grown(rate: Rate, now: Quantity, previous: Quantity) -> Iterator[Objection]:
    """Yield an objection if the change from one number to the other is not what the rate says."""
    change, before = int(now.value - previous.value), int(previous.value)
    share = Share.printed(rate.percent, rate.decimals)
    if share.holds(-change if rate.falls else change, before):
        return
    shown = round(Decimal(100 * change) / before, rate.decimals + 1)
    message = GROWN.format(raw=rate.raw, now=now.raw, previous=previous.raw, change=shown)
    labels = (Label(now.span, NOW), Label(previous.span, LAST_YEAR))
    yield Objection(rate.span, message, labels, found=rate.raw)


def _divided(rate: Rate, part: Quantity, whole: Quantity) -> Iterator[Objection | Skip]:
    numerator, denominator = int(part.value), int(whole.value)
    share = Share.printed(rate.percent, rate.decimals)
    if share.holds(numerator, denominator):
        return
    if rate.on_time and (share.has_numerator(numerator) or share.has_numerator(denominator)):
        yield Skip(ON_TIME.format(raw=rate.raw))
        return
    shown = share.beside(numerator, denominator, rate.decimals + 1)
    message = DIFFERS.format(raw=rate.raw, numerator=numerator, denominator=denominator, share=shown)
    labels = (Label(part.span, PART), Label(whole.span, WHOLE))
    yield Objection(rate.span, message, labels, expected=Text(f"{shown}%", f"{shown}%"), found=rate.raw)


def _fits_alone(rate: Rate) -> bool:
    """Whether some whole count beside the only one of the clause gives the rate."""
    share = Share.printed(rate.percent, rate.decimals)
    part, whole = rate.numerator or rate.count, rate.denominator or rate.count
    return bool(part and share.has_denominator(int(part.value))) or bool(
        whole and share.has_numerator(int(whole.value))
    )
