"""Which counts of a sentence a rate in it is of."""

from collections.abc import Iterator, Sequence

from gouji.engine.grammar import counts as words
from gouji.engine.grammar.rates import rate_name_pattern
from gouji.engine.narrative.prose import Clause, Prose
from gouji.engine.narrative.records import Quantity
from gouji.engine.record import frozen

_UNITS = frozenset("件条宗份封起例次个项单通笔")
_OF_ANYTHING = frozenset("起例次个项")
_REACH = 60


@frozen
class Counts:
    """The quantities that belong to a rate: `done` of `given`, or the `single` one that may be either; their noun."""

    done: Quantity | None = None
    given: Quantity | None = None
    single: Quantity | None = None
    noun: str = ""


NO_COUNTS = Counts()


@frozen
class Counted:
    """A clause with the counts in it; `lead` is what stands before the first of them, or all of it."""

    text: str
    lead: str
    counts: tuple[Quantity, ...]
    depth: int

    @property
    def noun(self) -> str:
        """The name of what is counted: between the last verb and the count, else right behind the count."""
        return noun_of(self.lead) or (self._behind if self.counts else "")

    @property
    def _behind(self) -> str:
        return self.text[len(self.lead) + self.counts[0].end - self.counts[0].start :]

    @property
    def neutral(self) -> bool:
        """Whether the clause brings neither a subject nor a count of its own; another rate of the same may be in it."""
        name = rate_name_pattern().search(self.lead)
        if self.counts or (name and (name["share"] or name["other"])):
            return False
        return words.neutral().fullmatch(self.lead[: name.start()] if name else self.lead) is not None


def noun_of(lead: str) -> str:
    """Return the name of what is counted, from the words before the count."""
    found = words.object_of().match(lead[-_REACH:])
    return found["noun"] if found else ""


def counted(prose: Prose, clauses: Sequence[Clause], quantities: Sequence[Quantity]) -> list[Counted]:
    """Return the clauses with their counts; `quantities` are those before the end of the last clause, in order."""
    return [_counted(prose, clause, quantities) for clause in clauses]


def _counted(prose: Prose, clause: Clause, quantities: Sequence[Quantity]) -> Counted:
    inside = [found for found in quantities if clause.start <= found.start < clause.end]
    first = inside[0].start if inside else clause.end
    counts = tuple(found for found in inside if found.unit in _UNITS)
    return Counted(prose.text[clause.start : clause.end], prose.text[clause.start : first], counts, clause.depth)


def bind(clauses: Sequence[Counted], kind: str, *, on_time: bool, carried_in: bool) -> Counts:
    """Return the counts that the rate at the end of the last clause is of.

    Only what the words leave no doubt about is bound: another subject in between, two counts side by side, or a part
    that is not the whole end the search. With requests carried in there are two totals, and no pair is certain.
    """
    own = clauses[-1]
    if own.counts:
        return Counts(single=own.counts[0], noun=own.noun) if len(own.counts) == 1 else NO_COUNTS
    mains = _mains(clauses)
    main = next(mains, None)
    if main is None or not main.whole or words.carried_in().search(main.clause.text):
        return NO_COUNTS
    if not own.neutral and (not main.clause.noun or noun_of(own.lead) not in main.clause.text):
        return NO_COUNTS
    before = next(mains, None)
    if before is None:
        return _alone(main.clause, kind)
    timely = words.timely().search(main.clause.lead) is not None
    in_step = not carried_in and timely == on_time and not any(map(_sets_apart, clauses))
    return _beside(main.clause, before.clause, kind, in_step=in_step)


def _sets_apart(clause: Counted) -> bool:
    """Whether a clause makes the whole smaller than what was received, so that a pair would be no pair."""
    taken_up = clause.depth > 0 and clause.counts and words.given().search(clause.lead)
    return bool(taken_up or words.fewer().search(clause.text))


def _alone(main: Counted, kind: str) -> Counts:
    """Return the only count before the rate, unless it is of what another kind of rate is about."""
    apt = (words.given(), words.done(kind), words.handled())
    if not any(verb.search(main.lead) for verb in apt) and (
        words.deeds().search(main.lead) or main.counts[0].unit in _OF_ANYTHING
    ):
        return NO_COUNTS
    return Counts(single=main.counts[0], noun=main.noun)


def _beside(main: Counted, before: Counted, kind: str, *, in_step: bool) -> Counts:
    """Return `main` as what was done of what `before` says was received; or alone, if it names a thing of its own."""
    thing = noun_of(main.lead)
    if thing and thing not in before.text:
        return _alone(main, kind) if words.deeds().search(main.lead) else NO_COUNTS
    done = words.done(kind).search(main.lead)
    if not done or not words.neutral().fullmatch(main.lead[: done.start()]):
        return NO_COUNTS
    if not words.given().search(before.lead) and not words.handled().search(before.lead):
        return NO_COUNTS
    single = Counts(single=main.counts[0], noun=before.noun)
    return _pair(main, before) or single if in_step else single


def _pair(main: Counted, before: Counted) -> Counts | None:
    if len(before.counts) != 1:
        return None
    done, given = main.counts[0], before.counts[0]
    if done.unit != given.unit or done.value > given.value:
        return None
    return Counts(done=done, given=given, noun=before.noun)


@frozen
class Main:
    """A clause that counts something as a whole, and the counts of its parts that follow it."""

    clause: Counted
    parts: tuple[Quantity, ...]

    @property
    def whole(self) -> bool:
        """Whether there is one count, and its parts, if any, add up to it."""
        counts = self.clause.counts
        return len(counts) == 1 and (not self.parts or sum(part.value for part in self.parts) == counts[0].value)


def _mains(clauses: Sequence[Counted]) -> Iterator[Main]:
    """Yield the clauses with a count of their own before the last one, nearest first."""
    own, parts = clauses[-1], list[Quantity]()
    for number in range(len(clauses) - 2, -1, -1):
        clause = clauses[number]
        if clause.depth > own.depth or clause.neutral or _is_rest(clause):
            continue
        if not clause.counts:
            return
        if _is_part(clauses, number):
            parts += clause.counts
        else:
            yield Main(clause, tuple(parts))
            parts = []


def _is_rest(clause: Counted) -> bool:
    """Whether a clause counts what is not done yet, or will not be."""
    return words.left_over().search(clause.text) is not None and words.carried_in().search(clause.text) is None


def _is_part(clauses: Sequence[Counted], number: int) -> bool:
    """Whether a clause tells a part: it says so, or it follows such a clause without a verb of its own."""
    for clause in reversed(clauses[: number + 1]):
        if not clause.counts:
            return False
        if words.part().match(clause.text):
            return True
        if words.deeds().search(clause.text):
            return False
    return False
