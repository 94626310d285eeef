"""The reports that stand beside a report: last year's, those of the bodies below, that of the body above."""

from gouji.engine.facts import NotStated, State, Value
from gouji.engine.finding import Label
from gouji.engine.form import Form
from gouji.engine.narrative.bodies import is_same_body
from gouji.engine.record import frozen
from gouji.engine.report import Report
from gouji.engine.text import Text

_NONE = Text("没有上年的报告可供对照", "there is no report of last year to compare with")
_NO_REPORT = Text("给出的上年文件不是年度报告", "the file given for last year is no annual report")
_NO_BODY = Text("报告主体不明，不能确认两份报告同属一个机关", "whose reports they are is not known")
_OTHER_BODY = Text("上年的报告是{other}的，不是{own}的", "the report of last year is of {other}, not of {own}")
_NO_YEAR = Text("报告年度不明，不能确认两份报告年度相连", "the year of a report is not known")
_OTHER_YEAR = Text("给出的是 {other} 年度的报告，不是上年的", "the other report is of {other}, not of the year before")
_LAST_YEAR = Text("上年报告：{name}", "last year's report: {name}")


@frozen
class Neighbours:
    """What is known beside a report; nothing of it is taken on trust (`why_not_previous`).

    `no_previous` tells why there is no report of last year, where there is none.
    """

    previous: Report | None = None
    children: tuple[Report, ...] = ()
    parent: Report | None = None
    no_previous: Text = _NONE


ALONE = Neighbours()
"""Nothing is known beside the report."""


@frozen
class Previous:
    """Last year's report of the same body, of which the figures are called as in the `form` of this year's.

    `certain`: both reports tell in title or period of which year they are, and call the body by the same name.
    """

    report: Report
    form: Form
    certain: bool

    def value(self, key: str) -> Value:
        """Return the number that last year's report states; NotStated, which says so, if it states none."""
        facts = self.report.facts
        state, value = State.ABSENT, None
        if key in facts:
            number = facts.form.index[key]
            state, value = facts.states[number], facts.values[number]
        if value is None:
            raise NotStated(_LAST_YEAR.format(name=self.form.cells[key].name), state)
        return value

    def label(self, key: str) -> Label:
        """Return the place of a figure that last year's report states."""
        facts = self.report.facts
        return Label(
            facts[key].span, _LAST_YEAR.format(name=facts.form.cells[key].name), key, source=self.report.source
        )


def previous_of(report: Report, neighbours: Neighbours, form: Form) -> Previous:
    """Return last year's report, where there is one (`why_not_previous`), for a report of that form."""
    previous = neighbours.previous
    if previous is None:
        raise LookupError(neighbours.no_previous.en)
    sure = None not in (report.identity.sure_year, previous.identity.sure_year)
    return Previous(previous, form, certain=sure and report.body == previous.body)


def why_not_previous(report: Report, neighbours: Neighbours) -> Text | None:
    """Return why there is no report of last year to hold this one against; None if there is one."""
    previous = neighbours.previous
    if previous is None:
        return neighbours.no_previous
    if not previous.recognised:
        return _NO_REPORT
    if report.body is None or previous.body is None:
        return _NO_BODY
    if not is_same_body(report.body, previous.body):
        return _OTHER_BODY.format(other=previous.body, own=report.body)
    if report.year is None or previous.year is None:
        return _NO_YEAR
    return None if previous.year == report.year - 1 else _OTHER_YEAR.format(other=previous.year)
