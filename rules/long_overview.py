"""An overview that is too long."""

from collections.abc import Iterator
from decimal import Decimal

from gouji.engine.finding import Objection, Severity
from gouji.engine.narrative import Extents
from gouji.engine.rule import rule
from gouji.engine.subjects import Sections, Thresholds
from gouji.engine.text import Text

LONG = Text(
    "“{heading}”有 {signs} 字，原则上不超过 {most} 字：请突出重点、压缩篇幅",
    "“{heading}” has {signs} characters, as a rule no more than {most}: keep to what matters",
)


@rule(
    "GJ108",
    severity=Severity.INFO,
    basis="国办公开办函〔2021〕30号（不宜泛化）；地方通知关于总体情况原则上不超过一千字的要求",
    message=LONG,
    thresholds={"signs": Decimal(1000)},
    en="""The overview is longer than 1,000 characters.

    Why: it is an overview, and the notice wants no padding. Some provinces ask for no more than 1,000 characters; where
    yours asks for another length, set it. Counted are Chinese characters, without digits and marks.

    What to do: leave out what is of no use to readers, and what stands in the tables already.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年公开政府信息310条。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        "云河县2021年政府信息公开工作年度报告\n一、总体情况\n"
        + "全年公开政府信息，解读政策文件，答复群众申请。" * 51
        + "\n六、其他需要报告的事项\n无\n",
    ],
)
def long_overview(sections: Sections, extents: Extents, thresholds: Thresholds) -> Iterator[Objection]:
    """总体情况超过一千字。

    为什么：总体情况是概述，通知要求不宜泛化；有的地方要求原则上不超过一千字，另有要求的可以另设。按汉字计算，数字和标点不计。

    怎样改：删去对读者没有用处的，以及表格中已有的。
    """
    signs, most = extents.of(1).signs, thresholds["signs"]
    if signs > most:
        overview = sections[1]
        message = LONG.format(heading=overview.form.heading, signs=signs, most=most)
        yield Objection(overview.span, message, expected=Text(f"≤ {most}", f"≤ {most}"), found=str(signs))
