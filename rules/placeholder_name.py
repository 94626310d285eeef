"""What stands in the place of a name."""

from collections.abc import Iterator

from gouji.engine.finding import Objection, Severity
from gouji.engine.narrative.context import Context
from gouji.engine.rule import rule
from gouji.engine.text import Text

UNFILLED = Text("“{raw}”没有填写名称", "“{raw}” was never filled in with a name")
MIRROR = Text(
    "页面上有“{raw}”：这可能是仿冒网站转载的报告，请以原网站为准",
    "the page has “{raw}”: this may be a copy on a site that only looks like one, go by the original",
)


@rule(
    "GJ730",
    severity=Severity.INFO,
    basis="《政府信息公开条例》第四十九条",
    message=UNFILLED,
    en="""A placeholder stands where a name belongs.

    Why: XX县 or 某某局 was left of a model text. Words of betting sites before the report tell that the page is a
    copy that wants to be found by search engines; whose report it is must then be looked up elsewhere.

    What to do: fill in the name; or take the report from the body's own site.
    """,
    passes=[
        """云河县2022年政府信息公开工作年度报告
一、总体情况
全年公开信息30条。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """XX县2022年政府信息公开工作年度报告
一、总体情况
全年公开信息30条。
六、其他需要报告的事项
无
""",
    ],
)
def placeholder_name(context: Context) -> Iterator[Objection]:
    """名称的位置是占位符。

    为什么：“XX县”“某某局”是范本里没有填写的名称。报告前面有博彩一类的字样，说明页面是为了搜索排名而转载的，
    报告是谁的要另行核对。

    怎样改：填写名称；或者改用原网站的报告。
    """
    for wording in context.wordings:
        if wording.kind in ("placeholder", "mirror"):
            message = UNFILLED if wording.kind == "placeholder" else MIRROR
            yield Objection(wording.span, message.format(raw=wording.raw), found=wording.raw)
