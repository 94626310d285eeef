"""Document numbers that are not written as the standard wants them."""

from collections.abc import Iterator

from gouji.engine.finding import Objection, Severity
from gouji.engine.narrative import Reference
from gouji.engine.rule import rule
from gouji.engine.text import Text

MALFORMED = Text("文号“{raw}”的规范写法是“{meant}”", "the document number “{raw}” is written “{meant}”")
DAMAGED = Text(
    "文号“{raw}”缺少括号，规范写法是“{meant}”；也可能是转换格式时丢失的",
    "the document number “{raw}” lacks a bracket, it is written “{meant}”; a conversion may have lost it",
)


@rule(
    "GJ723",
    severity=Severity.INFO,
    basis="GB/T 9704—2012《党政机关公文格式》7.2.5",
    message=MALFORMED,
    en="""A document number is malformed.

    Why: the year of a document number stands in 〔〕, the number has neither 第 nor leading zeros. Whoever searches
    for a document by its number does not find one that is written otherwise.

    Not applicable: no document number in the words.

    What to do: write it as shown.
    """,
    passes=[
        """云河县2022年政府信息公开工作年度报告
本报告按照国办公开办函〔2021〕30号的要求编制。
一、总体情况
印发云政办发〔2022〕8号文件。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """云河县2022年政府信息公开工作年度报告
本报告按照国办公开办函[2021]30号的要求编制。
一、总体情况
全年公开信息30条。
六、其他需要报告的事项
无
""",
    ],
)
def malformed_document_number(reference: Reference) -> Iterator[Objection]:
    """文号的写法不规范。

    为什么：文号的年份用六角括号“〔〕”括入，序号不加“第”，不编虚位。写法不同，按文号检索就找不到。

    不适用：正文没有写到文号。

    怎样改：按提示的写法改正。
    """
    if reference.kind == "number" and reference.meant:
        wording = DAMAGED if reference.damaged else MALFORMED
        message = wording.format(raw=reference.raw, meant=reference.meant)
        yield Objection(reference.span, message, expected=Text(reference.meant, reference.meant), found=reference.raw)
