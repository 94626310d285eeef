"""Another body in the words or the signature than in the title."""

from collections.abc import Iterator

from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.identity import Identity
from gouji.engine.naming import hold_against_title
from gouji.engine.narrative.bodies import BodyName
from gouji.engine.narrative.context import Context
from gouji.engine.rule import rule
from gouji.engine.text import Text

DIFFERS = Text(
    "这里写的是“{found}”，标题却是“{title}”：请核对是否沿用了其他机关的文字",
    "this names “{found}”, yet the title “{title}”: was it taken over from another body?",
)


@rule(
    "GJ725",
    severity=Severity.WARNING,
    basis="《政府信息公开条例》第四十九条",
    message=DIFFERS,
    en="""The report names another body as its own.

    Why: whose report it is must be beyond doubt. Compared with the title are the body that signs, the one by which
    the preamble says the report was made, and the subject of the first sentence of the overview. Told is only a
    department of certainly another kind: short names (发改局 for 发展和改革局) and names that share a character are
    taken to be one body, and governments and their offices are not told from others.

    Not applicable: the title names no body.

    What to do: put the right name; if the text is another body's, look at all of it.
    """,
    passes=[
        """云河县发改局2022年政府信息公开工作年度报告
一、总体情况
2022年，云河县发展和改革局认真做好公开工作。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """云河县教育局2022年政府信息公开工作年度报告
一、总体情况
2022年，云河县民政局认真做好公开工作。
六、其他需要报告的事项
无
""",
    ],
)
def another_body(context: Context, identity: Identity) -> Iterator[Objection | Skip]:
    """正文或者落款的机关与标题不同。

    为什么：报告是谁的，不应有疑问。与标题核对的有：落款的机关，前言所写的编制机关，总体情况第一句的主语。
    只报肯定不是同一类的部门：简称（发改局与发展和改革局）和有相同的字的名称都当作同一机关，
    政府和政府办公室不与其他机关区分。

    不适用：标题没有写明机关。

    怎样改：改为正确的名称；文字确实是其他机关的，请通篇核对。
    """
    yield from hold_against_title(context, identity, BodyName.is_another_organ, DIFFERS)
