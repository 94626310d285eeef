"""The interpreted grammars are the oracle of the compiled ones."""

import pyparsing as pp
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gouji.engine.grammar.compile import NotRegularError, atomic
from gouji.engine.grammar.phrases import (
    DENIAL,
    NUMBERS,
    UNKNOWN,
    amounts,
    counted,
    denied,
    letters,
    phrase_of,
    phrases,
    understood,
)
from gouji.engine.grammar.quantities import quantity, share_in_words
from gouji.engine.grammar.rates import rate_name, rate_tail

GRAMMARS = [
    quantity(),
    share_in_words(),
    rate_name(),
    rate_tail(),
]
WORDS = [
    *"0 1 ,、。()/%‰万亿元约近余多件条个人第年月未了共的并到".replace(" ", ""),
    "12",
    "203",
    "1,203",
    ".5",
    "万元",
    "左右",
    "以上",
    "人(次)",
    "个百分点",
    "第(八)项",
    "〔2021〕",
    "12345",
    "收到",
    "受理",
    "新收",
    "没有",
    "申请",
    "依申请公开",
    "政府信息公开申请",
    "公民",
    "数量为",
    "按时",
    "及时",
    "办结",
    "答复",
    "办结率",
    "答复率",
    "满意率",
    *"一二两三十百廿壹份次分成点至-半几".replace(" ", ""),
    "百分之",
    "三分之一",
    "一百二十",
    "3万2千",
    "八成",
    "同比增长",
    "占比",
]
LETTERS = [*letters().values(), *map(understood, letters().values()), *NUMBERS.values(), UNKNOWN, DENIAL]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=8).map("".join)


def oracle(grammar: pp.ParserElement, text: str) -> tuple[int, dict[str, str]] | None:
    try:
        found = (grammar + pp.Regex(r"[\s\S]*").leave_whitespace()("rest")).parse_with_tabs().parse_string(text)
    except pp.ParseException:
        return None
    named = found.as_dict()
    end = len(text) - len(named.pop("rest"))
    return end, {name: "".join(part) for name, part in named.items()}


def compiled(grammar: pp.ParserElement, text: str) -> tuple[int, dict[str, str]] | None:
    found = atomic(grammar).match(text)
    return (found.end(), {k: v for k, v in found.groupdict().items() if v is not None}) if found else None


@pytest.mark.parametrize("grammar", GRAMMARS, ids=str)
@settings(max_examples=300, deadline=None)
@given(text=TEXTS)
def test_compiled_and_interpreted_agree(grammar: pp.ParserElement, text: str) -> None:
    assert compiled(grammar, text) == oracle(grammar, text)


@st.composite
def stretches(draw: st.DrawFn, kind: str) -> str:
    """Draw letters as some phrase has them, with others before, between and behind."""
    phrase = draw(st.sampled_from(phrases(kind)))
    parts = [UNKNOWN, *map(understood, letters().values()), DENIAL * phrase.denied]
    found = [*draw(st.lists(st.sampled_from(parts), max_size=2)), DENIAL * phrase.denied]
    for item, optional in phrase.items:
        found += draw(st.lists(st.just(UNKNOWN), max_size=1))
        found += [draw(st.sampled_from(item))] * (not optional or draw(st.booleans()))
    return "".join(found + draw(st.lists(st.sampled_from(LETTERS), max_size=2)))


@pytest.mark.parametrize(("kind", "grammar"), [("count", counted()), ("money", amounts()), ("none", denied())])
@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_the_phrase_of_a_stretch_is_the_first_of_its_grammar(
    kind: str, grammar: pp.ParserElement, data: st.DataObject
) -> None:
    stretch = data.draw(st.one_of(stretches(kind), st.lists(st.sampled_from(LETTERS), max_size=8).map("".join)))
    expected = oracle(grammar, stretch)
    found = phrase_of(stretch, kind)
    if expected is None:
        assert found is None
    else:
        end, (name,) = expected[0], expected[1]
        assert found == (phrases(kind)[int(name[1:])], end)


@pytest.mark.parametrize(
    ("grammar", "text", "end"),
    [
        (pp.Literal("a") + pp.Opt(pp.Literal("b")) + pp.Literal("b"), "ab", None),
        (pp.ZeroOrMore(pp.Literal("a")) + pp.Literal("a"), "aaa", None),
        ((pp.Literal("a") | pp.Literal("ab")) + pp.Literal("c"), "abc", None),
        (pp.OneOrMore(pp.Literal("ab")) + pp.FollowedBy(pp.Literal("c")), "ababc", 4),
        (pp.Literal("a") + ~pp.Literal("b"), "ab", None),
        (pp.Literal("a.") + pp.Regex("[0-9]+"), "a.12", 4),
    ],
)
def test_what_has_matched_is_not_given_back(grammar: pp.ParserElement, text: str, end: int | None) -> None:
    grammar = grammar.leave_whitespace()
    found = compiled(grammar, text)
    assert (found and found[0]) == end
    assert found == oracle(grammar, text)


@pytest.mark.parametrize(
    "grammar",
    [
        pp.Literal("a"),
        pp.Regex("a").leave_whitespace().add_parse_action(lambda: None),
        pp.Forward().leave_whitespace(),
        (pp.Regex("a")("x") + pp.Regex("b")("x")).leave_whitespace(),
    ],
    ids=["skips white space", "has an action", "is recursive", "uses a name twice"],
)
def test_what_no_pattern_can_stand_for_is_refused(grammar: pp.ParserElement) -> None:
    with pytest.raises(NotRegularError):
        atomic(grammar)
