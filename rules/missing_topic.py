"""A topic of the overview that is not spoken of."""

from collections.abc import Iterator

from gouji.engine.document import Content
from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.form import Form
from gouji.engine.rule import rule
from gouji.engine.subjects import Mentions, Sections
from gouji.engine.text import Text

MISSING = Text(
    "“{heading}”没有写到{topic}：请补写这一方面，没有的也要写明",
    "“{heading}” does not speak of {topic}: add this topic, if only to say that there was nothing",
)
NO_OVERVIEW = Text("第一部分没有文字", "section 1 has no words")


@rule(
    "GJ106",
    severity=Severity.INFO,
    basis="国办公开办函〔2021〕30号（一）总体情况",
    message=MISSING,
    en="""A topic of the overview is missing.

    Why: the notice wants the overview to speak of five topics: proactive disclosure, disclosure on request, management
    of government information, building of platforms, supervision and safeguards. A topic counts as present where a
    title names it or a clause has it as its object; one finding a topic.

    Not applicable: section 1 is missing or has no words; reports of another edition of the form.

    What to do: add a paragraph on the topic, or name it in the title of the paragraph that is about it.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
（一）主动公开。全年发布各类政府信息310条。
（二）依申请公开。全年没有收到申请。
（三）政府信息管理。逐件审核公文的公开属性。
（四）政府信息公开平台建设。改版了门户网站的专栏。
（五）监督保障。每季度通报一次工作情况。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
（一）主动公开。全年发布各类政府信息310条。
（二）依申请公开。全年没有收到申请。
（三）政府信息管理。逐件审核公文的公开属性。
（四）监督保障。每季度通报一次工作情况。
六、其他需要报告的事项
无
""",
    ],
)
def missing_topic(sections: Sections, mentions: Mentions, form: Form) -> Iterator[Objection | Skip]:
    """总体情况缺少规定的方面。

    为什么：格式要求总体情况从五个方面概述：主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障。小标题写到，或者句子以它为对象，即算写到；每缺一个方面报一次。

    不适用：第一部分缺失或者没有文字；其他版本格式的年度报告。

    怎样改：补写这一方面，或者在写它的段落的小标题中点明。
    """
    overview = sections[1]
    if overview.content is not Content.WORDS:
        yield Skip(NO_OVERVIEW)
        return
    for topic in form.mentions:
        if topic.key.startswith("overview.") and topic.key not in mentions:
            message = MISSING.format(heading=overview.form.heading, topic=topic.name)
            yield Objection(overview.span, message, expected=topic.name)
