"""The body of another place in the words or the signature than in the title."""

from collections.abc import Iterator

from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.identity import Identity
from gouji.engine.naming import hold_against_title
from gouji.engine.narrative.bodies import BodyName
from gouji.engine.narrative.context import Context
from gouji.engine.rule import rule
from gouji.engine.text import Text

DIFFERS = Text(
    "这里写的是“{found}”，标题却是“{title}”：请核对是否沿用了其他地方的文字",
    "this names “{found}”, yet the title “{title}”: was it taken over from another place?",
)


@rule(
    "GJ726",
    severity=Severity.WARNING,
    basis="《政府信息公开条例》第四十九条",
    message=DIFFERS,
    en="""The report names the same body of another place as its own.

    Why: text that was taken over from another county's report mostly keeps the other name in some place. Compared
    with the title are the body that signs, the one by which the preamble says the report was made, and the subject of
    the first sentence of the overview; told is only the same kind of body of another county, district, city, town,
    that is of the same kind of place with another name. Places that are named anywhere else in the words may be named
    with reason.

    Not applicable: the title names no body.

    What to do: put the right name, and look whether what else the text says is of the other place.
    """,
    passes=[
        """云河县人民政府2022年政府信息公开工作年度报告
本报告由安平市云河县人民政府办公室编制。
一、总体情况
2022年，云河县认真做好公开工作，赴青石县考察学习。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """云河县教育局2022年政府信息公开工作年度报告
一、总体情况
2022年，青石县教育局认真做好公开工作。
六、其他需要报告的事项
无
""",
    ],
)
def another_place(context: Context, identity: Identity) -> Iterator[Objection | Skip]:
    """正文或者落款写的是其他地方的机关。

    为什么：从其他县的报告抄来的文字，总有一处留下别处的名称。与标题核对的有：落款的机关，前言所写的编制机关，
    总体情况第一句的主语；只报同类地方（县与县、区与区、市与市、镇与镇）名称不同而机关相同的。
    其他地方写到的地名可能有原因，不报。

    不适用：标题没有写明机关。

    怎样改：改为正确的名称，并核对其他文字是不是别处的情况。
    """
    yield from hold_against_title(context, identity, BodyName.is_elsewhere, DIFFERS)
