import pytest

from gouji.engine.defects import objections
from gouji.engine.facts import Facts, State
from gouji.engine.finding import Severity
from gouji.engine.forms import load_form
from gouji.engine.source import Span
from gouji.engine.text import Text

FORM = load_form("ogi-2021")
MESSAGE = Text("{where}：{found}", "{where}: {found}")


def facts(**raws: str) -> Facts:
    """Return the facts of a form that holds `raws` and is blank otherwise; a figure's offset is its number."""
    spans = tuple(Span(number, number + 1) for number in range(len(FORM.keys)))
    states = tuple(State.DASH if key in raws else State.BLANK for key in FORM.keys)
    return Facts(FORM, states, (None,) * len(spans), spans, tuple(raws.get(key, "") for key in FORM.keys))


def told(keys: list[str], language: str = "zh", **raws: str) -> list[str]:
    found = objections(facts(**raws), keys, MESSAGE)
    return [objection.message.zh if language == "zh" else objection.message.en for objection in found]


@pytest.mark.parametrize(
    ("keys", "zh"),
    [
        ([], []),
        (["permits.decisions"], ["表二 › 行政许可：/"]),
        (["requests.received.total"], ["表三 › 本年新收 › 总计：/"]),
        (
            ["requests.carried_in.total", "requests.received.research", "requests.received.business"],
            ["表三 › 本年新收 › 商业企业、科研机构：/", "表三 › 上年结转 › 总计：/"],
        ),
        (
            ["regulations.made", "regulations.repealed", "regulations.in_force", "review.total"],
            ["表二 › 规章：/", "表四 › 行政复议 › 总计：/"],
        ),
        (list(FORM.table("cases").keys), ["表四的全部 15 个数字：/"]),
    ],
)
def test_one_objection_a_row_or_a_table(keys: list[str], zh: list[str]) -> None:
    assert told(keys, **dict.fromkeys(keys, " / ")) == zh


def test_english_names_the_same_place() -> None:
    keys = ["requests.received.business", "requests.received.research"]
    assert told(keys, "en", **dict.fromkeys(keys, "-")) == [
        "table three › received › businesses, research institutes: -"
    ]


def test_different_words_are_all_shown_once() -> None:
    assert told(
        ["regulations.made", "regulations.repealed", "regulations.in_force"],
        **{
            "regulations.made": "/",
            "regulations.repealed": "—",
            "regulations.in_force": "/",
        },
    ) == ["表二 › 规章：/ —"]


def test_first_cell_is_the_place_and_the_others_are_related() -> None:
    keys = ["requests.received.natural_person", "requests.received.business"]
    objection = next(objections(facts(), keys, MESSAGE, Severity.INFO))
    assert (objection.span, objection.keys, objection.found, objection.severity) == (
        Span(10, 11),
        tuple(keys),
        None,
        Severity.INFO,
    )
    assert [(label.span, label.key) for label in objection.related] == [(Span(11, 12), "requests.received.business")]
