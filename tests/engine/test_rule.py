from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from gouji.engine.diagnostic import Diagnostic
from gouji.engine.facts import Facts
from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.form import Form
from gouji.engine.identity import Identity
from gouji.engine.narrative import Claim, Narrative, Rate
from gouji.engine.offer import Subjects
from gouji.engine.report import Report
from gouji.engine.rule import Rule, RuleDefinitionError, rule
from gouji.engine.source import Span
from gouji.engine.subjects import Diagnostics, Mentions, Rates, Sections, Tables, Thresholds
from gouji.engine.text import Text

MESSAGE = Text("不对", "wrong")
NONE: Mapping[str, Decimal] = {}
EN = "Something is wrong. Why: it is.\n\nMore of it."


def declared(
    judge: Callable[..., Any], code: str = "GJ999", en: str = EN, thresholds: Mapping[str, Decimal] = NONE
) -> Rule:
    words = {"basis": "依据", "message": MESSAGE, "en": en, "passes": ["好"], "fails": ["坏"]}
    return rule(code, severity=Severity.WARNING, thresholds=thresholds, **words)(judge)  # type: ignore[arg-type]  # a mixed dict


def some_thing_wrong(sections: Sections) -> Iterator[Objection]:
    """有一处不对。为什么：就是不对。

    另有一段。
    """
    yield Objection(Span.at(len(sections)), MESSAGE)


def test_a_rule_takes_name_and_page_from_its_function() -> None:
    made = declared(some_thing_wrong)
    assert (made.code, made.name, made.severity, made.basis) == ("GJ999", "some-thing-wrong", "warning", "依据")
    assert made.title == Text("有一处不对", "Something is wrong")
    assert made.doc == Text("为什么：就是不对。\n\n另有一段。", "Why: it is.\n\nMore of it.")
    assert (made.passes, made.fails, made.since) == (("好",), ("坏",), "0.1")


def test_the_hundreds_of_the_code_give_the_family() -> None:
    assert declared(some_thing_wrong, "GJ303").family == Text("勾稽", "arithmetic")


def asks_for_facts(facts: Facts) -> Iterator[Objection]:
    """问数字。"""
    yield Objection(facts[facts.form.keys[0]].span, MESSAGE)


def test_only_rules_about_figures_need_the_form() -> None:
    assert (declared(asks_for_facts).needs_form, declared(some_thing_wrong).needs_form) == (True, False)


def asks_for_text(text: str) -> Iterator[Objection]:
    """问正文。"""
    yield Objection(Span.at(len(text)), MESSAGE)


def asks_for_nothing_named(sections) -> Iterator[Objection]:  # type: ignore[no-untyped-def]  # noqa: ANN001  # the defect
    """不写注解。"""
    yield Objection(Span.at(len(sections)), MESSAGE)


def asks_for_two_at_once(rate: Rate, claim: Claim) -> Iterator[Objection]:
    """一次问两样。"""
    yield Objection(rate.span, Text(claim.raw, claim.raw))


def asks_for_something_undefined(sections: "Nowhere") -> Iterator[Objection]:  # type: ignore[name-defined]  # noqa: F821  # the defect
    """问不存在的。"""
    yield Objection(Span.at(len(sections)), MESSAGE)


def has_no_page(sections: Sections) -> Iterator[Objection]:
    yield Objection(Span.at(len(sections)), MESSAGE)


ONE_BY_ONE = (
    "Author, Breakdown, Claim, Dated, Diagnostic, Enumeration, Gap, Misdated, OddUnit, Parts, Period, PrintedShare, "
    "Proportion, Rate, Reference, Repeat, Section, Shares, Slip, Table, Vague, Waiving"
)
THERE_IS = (
    "; there is, once a report: Chapters, Claims, Context, Diagnostics, Enumerations, Extents, Facts, Form, Identity, "
    f"Likeness, Mentions, Previous, Problems, Rates, Sections, Tables, Thresholds, date; one by one: {ONE_BY_ONE}"
)


@pytest.mark.parametrize(
    ("judge", "message"),
    [
        (asks_for_text, f"parameter text asks for str{THERE_IS}"),
        (asks_for_nothing_named, f"parameter sections has no annotation{THERE_IS}"),
        (
            asks_for_two_at_once,
            f"only one parameter can be brought one by one ({ONE_BY_ONE})",
        ),
        (asks_for_something_undefined, "an annotation cannot be resolved: name 'Nowhere' is not defined"),
        (has_no_page, "its docstring must begin with a Chinese sentence that names the defect"),
    ],
)
def test_a_wrong_declaration_is_answered_with_its_place(judge: Callable[..., Any], message: str) -> None:
    with pytest.raises(RuleDefinitionError) as refused:
        declared(judge)
    line = judge.__code__.co_firstlineno
    assert str(refused.value) == f"{__file__}:{line}: {judge.__name__}: {message}"


@pytest.mark.parametrize(
    ("code", "en", "message"),
    [
        ("GJ99", EN, "'GJ99' is no rule code; a code is GJ and three digits, the first of them not 0"),
        ("GJ012", EN, "'GJ012' is no rule code; a code is GJ and three digits, the first of them not 0"),
        ("GJ999", "no sentence", "`en` must begin with a sentence that names the defect"),
    ],
)
def test_a_wrong_code_or_page_is_refused(code: str, en: str, message: str) -> None:
    with pytest.raises(RuleDefinitionError, match="some_thing_wrong: ") as refused:
        declared(some_thing_wrong, code, en)
    assert str(refused.value).endswith(message)


HALF = {"share": Decimal("0.5")}


def objects_above(rates: Rates, thresholds: Thresholds) -> Iterator[Objection]:
    """比率过高。"""
    if any(rate.percent > thresholds["share"] for rate in rates):
        yield Objection(Span.at(0), MESSAGE)


@pytest.mark.parametrize(("judge", "thresholds"), [(objects_above, {}), (some_thing_wrong, HALF)])
def test_thresholds_are_declared_where_they_are_asked_for(
    judge: Callable[..., Any], thresholds: dict[str, Decimal]
) -> None:
    with pytest.raises(RuleDefinitionError, match="it asks for Thresholds where @rule declares some, and only there"):
        declared(judge, thresholds=thresholds)


@pytest.mark.parametrize(
    ("code", "share", "objections"), [("GJ999", "0.6", 0), ("GJ999", "0.4", 1), ("GJ998", "0.6", 1)]
)
def test_a_threshold_is_as_declared_unless_it_is_set_for_the_rule(
    code: str, share: str, objections: int, report_of: Callable[..., Report]
) -> None:
    subjects = Subjects(
        report_of(narrative=narrative("0.55")), thresholds={code: Thresholds({"share": Decimal(share)})}
    )
    assert len(declared(objects_above, thresholds=HALF).evaluate(subjects).objections) == objections


def test_only_a_function_can_be_a_rule() -> None:
    with pytest.raises(RuleDefinitionError, match="stands above something that is not a function"):
        declared(Sections)


def test_a_plural_is_brought_once(report_of: Callable[..., Report]) -> None:
    def sees_everything(  # all there is
        sections: Sections,
        facts: Facts,
        tables: Tables,
        rates: Rates,
        mentions: Mentions,
        diagnostics: Diagnostics,
        identity: Identity,
        form: Form,
        today: date,
    ) -> Iterator[Objection]:
        """什么都看。"""
        sizes = (len(sections), len(facts), len(tables), len(rates), len(mentions), len(diagnostics))
        seen = f"{sizes} {identity.body} {form.name} {today}"
        yield Objection(Span.at(0), Text(seen, seen))

    judged = declared(sees_everything).evaluate(Subjects(report_of(), date(2022, 1, 31)))
    assert (judged.checked, judged.failed) == (1, 1)
    assert judged.objections[0].message.zh == "(0, 200, 3, 0, 0, 0) 云河县 ogi-2021 2022-01-31"


def rate(percent: int | str) -> Rate:
    return Rate(
        "办结", "completion", False, Decimal(percent), 0, None, None, None, False, f"{percent}%", Span.at(0)
    )  # a record of many fields


def narrative(*percents: int | str) -> Narrative:
    return Narrative((), tuple(rate(percent) for percent in percents), (), ())


def judges_rates(rate: Rate) -> Iterator[Objection | Skip]:
    """比率不对。"""
    if rate.percent > 100:
        yield Objection(rate.span, MESSAGE)
        yield Objection(rate.span, MESSAGE)
    elif not rate.percent:
        yield Skip(MESSAGE)


@pytest.mark.parametrize(
    ("percents", "counts"),
    [([], (0, 0, 0, 0)), ([90, 95], (2, 0, 0, 0)), ([90, 0], (1, 0, 0, 1)), ([120, 90, 0, 130], (3, 2, 4, 1))],
)
def test_a_singular_is_brought_one_by_one_and_counted(
    percents: list[int], counts: tuple[int, ...], report_of: Callable[..., Report]
) -> None:
    judged = declared(judges_rates).evaluate(Subjects(report_of(narrative=narrative(*percents))))
    assert (judged.checked, judged.failed, len(judged.objections), len(judged.skips)) == counts


def turns_into_findings(diagnostic: Diagnostic) -> Iterator[Objection]:
    """没有读出来。"""
    yield Objection(diagnostic.span, diagnostic.message)


@pytest.mark.parametrize(
    ("codes", "counts"), [([], (1, 0)), (["GJ202"], (1, 0)), (["GJ213", "GJ202", "GJ213"], (2, 2))]
)
def test_a_diagnostic_is_brought_to_the_rule_of_its_code(
    codes: list[str], counts: tuple[int, int], report_of: Callable[..., Report]
) -> None:
    report = report_of(diagnostics=tuple(Diagnostic(code, Span.at(0), MESSAGE) for code in codes))
    judged = declared(turns_into_findings, "GJ213").evaluate(Subjects(report))
    assert (judged.checked, judged.failed) == counts


def wants_a_number(facts: Facts) -> Iterator[Objection]:
    """要一个数字。"""
    if facts.value("requests.received.total") > 3:
        yield Objection(Span.at(0), MESSAGE)
    facts.value("requests.received.research")


@pytest.mark.parametrize(
    ("total", "research", "counts", "reasons"),
    [
        (4, 0, (1, 1), []),
        (4, "", (1, 1), ["表三 › 本年新收 › 科研机构未填"]),
        ("/", 0, (0, 0), ["表三 › 本年新收 › 总计填的是横线或“无”"]),
    ],
)
def test_a_figure_that_is_not_stated_is_a_skip_with_its_reason(
    total: int | str, research: int | str, counts: tuple[int, int], reasons: list[str], report_of: Callable[..., Report]
) -> None:
    report = report_of({"requests.received.total": (total,), "requests.received.research": (research,)})
    judged = declared(wants_a_number).evaluate(Subjects(report))
    assert (judged.checked, judged.failed) == counts
    assert [skip.reason.zh for skip in judged.skips] == reasons
