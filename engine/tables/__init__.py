"""Which token is which figure: a form's tables found in the classes of tokens by labels, headers and counts."""

from gouji.engine.tables.edition import read_table
from gouji.engine.tables.line import read_line
from gouji.engine.tables.reading import GLUED, Binding, Refusal, TableReading
from gouji.engine.tables.rows import read_rows
from gouji.engine.tables.units import without_units

__all__ = ["GLUED", "Binding", "Refusal", "TableReading", "read_line", "read_rows", "read_table", "without_units"]
