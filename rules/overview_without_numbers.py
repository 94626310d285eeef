"""An overview that tells no number, or nothing at all."""

from collections.abc import Iterator

from gouji.engine.document import Content, SectionState
from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.narrative import Extents
from gouji.engine.rule import rule
from gouji.engine.subjects import Sections
from gouji.engine.text import Text

EMPTY = Text(
    "“{heading}”没有内容：应从五个方面概述本年度的工作，请补写",
    "“{heading}” has no content: it must give an overview of the year in five topics, write it",
)
NO_NUMBERS = Text(
    "“{heading}”{signs} 字，没有一个数：看不出这一年做了什么，请写明公开、申请、平台等方面的数量，没有的也写明没有",
    "“{heading}” has {signs} characters and not one number, so that nobody can see what was done in the year: "
    "tell how much was published, how many requests there were, if only that there were none",
)
NO_SECTION = Text("第一部分缺失", "section 1 is missing")


@rule(
    "GJ107",
    severity=Severity.WARNING,
    basis="国办公开办函〔2021〕30号（一）总体情况、（四）明确责任",
    message=NO_NUMBERS,
    en="""The overview is empty, or tells no number.

    Why: the overview says in short what the body itself did in the year. Without any number it fits every body and
    every year; the notice calls that perfunctory. That there was no request is a number too. An empty overview is
    a warning, one without numbers a remark.

    How short an overview is does not matter here: what it leaves out is told by GJ106.

    Not applicable: section 1 is missing.

    What to do: say in numbers what was published, asked for, built and supervised.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年公开政府信息310条。
六、其他需要报告的事项
无
""",
        """云河县2021年政府信息公开工作年度报告
一、总体情况
认真落实条例要求，全年未收到政府信息公开申请。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
2021年，我县认真贯彻落实条例，不断加大公开力度，持续拓宽公开渠道，公开水平稳步提升。
六、其他需要报告的事项
无
""",
        """云河县2021年政府信息公开工作年度报告
一、总体情况
（文字描述）
五、存在的主要问题及改进情况
解读偏少，下一步改进。
六、其他需要报告的事项
无
""",
    ],
)
def overview_without_numbers(sections: Sections, extents: Extents) -> Iterator[Objection | Skip]:
    """总体情况没有内容，或者没有一个数。

    为什么：总体情况概述本机关这一年的工作。一个数也没有的，放在哪个机关、哪一年都可以用，通知称之为敷衍塞责。
    写明没有收到申请，也算写了数。没有内容的是警告，没有数的只是提示。

    篇幅长短不在此列：缺了哪个方面，由 GJ106 指出。

    不适用：第一部分缺失。

    怎样改：用数量写明公开、申请、平台、监督等方面的情况。
    """
    overview, extent = sections[1], extents.of(1)
    if overview.state is SectionState.MISSING:
        yield Skip(NO_SECTION)
    elif overview.content is not Content.WORDS:
        yield Objection(overview.span, EMPTY.format(heading=overview.form.heading))
    elif not extent.numbers:
        message = NO_NUMBERS.format(heading=overview.form.heading, signs=extent.signs)
        yield Objection(overview.span, message, severity=Severity.INFO)
