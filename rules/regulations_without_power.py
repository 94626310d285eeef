"""Regulations of a body that can make none."""

from collections.abc import Iterator

from gouji.engine.facts import Facts, State
from gouji.engine.finding import Label, Objection, Severity, Skip
from gouji.engine.identity import Identity
from gouji.engine.narrative.bodies import is_of_county
from gouji.engine.rule import rule
from gouji.engine.text import Text

POWERLESS = Text(
    "“{body}”没有制定规章的权限，表二规章却填了 {figures}：应为 0，请核对是否把规范性文件填作规章",
    "“{body}” has no power to make regulations, yet table two has {figures}; 0 is expected: were normative documents "
    "entered as regulations?",
)
MAY_BE_ABLE = Text("不能确定是县级以下的机关", "it is not known to be a body of a county or below")
_FIGURES = ("regulations.made", "regulations.repealed", "regulations.in_force")


@rule(
    "GJ924",
    severity=Severity.WARNING,
    basis="《立法法》第九十一条、第九十三条（2023 年修正前：第八十条、第八十二条）",
    message=POWERLESS,
    forms=("ogi-2021",),
    en="""Regulations are reported by a body that can make none.

    Why: 规章 are made by departments of the State Council, by provinces, and by cities with districts and autonomous
    prefectures. Counties, districts, their departments, townships and sub-districts make normative documents; the row
    for regulations is 0 there.

    Not applicable: bodies that are not known to be of a county, a district or below; the figures cannot be read.

    What to do: move the number to the row for normative documents, or correct it.
    """,
    passes=[
        """云河县人民政府2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项 |
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 0 | 0 | 0 |
行政规范性文件 | 6 | 1 | 32 |
""",
        """云河省人民政府2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项 |
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 2 | 0 | 41 |
""",
    ],
    fails=[
        """云河县人民政府2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项 |
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 6 | 0 | 32 |
行政规范性文件 | 0 | 0 | 0 |
""",
    ],
)
def regulations_without_power(identity: Identity, facts: Facts) -> Iterator[Objection | Skip]:
    """没有规章制定权的机关填报了规章。

    为什么：规章由国务院部门、省级政府、设区的市和自治州的政府制定。
    县、区及其部门、乡镇、街道制发的是规范性文件，规章一行应为 0。

    不适用：不能确定是县、区及以下机关的；数字读不出来的。

    怎样改：把规范性文件的件数填到规范性文件一行，或者改正数字。
    """
    stated = [facts[key] for key in _FIGURES if facts[key].state is State.NUMBER]
    positive = [fact for fact in stated if fact.value]
    if not positive:
        facts.value(_FIGURES[0])  # not judged where it states none
        return
    if not is_of_county(identity):
        yield Skip(MAY_BE_ABLE)
        return
    names = Text.listed(
        Text("{name} {raw}", "{name} {raw}").format(name=facts.form.cells[fact.key].column.name, raw=fact.raw)
        for fact in positive
    )
    first, *others = positive
    labels = tuple(Label(fact.span, None, fact.key) for fact in others)
    message = POWERLESS.format(body=identity.body, figures=names)
    yield Objection(
        first.span, message, labels, tuple(fact.key for fact in positive), expected=Text("0", "0"), found=first.raw
    )
