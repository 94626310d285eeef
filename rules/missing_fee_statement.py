"""A report that says nothing of the information processing fee."""

from collections.abc import Iterator

from gouji.engine.document import SectionState
from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.rule import rule
from gouji.engine.subjects import Mentions, Sections
from gouji.engine.text import Text

MISSING = Text(
    "没有写明收取信息处理费的情况：没有收取的写“未收取信息处理费”，收取的写明件数和金额（元）",
    "nothing is said of information processing fees: say that none were charged, or how many and how much (in yuan)",
)
NO_SECTION = Text("第六部分缺失", "section 6 is missing")


@rule(
    "GJ112",
    severity=Severity.WARNING,
    basis="国办函〔2020〕109号；国办公开办函〔2021〕30号 附件（第六部分，2021 年度起）",
    message=MISSING,
    years=(2020, None),
    en="""The report says nothing of the information processing fee.

    Why: since 国办函〔2020〕109号 public bodies may charge for the processing of requests, and the form wants section 6
    to tell what was charged. A statement anywhere in the report is accepted, and so is one that nothing was charged.

    Not applicable: reports for years before 2020; section 6 is missing, which is GJ101.

    What to do: add the statement to section 6. A bare 无 is none.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
五、存在的主要问题及改进情况
解读材料偏少，下一步每份文件都配发解读。
六、其他需要报告的事项
本年度未收取信息处理费。
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
五、存在的主要问题及改进情况
解读材料偏少，下一步每份文件都配发解读。
六、其他需要报告的事项
本年度没有其他需要报告的事项。
""",
    ],
)
def missing_fee_statement(sections: Sections, mentions: Mentions) -> Iterator[Objection | Skip]:
    """没有写明收取信息处理费的情况。

    为什么：国办函〔2020〕109号施行以后，行政机关可以收取信息处理费，格式要求在第六部分报告收取情况。写在报告其他地方，或者写明没有收取，都算写了。

    不适用：2020 年以前的年度报告；第六部分缺失，那是 GJ101。

    怎样改：在第六部分写明；只写一个“无”不算。
    """
    section = sections[6]
    if section.state is not SectionState.PRESENT:
        yield Skip(NO_SECTION)
    elif not mentions.of("fee.statement"):
        yield Objection(section.span, MISSING)
