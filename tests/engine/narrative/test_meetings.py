"""Meetings that the words go by, and those that they only name."""

import pytest

from gouji.engine.narrative.meetings import find_meetings
from gouji.engine.narrative.prose import prose_between
from gouji.engine.source import Source, Span


def named(words: str) -> list[str]:
    source = Source("<test>", words, "", "utf-8")
    return [meeting.name for meeting in find_meetings(source, prose_between(source, Span(0, len(words)), 1))]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("深入贯彻党的二十大精神", ["二十大"]),
        ("学习党的十九届六中全会精神", ["十九届六中全会"]),
        ("学习党的十九届五中、六中全会精神", ["十九届五中全会", "十九届六中全会"]),
        ("学习二十届二中、三中全会精神", ["二十届二中全会", "二十届三中全会"]),
        ("贯彻党的十九大和十九届历次全会精神", ["十九大", "十九大"]),
        ("贯彻党的十九大、二十大精神", ["十九大", "二十大"]),
        ("以二十大精神为指导", ["二十大"]),
    ],
)
def test_meetings_that_are_gone_by(words: str, names: list[str]) -> None:
    assert named(words) == names


@pytest.mark.parametrize(
    "words",
    [
        "迎接党的二十大胜利召开，贯彻新发展理念",
        "党的十八大以来，我县坚持公开",
        "做好二十大期间的保障",
        "整治二十大街，落实责任",
        "贯彻落实第十二届人大会议精神",
        "学习三十九大类知识",
        "贯彻县委十五届三中全会精神",
        "推进二十大项目，落实责任",
        "十",
    ],
)
def test_what_is_no_meeting_that_is_gone_by(words: str) -> None:
    assert named(words) == []
