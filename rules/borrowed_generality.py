"""Words of a report on many bodies."""

from collections.abc import Iterator

from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.identity import Identity
from gouji.engine.levels import Level
from gouji.engine.narrative import Slip
from gouji.engine.rule import rule
from gouji.engine.text import Text

BORROWED = Text(
    "“{wrong}”说的是许多地方或者单位，而这是一个部门的报告；请写本机关的情况",
    "“{wrong}” speaks of many places or bodies, and this is the report of one; write what is true of it",
)
OF_PROVINCES = ("省", "自治区")
OF_A_PROVINCE = Text("省级部门的系统遍及各地", "the field of a provincial department has many places")


@rule(
    "GJ811",
    severity=Severity.INFO,
    basis="国办公开办函〔2021〕30号（四）明确责任",
    levels=(Level.DEPARTMENT,),
    message=BORROWED,
    en="""The report of one body speaks of many.

    Why: the report is on the body itself. 部分地区 or 多数部门 in it are what remains of the text it was copied from.

    Not applicable: bodies other than departments; departments of provinces, whose field has many places.

    What to do: write what the body itself did and lacks.
    """,
    passes=[
        """云河县水务局2021年政府信息公开工作年度报告
一、总体情况
部分地区出现强降雨，及时发布预警；个别科室主动公开意识不强。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """云河县水务局2021年政府信息公开工作年度报告
一、总体情况
部分地区和部门对政府信息公开工作重视不够。
六、其他需要报告的事项
无
""",
    ],
)
def borrowed_generality(slip: Slip, identity: Identity) -> Iterator[Objection | Skip]:
    """一个部门的报告说的是“部分地区”“多数部门”。

    为什么：报告写的是本机关。这些话往往是从别处抄来的。

    不适用：部门以外的主体；省级部门，它们的系统遍及各地。

    怎样改：写本机关做了什么、缺什么。
    """
    body = identity.body or ""
    if body.endswith("厅") or any(mark in body for mark in OF_PROVINCES):
        yield Skip(OF_A_PROVINCE)
    else:
        yield Objection(slip.span, BORROWED.format(wrong=slip.wrong), found=slip.wrong)
