"""Phrases of a government in the report of one of its departments."""

from collections.abc import Iterator

from gouji.engine.finding import Objection, Severity
from gouji.engine.identity import Identity
from gouji.engine.levels import Level
from gouji.engine.narrative.bodies import body_name
from gouji.engine.narrative.context import Context
from gouji.engine.rule import rule
from gouji.engine.text import Text

SUPERIOR = Text(
    "“{raw}”是政府的报告的写法，这是“{body}”的报告：请核对是否沿用了上级的文字",
    "“{raw}” is how a government's report speaks, and this is that of “{body}”: was it taken over from the superior's?",
)


@rule(
    "GJ728",
    severity=Severity.INFO,
    basis="《政府信息公开条例》第四十九条",
    message=SUPERIOR,
    levels=(Level.DEPARTMENT,),
    en="""A department's report speaks of all bodies of the area.

    Why: a department reports on itself. What is said of 全市各级行政机关 is the government's report, from which the
    text was probably taken; its figures are not the department's.

    Not applicable: reports of governments, of their offices and of townships.

    What to do: write what the department itself did.
    """,
    passes=[
        """云河市水务局2022年政府信息公开工作年度报告
一、总体情况
2022年，我局公开信息30条。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """云河市水务局2022年政府信息公开工作年度报告
一、总体情况
2022年，全市各级行政机关公开信息3000条。
六、其他需要报告的事项
无
""",
    ],
)
def superior_phrase(context: Context, identity: Identity) -> Iterator[Objection]:
    """部门的报告写了全地区各级行政机关的情况。

    为什么：部门报告的是本部门的工作。“全市各级行政机关”的情况属于政府的报告，这段文字可能是从那里沿用的，
    其中的数字也不是本部门的。

    不适用：政府、政府办公室和乡镇、街道的报告。

    怎样改：改写为本部门的情况。
    """
    if identity.body is None or not body_name(identity.body).organ:
        return
    for wording in context.wordings:
        if wording.kind == "superior":
            message = SUPERIOR.format(raw=wording.raw, body=identity.body)
            yield Objection(wording.span, message, found=wording.raw)
