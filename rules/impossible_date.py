"""Dates that no calendar has."""

from collections.abc import Iterator

from gouji.engine.finding import Objection, Severity
from gouji.engine.narrative.context import Context
from gouji.engine.rule import rule
from gouji.engine.text import Text

IMPOSSIBLE = Text("没有“{raw}”这样的日期，请核对后改正", "there is no date “{raw}”, look it up and correct it")
TRUNCATED = Text(
    "日期“{raw}”不完整：补上缺少的数字或者“年”；也可能是转换格式时丢失的",
    "the date “{raw}” is not whole: add the figure or the 年 that is missing; a conversion may have lost it",
)


@rule(
    "GJ706",
    severity=Severity.WARNING,
    basis="GB/T 15835《出版物上数字用法》；日历",
    message=IMPOSSIBLE,
    en="""A date cannot be.

    Why: a thirteenth month or a thirtieth of February is a slip, and the right date cannot be told from it. A date that
    lost its 年 or its figures (20251月1日, 2022年月日) is an info, for a conversion may have lost them.

    What to do: look up the date.
    """,
    passes=[
        """云河县2024年政府信息公开工作年度报告
一、总体情况
2024年2月29日，召开全县培训会；1—12月公开信息30条。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """云河县2023年政府信息公开工作年度报告
一、总体情况
2023年2月29日，召开全县培训会。
六、其他需要报告的事项
无
""",
    ],
)
def impossible_date(context: Context) -> Iterator[Objection]:
    """日期不存在，或者不完整。

    为什么：十三月、二月三十日这样的日期是笔误，从中看不出正确的日期。
    缺少“年”或者数字的日期（20251月1日、2022年月日）可能是转换格式时丢失的，只作提示。

    怎样改：核对日期。
    """
    for date in context.misdated:
        wording, severity = (TRUNCATED, Severity.INFO) if date.truncated else (IMPOSSIBLE, None)
        yield Objection(date.span, wording.format(raw=date.raw), found=date.raw, severity=severity)
