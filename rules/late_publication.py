"""A report that was published after the day the law sets."""

from collections.abc import Iterator
from datetime import date

from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.identity import Identity
from gouji.engine.levels import Level
from gouji.engine.narrative.bodies import body_name
from gouji.engine.rule import rule
from gouji.engine.text import Text

LATE = Text(
    "发布日期是 {published}，晚于规定的期限 {deadline}",
    "published on {published}, after the day that the law sets, {deadline}",
)
NO_DATE = Text("没有找到发布日期", "no date of publication is found")
NO_YEAR = Text("报告年度不明", "the year of the report is not known")
NOT_BOUND = Text(
    "“{body}”不是条例第四十九条所说的政府或者政府部门",
    "“{body}” is no government and no department of one in the sense of article 49",
)
REVISED = 2019
DEPARTMENTS = ("局", "厅", "委", "委员会", "办公室", "办公厅", "办", "部", "署")


@rule(
    "GJ704",
    severity=Severity.WARNING,
    basis="《政府信息公开条例》第四十九条（2019 年以前：2007 年条例第三十一条）",
    message=LATE,
    levels=(Level.GOVERNMENT, Level.DEPARTMENT),
    en="""The report was published late.

    Why: departments of governments from the county up publish by 31 January, governments by 31 March; until the report
    for 2018 the day was 31 March for all. A government's office has the day of the government, for it publishes that
    report too. The earliest date counts that the metadata or the signature give. A date of a later year than the next
    may be that of a move to another site, and is an info.

    Not applicable: no date of publication; townships, for which the law sets no day; other bodies than governments and
    their departments.

    What to do: nothing can be done for this report; plan the next one. If the date is that of a copy, state the first.
    """,
    passes=[
        """发布机构 | 云河县水务局 | 生成日期 | 2022-01-28 |
云河县水务局2021年政府信息公开工作年度报告
一、总体情况
全年公开信息30条。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """发布机构 | 云河县水务局 | 生成日期 | 2022-03-02 |
云河县水务局2021年政府信息公开工作年度报告
一、总体情况
全年公开信息30条。
六、其他需要报告的事项
无
""",
    ],
)
def late_publication(identity: Identity) -> Iterator[Objection | Skip]:
    """发布日期晚于规定的期限。

    为什么：县级以上人民政府部门应在 1 月 31 日前公布上一年度的报告，人民政府应在 3 月 31 日前公布；
    2018 年度及以前的报告，期限都是 3 月 31 日。政府办公室按政府的期限核对，因为政府的报告也由它发布。
    页面信息和落款有几个日期的，以最早的为准。晚于次年的日期可能是网站迁移造成的，只作提示。

    不适用：没有找到发布日期；乡镇、街道，法律没有规定它们的期限；政府和政府部门以外的机关、单位。

    怎样改：这份报告已无法补救，请安排好下一年的进度；日期是转载日期的，写明首次发布的日期。
    """
    year, body = identity.year, identity.body or ""
    dates = {each.value: each.span for each in identity.said("published") if isinstance(each.value, date) and each.span}
    if year is None or not dates:
        yield Skip(NO_DATE if year else NO_YEAR)
        return
    organ, is_department = body_name(body).organ, identity.level is Level.DEPARTMENT
    if not body.endswith(DEPARTMENTS) if is_department else organ:
        yield Skip(NOT_BOUND.format(body=body))
        return
    deadline = date(year + 1, 1, 31) if is_department and organ and year >= REVISED else date(year + 1, 3, 31)
    published = min(dates)
    if published > deadline:
        message = LATE.format(published=published, deadline=deadline)
        severity = Severity.INFO if published.year > deadline.year else None
        yield Objection(dates[published], message, found=str(published), severity=severity)
