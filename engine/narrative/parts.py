"""How many parts the preamble says that the report has, and which it lists."""

import re
from collections.abc import Iterator
from functools import cache

from gouji.engine.form import Form
from gouji.engine.grammar.labels import ORDINALS, ordinal_of
from gouji.engine.narrative.context import PREAMBLE
from gouji.engine.narrative.prose import Prose
from gouji.engine.narrative.structure import Parts
from gouji.engine.pattern import late
from gouji.engine.source import Source, fold

# What may stand between the names of parts, and round their list.
_NOUNS = ("部分", "项内容")
_AROUND = late(r"[、,:和及与以等共分别为是即]|组成|构成|包括|包含")


def find_parts(source: Source, prose: Prose, form: Form) -> Iterator[Parts]:
    """Yield what a preamble announces."""
    if prose.section != PREAMBLE or not any(map(prose.text.__contains__, _NOUNS)):
        return
    for match in _announcement().finditer(prose.text):
        named = _named(match["before"], form) or _named(match["behind"], form)
        span = prose.span(*match.span("raw"))
        yield Parts(ordinal_of(match["count"]), named, source.raw(span), span)


def _named(words: str, form: Form) -> tuple[int, ...]:
    """Return the sections that a list names, in its order; none if it names anything else."""
    places = {}
    for wording, number in _wordings(form):
        start = words.find(wording)
        while start >= 0:
            places[start] = number
            words = words[:start] + "、" * len(wording) + words[start + len(wording) :]
            start = words.find(wording)
    return () if _AROUND.sub("", words) else tuple(places[start] for start in sorted(places))


@cache
def _wordings(form: Form) -> tuple[tuple[str, int], ...]:
    """Return every wording of a heading, the longest first."""
    wordings = ((fold(wording), section.number) for section in form.sections for wording in section.wordings)
    return tuple(sorted(wordings, key=lambda pair: len(pair[0]), reverse=True))


@cache
def _announcement() -> re.Pattern[str]:
    return re.compile(
        r"(?:报告|年报|全文|内容)(?:主要)?(?:内容)?(?:由|共分为|共分|共有|共|分为|分|包括|包含)(?P<before>[^。;\n]{0,260}?)"
        rf"(?<!第)(?P<raw>(?P<count>[{ORDINALS}]|[1-9])个?大?(?:{'|'.join(_NOUNS)}))(?P<behind>[^。;\n]{{0,260}})"
    )
