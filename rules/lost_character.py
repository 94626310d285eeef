"""Fixed terms with a character lost."""

from collections.abc import Iterator

from gouji.engine.finding import Objection, Severity
from gouji.engine.narrative import Slip
from gouji.engine.rule import rule
from gouji.engine.text import Text

LOST = Text(
    "“{wrong}”漏字，应为“{right}”",
    "“{wrong}” lost a character, it should read “{right}”",
)


@rule(
    "GJ806",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第二十条第（四）项（文字、标点符号等用法是否规范）",
    message=LOST,
    en="""A fixed term lost a character.

    Why: names of bodies, documents and procedures are fixed; without one of its characters a term is none. The forms
    that are looked for stand in a list, and only where what follows cannot make another word of them.

    What to do: put the character back.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
畅通依申请公开受理渠道，及时通报公开工程进度。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
畅通网上申请渠，方便群众。
六、其他需要报告的事项
无
""",
    ],
)
def lost_character(slip: Slip) -> Iterator[Objection]:
    """固定用语漏字。

    为什么：机关、文件和程序的名称是固定的，漏一个字就不成话。要找的写法列在词表里，后面的字能与它组成别的词的不报。

    怎样改：补上漏掉的字。
    """
    yield Objection(
        slip.span,
        LOST.format(wrong=slip.wrong, right=slip.right),
        expected=Text(slip.right, slip.right) if slip.right else None,
        found=slip.wrong,
    )
