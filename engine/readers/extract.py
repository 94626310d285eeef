"""What `gouji extract --format json` printed, read back: bytes → Source.

The figures come back in the tables of the form, with whose they are. The words of the report are not in the file, so
that there are no sections, and nothing that is judged by words.
"""

import json
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from gouji.engine.forms import form_names, load_form
from gouji.engine.grammar.figures import read_figure
from gouji.engine.readers.blocks import Block, Grid, Paragraph, compose
from gouji.engine.readers.filled import filled
from gouji.engine.readers.limits import LIMITS, Limits
from gouji.engine.readers.plain import decode
from gouji.engine.readers.unreadable import Unreadable
from gouji.engine.record import frozen
from gouji.engine.source import Source, fold
from gouji.engine.text import Text

_SCHEMA = "gouji.extract/1"
# What a cell holds whose figure could not be read: nothing that could be taken for one.
_SPOILT = "###"
_DASH = "/"
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_Json = Mapping[str, object]


def read_json(data: bytes, name: str, limits: Limits = LIMITS) -> Source:
    """Read back the figures of an extract; `Unreadable` if it is none, or not of this version."""
    if len(data) > limits.file_bytes:
        raise Unreadable(name, _NO_JSON)
    extract = _Extract.of(decode(data, name).text, name)
    blocks: list[Block] = [*extract.identity(), *extract.grids()]
    if not blocks:
        raise Unreadable(name, _NOTHING)
    return compose(blocks, name, data)


@frozen
class _Extract:
    """An extract, its outer shape checked: figures by key, the edition of the form by section."""

    name: str
    data: _Json
    facts: Mapping[str, _Json]
    editions: Mapping[int, str]

    @classmethod
    def of(cls, text: str, name: str) -> "_Extract":
        """Return the extract that a text holds."""
        data = _loaded(text, name)
        if data.get("schema") != _SCHEMA:
            raise Unreadable(name, _OTHER_SCHEMA.format(found=str(data.get("schema"))[:40], wanted=_SCHEMA))
        facts = {str(fact.get("key")): fact for fact in _entries(data, "facts", name)}
        editions = {
            section: form
            for table in _entries(data, "tables", name)
            if isinstance(section := table.get("section"), int) and isinstance(form := table.get("form"), str)
        }
        unknown = next((form for form in editions.values() if form not in form_names()), None)
        if unknown is not None:
            raise Unreadable(name, _OTHER_FORM.format(form=unknown))
        return cls(name, data, facts, editions)

    def identity(self) -> Iterator[Paragraph]:
        """Yield the title, and lines for what it does not say."""
        title, body, year = (self.data.get(key) for key in ("title", "body", "year"))
        heading = title if isinstance(title, str) else ""
        if heading:
            yield Paragraph(heading)
        if isinstance(body, str) and body not in heading:
            yield Paragraph(f"发布机构：{body}")
        if isinstance(year, int) and str(year) not in fold(heading):
            yield Paragraph(f"（{year}年1月1日至{year}年12月31日）")

    def grids(self) -> Iterator[Grid]:
        """Yield the tables of which something is there, filled in."""
        number = 0
        for section, edition in sorted(self.editions.items()):
            for table in load_form(edition).tables:
                cells = {key: self._cell(key) for key in table.keys}
                if table.section == section and any(cell is not None for cell in cells.values()):
                    number += 1
                    yield filled(table, number, cells)

    def _cell(self, key: str) -> str | None:
        """Return what the cell of a figure holds, so that it is read as before; None where the figure is absent."""
        fact = self.facts.get(key, {})
        state, value, raw = fact.get("state", "absent"), fact.get("value"), fact.get("raw")
        if state in ("absent", "blank"):
            return None if state == "absent" else ""
        number = self._number(key, value) if state == "number" else None
        if isinstance(raw, str) and _reads(raw) == (state, number):
            return raw
        return f"{number:f}" if number is not None else _DASH if state == "dash" else _SPOILT

    def _number(self, key: str, value: object) -> Decimal:
        if not isinstance(value, str) or not _NUMBER.fullmatch(value):
            raise Unreadable(self.name, _NO_NUMBER, Text(key, key))
        return Decimal(value)


def _reads(raw: str) -> tuple[str, object]:
    """Return the state and the value of a cell that holds `raw`."""
    cell = fold(raw).strip()
    figure = read_figure(cell) if cell else None
    return (figure.kind, figure.value) if figure else ("blank", None)


def _loaded(text: str, name: str) -> _Json:
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        where = Text(f"第 {error.lineno} 行第 {error.colno} 列", f"line {error.lineno}, column {error.colno}")
        raise Unreadable(name, _SEVERAL if error.msg == "Extra data" else _NO_JSON, where) from error
    except (ValueError, RecursionError) as error:
        raise Unreadable(name, _NO_JSON) from error
    if not isinstance(data, dict):
        raise Unreadable(name, _OTHER_SCHEMA.format(found=type(data).__name__, wanted=_SCHEMA))
    return data


def _entries(data: _Json, key: str, name: str) -> list[_Json]:
    entries = data.get(key)
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise Unreadable(name, _NO_ENTRIES.format(key=key))
    return entries


_NO_JSON = Text("不是有效的 JSON", "not valid JSON")
_SEVERAL = Text(
    "文件里不止一份 JSON：请把每份报告另存为一个文件",
    "more than one JSON object: put each report into a file of its own",
)
_OTHER_SCHEMA = Text(
    "只能读取 gouji extract 输出的 JSON（{wanted}），这里是 {found}",
    "only the JSON of gouji extract ({wanted}) can be read, this is {found}",
)
_OTHER_FORM = Text("不认识表格版本 {form}", "no form {form} is known")
_NO_ENTRIES = Text("缺少 {key}，或者它不是对象的列表", "{key} is missing, or no list of objects")
_NO_NUMBER = Text("value 不是十进制数的字符串", "value is no decimal number in a string")
_NOTHING = Text("里面没有任何数字", "there is no figure in it")
