"""What is caught of the errors that were planted into clean reports, in words."""

from collections.abc import Iterator, Mapping

from gouji.cli.render.table import render_table
from gouji.cli.render.visible import visible
from gouji.cli.tried import Sown
from gouji.engine.form import Block, TableForm
from gouji.engine.mutation import WORDS, Kind, Planted, Share
from gouji.engine.text import Language, Text

_HEAD = Text(
    "在 {reports} 份无误的报告（种子 {seed}）中逐一植入 {planted} 个错误，查出 {caught} 个（{percent:.1f} %）",
    "{planted} errors planted one by one into {reports} clean reports (seed {seed}), {caught} caught ({percent:.1f} %)",
)
_ERROR = Text("错误", "error")
_ELSEWHERE = Text("其他", "elsewhere")
_EACH_FIGURE = Text(
    "{table}：每一格中的单个错误都查出",
    "{table}: every single error in every cell is caught",
)
_NO_FIGURE = Text("{table}：没有查出任何一格中的单个错误", "{table}: no single error in any cell is caught")
_BY_FIGURE = Text(
    "{table}：每一格中的单个错误查出的百分比",
    "{table}: percentage of single errors that are caught, by cell",
)
_SURVIVED = Text("没有查出：", "not caught:")
_REPORT = Text("报告 {number}", "report {number}")
_LONGEST = 40


def render_planted(sown: Sown, lang: Language, *, verbose: bool) -> str:
    """Return what is caught by kind of error and by cell; with `verbose` also what is not."""
    parts = [_head(sown, lang), _by_kind(sown, lang), *_by_cell(sown, lang)]
    if verbose and sown.survivors:
        parts.append(
            "\n".join([_SURVIVED.in_language(lang), *(_survivor(each, lang) for each in sown.survivors)]) + "\n"
        )
    return "\n".join(parts)


def _head(sown: Sown, lang: Language) -> str:
    share = Share(len(sown.planted) - len(sown.survivors), len(sown.planted))
    told = {"reports": len(sown.reports), "seed": sown.seed, "planted": share.planted, "caught": share.caught}
    return _HEAD.format(percent=share.percent, **told).in_language(lang) + "\n"


def _by_kind(sown: Sown, lang: Language) -> str:
    tables = {table.section: table.name.in_language(lang) for table in sown.form.tables}
    shares = sown.tally.by_kind
    rows = [
        [kind.words.in_language(lang), *(_share(shares.get((kind, section))) for section in (*tables, WORDS))]
        for kind in Kind
        if any((kind, section) in shares for section in (*tables, WORDS))
    ]
    return render_table([_ERROR.in_language(lang), *tables.values(), _ELSEWHERE.in_language(lang)], rows)


def _share(share: Share | None) -> str:
    return f"{share.caught}/{share.planted}" if share else ""


def _by_cell(sown: Sown, lang: Language) -> Iterator[str]:
    """Yield a table of percentages for each table of the form in which something survived."""
    for table in sown.form.tables:
        shares = {key: share for key, share in sown.tally.by_cell.items() if key in table.keys}
        name = table.name.in_language(lang)
        said = _EACH_FIGURE if all(share.is_whole for share in shares.values()) else _BY_FIGURE
        if not any(share.caught for share in shares.values()):
            said = _NO_FIGURE
        yield said.format(table=name).in_language(lang) + "\n"
        if said is _BY_FIGURE:
            yield from (_cells(table, block, shares, lang) for block in table.blocks)


def _cells(table: TableForm, block: Block, shares: Mapping[str, Share], lang: Language) -> str:
    rows = [
        [row.name.in_language(lang), *(_percent(shares.get(table.fact_key(row, column))) for column in block.columns)]
        for row in block.rows
    ]
    return render_table(["", *(column.name.in_language(lang) for column in block.columns)], rows)


def _percent(share: Share | None) -> str:
    return f"{share.percent:.0f}" if share else ""


def _survivor(planted: Planted, lang: Language) -> str:
    mutant = planted.mutant
    report = _REPORT.format(number=planted.document + 1).in_language(lang)
    change = f"{_short(mutant.before)} → {_short(mutant.after)}"
    return f"  {report} {mutant.kind.words.in_language(lang)}: {change} {' '.join(mutant.keys)}".rstrip()


def _short(words: str) -> str:
    words = visible(" ".join(words.split()))
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
