"""What would mend figures that are wrong, in sentences."""

from collections.abc import Sequence

from gouji.engine.finding import MOST_REPAIRS, Change, Finding, Repair
from gouji.engine.text import Language, Text

_SHOULD_BE = Text("{name} 应为 {right}，现为 {printed}", "{name} should be {right}, is {printed}")
# A relation alone is one of one: no plural is wrong then.
_WHY = Text(
    "（{mistakes}；改正后 {count} 条勾稽关系全部成立）",
    " ({mistakes}; corrected, {count} of {count} relations hold)",
)
_ONLY_LIKELY = Text(
    "另有{least} {count} 种改法也使这些关系成立，但可能性较小",
    "{least}{count} other repairs would do, but are less likely",
)
_ONE_OF = Text(
    "错在以下之一，请对照原始数据改正：{repairs}", "one of these is wrong, see which by your records: {repairs}"
)
_MORE = Text("{repairs} 等{least} {count} 种", "{repairs}: these and others, {least}{count} in all")
_LEAST = Text("至少", "at least ")
_ONE_CHANGE = Text("{name} {printed}→{right}", "{name} {printed}→{right}")
_FILLED = Text("勾稽关系表明应填：{changes}", "the relations tell what belongs there: {changes}")
_TO_FILL = Text("{name} {right}", "{name} {right}")
_SHOWN = 5


def likeliest(finding: Finding) -> list[Repair]:
    """Return the repairs of a finding's cause than which none is likelier."""
    return [repair for repair in finding.repairs if repair.rank == 1]


def should_be(repair: Repair, relations: int, lang: Language) -> list[str]:
    """Return a sentence for each change of a repair that is likelier than all others, and makes `relations` true."""
    mistakes = ("、" if lang == "zh" else ", ").join(repair.mistakes)
    *first, last = (_said(_SHOULD_BE, change, lang) for change in repair.changes)
    return [*first, last + _WHY.in_language(lang).format(mistakes=mistakes, count=relations)]


def less_likely(finding: Finding, lang: Language) -> list[str]:
    """Return the sentence that others than the likeliest repair would do; nothing if none would."""
    others = len(finding.repairs) - 1
    told = _ONLY_LIKELY.in_language(lang).format(count=others, least=_least(finding.repairs, lang))
    return [told] if others else []


def one_of(repairs: Sequence[Repair], lang: Language) -> str:
    """Return the sentence that offers repairs of which none is likelier than another."""
    told = _separator(lang).join(_changes(repair, lang) for repair in repairs[:_SHOWN])
    if len(repairs) > _SHOWN:
        told = _MORE.in_language(lang).format(repairs=told, count=len(repairs), least=_least(repairs, lang))
    return _ONE_OF.in_language(lang).format(repairs=told)


def filled(repair: Repair, lang: Language) -> str:
    """Return the sentence that tells what relations leave to be written into cells without a number."""
    changes = _separator(lang).join(_said(_TO_FILL, change, lang) for change in repair.changes)
    return _FILLED.in_language(lang).format(changes=changes)


def _least(repairs: Sequence[Repair], lang: Language) -> str:
    """Return what is said before the number of repairs where there may be more than are told."""
    return _LEAST.in_language(lang) if len(repairs) == MOST_REPAIRS else ""


def _separator(lang: Language) -> str:
    return "；" if lang == "zh" else "; "


def _changes(repair: Repair, lang: Language) -> str:
    return " + ".join(_said(_ONE_CHANGE, change, lang) for change in repair.changes)


def _said(words: Text, change: Change, lang: Language) -> str:
    return words.in_language(lang).format(name=change.name, right=change.right, printed=change.printed)
