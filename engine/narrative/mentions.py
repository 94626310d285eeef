"""Topics, cues and statements that the form asks for, found by the form's phrases."""

import re
from collections.abc import Iterator
from functools import lru_cache

from gouji.engine.form import Form, Phrase
from gouji.engine.narrative.prose import Prose
from gouji.engine.narrative.records import Mention

_WITHIN_CLAUSE = r"[^,。;:!?\n()《》<>\"]"


def find_mentions(form: Form, prose: Prose) -> Iterator[Mention]:
    """Yield the first place of each mention that is looked for in this section."""
    for phrase in form.mentions:
        if prose.section in phrase.sections:
            found = _pattern(phrase).search(prose.text)
            if found:
                yield Mention(phrase.key, prose.section, prose.span(*found.span()))


@lru_cache(maxsize=256)
def _pattern(phrase: Phrase) -> re.Pattern[str]:
    """Return one pattern for all wordings of a mention."""
    gap = f"{_WITHIN_CLAUSE}{{0,{phrase.gap}}}?"
    return re.compile("|".join(gap.join(map(re.escape, wording.split("…"))) for wording in phrase.phrases))
