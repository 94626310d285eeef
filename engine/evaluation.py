"""A relation is judged: each of its instances, once or once for each number that sentences say."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from gouji.engine.expression import ExpressionError
from gouji.engine.finding import Objection, Skip
from gouji.engine.form import Form
from gouji.engine.judgement import Judgement
from gouji.engine.numbers import Brought, Numbers
from gouji.engine.offer import Subjects
from gouji.engine.relation import Relation
from gouji.engine.text import Text
from gouji.engine.wording import SPENT, Wordings, objection, skip

_OTHER_EDITION = Text("{table}是格式 {edition} 的", "{table} is that of the form {edition}")
_NOT_IN_EDITION = Text("报告的表格所属格式没有这些数字", "the tables of the report are of a form without these figures")


def meaning_in(bound: Callable[[Form], Relation], editions: Sequence[str], form: Form) -> Relation | Skip:
    """Return what a relation means in the form of a report, whose tables may be of several editions.

    A skip tells that one of them is of another edition than those that the rule is for.
    """
    try:
        relation = bound(form)
    except ExpressionError:
        return Skip(_NOT_IN_EDITION)
    others = [table for table in form.tables if table.key in relation.tables and table.edition not in editions]
    if others:
        return Skip(_OTHER_EDITION.format(table=others[0].name, edition=others[0].edition))
    return relation


def evaluation(meaning: Callable[[Form], Relation | Skip], wordings: Wordings) -> Callable[[Subjects], Judgement]:
    """Return the function that judges a report by a relation, of which it asks what it means in the report's form."""

    def evaluate(subjects: Subjects) -> Judgement:
        relation = meaning(subjects.report.facts.form)
        if isinstance(relation, Skip):
            return Judgement(0, 0, (), (relation,))
        return _judged(relation, subjects, wordings)

    return evaluate


def _judged(relation: Relation, subjects: Subjects, wordings: Wordings) -> Judgement:
    answers: list[Objection | Skip] = []
    unsure: list[Skip] = []
    times = 0
    for given in _given(relation, subjects):
        if isinstance(given, Skip):
            unsure.append(given)
        else:
            times += 1
            answers += _answers(relation, relation.numbers(subjects.report.facts, given), subjects, wordings)
    objections = tuple(answer for answer in answers if isinstance(answer, Objection))
    skips = tuple(answer for answer in answers if isinstance(answer, Skip))
    checked = times * len(relation.instances) - len(skips)
    return Judgement(checked, len(objections), objections, (*skips, *unsure))


def _given(relation: Relation, subjects: Subjects) -> Iterable[tuple[Brought, ...] | Skip]:
    """Return what is given beside the figures of the report, for each time that it is judged."""
    if not relation.given:
        return [()]
    from gouji.engine.beside import brought  # noqa: PLC0415  # few relations are over more than figures

    return brought(relation, subjects)


def _answers(
    relation: Relation, numbers: Numbers, subjects: Subjects, wordings: Wordings
) -> Iterator[Objection | Skip]:
    """Yield what is said of the instances that do not hold, not even within what is printed."""
    for instance in relation.doubtful(numbers):
        unknown = relation.unknown(instance, numbers)
        if not any(numbers.beside(number) for number in unknown) and relation.violated(instance, numbers):
            yield objection(relation, instance, numbers, wordings)
        elif unknown:
            yield skip(relation, instance, numbers, subjects.report.tables)
    yield from [SPENT] * relation.spent(numbers.facts)
