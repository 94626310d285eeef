"""The examples that a ruleset declares: figures, words of a report, a document beside the pack, or several of these.

passes = [
    { "requests.received" = [1, 0, 0, 0, 0, 0, 1] },
    "云河县2021年政府信息公开工作年度报告 …",
    { document = "examples/clean.txt" },
    { previous = { "requests.carried_out.total" = 3 }, report = { "requests.carried_in.total" = 3 } },
    { children = [{ "permits.decisions" = 1 }, { "permits.decisions" = 2 }], report = { "permits.decisions" = 3 } },
]
"""

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from gouji.engine.declaration import Declaration, File, is_number
from gouji.engine.example import Beside, Example, ExampleError, Levels, Single, TwoYears, facts_of, parts_of
from gouji.engine.facts import Value
from gouji.engine.form import Form
from gouji.engine.keys import KeyPath
from gouji.engine.text import Text

_DOCUMENT = "document"
_YEARS = ("previous", "report")
_ABOVE, _BELOW = "parent", "children"
_ROLES = {*_YEARS, _ABOVE, _BELOW}
_LIST = Text("应为例子的列表", "a list of examples is expected")
_SHAPE = Text(
    "应为数字、文字，或 { document = 文件 }，或 { previous = …, report = … }，或 { children = […], report = … }",
    "figures, words, { document = FILE }, { previous = …, report = … } or { children = […], report = … } are expected",
)
_OUTSIDE = Text("应为规则集所在文件夹之内的文件", "a file inside the folder of the pack is expected")
_CELLS = Text(
    "应为数字（最多十二位整数、六位小数），或格中所填的文字",
    "figures (of up to twelve digits before the point and six behind) or words in cells are expected",
)
_LARGEST = 10**12


def examples_of(declared: Declaration, key: str) -> tuple[Example, ...]:
    """Return the examples that a `[[rule]]` table has under `passes` or `fails`; none if it has none."""
    return tuple(_example(declared.file, path, value) for path, value in _listed(declared, key))


def refuse_unfit(declared: Declaration, key: str, forms: Iterable[Form]) -> None:
    """Refuse examples whose figures are not those of the forms that their rule is for."""
    named = tuple(forms)
    for path, value in _listed(declared, key):
        example = _example(declared.file, path, value)
        for place, part in parts_of(example):
            _refuse_strange(part, named, declared.file, (*path, *place))


def _refuse_strange(example: Single, forms: Iterable[Form], file: File, path: KeyPath) -> None:
    if isinstance(example, str | Beside):
        return
    try:
        for form in forms:
            facts_of(example, form)
    except ExampleError as error:
        raise file.error(error.message, (*path, error.key), nearest=error.nearest) from error


def _listed(declared: Declaration, key: str) -> Iterator[tuple[KeyPath, object]]:
    """Yield each example as it is written, and where."""
    listed = declared.values.get(key, [])
    if not isinstance(listed, list):
        raise declared.error(_LIST, key)
    yield from (((*declared.path, key, number), value) for number, value in enumerate(listed))


def _example(file: File, path: KeyPath, value: object) -> Example:
    if not isinstance(value, dict) or value.keys().isdisjoint(_ROLES):
        return _single(file, path, value)
    declared = Declaration(file, path, value)
    if not value.keys().isdisjoint((_ABOVE, _BELOW)):
        return _levels(declared)
    declared.allow(_YEARS)
    previous, report = (_single(file, (*path, step), value[step]) for step in _YEARS)
    return TwoYears(previous, report)


def _levels(declared: Declaration) -> Levels:
    declared.allow(("report",), (_ABOVE, _BELOW))
    file, path, values = declared.file, declared.path, declared.values
    below = [_single(file, where, value) for where, value in _listed(declared, _BELOW)]
    above = _single(file, (*path, _ABOVE), values[_ABOVE]) if _ABOVE in values else None
    return Levels(_single(file, (*path, "report"), values["report"]), tuple(below), above)


def _single(file: File, path: KeyPath, value: object) -> Single:
    if isinstance(value, str) and value.strip():
        return value
    if not isinstance(value, dict):
        raise file.error(_SHAPE, path)
    declared = Declaration(file, path, value)
    return _document(declared) if _DOCUMENT in value else {key: _cells(declared, key) for key in value}


def _document(declared: Declaration) -> Beside:
    declared.allow((_DOCUMENT,))
    name = declared.string(_DOCUMENT)
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name:
        raise declared.error(_OUTSIDE, _DOCUMENT)
    return Beside(name, str(Path(declared.file.name).parent / path))


def _cells(declared: Declaration, key: str) -> tuple[Value | str, ...]:
    value = declared.values[key]
    cells = value if isinstance(value, list) else [value]
    if not all(map(_is_cell, cells)):
        raise declared.error(_CELLS, key)
    return tuple(cells)


def _is_cell(cell: object) -> bool:
    return isinstance(cell, str) or is_number(cell, _LARGEST, 6)
