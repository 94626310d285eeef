"""Requests carried in: this year's table against last year's."""

from collections.abc import Iterator

from gouji.engine.example import TwoYears
from gouji.engine.facts import Facts
from gouji.engine.finding import Label, Objection, Severity
from gouji.engine.forms import SIX_SECTIONS
from gouji.engine.neighbours import Previous
from gouji.engine.rule import rule
from gouji.engine.subjects import Mentions
from gouji.engine.text import Text

DIFFERS = Text(
    "上年结转填报 {now} 件，上年报告的结转下年度是 {last} 件，相差 {difference}：上年留下多少，今年就应带入多少。"
    "请核对两份报告，改正有误的一份",
    "carried in: {now}; last year's report carried out {last}, a difference of {difference}, though what one year "
    "leaves the next takes over. Look both reports up and correct the wrong one",
)
CORRECTED = Text("文中说到更正", "the words tell of a correction")
IN, OUT = "requests.carried_in.total", "requests.carried_out.total"
REPORT = """云河县{year}年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
二、上年结转政府信息公开申请数量 | {carried_in}
四、结转下年度继续办理 | {carried_out}
"""
NONE, TWO, THREE = "0 | 0 | 0 | 0 | 0 | 0 | 0 |", "2 | 0 | 0 | 0 | 0 | 0 | 2 |", "3 | 0 | 0 | 0 | 0 | 0 | 3 |"
LAST_YEAR = REPORT.format(year=2021, carried_in=NONE, carried_out=THREE)


@rule(
    "GJ601",
    severity=Severity.ERROR,
    basis="国办公开办函〔2021〕30号 附件 表三（上年结转、结转下年度）",
    forms=SIX_SECTIONS,
    message=DIFFERS,
    en="""The requests carried in are not those that last year's report carried out.

    Why: a request that was open when last year ended is open when this year begins. The total of 结转下年度 in last
    year's report and that of 上年结转 in this one count the same requests.

    Severity: a warning where the words of this report tell that last year's figures were corrected, and where title or
    period of the two reports do not tell by the same name and with their years that they belong together.

    Not applicable: there is no report of last year to compare with, it is of another body or not of the year before, or
    one of the two totals is not stated as a number.

    What to do: look both reports up, and correct the wrong one. If last year's was corrected after it was published,
    give gouji the corrected one.
    """,
    passes=[TwoYears(LAST_YEAR, REPORT.format(year=2022, carried_in=THREE, carried_out=NONE))],
    fails=[TwoYears(LAST_YEAR, REPORT.format(year=2022, carried_in=TWO, carried_out=NONE))],
)
def carried_in_differs(facts: Facts, mentions: Mentions, previous: Previous) -> Iterator[Objection]:
    """上年结转与上年报告的结转下年度不符。

    为什么：上年年底没有办完的申请，就是今年年初带入的申请。
    上年报告“结转下年度继续办理”的总计与本年报告“上年结转”的总计，数的是同一批申请。

    程度：本年报告写到上年数据已经更正的，或者两份报告的标题、统计期限没有以同一名称、写明年度表明前后相连的，是警告。

    不适用：没有上年的报告可供对照，它不是同一机关的或者不是上年的，或者两个总计之一不是数字。

    怎样改：核对两份报告，改正有误的一份。上年报告公布后更正过的，请用更正后的报告对照。
    """
    now, last = facts.value(IN), previous.value(OUT)
    if now == last:
        return
    corrected = mentions.of("previous.corrected")
    yield Objection(
        facts[IN].span,
        DIFFERS.format(now=now, last=last, difference=abs(now - last)),
        (Label(facts[IN].span, None, IN), previous.label(OUT), *(Label(found.span, CORRECTED) for found in corrected)),
        (IN,),
        expected=Text(str(last), str(last)),
        found=facts[IN].raw,
        severity=Severity.WARNING if corrected or not previous.certain else None,
    )
