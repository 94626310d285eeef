"""How reviews and lawsuits ended: the words against the table."""

from collections.abc import Iterator

from gouji.engine.agreement import DIFFERS, hold_against
from gouji.engine.facts import Facts
from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.narrative import Claim
from gouji.engine.rule import rule


@rule(
    "GJ409",
    severity=Severity.WARNING,
    basis="《政府信息公开条例》第五十条第一款第（四）项；国办公开办函〔2021〕30号（四）明确责任",
    message=DIFFERS,
    en="""The words tell another number of a result of reviews or lawsuits than the table.

    Why: 维持, 纠正, 其他结果 and 尚未审结 are columns of section 4; of 行政诉讼 they are the sum of both kinds of
    lawsuits, or one of them alone.

    Not applicable: the sentence does not say that the cases are about disclosure; it has words that make its scope
    another one (本级, 备案 …); its number is approximate; the figures of the table cannot be read.

    What to do: look the figure up and correct the sentence or the table.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年因政府信息公开申请引发行政复议6件，其中结果维持3件，尚未审结2件。
四、政府信息公开行政复议、行政诉讼情况
行政复议 | 行政诉讼 |
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 |
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
3 | 1 | 0 | 2 | 6 | 2 | 0 | 0 | 1 | 3 | 1 | 0 | 0 | 0 | 1 |
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年因政府信息公开申请引发行政复议6件，其中结果维持5件，尚未审结2件。
四、政府信息公开行政复议、行政诉讼情况
行政复议 | 行政诉讼 |
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 |
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
3 | 1 | 0 | 2 | 6 | 2 | 0 | 0 | 1 | 3 | 1 | 0 | 0 | 0 | 1 |
""",
    ],
)
def case_result_differs(claim: Claim, facts: Facts) -> Iterator[Objection | Skip]:
    """文中行政复议、行政诉讼某种结果的件数与表格不符。

    为什么：维持、纠正、其他结果、尚未审结就是第四部分的各列；行政诉讼的，可以是两类诉讼之和，也可以只说其中一类。

    不适用：句中没有写明是政府信息公开方面的案件；句中有“本级”“备案”等限定范围的词；数字是约数；表格中的数字读不出来。

    怎样改：核对后改正文字或者表格。
    """
    yield from hold_against(claim, facts)
