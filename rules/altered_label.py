"""Row labels that are not those of the form."""

from collections.abc import Iterator

from gouji.engine.diagnostic import Diagnostic
from gouji.engine.finding import Objection, Severity
from gouji.engine.forms import SIX_SECTIONS
from gouji.engine.rule import rule
from gouji.engine.text import Text

ALTERED = Text("{reason}；请按规定格式改正", "{reason}; write it as the form does")


@rule(
    "GJ203",
    severity=Severity.WARNING,
    basis="国办公开办函〔2021〕30号 附件（2019、2020 年度：〔2019〕60号）",
    forms=SIX_SECTIONS,
    message=ALTERED,
    en="""A row label is not worded as in the form.

    Why: the label says what the figures of a row are. With characters lost or changed it says something else or
    nothing, and programs that read the table lose the row. Which row it is, is told by the rows before and after it
    (for the first one the header, for the last one the end of the table), by what is left of the label, and by the
    cells behind it; where these do not agree, the row is not read (GJ213).

    What to do: word the label as the form does.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（六）项 |
信息内容 | 本年处理决定数量 |
行政处罚 | 8 |
行政强制 | 0 |
第二十条第（八）项 |
信息内容 | 本年收费金额（单位：万元） |
行政事业性收费 | 48.35 |
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
（三）不予公开 | 4.保护第三方合法权益 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
5.属于三类内部事物信息 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
6.属于四类过程性信息 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
""",
    ],
)
def altered_label(diagnostic: Diagnostic) -> Iterator[Objection]:
    """行名与规定格式不同。

    为什么：行名说明这一行的数字是什么。漏字或者错字使它说的是别的，甚至什么也不是，读取表格的程序也会丢掉这一行。
    它是哪一行，由前后两行（第一行看表头，最后一行看表格的末尾）、剩下的字和后面的格数共同确定；三者不一致的，这一行不读取（GJ213）。

    怎样改：按规定格式写行名。
    """
    yield Objection(diagnostic.span, ALTERED.format(reason=diagnostic.message), keys=diagnostic.keys)
