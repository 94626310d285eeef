"""Reports of the years before the six sections: what is read of them is the table of statistics, if they have it."""

from gouji.engine.forms import STATISTICS, load_form
from gouji.engine.grammar.flattened import condense
from gouji.engine.grammar.tokens import Tokens, tokenise
from gouji.engine.identity import Identity
from gouji.engine.lexicon import Lexicon, lexicon_of
from gouji.engine.narrative import Narrative
from gouji.engine.pattern import late
from gouji.engine.readings import find_tables, read_facts
from gouji.engine.record import changed
from gouji.engine.report import Report
from gouji.engine.source import Source
from gouji.engine.tables import without_units
from gouji.engine.tables.occurrences import occurrences
from gouji.engine.tables.reading import LABEL

# The same table was asked for every quarter; so far above it stands of which time it is.
_PART_OF_YEAR = late(r"季度|[上下]半年|月份|月报")
_ABOVE = 200
_RUN_INTO = late(rf"X(?={LABEL.pattern})")
_CUT_APART = late(rf"x[|\t](?={LABEL.pattern})")


def _whole_labels(tokens: Tokens, folded: str, lexicon: Lexicon) -> Tokens:
    """Return the tokens without labels that other words run into: they are the ends of labels that are not known.

    What stands between may be a border, where it cuts a text apart that holds labels of its own.
    """
    kinds = list(tokens.kinds)
    for match in _RUN_INTO.finditer(tokens.kinds):
        if tokens.ends[match.start()] == tokens.starts[match.end()]:
            kinds[match.end()] = "X"
    for match in _CUT_APART.finditer(tokens.kinds):
        start, end = tokens.starts[match.start()], tokens.ends[match.start()]
        if end + 1 == tokens.starts[match.end()] and lexicon.inline_label.search(condense(folded[start:end])[0]):
            kinds[match.end()] = "X"
    return changed(tokens, kinds="".join(kinds))


def read_statistics(source: Source, identity: Identity) -> Report | None:
    """Return a report that has the table of statistics; None if it has not, or the table is of a part of a year."""
    form = load_form(STATISTICS)
    if identity.year is not None and identity.year < form.since:
        return None
    lexicon = lexicon_of(form)
    tokens = without_units(
        _whole_labels(tokenise(source.folded, lexicon), source.folded, lexicon), source.folded, lexicon
    )
    found = find_tables(tokens.kinds, lexicon)
    if not found:
        return None
    (table,) = form.tables
    rows = {id(each.row) for each in occurrences(table, tokens.kinds, lexicon)}
    start = tokens.starts[found[table.key].first]
    named = identity.title is not None or not _PART_OF_YEAR.search(source.folded, max(0, start - _ABOVE), start)
    if not named or len(rows) * 2 <= len(table.keys):
        return None
    readings = read_facts(source, tokens, form, found, ())
    return Report(
        source=source,
        recognised=True,
        identity=identity,
        form=form,
        sections=(),
        tables=readings.tables,
        facts=readings.facts,
        narrative=Narrative((), (), (), ()),
        diagnostics=readings.diagnostics,
    )
