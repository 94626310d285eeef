"""A government's report without the results of assessment, evaluation and accountability."""

from collections.abc import Iterator

from gouji.engine.document import Content
from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.levels import Level
from gouji.engine.rule import rule
from gouji.engine.subjects import Mentions, Sections
from gouji.engine.text import Text

MISSING = Text(
    "没有写明{missing}的结果：各级人民政府的年度报告应当包括，请在监督保障中补写，没有的也要写明",
    "nothing is said of the results of {missing}: a government's report must have them; add them under supervision "
    "and safeguards, if only to say that there were none",
)
NO_OVERVIEW = Text("第一部分没有文字", "section 1 has no words")


@rule(
    "GJ109",
    severity=Severity.INFO,
    basis="《政府信息公开条例》第五十条第一款第（四）项",
    message=MISSING,
    levels=(Level.GOVERNMENT,),
    en="""The results of assessment, social evaluation or accountability are not told.

    Why: Article 50 wants them in the reports of governments at every level; the form puts them into the overview,
    under supervision and safeguards. One finding lists all that are not spoken of.

    Not applicable: the body is a department or its kind is not known; section 1 is missing or has no words.

    What to do: say what the assessment, the social evaluation and the calls to account of the year came to.
    """,
    passes=[
        """云河县人民政府2021年政府信息公开工作年度报告
一、总体情况
（一）监督保障。政府信息公开纳入年度考核，结果已经通报；社会评议的满意度较高；全年没有发生责任追究的情形。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """云河县人民政府2021年政府信息公开工作年度报告
一、总体情况
（一）监督保障。政府信息公开纳入年度考核，结果已经通报。
六、其他需要报告的事项
无
""",
    ],
)
def missing_results(sections: Sections, mentions: Mentions) -> Iterator[Objection | Skip]:
    """没有写明考核、社会评议或者责任追究的结果。

    为什么：条例第五十条要求各级人民政府的年度报告包括这三项结果，格式把它们放在总体情况的监督保障中。没有写到的合并报一次。

    不适用：部门的报告，或者看不出是哪一类机关；第一部分缺失或者没有文字。

    怎样改：写明本年度考核、社会评议、责任追究的结果，没有的也写明没有。
    """
    overview = sections[1]
    if overview.content is not Content.WORDS:
        yield Skip(NO_OVERVIEW)
        return
    missing = mentions.missing("results")
    if missing:
        names = Text.listed(result.name for result in missing)
        yield Objection(overview.span, MISSING.format(missing=names), expected=names)
