"""Tables whose columns stand right under Chinese text."""

from collections.abc import Iterable, Sequence

import tabulate  # type: ignore[import-untyped]  # it ships no types

from gouji.cli.render.visible import visible

# tabulate measures with wcwidth, which gouji requires; without this it would do so only by default
tabulate.WIDE_CHARS_MODE = True


def render_table(headers: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return `rows` under `headers`; numbers to the right, every cell on one line."""
    cells = [[cell if isinstance(cell, int) else visible(str(cell)) for cell in row] for row in rows]
    numeric = [all(isinstance(row[column], int) for row in cells) and bool(cells) for column in range(len(headers))]
    table = tabulate.tabulate(
        cells,
        headers=headers,
        tablefmt="simple",
        disable_numparse=True,
        preserve_whitespace=True,
        colalign=["right" if number else "left" for number in numeric] if cells else None,
    )
    return "\n".join(line.rstrip() for line in table.splitlines()) + "\n"
