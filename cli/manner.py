"""How a run is to be told, whatever the style."""

from gouji.engine.record import frozen
from gouji.engine.text import Language


@frozen
class Manner:
    """What the user asked of the output, as far as a style can heed it.

    `apart` is whether findings of one cause are told one by one, `waived` whether those are shown, too, that somebody
    answers for; `verdicts`, `statistics` and `summary` are parts that
    there are to be beside the findings.
    """

    lang: Language
    color: bool = False
    verdicts: bool = False
    apart: bool = False
    waived: bool = False
    statistics: bool = False
    summary: bool = True
