"""Sentences for tests: what the prose of a small report says."""

from attrs import evolve

from gouji.engine.document import Content, Section, SectionState
from gouji.engine.forms import load_form
from gouji.engine.narrative import Claim, Narrative, Rate, narrate
from gouji.engine.sections import Phrase, SectionForm
from gouji.engine.source import Source, Span
from gouji.engine.text import Text

FORM = evolve(
    load_form("ogi-2021"),
    mentions=(
        Phrase("overview.platform", Text("平台建设", "platforms"), (1,), ("平台…建设", "载体建设")),
        Phrase("problems.problem", Text("问题", "problems"), (5,), ("有待",)),
    ),
)
TITLE = "云河县2021年政府信息公开工作年度报告\n"


def section(number: int, start: int, end: int) -> Section:
    form = SectionForm(number, "总体情况", Text("总体情况", "overview"))
    body = Span(start, end)
    return Section(form, SectionState.PRESENT, "总体情况", "accepted", number, Span.at(start), body, Content.WORDS)


def said(words: str, number: int = 1, year: int | None = 2021, title: str = TITLE) -> Narrative:
    text = title + words
    return narrate(Source("test", text, "", "utf-8"), [section(number, len(title), len(text))], FORM, year)


def received(words: str, title: str = TITLE) -> list[Claim]:
    return [claim for claim in said(words, title=title).claims if claim.statement == "requests.received"]


def claim(words: str) -> Claim:
    (only,) = received(words)
    return only


def rate(words: str) -> Rate:
    (only,) = said(words).rates
    return only
