"""Titles of regulations that are misspelt."""

from collections.abc import Iterator

from gouji.engine.finding import Objection, Severity
from gouji.engine.narrative import Reference
from gouji.engine.rule import rule
from gouji.engine.text import Text

MISSPELT = Text("“{raw}”的名称是“《{meant}》”", "the title of “{raw}” is “《{meant}》”")


@rule(
    "GJ724",
    severity=Severity.INFO,
    basis="《中华人民共和国政府信息公开条例》；国办函〔2020〕109号；国办公开办函〔2021〕30号",
    message=MISSPELT,
    en="""The title of a regulation is misspelt.

    Why: what stands in 《》 is the title as it was published. Looked at are the regulation, the rules on the
    processing fee and the form of the report: known misspellings, and long titles with one character wrong, missing
    or too many. Short names (《条例》, 《信息公开条例》), a title without 中华人民共和国, and titles of other
    documents are never told.

    Not applicable: none of these titles is cited.

    What to do: write the title as shown.
    """,
    passes=[
        """云河县2022年政府信息公开工作年度报告
根据《政府信息公开条例》编制本报告。
一、总体情况
修订《云河县政府信息公开指南》。
六、其他需要报告的事项
依照《政府信息公开信息处理费管理办法》，全年未收费。
""",
    ],
    fails=[
        """云河县2022年政府信息公开工作年度报告
根据《中华人民共和国政府信息公开条列》编制本报告。
一、总体情况
全年公开信息30条。
六、其他需要报告的事项
无
""",
    ],
)
def misspelt_title(reference: Reference) -> Iterator[Objection]:
    """法规、文件的名称写错了。

    为什么：书名号里应是公布的名称。核对的是条例、信息处理费管理办法和年度报告格式：已知的误写，以及错、漏、
    多一个字的全称。简称（《条例》《信息公开条例》）、不带“中华人民共和国”的名称和其他文件的名称从不报。

    不适用：没有引用这些文件。

    怎样改：按提示的名称改正。
    """
    if reference.kind == "title" and reference.meant:
        message = MISSPELT.format(raw=reference.raw, meant=reference.meant)
        meant = Text(f"《{reference.meant}》", f"《{reference.meant}》")
        yield Objection(reference.span, message, expected=meant, found=reference.raw)
