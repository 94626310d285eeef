"""Sentences that say how many requests were received."""

import pytest
from pyparsing import ParseException, ParserElement

from gouji.engine.grammar.claims import received, received_none, received_requests, requests


@pytest.mark.parametrize(
    ("grammar", "text", "found"),
    [
        (
            received_requests(),
            "收到政府信息公开申请12件",
            {"received": "收到", "which": "", "request": "政府信息公开申请"},
        ),
        (
            received_requests(),
            "新收群众依申请公开件共计3件",
            {"fresh": "新收", "which": "群众", "request": "依申请公开件"},
        ),
        (
            received_requests(),
            "受理了申请公开政府信息数量为5宗",
            {"received": "受理", "which": "", "request": "申请公开政府信息"},
        ),
        (received(), "收到58件", {"received": "收到"}),
        (received(), "新收总数为58件", {"fresh": "新收"}),
        (requests(), "政府信息公开申请,", {"which": "", "request": "政府信息公开申请"}),
        (requests(), "(其中", {}),
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
        (received_requests(), "收到申请人反馈2件"),
        (received_requests(), "未收到政府信息公开申请"),
        (received_requests(), "收到" + "公" * 60 + "申请2件"),
        (received(), "12件"),
        (requests(), "网民留言,"),
        (requests(), "依申请公开引发的复议"),
        (received_none(), "未收到申请人补正"),
        (received_none(), "未收到政府信息公开申请费用"),
        (received_none(), "收到政府信息公开申请。"),
    ],
)
def test_no_sentences(grammar: ParserElement, text: str) -> None:
    with pytest.raises(ParseException):
        grammar.parse_string(text)
