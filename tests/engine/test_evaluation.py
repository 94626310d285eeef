from collections.abc import Mapping
from decimal import Decimal

import pytest
from attrs import evolve

from gouji.engine.binding import bind
from gouji.engine.evaluation import evaluation, meaning_in
from gouji.engine.expression import ExpressionError, parse, parse_over
from gouji.engine.facts import Value
from gouji.engine.finding import Severity, Skip
from gouji.engine.forms import load_form
from gouji.engine.identity import Identity, Statement, Witness
from gouji.engine.judgement import Judgement
from gouji.engine.levels import Level
from gouji.engine.neighbours import Neighbours
from gouji.engine.offer import Subjects
from gouji.engine.readers.plain import from_text
from gouji.engine.recognise import recognise
from gouji.engine.report import Report
from gouji.engine.source import Source, Span
from gouji.engine.text import Text
from gouji.engine.trial import of_figures
from gouji.engine.wording import Wordings

FORM = load_form("ogi-2021")
SIDES = Text("{left_parts} = {left}，{right_parts} = {right}", "{left_parts} = {left}, {right_parts} = {right}")
IN, OUT = "requests.carried_in.total", "requests.carried_out.total"
Figures = Mapping[str, tuple[Value | str, ...]]


def report(figures: Figures, name: str = "report.txt", year: int = 2022, form: str = "ogi-2021") -> Report:
    said = Statement("year", year, Witness.TITLE, Span.at(0))
    identity = Identity("云河县", Level.UNKNOWN, year, None, None, Span.at(0), statements=(said,))
    return evolve(of_figures(figures, load_form(form), identity), source=Source(name, "", "", "utf-8"))


def judged(holds: str, this: Report, over: str | None = None, **neighbours: object) -> Judgement:
    relation = bind(parse(holds), parse_over(over) if over else None, FORM)
    evaluate = evaluation(lambda _: relation, Wordings(SIDES, SIDES, SIDES))
    return evaluate(Subjects(this, neighbours=Neighbours(**neighbours)))  # type: ignore[arg-type]  # by name


WORDS = """云河县2022年政府信息公开工作年度报告
一、总体情况
有。
五、存在的主要问题及改进情况
无。
六、其他需要报告的事项
{sentence}
"""


def words(sentence: str) -> Report:
    return recognise(from_text(WORDS.format(sentence=sentence), "report.txt"))


def told(judgement: Judgement) -> list[str]:
    return [objection.message.zh for objection in judgement.objections]


def reasons(judgement: Judgement) -> list[str]:
    return [skip.reason.zh for skip in judgement.skips]


def test_a_figure_is_held_against_the_same_of_last_year() -> None:
    last = report({OUT: (3,)}, "last.txt", 2021)
    judgement = judged(f"{IN} == previous.{OUT}", report({IN: (2,)}), previous=last)
    assert told(judgement) == ["表三 › 上年结转 › 总计 2 = 2，上年的表三 › 结转下年度 › 总计 3 = 3"]
    (objection,) = judgement.objections
    assert (objection.keys, objection.span) == ((IN,), Span.at(FORM.index[IN]))
    assert [label.source.name if label.source else None for label in objection.related] == [None, "last.txt"]
    assert (objection.expected, objection.found, objection.severity) == (Text("3", "3"), "2", None)
    assert judged(f"{IN} == previous.{OUT}", report({IN: (3,)}), previous=last) == Judgement(1, 0)


@pytest.mark.parametrize(
    ("holds", "carried", "expected"),
    [
        (f"{OUT} <= {IN}", (3, 5), "≥ 5"),
        (f"{OUT} < {IN}", (5, 5), "> 5"),
        (f"{IN} >= 2 * {OUT}", (3, 2), "≤ 1"),
        (f"{IN} <= 2.5 * {OUT}", (6, 2), "≥ 3"),
        (f"{IN} + 1 > 2 * {OUT}", (2, 2), "≤ 1"),
        (f"{IN} != {OUT}", (2, 2), "≠ 2"),
        (f"{IN} == 2 * {OUT}", (3, 2), None),
    ],
)
def test_a_figure_is_told_what_it_would_have_to_be(holds: str, carried: tuple[int, int], expected: str | None) -> None:
    (objection,) = judged(holds, report({IN: carried[:1], OUT: carried[1:]})).objections
    assert (objection.expected and objection.expected.en) == expected


def test_over_rows_the_same_row_of_last_year_is_meant() -> None:
    last = report({"requests.received": (1, 0, 0, 0, 0, 0, 9)}, "last.txt", 2021)
    judgement = judged(
        "total <= 2 * previous.total",
        report({"requests.received": (1, 0, 0, 0, 0, 0, 19)}),
        "rows of requests",
        previous=last,
    )
    assert (judgement.checked, judgement.failed) == (25, 1)
    assert told(judgement) == ["总计 19 = 19，2 × 上年的总计 9 = 18"]


@pytest.mark.parametrize(
    ("neighbours", "reason"),
    [
        ({}, "没有上年的报告可供对照"),
        ({"previous": report({}, year=2020)}, "给出的是 2020 年度的报告，不是上年的"),
        ({"previous": report({OUT: ("",)}, "last.txt", 2021)}, "last.txt：表三 › 结转下年度 › 总计未填"),
        ({"previous": report({}, "last.txt", 2021, "stat-2014")}, "last.txt 的格式没有这一数字"),
    ],
)
def test_without_the_figure_of_last_year_nothing_is_judged(neighbours: dict[str, Report], reason: str) -> None:
    judgement = judged(f"{IN} == previous.{OUT}", report({IN: (2,)}), **neighbours)
    assert (judgement.checked, judgement.failed, reasons(judgement)) == (0, 0, [reason])


def test_where_it_is_not_sure_that_the_reports_belong_together_it_is_a_warning() -> None:
    last = report({OUT: (3,)}, year=2021)
    unsure = evolve(last, identity=evolve(last.identity, statements=()))
    (objection,) = judged(f"{IN} == previous.{OUT}", report({IN: (2,)}), previous=unsure).objections
    assert objection.severity is Severity.WARNING


def test_the_reports_of_the_bodies_below_are_added_up() -> None:
    children = [report({OUT: (number,)}, f"{number}.txt") for number in (2, 3)]
    judgement = judged(f"{OUT} >= children.sum({OUT})", report({OUT: (4,)}), children=tuple(children))
    assert told(judgement) == ["表三 › 结转下年度 › 总计 4 = 4，下级各报告表三 › 结转下年度 › 总计之和 5 = 5"]
    assert [label.source.name for label in judgement.objections[0].related if label.source] == ["2.txt", "3.txt"]
    assert judged(f"{OUT} >= children.sum({OUT})", report({OUT: (5,)}), children=tuple(children)) == Judgement(1, 0)


@pytest.mark.parametrize(
    ("holds", "neighbours", "reason"),
    [
        (f"{OUT} >= children.sum({OUT})", {}, "没有下级机关的报告可供对照"),
        (
            f"{OUT} >= children.sum({OUT})",
            {"children": (report({}, "one.txt"), report({OUT: ("",)}, "other.txt"))},
            "other.txt：表三 › 结转下年度 › 总计未填",
        ),
        (f"{OUT} >= children.sum({OUT})", {"children": (report({}, "one.txt", 2021),)}, "one.txt 不是同一年度的报告"),
        (f"{OUT} <= parent.{OUT}", {}, "没有上级机关的报告可供对照"),
        (f"{OUT} <= parent.{OUT}", {"parent": report({}, "above.txt", 2021)}, "above.txt 不是同一年度的报告"),
    ],
)
def test_without_reports_above_or_below_nothing_is_judged(
    holds: str, neighbours: dict[str, object], reason: str
) -> None:
    judgement = judged(holds, report({OUT: (2,)}), **neighbours)
    assert (judgement.checked, judgement.failed, reasons(judgement)) == (0, 0, [reason])


def test_a_figure_is_held_against_the_report_of_the_body_above() -> None:
    above = report({OUT: (1,)}, "above.txt")
    assert told(judged(f"{OUT} <= parent.{OUT}", report({OUT: (2,)}), parent=above)) == [
        "表三 › 结转下年度 › 总计 2 = 2，上级的表三 › 结转下年度 › 总计 1 = 1"
    ]


def test_amounts_of_several_reports_add_up_with_what_they_leave_open() -> None:
    children = tuple(report({"fees.amount": (Decimal(amount),)}, f"{amount}.txt") for amount in ("1.2", "3.45"))
    holds = "fees.amount == children.sum(fees.amount)"
    assert judged(holds, report({"fees.amount": (Decimal("4.70"),)}), children=children) == Judgement(1, 0)
    assert judged(holds, report({"fees.amount": (Decimal("4.72"),)}), children=children).failed == 1


def test_each_sentence_is_compared_and_one_that_leaves_it_open_is_skipped() -> None:
    judgement = judged(
        "said(requests.received) <= 10", words("新收政府信息公开申请12件。其中约30件。新收政府信息公开申请9件。")
    )
    assert (judgement.checked, judgement.failed) == (2, 1)
    (objection,) = judgement.objections
    assert (objection.message.zh, objection.found, objection.expected) == (
        "文中“新收政府信息公开申请12件” 12 = 12，10 = 10",
        "新收政府信息公开申请12件",
        Text("≤ 10", "≤ 10"),
    )
    rough = judged("said(requests.received) <= 10", words("新收政府信息公开申请约12件。"))
    assert (rough.checked, reasons(rough)) == (0, ["“新收政府信息公开申请约12件”是约数"])
    assert judged("said(requests.received) <= 10", words("没有数字。")) == Judgement(0, 0)


def test_a_rate_stands_for_all_that_is_printed_so() -> None:
    assert judged("said(rate.reply) >= 97.8", words("按期答复率97.8%。")).failed == 0
    assert judged("said(rate.reply) >= 98", words("按期答复率97.8%。")).failed == 1
    assert judged("said(rate.reply) >= 98", words("按期答复率97.5%。")).failed == 1
    assert judged("said(rate.reply) >= 98", words("按期答复率98%。")) == Judgement(1, 0)


def test_money_in_the_words_is_compared_in_ten_thousands() -> None:
    judgement = judged("said(fee.amount) <= 0.1", words("收取信息处理费1200元。"))
    assert told(judgement) == ["文中“收取信息处理费1200元” 0.1200 = 0.1200，0.1 = 0.1"]


@pytest.mark.parametrize(
    ("holds", "offset", "message"),
    [
        (f"said(rate.reply) <= {OUT}", 20, f"{OUT} (count) and rate.reply (rate) are figures of different kinds"),
        ("said(fee.amount) == fee.count", 20, "there is no figure, group or table named fee.count"),
        ("said(requests.recieved) >= 1", 5, "there is no figure, group or table named requests.recieved"),
        ("said(fee.count) == said(requests.received)", 24, "there can be one said(…) only"),
        (f"previous.{OUT} <= parent.{OUT}", 0, "there is no figure of the report itself to compare"),
        (f"previous.{OUT}s <= {OUT}", 9, f"there is no figure, group or table named {OUT}s"),
    ],
)
def test_what_cannot_be_compared_is_refused(holds: str, offset: int, message: str) -> None:
    with pytest.raises(ExpressionError) as refused:
        bind(parse(holds), None, FORM)
    assert (refused.value.offset, str(refused.value)) == (offset, message)


def test_a_relation_is_not_for_tables_of_another_edition() -> None:
    comparison = parse("requests.other.total == 0")
    found = meaning_in(lambda form: bind(comparison, None, form), ["ogi-2019"], FORM)
    assert isinstance(found, Skip)
    assert found.reason.zh == "报告的表格所属格式没有这些数字"
    other = meaning_in(lambda form: bind(parse(f"{OUT} >= 0"), None, form), ["ogi-2019"], FORM)
    assert isinstance(other, Skip)
    assert other.reason.zh == "表三是格式 ogi-2021 的"
