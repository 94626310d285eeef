import pytest

from gouji.engine.document import Content, SectionState
from gouji.rules.missing_topic import missing_topic

TOPICS = ["disclosure", "requests", "management", "platform", "safeguards"]


@pytest.mark.parametrize("topic", TOPICS)
def test_each_topic_is_missed_by_name(judge, topic) -> None:
    there = [f"overview.{other}" for other in TOPICS if other != topic]
    assert len(judge(missing_topic, mentions=there).objections) == 1


def test_all_topics_there(judge) -> None:
    assert judge(missing_topic, mentions=[f"overview.{topic}" for topic in TOPICS]).objections == ()


@pytest.mark.parametrize(
    "section",
    [
        {"content": Content.EMPTY},
        {"content": Content.NOTHING},
        {"state": SectionState.MISSING, "content": Content.EMPTY},
    ],
)
def test_overview_without_words_is_not_judged(judge, outline, section) -> None:
    judgement = judge(missing_topic, sections=outline({1: section}))
    assert (judgement.checked, judgement.objections) == (0, ())
