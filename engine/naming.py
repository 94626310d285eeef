"""How a rule holds the names by which a report calls its body against the title."""

from collections.abc import Callable, Iterator

from gouji.engine.finding import Label, Objection, Skip
from gouji.engine.identity import Identity, Witness
from gouji.engine.narrative.bodies import BodyName, body_name, named_bodies
from gouji.engine.narrative.context import Context
from gouji.engine.text import Text

TITLE = Text("标题", "the title")
NO_TITLE = Text("标题没有写明机关", "the title names no body")


def hold_against_title(
    context: Context, identity: Identity, differs: Callable[[BodyName, BodyName], bool], message: Text
) -> Iterator[Objection | Skip]:
    """Object to each name that `differs` from that of the title; skip where the title names no body.

    `message` has the places `{found}` and `{title}`.
    """
    titles = identity.said("body", Witness.TITLE)
    if not titles:
        yield Skip(NO_TITLE)
        return
    title = Text(str(titles[0].value), str(titles[0].value))
    labels = (Label(titles[0].span, TITLE),) if titles[0].span else ()
    for named in named_bodies(identity, context.authors):
        if differs(body_name(named.name), body_name(title.zh)):
            told = message.format(found=named.name, title=title)
            yield Objection(named.span, told, labels, expected=title, found=named.name)
