"""What is wrong with packs."""

import json
from collections.abc import Sequence

from gouji.cli.render.visible import visible
from gouji.engine.lint import Flaw, Remark
from gouji.engine.text import Language, Text

_SUMMARY = Text("检查 {packs} 个规则集：{flaws} 处毛病", "packs: {packs}; flaws: {flaws}")


def render_remarks(remarks: Sequence[Remark], packs: int, lang: Language) -> str:
    """Return one line for each remark, and one that sums up."""
    flaws = sum(remark.flaw is not Flaw.UNDECIDED for remark in remarks)
    lines = [*(_line(remark, lang) for remark in remarks), _SUMMARY.format(packs=packs, flaws=flaws).in_language(lang)]
    return "\n".join(lines) + "\n"


def _line(remark: Remark, lang: Language) -> str:
    place = remark.file if remark.line is None else f"{remark.file}:{remark.line}"
    said = f"{remark.rule}: {remark.message.in_language(lang)}"
    return visible(f"{place}: {remark.flaw} {remark.flaw.slug} {said}")


def render_remarks_json(remarks: Sequence[Remark], version: str) -> str:
    """Return the remarks in both languages as one JSON object, schema `gouji.lint/1`."""
    listed = [
        {
            "code": remark.flaw.value,
            "name": remark.flaw.slug,
            "file": remark.file,
            "line": remark.line,
            "rule": remark.rule,
            "message": {"zh": remark.message.zh, "en": remark.message.en},
        }
        for remark in remarks
    ]
    document = {"schema": "gouji.lint/1", "version": version, "remarks": listed}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
