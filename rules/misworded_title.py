"""Titles that lack a word of what the law calls the report."""

from collections.abc import Iterator

from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.identity import Identity
from gouji.engine.rule import rule
from gouji.engine.text import Text

LACKS = Text(
    "标题“{title}”缺少“{words}”：规范的名称是“政府信息公开工作年度报告”",
    "the title “{title}” lacks “{words}”: the report is called 政府信息公开工作年度报告",
)
NO_TITLE = Text("没有找到标题", "no title is found")
WORDS = ("政府", "工作", "年度")
NAME = "信息公开"


@rule(
    "GJ727",
    severity=Severity.INFO,
    basis="《政府信息公开条例》第四十九条；国办公开办函〔2021〕30号",
    message=LACKS,
    years=(2019, None),
    en="""The title lacks a word of the report's name.

    Why: the regulation calls it 政府信息公开工作年度报告, and so people search for it. 2022年度政府信息公开工作报告
    has its 年度 with the year and is accepted; so is 年度 said twice, which is common and misleads nobody.

    Not applicable: reports for years before 2019, which bore other titles; no title is found.

    What to do: give the report its full name.
    """,
    passes=[
        """云河县2022年度政府信息公开工作报告
一、总体情况
全年公开信息30条。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """云河县2022年政府信息公开工作报告
一、总体情况
全年公开信息30条。
六、其他需要报告的事项
无
""",
    ],
)
def misworded_title(identity: Identity) -> Iterator[Objection | Skip]:
    """标题缺少规范名称中的字。

    为什么：条例把它叫作政府信息公开工作年度报告，人们也按这个名称查找。
    “2022年度政府信息公开工作报告”的年度写在年份后面，算写了；“年度”写两次的很常见，不会引起误解，不报。

    不适用：2019 年以前的年度报告，当时的标题各有不同；没有找到标题。

    怎样改：写全规范的名称。
    """
    if identity.title is None:
        yield Skip(NO_TITLE)
        return
    before, _, after = identity.title.rpartition(NAME)
    there = {"政府": before.endswith("政府"), "工作": "工作" in after, "年度": "年度" in identity.title}
    missing = "、".join(word for word in WORDS if not there[word])
    if missing:
        message = LACKS.format(title=identity.title, words=missing)
        yield Objection(identity.title_span, message, found=identity.title)
