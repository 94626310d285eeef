"""A run of words understood: which statement it makes, of what, in which thread."""

from collections.abc import Sequence
from decimal import Decimal

from gouji.engine.grammar import otherwise
from gouji.engine.grammar.phrases import NUMBERS, letters
from gouji.engine.narrative.claims.alone import alone
from gouji.engine.narrative.claims.heard import CONCLUDED, Heard
from gouji.engine.narrative.claims.kinds import of_both_kinds
from gouji.engine.narrative.claims.repeating import again, elsewhere, together
from gouji.engine.narrative.claims.runs import COUNTED, Run
from gouji.engine.narrative.claims.senses import Sense, Told, sense_of
from gouji.engine.narrative.claims.summing import summed
from gouji.engine.narrative.claims.terms import DEEDS, OF_CASES, OTHER, REQUESTS, kind_of
from gouji.engine.narrative.claims.thread import Thread, Whole
from gouji.engine.narrative.claims.words import Place
from gouji.engine.record import changed
from gouji.engine.statements import Statement, Subject, load_statements

_TOTAL = ".total"
_ROWS = (("received.total",), ("received.total", "carried_in.total"), ("concluded.total",))
_BARE = 2
_BOTH = {"review.total", "litigation.total"}
_OF_CONCLUDED = Whole.of(CONCLUDED, (("concluded.total",),), Decimal("Infinity"))
# Only of requests for information a report tells these.
_DISCLOSED = (REQUESTS, "direct", "after_review")


def hear(run: Run, thread: Thread, sentence_end: int) -> tuple[Sequence[Heard], Thread]:
    """Return what a run states, and the thread behind it."""
    thread = thread.behind(run.mark)
    if not run.letters:
        return (), thread
    if _is_of_requests(run, thread):
        thread = changed(thread, about=REQUESTS)
    sense = sense_of(run.letters, thread.about, thread.part, thread.last.name if thread.last else "")
    if sense.tells_part:
        thread = changed(thread, listing=thread.whole is not None, part=None)
    if sense.differs:
        return (), thread if sense.named == REQUESTS or _is_share(run, sense) else _at(run, sense, thread)
    if run.number and _is_on_topic(run, sense, thread):
        return (), changed(thread, listing=True).with_part(run.number, "")
    comparing = sense.compares or (thread.comparing and not run.mark and not run.holds("became"))
    thread = thread if comparing == thread.comparing else changed(thread, comparing=comparing)
    thread = _at(run, sense, thread) if sense.named or not comparing else thread
    if comparing:
        return again(sense, run, thread, sentence_end), thread
    became = run.holds("became") and again(sense, run, thread, sentence_end)
    heard = became or [_heard(told, sense, run, thread, sentence_end) for told in sense.told]
    heard = heard or again(sense, run, thread, sentence_end) or summed(sense, run, thread, sentence_end)
    heard = heard or together(sense, run, thread, sentence_end) or elsewhere(sense, run, thread, sentence_end)
    heard = heard or alone(sense, run, thread, sentence_end)
    return heard, _after(run, sense, heard, thread)


def _is_of_requests(run: Run, thread: Thread) -> bool:
    """Whether it is of requests where cases are spoken of: only these are carried over, and have a time limit."""
    bare = run.holds("application")
    if bare and thread.is_done_with_cases:
        return True
    return thread.about in OF_CASES and ((bare and run.holds("carry")) or _is_due(run))


def _is_due(run: Run) -> bool:
    """Whether it tells a time limit, which requests have: 3件尚未到期."""
    number = run.number if run.holds("carried_out") or run.holds("carry") else None
    return number is not None and otherwise.due().search(number.prose.text, run.start, run.end) is not None


def _is_share(run: Run, sense: Sense) -> bool:
    """Whether a rate is of requests that led to cases, so that these are not spoken of: 引发行政复议的比例为8.3%."""
    return sense.named in OF_CASES and run.holds("happened") and not run.holds("change")


def _is_on_topic(run: Run, sense: Sense, thread: Thread) -> bool:
    """Whether it tells what some of the requests before it are about, in words for other business: 涉及审批11件."""
    whole = None if thread.outer else thread.whole
    of_requests = whole is not None and whole.name.startswith(REQUESTS) and thread.anchored
    if not of_requests or sense.thing != OTHER or run.number is None or COUNTED.isdisjoint(run.letters):
        return False
    return (thread.listing or run.holds("happened")) and thread.has_room_for(run.number)


def _at(run: Run, sense: Sense, thread: Thread) -> Thread:
    """Return the thread with what a run itself names: its subject, and the year."""
    time = None if sense.own_year else thread.time
    disclosed = thread.disclosed or sense.caused or sense.named in _DISCLOSED
    if sense.named is None:
        same = time == thread.time and disclosed == thread.disclosed
        return thread if same else changed(thread, time=time, disclosed=disclosed)
    # a bare 申请 leaves it as open as the words before it in the sentence have left it
    bare = sense.named == REQUESTS and not run.holds(REQUESTS)
    blurred = _in_doubt(thread) if bare and thread.said else None
    other = sense.named != thread.about and not {sense.named, thread.about} <= OF_CASES
    said, counted = ((), False) if other and thread.counted else (thread.said, thread.counted)
    return changed(
        thread,
        about=sense.named,
        anchored=sense.named != OTHER and blurred is None,
        blurred=blurred,
        time=time,
        disclosed=disclosed,
        said=said,
        counted=counted,
    )


def _in_doubt(thread: Thread) -> Place | None:
    """Return the words that leave it open what a bare 申请 is for: behind other business the last of these."""
    return thread.blurred or (thread.said[-1] if thread.about == OTHER else None)


def _heard(told: Told, sense: Sense, run: Run, thread: Thread, sentence_end: int) -> Heard:
    told = of_both_kinds(_of_both(_carried_on(told, run, thread), thread), run, thread)
    name, readings = _meant(told.phrase.statement, told.subject, thread)
    time = run.place(told.time.first, told.time.last) if told.time else None
    leading = run.place(sense.leading.first, sense.leading.last) if sense.leading else _leading_list(run, thread)
    number = None if told.number is None else run.number_at(told.number)
    return Heard(told, name, readings, number, run, time, leading, thread, sentence_end)


def _leading_list(run: Run, thread: Thread) -> Place | None:
    """Return the unknown word that a list begins with of which a run goes on: 住建局许可3件、处罚5件."""
    return thread.last.leading if thread.last and run.mark == "、" else None


def _carried_on(told: Told, run: Run, thread: Thread) -> Told:
    """Return a subject and its number alone as a statement: in a list that of the last, 制定规章2件、文件5件."""
    last = thread.last
    bare = len(told.phrase.items) == _BARE and not any(kind_of(term) in DEEDS for term in told.terms)
    if last is None or run.mark != "、" or not bare:
        return told
    same = "{about}" in last.statement.name and told.subject.words in last.statement.about
    return changed(told, phrase=last.told.phrase) if same else told


def _of_both(told: Told, thread: Thread) -> Told:
    """Return that there was none as said of reviews and litigation, where both were counted right before it."""
    last = thread.last
    before = last.thread.last if last else None
    if last is None or before is None or told.number is not None or told.explicit or told.subject.words not in OF_CASES:
        return told
    of_lawsuits = any(term.letter == letters()["lost"] for term in told.terms)
    counted = {last.name, before.name} == _BOTH and last.sentence_end == before.sentence_end
    together = counted and not of_lawsuits
    return changed(told, subject=load_statements().subjects["review_and_litigation"]) if together else told


def _meant(statement: Statement, subject: Subject, thread: Thread) -> tuple[str, tuple[tuple[str, ...], ...]]:
    """Return the name of a statement in its thread, and its readings: a part has those of its whole, by column."""
    name = statement.name.replace("{about}", subject.name)
    if not statement.wholes:
        return name, statement.readings
    whole = thread.whole if thread.whole and thread.whole.name in statement.wholes else None
    if thread.last and thread.last.name.startswith(f"{CONCLUDED}."):
        whole = _OF_CONCLUDED
    rows = [row for row in (whole.readings if whole else _ROWS) if all(map(_is_total, row))]
    readings = tuple(
        tuple(f"{row.removesuffix(_TOTAL)}.{column}" for row in reading for column in columns)
        for reading in rows
        for columns in statement.readings
    )
    return name.replace("{whole}", whole.name if whole else statement.wholes[0]), readings


def _is_total(row: str) -> bool:
    return row.endswith(_TOTAL) and not row.startswith("-") and "*" not in row


def _after(run: Run, sense: Sense, heard: Sequence[Heard], thread: Thread) -> Thread:
    """Return the thread behind a run."""
    if sense.time:
        thread = changed(thread, time=run.place(sense.time.first, sense.time.last))
    if thread.listing and run.number and not COUNTED.isdisjoint(run.letters):
        return thread.with_part(run.number, heard[0].name if heard else "")
    if not heard:
        return _unheard(run, sense, thread).behind_stretch((run.start, run.end), counted=run.number is not None)
    said, counted = thread.said_with((run.start, run.end)), thread.counted or run.number is not None
    first = heard[0]
    if first.leading and thread.about is None and not first.told.explicit:
        return changed(thread, blurred=first.leading, said=said, counted=counted)
    if first.time or first.told.loosely:
        loose = (run.start, run.end) if first.told.loosely else None
        anchored, blurred = thread.anchored and not loose, loose or thread.blurred
        return changed(thread, last=first, anchored=anchored, blurred=blurred, said=said, counted=counted)
    bare = run.holds("application") and thread.passage != REQUESTS
    in_doubt = thread.blurred if bare and not thread.anchored else None
    is_whole = first.number and not first.statement.wholes
    whole = Whole.of(first.name, first.readings, first.number.value) if is_whole and first.number else thread.whole
    return changed(
        thread,
        listing=run.leads_to_parts or thread.listing,
        about=_about(first),
        anchored=in_doubt is None,
        blurred=in_doubt,
        whole=whole,
        last=first,
        said=said,
        counted=counted,
    )


def _about(heard: Heard) -> str:
    """Return what is spoken of behind a statement: behind 对2件申请收费 the fee, and no requests."""
    named, about = heard.subject.words, heard.statement.about
    return named if named in about else about[0]


def _unheard(run: Run, sense: Sense, thread: Thread) -> Thread:
    """Return the thread behind a run that was not understood: its words may have changed what is spoken of."""
    if run.number is None and run.names_concluded:
        return changed(thread, whole=_OF_CONCLUDED)
    if sense.unknown is None or thread.outer:
        return thread
    number = run.number if run.number and not COUNTED.isdisjoint(run.letters) else None
    listed = thread.anchored or (thread.about == REQUESTS and run.holds("application"))
    if number and listed and sense.thing in (None, thread.about) and thread.has_room_for(number):
        return changed(thread, listing=True).with_part(number, "")
    if number and not sense.thing and NUMBERS["things"] not in run.letters:
        return changed(thread, about=OTHER)
    if thread.anchored and not sense.thing:
        return thread
    return changed(thread, anchored=False, blurred=run.place(sense.unknown.first, sense.unknown.last))
