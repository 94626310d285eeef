"""A pack is proved: every example of every rule of its own is tried."""

from collections.abc import Iterator, Sequence

from gouji.engine.declaration import Declaration
from gouji.engine.finding import Outcome
from gouji.engine.readers import Unreadable
from gouji.engine.record import frozen
from gouji.engine.rule import Rule
from gouji.engine.ruleset import Ruleset
from gouji.engine.text import Text
from gouji.engine.trial import Trial, trials, without

_LISTS = {Outcome.PASS: "passes", Outcome.FAIL: "fails"}
_UNREADABLE = Text("例子的文件无法读取：{reason}", "the document of an example cannot be read: {reason}")


@frozen
class Tried:
    """A rule as its pack declares it, and what came of its examples."""

    declared: Declaration
    rule: Rule
    trials: tuple[Trial, ...]

    @property
    def without(self) -> tuple[str, ...]:
        """Which of `passes` and `fails` it has nothing under."""
        return without(self.rule)

    @property
    def failing(self) -> tuple[Trial, ...]:
        """The examples that do not do what they are there for."""
        return tuple(trial for trial in self.trials if not trial.holds)

    def line(self, trial: Trial | None = None) -> int | None:
        """Return the line on which the rule stands, or the list that an example is in."""
        step = ("code",) if trial is None else (_LISTS[trial.expected], trial.number)
        return self.declared.file.place((*self.declared.path, *step))[0]


@frozen
class Proof:
    """What came of the examples of a pack."""

    pack: Ruleset
    rules: tuple[Tried, ...]

    @property
    def examples(self) -> int:
        """How many examples there are; one that was tried in several editions of the form counts once."""
        return sum(len(each.rule.passes) + len(each.rule.fails) for each in self.rules)

    @property
    def failing(self) -> int:
        """How many of them do not do what they are there for."""
        return sum(len({(trial.expected, trial.number) for trial in each.failing}) for each in self.rules)

    @property
    def holds(self) -> bool:
        """Whether every rule has examples of both kinds, and all do what they are there for."""
        return not any(each.without or each.failing for each in self.rules)


def prove(pack: Ruleset) -> Proof:
    """Try all examples of the rules that a pack itself has; RulesetError for a document that cannot be read."""
    return Proof(pack, tuple(_tried(pack)))


def name_of(trial: Trial) -> str:
    """Return what an example is called: `fails[0]`."""
    return f"{_LISTS[trial.expected]}[{trial.number}]"


def _behind(found: Sequence[Trial], rule: Rule) -> tuple[str, int]:
    """Return the list and the number of the example behind those that were tried, some in several editions."""
    number = len({(trial.expected, trial.number) for trial in found})
    return ("passes", number) if number < len(rule.passes) else ("fails", number - len(rule.passes))


def _tried(pack: Ruleset) -> Iterator[Tried]:
    for rule, declared in zip(pack.rules, pack.declared, strict=True):
        found: list[Trial] = []
        try:
            found.extend(trials(rule))
        except Unreadable as error:
            message = _UNREADABLE.format(reason=Text(f"{error.file}：{error.message.zh}", str(error)))
            raise declared.file.error(message, (*declared.path, *_behind(found, rule))) from error
        yield Tried(declared, rule, tuple(found))
