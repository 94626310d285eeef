"""What a rule is, and how rules that are Python functions are declared."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cached_property
from inspect import cleandoc
from types import FunctionType, MappingProxyType
from typing import Any, get_type_hints

from gouji.engine.example import Example
from gouji.engine.finding import Severity
from gouji.engine.form import Form
from gouji.engine.judgement import Judge, Judgement, evaluation_of
from gouji.engine.levels import Level
from gouji.engine.offer import EACH, FURTHER, OF_THE_FORM, OF_THE_SECTIONS, WHOLE, Subjects
from gouji.engine.record import frozen
from gouji.engine.relation import Relation
from gouji.engine.subjects import Thresholds
from gouji.engine.text import Text

FAMILIES = {
    "1": Text("结构", "structure"),
    "2": Text("表格", "tables"),
    "3": Text("勾稽", "arithmetic"),
    "4": Text("文表一致", "words against tables"),
    "5": Text("文内数字", "figures in the words"),
    "6": Text("跨年与层级", "other reports"),
    "7": Text("日期、引用与收费", "dates, references and fees"),
    "8": Text("文字", "language"),
    "9": Text("重复、公开与豁免", "duplication, publication and waivers"),
}
"""The family of a rule by the hundreds of its code."""

CODE = re.compile(r"GJ[1-9][0-9]{2}")
"""What a code looks like."""

_ZH_SENTENCE = re.compile(r"(.+?)。\s*(.*)", re.DOTALL)
_NO_THRESHOLDS: Mapping[str, Decimal] = MappingProxyType({})
_EN_SENTENCE = re.compile(r"(.+?)\.(?:\s+|$)(.*)", re.DOTALL)


class RuleDefinitionError(Exception):
    """A rule is declared in a way that the engine does not understand; the message begins with file and line."""


@frozen(eq=False)
class Rule:
    """One demand on a report.

    `title` is the defect in one sentence, `doc` the page behind it; `message` is its main wording. `years` and `levels`
    limit the reports it is for (None: no limit), `forms` the editions. `subjects` are the types it asks for.
    `thresholds` are the numbers from which on it objects, by name, as declared: a pack may set others.
    `relation`, of one between figures, tells what it means in the form of a report; None where it is not for that.
    `effective` are the first and the last day on which it is in force.
    """

    code: str
    name: str
    severity: Severity
    basis: str
    message: Text
    title: Text
    doc: Text
    passes: tuple[Example, ...]
    fails: tuple[Example, ...]
    since: str
    years: tuple[int | None, int | None]
    levels: tuple[Level, ...] | None
    forms: tuple[str, ...] | None
    subjects: frozenset[type]
    evaluate: Callable[[Subjects], Judgement]
    thresholds: Mapping[str, Decimal] = _NO_THRESHOLDS
    relation: Callable[[Form], Relation | None] | None = None
    effective: tuple[date | None, date | None] = (None, None)

    @property
    def family(self) -> Text:
        """What kind of rule it is, by the hundreds of its code."""
        return FAMILIES[self.code[2]]

    @cached_property
    def needs_form(self) -> bool:
        """Whether it can be judged only where the form of the report is known."""
        return not self.subjects.isdisjoint(OF_THE_FORM)

    @cached_property
    def is_limited(self) -> bool:
        """Whether it is not for all years, bodies and days."""
        return (self.years, self.levels, self.effective) != ((None, None), None, (None, None))

    @cached_property
    def needs_more(self) -> bool:
        """Whether it can be judged only where there are words, a day of judgement or last year's report."""
        return not self.subjects.isdisjoint(FURTHER)

    @cached_property
    def needs_sections(self) -> bool:
        """Whether it can be judged only where the report is one of those with the six sections."""
        return not self.subjects.isdisjoint(OF_THE_SECTIONS)


def rule(  # noqa: PLR0913  # a declaration names all that a rule is
    code: str,
    *,
    severity: Severity,
    basis: str,
    message: Text,
    en: str,
    passes: Sequence[Example],
    fails: Sequence[Example],
    since: str = "0.1",
    years: tuple[int | None, int | None] = (None, None),
    levels: tuple[Level, ...] | None = None,
    forms: tuple[str, ...] | None = None,
    thresholds: Mapping[str, Decimal] = _NO_THRESHOLDS,
) -> Callable[[Judge], Rule]:
    """Declare the function below as a rule; its name, its Chinese page and what it visits come from itself."""

    def declare(judge: Judge) -> Rule:
        function = _function(code, judge)
        subjects = _subjects(function, has_thresholds=bool(thresholds))
        return Rule(
            code,
            function.__name__.replace("_", "-"),
            severity,
            basis,
            message,
            *_page(function, en),
            tuple(passes),
            tuple(fails),
            since,
            years,
            levels,
            forms,
            frozenset(subjects.values()),
            evaluation_of(code, function, subjects, Thresholds(thresholds)),
            thresholds,
        )

    return declare


def _wrong(judge: FunctionType, what: str) -> RuleDefinitionError:
    code = judge.__code__
    return RuleDefinitionError(f"{code.co_filename}:{code.co_firstlineno}: {judge.__name__}: {what}")


def _function(code: str, judge: Judge) -> FunctionType:
    if not isinstance(judge, FunctionType):
        reason = f"@rule({code!r}) stands above something that is not a function"
        raise RuleDefinitionError(reason)
    if not CODE.fullmatch(code):
        raise _wrong(judge, f"{code!r} is no rule code; a code is GJ and three digits, the first of them not 0")
    return judge


def _page(judge: FunctionType, en: str) -> tuple[Text, Text]:
    """Return the title and the rest of the page, from the docstring and its English counterpart."""
    zh = _ZH_SENTENCE.fullmatch(cleandoc(judge.__doc__ or ""))
    if zh is None:
        raise _wrong(judge, "its docstring must begin with a Chinese sentence that names the defect")
    english = _EN_SENTENCE.fullmatch(cleandoc(en))
    if english is None:
        raise _wrong(judge, "`en` must begin with a sentence that names the defect")
    return Text(zh[1], english[1]), Text(zh[2], english[2])


def _subjects(judge: FunctionType, *, has_thresholds: bool) -> dict[str, type]:
    """Return what each parameter asks for."""
    hints = _hints(judge)
    subjects = {}
    code = judge.__code__  # inspect.signature takes a third of the time to load a rule
    for parameter in code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]:
        asked = hints.get(parameter)
        if asked not in WHOLE and asked not in EACH and asked is not Thresholds:
            raise _wrong(judge, _unknown_subject(parameter, asked))
        subjects[parameter] = asked
    if sum(asked in EACH for asked in subjects.values()) > 1:
        raise _wrong(judge, f"only one parameter can be brought one by one ({_names(EACH)})")
    if has_thresholds != (Thresholds in subjects.values()):
        raise _wrong(judge, "it asks for Thresholds where @rule declares some, and only there")
    return subjects


def _hints(judge: FunctionType) -> dict[str, Any]:
    """Return the annotations; those that are written as strings stand for something that can be wrong."""
    hints = judge.__annotations__
    if not any(isinstance(hint, str) for hint in hints.values()):
        return hints
    try:
        return get_type_hints(judge)
    except NameError as error:
        raise _wrong(judge, f"an annotation cannot be resolved: {error}") from error


def _unknown_subject(parameter: str, asked: object) -> str:
    if asked is None:
        what = f"parameter {parameter} has no annotation"
    else:
        what = f"parameter {parameter} asks for {getattr(asked, '__name__', asked)}"
    return f"{what}; there is, once a report: {_names([*WHOLE, Thresholds])}; one by one: {_names(EACH)}"


def _names(types: Iterable[type]) -> str:
    return ", ".join(sorted(known.__name__ for known in types))
