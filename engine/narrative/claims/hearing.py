"""A run of words understood: which statement it makes, of what, in which thread."""

from collections.abc import Sequence
from functools import cache

from gouji.engine.grammar.phrases import DENIAL, UNKNOWN, Phrase, classes, letters, phrase_of, understood
from gouji.engine.narrative.claims.runs import Run
from gouji.engine.narrative.claims.thread import OTHER, Thread, Whole
from gouji.engine.narrative.claims.words import CAUSE, OWN_YEAR, Place, Word, word_of
from gouji.engine.narrative.records import Quantity
from gouji.engine.record import changed, frozen
from gouji.engine.statements import Statement, Subject, load_statements

REQUESTS, _CASES = "requests", "review_and_litigation"
_OF_CASES = frozenset(("review", "litigation", "direct", "after_review", _CASES))
_TOTAL = ".total"
_WHOLES = (("received.total",), ("received.total", "carried_in.total"), ("concluded.total",))


@frozen
class Heard:
    """A statement as it was said: by which phrase, of what, with which number (None: that there was none).

    `words` are those of the phrase; `explicit` says that they name what it is of; `time` is where a word of the run
    stands by which it is of another time; `thread` is what was said before; `sentence_end` is where its sentence ends.
    """

    phrase: Phrase
    subject: Subject
    name: str
    readings: tuple[tuple[str, ...], ...]
    number: Quantity | None
    run: Run
    words: tuple[Word, ...]
    explicit: bool
    time: Place | None
    thread: Thread
    sentence_end: int

    @property
    def statement(self) -> Statement:
        """The type of statement."""
        return self.phrase.statement

    @property
    def names_requests(self) -> bool:
        """Whether it calls them requests for information, not only 申请."""
        return self.run.holds(REQUESTS)

    @property
    def start(self) -> int:
        """Where the phrase begins in the prose."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.words[-1].end


def hear(run: Run, thread: Thread, sentence_end: int) -> tuple[list[Heard], Thread]:
    """Return what a run states, and the thread behind it."""
    thread = thread.behind(run.mark)
    if run.tells_part:
        thread = changed(thread, listing=thread.whole is not None, part=None)
    if run.holds("change") or run.holds("rate"):
        return [], thread
    telling = _resolved(run, thread)
    thread = _at(run, telling, thread)
    kinds = ("none",) if DENIAL in run.letters else ("count", "money")
    heard = [found for kind in kinds if (found := _heard(run, telling, kind, thread, sentence_end))]
    return heard, _after(run, telling, heard, thread)


def _resolved(run: Run, thread: Thread) -> list[Word]:
    """Return the telling words, those that stand for others (申请, 相关案件, 其他) as what they mean here."""
    if not _STANDING_IN & {word.kind for word in run.telling}:
        return list(run.telling)
    return [meant for word in run.telling if (meant := _meaning(word, thread))]


_STANDING_IN = frozenset(("part", "stands_in"))


def _meaning(word: Word, thread: Thread) -> Word | None:
    """Return a word as what it means in its place; None where it means nothing."""
    if word.kind == "part":
        return None
    if word.kind != "stands_in":
        return word
    name = classes()[word.letter].name
    if name == "case" and thread.about not in _OF_CASES:
        return None
    if name == "application" and thread.about not in (None, REQUESTS):
        return Word(UNKNOWN, word.start, word.end)
    means = {"application": REQUESTS, "case": _CASES}.get(name) or _rests().get(thread.part or "", "rest_of_cases")
    return word_of(means, word.start, word.end)


@cache
def _rests() -> dict[str, str]:
    """Return what 其他 means behind a part, by the name of the part."""
    statements = load_statements().statements
    return {part: statement.phrases[0].split()[0] for statement in statements for part in statement.behind}


def _at(run: Run, telling: Sequence[Word], thread: Thread) -> Thread:
    """Return the thread with what a run itself names: its subject, and the year."""
    if CAUSE in run.letters:
        thread = changed(thread, disclosed=True)
    if OWN_YEAR in run.letters or run.holds("became"):
        thread = changed(thread, time=None)
    named = _named(telling)
    if named is None or (named == OTHER and not _acts(telling)):
        return thread
    if thread.counted and named != thread.about and not {named, thread.about} <= _OF_CASES:
        thread = changed(thread, said=(), counted=False)
    known = thread.disclosed or named == REQUESTS
    return changed(thread, about=named, anchored=named != OTHER, blurred=None, disclosed=known)


def _acts(telling: Sequence[Word]) -> bool:
    """Whether a run says that something was done, or counts it."""
    return any(word.number or word.kind == "deed" for word in telling)


def _named(telling: Sequence[Word]) -> str | None:
    """Return the class of what a run speaks of: the last before its number, else the first behind it."""
    things = [(number, word) for number, word in enumerate(telling) if word.kind in ("thing", "other")]
    counted = next((number for number, word in enumerate(telling) if word.number), len(telling))
    found = next((word for number, word in reversed(things) if number < counted), things[0][1] if things else None)
    if found is None:
        return None
    return classes()[found.letter].name if found.kind == "thing" else OTHER


def _heard(run: Run, telling: Sequence[Word], kind: str, thread: Thread, sentence_end: int) -> Heard | None:
    """Return the statement of a run as it is, or without the words for a time that it may be of."""
    times = [word for word in telling if word.kind == "time"]
    found = _found(telling, kind, thread)
    time = None
    if found is None and times:
        time = (times[-1].start, times[-1].end)
        found = _found([word for word in telling if word not in times], kind, thread)
    if found is None:
        return None
    phrase, words = found
    subject = _subject(words, thread)
    name, readings = _meant(phrase.statement, subject, thread)
    number = next((word.number for word in reversed(words) if word.number), None) if kind != "none" else None
    explicit = _names_subject(words)
    return Heard(phrase, subject, name, readings, number, run, words, explicit, time, thread, sentence_end)


def _found(telling: Sequence[Word], kind: str, thread: Thread) -> tuple[Phrase, tuple[Word, ...]] | None:
    """Return the phrase that words make, and those that it takes; what was named before is understood."""
    if thread.about == OTHER:
        return None
    stretch = "".join(word.letter for word in telling)
    lead = len(stretch) - len(stretch.lstrip(UNKNOWN))
    before = "" if _names_subject(telling) else understood(letters()[thread.about or REQUESTS])
    found = phrase_of(stretch[:lead] + before + stretch[lead:], kind)
    if found is None:
        return None
    phrase, length = found
    words = tuple(telling[lead : length - len(before)])
    of_it = words and _subject(words, thread).words in phrase.statement.about
    # 网上申请3件 is a part by words that are of no class, and no statement of all requests.
    of_some = lead and not _acts(words[:-1]) and phrase.statement.unit == "piece"
    return (phrase, words) if of_it and not of_some else None


def _names_subject(words: Sequence[Word]) -> bool:
    return any(classes()[word.letter].name in load_statements().subjects for word in words if word.kind)


def _subject(words: Sequence[Word], thread: Thread) -> Subject:
    subjects = load_statements().subjects
    named = [classes()[word.letter].name for word in words if word.kind]
    return next((subjects[name] for name in reversed(named) if name in subjects), subjects[thread.about or REQUESTS])


def _meant(statement: Statement, subject: Subject, thread: Thread) -> tuple[str, tuple[tuple[str, ...], ...]]:
    """Return the name of a statement in its thread, and its readings: a part has those of its whole, by column."""
    name = statement.name.replace("{about}", subject.name)
    if not statement.wholes:
        return name, statement.readings
    whole = thread.whole if thread.whole and thread.whole.name in statement.wholes else None
    rows = [row for row in (whole.readings if whole else _WHOLES) if all(map(_is_total, row))]
    readings = tuple(
        tuple(f"{row.removesuffix(_TOTAL)}.{column}" for row in reading for column in statement.readings[0])
        for reading in rows
    )
    return name.replace("{whole}", whole.name if whole else statement.wholes[0]), readings


def _is_total(row: str) -> bool:
    return row.endswith(_TOTAL) and not row.startswith("-") and "*" not in row


def _after(run: Run, telling: Sequence[Word], heard: Sequence[Heard], thread: Thread) -> Thread:
    """Return the thread behind a run."""
    used = [word for found in heard for word in found.words]
    times = [word for word in telling if word not in used and word.kind == "time"]
    if times:
        thread = changed(thread, time=(times[-1].start, times[-1].end))
    if thread.listing and run.number:
        return thread.with_part(run.number, heard[0].name if heard else "")
    thread = thread.with_run(run)
    if not heard:
        return _unheard(telling, thread)
    first = heard[0]
    is_whole = first.number and not first.statement.wholes
    whole = Whole(first.name, first.readings, first.number.value) if is_whole and first.number else None
    return thread.with_statement(first.subject.words, whole)


def _unheard(telling: Sequence[Word], thread: Thread) -> Thread:
    """Return the thread behind a run that was not understood: its words may have changed what is spoken of."""
    unknown = next((word for word in telling if word.letter == UNKNOWN), None)
    if unknown is None or thread.outer:
        return thread
    named, number = _named(telling), next((word.number for word in telling if word.number), None)
    if number and thread.anchored and not _acts(telling[:-1]) and thread.has_room_for(number):
        return changed(thread, listing=True).with_part(number, "")
    if number and not named:
        return changed(thread, about=OTHER)
    if thread.anchored and not named:
        return thread
    return changed(thread, anchored=False, blurred=(unknown.start, unknown.end))
