"""An example is judged by the rule that it is an example of."""

from gouji.engine.check import Result, check
from gouji.engine.document import Table, TableState
from gouji.engine.example import Example, Figures, TwoYears, facts_of
from gouji.engine.forms import load_form
from gouji.engine.identity import Identity
from gouji.engine.levels import Level
from gouji.engine.narrative import Narrative
from gouji.engine.neighbours import Neighbours
from gouji.engine.readers.plain import from_text
from gouji.engine.recognise import recognise
from gouji.engine.report import Report
from gouji.engine.rule import Rule
from gouji.engine.source import Source, Span

_NAME, _BODY = "<example>", "云河县"


def tried(rule: Rule, example: Example) -> Result:
    """Return what a rule says of an example; ExampleError for figures that do not fit the form of the rule."""
    if not isinstance(example, TwoYears):
        return check(_report(rule, example), [rule])
    neighbours = Neighbours(previous=_report(rule, example.previous))
    return check(_report(rule, example.report, years_later=1), [rule], neighbours=neighbours)


def _report(rule: Rule, example: str | Figures, years_later: int = 0) -> Report:
    """Read an example that is a text; one that is figures stands in an otherwise empty report of its form."""
    if isinstance(example, str):
        return recognise(from_text(example, _NAME))
    form = load_form((rule.forms or ())[0])
    return Report(
        source=Source(_NAME, "", "0" * 64, "utf-8"),
        recognised=True,
        identity=Identity(_BODY, Level.UNKNOWN, form.since + years_later, None, None, Span.at(0)),
        form=form,
        sections=(),
        tables=tuple(Table(table, TableState.READ, Span.at(0)) for table in form.tables),
        facts=facts_of(example, form),
        narrative=Narrative((), (), (), ()),
        diagnostics=(),
    )
