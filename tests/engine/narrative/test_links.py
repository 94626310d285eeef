"""What each number of the prose is said to be of."""

import pytest
from support.sentences import said


@pytest.mark.parametrize(
    ("words", "links"),
    [
        ("全年收到政府信息公开申请12件，办结11件。", ["figure", "figure"]),
        ("县教育局收到政府信息公开申请12件。", ["figure"]),
        ("全年收取信息处理费120元。", ["statement"]),
        ("收到网民留言200条，办结192条，办结率96%。", ["statement", "statement", "statement"]),
        ("发布解读稿件12篇，举办培训3次，阅读量1.2万人次。", ["other", "other", "other"]),
        ("全年收到政府信息公开申请12件，其中征地类9件。", ["figure", "statement"]),
        ("政府信息公开申请告知补正9件。", ["unclear"]),
        ("政府信息公开行政复议、行政诉讼案件分别为5件、4件。", ["figure", "figure"]),
    ],
)
def test_every_number_is_of_something_or_not_understood(words: str, links: list[str]) -> None:
    assert list(said(words).links) == links


def test_there_is_a_link_for_each_quantity() -> None:
    found = said("公开信息1234条，收到政府信息公开申请12件（网络申请8件），回复率100%。")
    assert len(found.links) == len(found.quantities) == 4
