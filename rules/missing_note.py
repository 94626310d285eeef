"""Table three without the note on how its rows add up."""

from collections.abc import Iterator

from gouji.engine.defects import unread
from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.forms import SIX_SECTIONS
from gouji.engine.rule import rule
from gouji.engine.subjects import Diagnostics, Tables
from gouji.engine.text import Text

NO_NOTE = Text("{reason}；请照规定格式补上", "{reason}; put it back as the form has it")


@rule(
    "GJ211",
    severity=Severity.INFO,
    basis="国办公开办函〔2021〕30号 附件 表三",
    forms=SIX_SECTIONS,
    message=NO_NOTE,
    en="""The note in the corner of table three is not there.

    Why: the form prints in that corner that items one and two add up to items three and four. It binds whoever fills
    the table in, and tells every reader how to check it. Told only where the header itself is there whole.

    Not applicable: the table is not there as text, or cannot be read with certainty.

    What to do: put the note back into the corner of the header.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 申请人情况 |
自然人 | 法人或其他组织 | 总计 |
商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |
一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
 | 申请人情况 |
自然人 | 法人或其他组织 | 总计 |
商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |
一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
""",
    ],
)
def missing_note(diagnostics: Diagnostics, tables: Tables) -> Iterator[Objection | Skip]:
    """表三缺少勾稽关系的说明。

    为什么：规定格式在表三左上角写明，第一项加第二项之和等于第三项加第四项之和；填表的人要遵守，看表的人凭它核对。
    表头完整、唯独没有这句说明的，才报。

    不适用：表格没有以文字形式出现，或者不能确切读取。

    怎样改：在表头左上角补上这句说明。
    """
    for diagnostic in diagnostics.of("GJ211"):
        yield Objection(diagnostic.span, NO_NOTE.format(reason=diagnostic.message))
    yield from unread(tables)
