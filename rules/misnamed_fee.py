"""The information processing fee under another name."""

from collections.abc import Iterator

from gouji.engine.finding import Objection, Severity
from gouji.engine.narrative.context import Context
from gouji.engine.rule import rule
from gouji.engine.text import Text

MISNAMED = Text("“{raw}”的规范名称是“{meant}”", "the name of “{raw}” is “{meant}”")


@rule(
    "GJ729",
    severity=Severity.INFO,
    basis="国办函〔2020〕109号《政府信息公开信息处理费管理办法》",
    message=MISNAMED,
    en="""The information processing fee is misnamed.

    Why: nothing is charged for the disclosure of information, but only for the processing of requests beyond a number.
    信息公开处理费 and 信息公开费 say something else. 信息处理费 is a right short name.

    What to do: write 政府信息公开信息处理费 or 信息处理费.
    """,
    passes=[
        """云河县2022年政府信息公开工作年度报告
一、总体情况
全年公开信息30条。
六、其他需要报告的事项
全年未收取政府信息公开信息处理费。
""",
    ],
    fails=[
        """云河县2022年政府信息公开工作年度报告
一、总体情况
全年公开信息30条。
六、其他需要报告的事项
全年未收取信息公开处理费。
""",
    ],
)
def misnamed_fee(context: Context) -> Iterator[Objection]:
    """信息处理费的名称写错了。

    为什么：公开信息本身不收费，只对超出一定数量、频次的申请收取信息处理费。“信息公开处理费”“信息公开费”说的是另一回事。
    “信息处理费”是正确的简称。

    怎样改：写作政府信息公开信息处理费，或者信息处理费。
    """
    for wording in context.wordings:
        if wording.kind == "fee" and wording.meant:
            message = MISNAMED.format(raw=wording.raw, meant=wording.meant)
            yield Objection(wording.span, message, expected=Text(wording.meant, wording.meant), found=wording.raw)
