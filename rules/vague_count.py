"""Rough numbers of what the report itself counts."""

from collections.abc import Iterator

from gouji.engine.finding import Objection, Severity
from gouji.engine.narrative import Vague
from gouji.engine.rule import rule
from gouji.engine.text import Text

VAGUE = Text("“{raw}”是约数，年度报告应当写准确的数字", "“{raw}” is a rough number, a report gives the exact one")


@rule(
    "GJ507",
    severity=Severity.INFO,
    basis="国办公开办函〔2021〕30号（四）明确责任",
    message=VAGUE,
    en="""A count is told roughly.

    Why: the body counts its own documents, messages and meetings, and a report gives the number: 100余条 cannot be
    checked, and cannot be added up. Numbers of ten thousand and more, visits, persons, plans and limits may be rounded.

    What to do: write the exact number.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年公开政府信息1.2万余条，访问量超过30万次，接待来访200余人次。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年公开政府信息100余条。
六、其他需要报告的事项
无
""",
    ],
)
def vague_count(vague: Vague) -> Iterator[Objection]:
    """数量用了约数。

    为什么：文件、信息、会议是本单位自己统计的，报告应当写明数字；“100余条”无法核对，也无法汇总。
    上万的数字、访问量、人数，以及计划和限额可以取整。

    怎样改：写准确的数字。
    """
    yield Objection(vague.count.span, VAGUE.format(raw=vague.count.raw), found=vague.count.raw)
