"""Word documents with notes as comments, at the very cells and words."""

from collections.abc import Iterable
from copy import deepcopy

from gouji.engine.annotation.anchors import Anchors
from gouji.engine.annotation.comments import Comments
from gouji.engine.annotation.marks import Marks, around_all, withdraw
from gouji.engine.annotation.note import Note
from gouji.engine.annotation.package import Package
from gouji.engine.readers.docx import open_docx, told
from gouji.engine.readers.limits import LIMITS, Limits
from gouji.engine.record import changed


def annotate_docx(data: bytes, name: str, notes: Iterable[Note], limits: Limits = LIMITS) -> bytes:
    """Return a Word document with a comment for each note instead of those that gouji wrote before.

    The locations of the notes are of the text that `read_docx` gives. All else says and looks what it did. `Unreadable`
    if the document cannot be read.
    """
    file = open_docx(data, name, limits)
    # Reading changes the elements that it reads: the comments go into others like them.
    root = deepcopy(file.root)
    alike = dict(zip(file.root.iter(), root.iter(), strict=True))
    anchors = Anchors.of(*told(file, data))
    comments = Comments.of(Package(file.archive, file.path))
    withdraw(root, comments.withdrawn)
    marks = Marks()
    for note in notes:
        number = comments.add(note)
        if words := anchors.words(note.location.span):
            marks.around_words(changed(words, first=alike[words.first], last=alike[words.last]), number)
        else:
            around_all(alike[anchors.holder(note.location.span)], number)
    comments.package.put(file.path, root)
    comments.save()
    return comments.package.packed()
