"""How requests were answered: the words against the table."""

from collections.abc import Iterator

from gouji.engine.agreement import DIFFERS, hold_against
from gouji.engine.facts import Facts
from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.narrative import Claim
from gouji.engine.rule import rule


@rule(
    "GJ406",
    severity=Severity.WARNING,
    basis="《政府信息公开条例》第五十条第一款第（二）项；国办公开办函〔2021〕30号（四）明确责任",
    message=DIFFERS,
    en="""The words tell another number of an outcome than the table.

    Why: 予以公开, 部分公开, 不予公开, 无法提供, 不予处理, 其他处理 and what stands below them are rows of section 3; a
    group is the sum of its rows.

    Not applicable: the sentence has words that make its scope another one (本级, 我办, 其中 …) or is of another
    year; its number is approximate; the figures of the table cannot be read.

    What to do: look the figure up and correct the sentence or the table.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年答复政府信息公开申请，予以公开6件。
三、收到和处理政府信息公开申请情况
 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
一、本年新收政府信息公开申请数量 | 7 | 2 | 0 | 0 | 0 | 0 | 9 |
（一）予以公开 | 5 | 1 | 0 | 0 | 0 | 0 | 6 |
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年答复政府信息公开申请，予以公开8件。
三、收到和处理政府信息公开申请情况
 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
一、本年新收政府信息公开申请数量 | 7 | 2 | 0 | 0 | 0 | 0 | 9 |
（一）予以公开 | 5 | 1 | 0 | 0 | 0 | 0 | 6 |
""",
    ],
)
def outcome_differs(claim: Claim, facts: Facts) -> Iterator[Objection | Skip]:
    """文中某种办理结果的数量与表格不符。

    为什么：予以公开、部分公开、不予公开、无法提供、不予处理、其他处理及其各项就是第三部分的各行，一类的数量是它各行之和。

    不适用：句中有“本级”“我办”“其中”等限定范围的词，或者说的是别的年份；数字是约数；表格中的数字读不出来。

    怎样改：核对后改正文字或者表格。
    """
    yield from hold_against(claim, facts)
