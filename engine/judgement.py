"""What one rule says of one report, and how it comes of what a Python rule yields."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from gouji.engine.facts import NotStated
from gouji.engine.finding import Objection, Skip
from gouji.engine.offer import EACH, FOUND_AMISS, WHOLE, Subjects
from gouji.engine.record import frozen
from gouji.engine.subjects import Thresholds

Judge = Callable[..., Iterable[Objection | Skip]]


@frozen
class Judgement:
    """What one rule says of one report: how many instances were judged, how many of them fail, what it yields."""

    checked: int
    failed: int
    objections: tuple[Objection, ...] = ()
    skips: tuple[Skip, ...] = ()


def evaluation_of(
    code: str, judge: Judge, asked: Mapping[str, type], declared: Thresholds
) -> Callable[[Subjects], Judgement]:
    """Return how the rule is judged: once, or once for each of what one parameter asks for."""
    whole = [(name, subject) for name, subject in asked.items() if subject in WHOLE]
    each = [(name, subject) for name, subject in asked.items() if subject in EACH]
    own = [name for name, subject in asked.items() if subject is Thresholds]

    def evaluate(subjects: Subjects) -> Judgement:
        brought = {name: subjects.whole(subject) for name, subject in whole}
        brought.update(dict.fromkeys(own, subjects.thresholds.get(code, declared)))
        if not each:
            return _sum([_answers(judge, brought)])
        name, subject = each[0]
        answers = []
        for one in subjects.each(subject, code):
            brought[name] = one
            answers.append(_answers(judge, brought))
        if not answers and subject in FOUND_AMISS:
            return _clean(1)
        return _sum(answers)

    return evaluate


def _answers(judge: Judge, brought: dict[str, Any]) -> list[Objection | Skip]:
    answers: list[Objection | Skip] = []
    try:
        answers.extend(judge(**brought))
    except NotStated as missing:
        answers.append(Skip(missing.reason))
    return answers


@lru_cache(maxsize=64)
def _clean(checked: int) -> Judgement:
    """Return that nothing is wrong with so many instances: by far the most frequent judgement."""
    return Judgement(checked, 0)


def _sum(answers: Sequence[Sequence[Objection | Skip]]) -> Judgement:
    """Count instances: one with an objection fails, one with nothing but skips was not judged."""
    if not any(answers):
        return _clean(len(answers))
    objections = tuple(answer for one in answers for answer in one if isinstance(answer, Objection))
    skips = tuple(answer for one in answers for answer in one if isinstance(answer, Skip))
    failed = sum(any(isinstance(answer, Objection) for answer in one) for one in answers)
    unjudged = sum(bool(one) and all(isinstance(answer, Skip) for answer in one) for one in answers)
    return Judgement(len(answers) - unjudged, failed, objections, skips)
