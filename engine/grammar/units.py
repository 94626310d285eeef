"""What is counted: every unit with what it counts, and with the words that only begin like it."""

import re
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

Counted = Literal["documents", "information", "occasions", "persons", "things", "money", "time", "share"]
Spoken = Literal["always", "loosely", "never"]

# Where a phrase ends, or what reports count goes on.
_PHRASE_END = (
    r"[,。;:、!?()\n\"/|]|$|左右|以[上下内]|政府|政务|信息|微博|微信|公众号|账号|网站|栏目|专栏"
    "|申请|案件|行政|部门|单位|乡镇|街道|查阅"
)
# What makes a word or a saying of a numeral and its unit: 一件事, 一份子, 二元结构, 一期工程, 一户一策, 三天两头.
_SAYING = "[一两事大实子额量外工建末中空列籍字口化素论气然宗封份件篇场户例]|结(?![转案余])|项目|民生|惠民"


class Unit(NamedTuple):
    """A unit. `name` is as it stands in the text; `unless` matches what makes it the beginning of another word.

    `spoken` tells whether a Chinese numeral before it makes a count: 三份 does, 三个方面 is a manner of speaking and
    counts `loosely` (at the end of a phrase, or before what reports count), 三季度 is the third one and `never` does.
    """

    name: str
    counts: Counted
    unless: str = ""
    spoken: Spoken = "always"


UNITS = (
    Unit("%", "share", "点", "never"),
    Unit("‰", "share", "", "never"),
    Unit("个百分点", "share"),
    Unit("倍", "share", "数|增"),
    Unit("万元", "money"),
    Unit("亿元", "money"),
    Unit("元", "money", "旦|[0-9]|.角"),
    Unit("人(次)", "persons"),
    Unit("人次", "persons"),
    Unit("场次", "occasions"),
    Unit("批次", "occasions"),
    Unit("篇次", "information"),
    Unit("件次", "documents"),
    Unit("条次", "information"),
    Unit("个工作日", "time"),
    Unit("工作日", "time"),
    Unit("个小时", "time"),
    Unit("小时", "time"),
    Unit("分钟", "time"),
    Unit("个季度", "time"),
    Unit("件", "documents", "数"),
    Unit("条", "information", "例|款|第", "loosely"),
    Unit("宗", "documents", "旨"),
    Unit("封", "documents", "面|闭"),
    Unit("份", "documents"),
    Unit("起", "documents", "诉(?!讼)|草|来|到|至|点", "loosely"),
    Unit("例", "documents", "会|行|如"),
    Unit("次", "occasions", "日|月|年|要", "loosely"),
    Unit("个", "things", "人|月|别|性|体|百分", "loosely"),
    Unit("项", "things", "目", "loosely"),
    Unit("单", "documents", "位|独|个|一", "never"),
    Unit("通", "occasions", "过|知|报|告", "never"),
    Unit("笔", "things", "者", "loosely"),
    Unit("篇", "information", "章|幅"),
    Unit("期", "occasions", "间|限|望"),
    Unit("场", "occasions", "所|景|地"),
    Unit("家", "things", "", "loosely"),
    Unit("部", "things", "门|分|委|署|队", "loosely"),
    Unit("处", "things", "室|理|长|罚|级", "loosely"),
    Unit("册", "things"),
    Unit("页", "things", "面", "loosely"),
    Unit("辆", "things"),
    Unit("户", "persons"),
    Unit("名", "persons", "单|录|称|义"),
    Unit("类", "things", "型|别|似", "loosely"),
    Unit("批", "occasions", "准|示|复", "loosely"),
    Unit("张", "things", "", "loosely"),
    Unit("幅", "information", "度"),
    Unit("则", "information", "是", "loosely"),
    Unit("轮", "occasions", "", "loosely"),
    Unit("届", "occasions", "", "never"),
    Unit("人", "persons", "民|员|士|才|大|均|口", "loosely"),
    Unit("天", "time"),
)


@cache
def counts(unit: str) -> Counted:
    """Return what a unit counts; KeyError if it is none."""
    return {known.name: known.counts for known in UNITS}[unit]


def units() -> str:
    """Return what matches a unit."""
    return "|".join(map(_pattern, UNITS))


def spoken_units(numerals: str) -> str:
    """Return what matches a unit behind `numerals` by which they are a count; `units` tells what is no unit at all."""
    always, loosely = (_any(unit.name for unit in UNITS if unit.spoken == spoken) for spoken in ("always", "loosely"))
    large = f"(?<=[{numerals}至到][{numerals}余多几].)"
    return f"(?:(?:{always})(?!{_SAYING})|{loosely}(?:{large}|(?={_PHRASE_END})))"


def _any(names: "Iterable[str]") -> str:
    """Return what matches one of `names`, the longer ones first; those of one character as a class."""
    ordered = sorted(names, key=len, reverse=True)
    single = "".join(name for name in ordered if len(name) == 1)
    return "|".join([*(re.escape(name) for name in ordered if len(name) > 1), f"[{single}]"])


def _pattern(unit: Unit) -> str:
    # one by one they compile faster than as a set, and this pattern takes longest
    return re.escape(unit.name) + "".join(f"(?!{behind})" for behind in unit.unless.split("|") if behind)
