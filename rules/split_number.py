"""Numbers whose digits stand apart in one cell."""

from collections.abc import Iterator

from gouji.engine.defects import unread
from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.rule import rule
from gouji.engine.subjects import Diagnostics, Tables
from gouji.engine.text import Text

SPLIT = Text(
    "{reason}；未作判断，请去掉数字中间的空白", "{reason}; it is not judged, take the blanks out of the number"
)


@rule(
    "GJ209",
    severity=Severity.WARNING,
    basis="国办公开办函〔2021〕30号 附件（2019、2020 年度：〔2019〕60号；2014—2018 年度：国办发〔2014〕32号）",
    message=SPLIT,
    en="""A number is split inside its cell.

    Why: `1 3 5` in one cell can be 135, or three figures of which two lost their cells. Neither is taken; no relation
    that needs the figure can be checked. One finding a row.

    Not applicable: a table is not there as text, or cannot be read with certainty; that is GJ212 or GJ213.

    What to do: write the digits of the number without blanks; if it was several numbers, give each its own cell.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（五）项 |
信息内容 | 本年处理决定数量 |
行政许可 | 1,035 |
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（五）项 |
信息内容 | 本年处理决定数量 |
行政许可 | 1 3 5 |
""",
    ],
)
def split_number(diagnostics: Diagnostics, tables: Tables) -> Iterator[Objection | Skip]:
    """一格中的数字被拆开。

    为什么：一格里的“1 3 5”可能是 135，也可能是三个数而有两格丢了线。哪种读法都不取，需要它的勾稽关系无法核对。
    同一行报一次。

    不适用：表格没有以文字形式出现，或者不能确切读取，那是 GJ212 或 GJ213。

    怎样改：去掉数字中间的空白；如果本来是几个数，各填一格。
    """
    for diagnostic in diagnostics.of("GJ209"):
        yield Objection(diagnostic.span, SPLIT.format(reason=diagnostic.message), keys=diagnostic.keys)
    yield from unread(tables)
