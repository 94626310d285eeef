"""Sentences that say how many requests were received."""

import pytest
from pyparsing import ParseException, ParserElement

from gouji.engine.grammar.claims import received_count, received_none, received_requests


@pytest.mark.parametrize(
    ("grammar", "text", "found"),
    [
        (
            received_requests(),
            "收到政府信息公开申请12件",
            {"received": "收到", "which": "", "request": "政府信息公开申请", "whole": "12", "unit": "件"},
        ),
        (
            received_requests(),
            "新收群众依申请公开件共计3件",
            {"fresh": "新收", "which": "群众", "request": "依申请公开件", "whole": "3", "unit": "件"},
        ),
        (
            received_requests(),
            "受理了申请公开政府信息数量为5宗",
            {"received": "受理", "which": "", "request": "申请公开政府信息", "whole": "5", "unit": "宗"},
        ),
        (
            received_count(),
            "收到58件政府信息公开申请,",
            {"received": "收到", "whole": "58", "unit": "件", "which": "", "request": "政府信息公开申请"},
        ),
        (received_count(), "收到21件(其中", {"received": "收到", "whole": "21", "unit": "件"}),
        (
            received_none(),
            "未收到公民的政府信息公开申请。",
            {"denial": "未", "received": "收到", "which": "公民的", "request": "政府信息公开申请"},
        ),
    ],
)
def test_sentences(grammar: ParserElement, text: str, found: dict[str, str]) -> None:
    assert grammar.parse_string(text).as_dict() == found


@pytest.mark.parametrize(
    ("grammar", "text"),
    [
        (received_requests(), "收到网民留言12条"),
        (received_requests(), "收到政府信息公开申请行政复议2件"),
        (received_requests(), "收到申请之日起20个工作日"),
        (received_requests(), "收到申请人反馈2件"),
        (received_requests(), "收到政府信息公开申请,答复12件"),
        (received_requests(), "未收到政府信息公开申请"),
        (received_requests(), "收到" + "公" * 60 + "申请2件"),
        (received_count(), "收到12件网民留言,"),
        (received_count(), "收到3件依申请公开引发的复议"),
        (received_count(), "收到申请"),
        (received_none(), "未收到申请人补正"),
        (received_none(), "未收到政府信息公开申请费用"),
        (received_none(), "收到政府信息公开申请。"),
    ],
)
def test_no_sentences(grammar: ParserElement, text: str) -> None:
    with pytest.raises(ParseException):
        grammar.parse_string(text)
