"""Names of rates, and what follows a percentage."""

import pytest
from pyparsing import ParseException

from gouji.engine.grammar.rates import rate_name, rate_tail


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("办结率", {"completion": "办结率"}),
        ("按时办结率", {"timely": "按时", "completion": "办结率"}),
        ("法定期限内办结率", {"timely": "法定期限内", "completion": "办结率"}),
        ("答复率", {"reply": "答复率"}),
        ("及时答复率", {"timely": "及时", "reply": "答复率"}),
        ("办结回复率", {"reply": "办结回复率"}),
        ("办复率", {"reply": "办复率"}),
        ("满意率", {"satisfaction": "满意率"}),
        ("满意度", {"satisfaction": "满意度"}),
        ("同比增长", {"growth": "同比增长"}),
        ("下降了", {"growth": "下降了"}),
        ("增幅", {"growth": "增幅"}),
        ("占比", {"share": "占比"}),
        ("比例", {"share": "比例"}),
    ],
)
def test_names(text: str, found: dict[str, str]) -> None:
    assert rate_name().parse_string(text).as_dict() == found


@pytest.mark.parametrize("text", ["提高到", "增长至", "效率", "率先", "办结", "答复", "满意"])
def test_no_names(text: str) -> None:
    with pytest.raises(ParseException):
        rate_name().parse_string(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("(11/12)", {"done": "11", "all": "12"}),
        ("(11件/12件)", {"done": "11", "all": "12"}),
        ("办结", {"completion": "办结"}),
        ("按时答复", {"timely": "按时", "reply": "答复"}),
        ("予以回复", {"reply": "回复"}),
    ],
)
def test_tails(text: str, found: dict[str, str]) -> None:
    assert rate_tail().parse_string(text).as_dict() == found


@pytest.mark.parametrize("text", ["(11)", "(11/)", "(a/b)", "的同比", ",办结", ""])
def test_no_tails(text: str) -> None:
    with pytest.raises(ParseException):
        rate_tail().parse_string(text)
