"""Numbers of persons."""

from collections.abc import Iterator

from gouji.engine.finding import Objection, Severity
from gouji.engine.narrative import Slip
from gouji.engine.rule import rule
from gouji.engine.text import Text

PERSONAL = Text(
    "文中有个人的手机号码或者身份证号码：{wrong}",
    "the text has a mobile phone or identity card number of a person: {wrong}",
)


@rule(
    "GJ810",
    severity=Severity.WARNING,
    basis="《政府信息公开条例》第十五条（个人隐私）；《个人信息保护法》第四条",
    message=PERSONAL,
    en="""The number of a mobile phone or an identity card stands in the text.

    Why: the report is public for good, and such a number is personal information. It is masked in all that gouji
    prints. Numbers of offices, documents and things are silent; an identity card number is one by its day of birth
    and its last digit.

    Severity: an info where it is given as a contact.

    What to do: take it out, or give the number of the office.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
咨询电话0571-12345678，受理编号13800001111。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
申请人（13800001111）的答复已经寄出。
六、其他需要报告的事项
无
""",
    ],
)
def personal_number(slip: Slip) -> Iterator[Objection]:
    """文中出现手机号码或者身份证号码。

    为什么：报告长期公开，这些号码是个人信息。输出结果时号码已经遮盖。单位电话、文号和各种编号不报；身份证号码按出生日期和校验码认定。

    程度：作为联系方式公布的是提示。

    怎样改：删去，或者改用单位电话。
    """
    severity = None if slip.certain else Severity.INFO
    yield Objection(slip.span, PERSONAL.format(wrong=slip.wrong), found=slip.wrong, severity=severity)
