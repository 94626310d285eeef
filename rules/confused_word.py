"""Words taken for others."""

from collections.abc import Iterator

from gouji.engine.finding import Objection, Severity
from gouji.engine.narrative import Slip
from gouji.engine.rule import rule
from gouji.engine.text import Text

CONFUSED = Text(
    "“{wrong}”应为“{right}”",
    "“{wrong}” should read “{right}”",
)


@rule(
    "GJ807",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第二十条第（四）项（文字、标点符号等用法是否规范）",
    message=CONFUSED,
    en="""A word is written with a character of another one.

    Why: input by sound or by shape brings words that are none here (布署, 以申请公开工作), and nobody saw it. Forms
    that are legitimate elsewhere are told only where what stands beside them excludes that (登陆 before a site).

    Severity: an info for older ways of writing that dictionaries still know (帐 for 账), and for those two words that
    are often confused; else a warning.

    What to do: write the word that is meant.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
公民可以申请公开相关信息，台账逐项登记；台风登陆期间及时发布预警。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
进一步做好以申请公开工作，及时布署。
六、其他需要报告的事项
无
""",
    ],
)
def confused_word(slip: Slip) -> Iterator[Objection]:
    """形近或者同音的词混用。

    为什么：拼音或者字形输入时选错了词（布署、以申请公开工作），没有看出来。在别处合法的写法，只在上下文排除了那种可能时才报（“登陆”后面是网站）。

    程度：词典仍然收录的旧写法（帐、账）和常被混用的词是提示，其他是警告。

    怎样改：写作本来要用的词。
    """
    yield Objection(
        slip.span,
        CONFUSED.format(wrong=slip.wrong, right=slip.right),
        expected=Text(slip.right, slip.right) if slip.right else None,
        found=slip.wrong,
        severity=None if slip.certain else Severity.INFO,
    )
