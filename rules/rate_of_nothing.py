"""A rate of what there was none of."""

from collections.abc import Iterator

from gouji.engine.finding import Label, Objection, Severity
from gouji.engine.narrative import Rate
from gouji.engine.rule import rule
from gouji.engine.shares import is_of_nothing
from gouji.engine.text import Text

OF_NOTHING = Text(
    "同句的件数为 0，谈不上“{raw}”；没有发生的，写“未收到”即可，不写比率",
    "its counts are 0, of nothing there is no “{raw}”; say that there was none, without a rate",
)
COUNT = Text("件数为 0", "a count of 0")
_KINDS = ("completion", "reply", "satisfaction")


@rule(
    "GJ414",
    severity=Severity.WARNING,
    basis="国办公开办函〔2021〕30号（四）明确责任",
    message=OF_NOTHING,
    en="""A rate is given of nothing.

    Why: where nothing was received nothing was concluded, neither all of it nor a part. Such a sentence mostly comes
    from a template.

    What to do: say that there was none, and leave out the rate.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年收到网民留言4条，办结4条，办结率100%。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年收到政府信息公开申请0件，办结0件，办结率100%。
六、其他需要报告的事项
无
""",
    ],
)
def rate_of_nothing(rate: Rate) -> Iterator[Objection]:
    """没有件数，却写了比率。

    为什么：一件也没有收到，就谈不上办结了多少。这样的句子多半是套用模板留下的。

    怎样改：写明未收到，不写比率。
    """
    whole = rate.denominator or rate.count
    if whole and is_of_nothing(rate) and rate.kind in _KINDS:
        yield Objection(rate.span, OF_NOTHING.format(raw=rate.raw), (Label(whole.span, COUNT),), found=rate.raw)
