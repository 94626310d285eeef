"""Words that are written otherwise: characters lost, changed or in another order, and words of another's report."""

from collections.abc import Iterator

from gouji.engine.narrative.dates import is_quoted, places
from gouji.engine.narrative.language.joined import Joined
from gouji.engine.narrative.language.known import Word, known_words
from gouji.engine.narrative.records import Slip


def find_words(words: Joined) -> Iterator[Slip]:
    """Yield the forms that are slips, outside titles: those of documents are read as references."""
    for start, word in _forms(words.text):
        if word.is_meant(words.text, start) and not is_quoted(words.text, start):
            yield words.slip(word.code, start, start + len(word.wrong), word.right, certain=word.certain)


def _forms(text: str) -> Iterator[tuple[int, Word]]:
    """Yield where forms stand that may be slips."""
    known = known_words()
    for found in known.pattern.finditer(text):
        for at, word in known.words[found[0]]:
            start = found.start() - at
            if start >= 0 and text.startswith(word.wrong, start):
                yield start, word
    for word in known.frequent:
        for start in places(text, word.wrong):
            yield start, word
