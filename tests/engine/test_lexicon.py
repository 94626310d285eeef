"""Labels and headings as the reading needs them."""

import pytest

from gouji.engine.forms import load_form
from gouji.engine.grammar.flattened import condense
from gouji.engine.grammar.labels import normal
from gouji.engine.lexicon import Role, lexicon_of
from gouji.engine.source import fold

FORM = load_form("ogi-2021")
LEXICON = lexicon_of(FORM)


def roles_of(label: str) -> tuple[Role, ...]:
    return LEXICON.roles[LEXICON.classes[normal(label)]]


def test_a_lexicon_is_made_once() -> None:
    assert lexicon_of(FORM) is LEXICON


@pytest.mark.parametrize(
    ("label", "roles"),
    [
        ("规章", (Role("row", FORM.table("disclosure"), 0, 0),)),
        ("规范性文件", (Role("row", FORM.table("disclosure"), 0, 1),)),
        ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", (Role("row", FORM.table("requests"), 0, 3),)),
        ("(二)部分公开(区分处理的,只计这一情形,不计其他情形)", (Role("row", FORM.table("requests"), 0, 3),)),
        ("属于国家秘密", (Role("row", FORM.table("requests"), 0, 4),)),
        ("1、属于国家秘密", (Role("row", FORM.table("requests"), 0, 4),)),
        ("3.危及“三安全一稳定”", (Role("row", FORM.table("requests"), 0, 6),)),
        ("危及三安全一稳定", (Role("row", FORM.table("requests"), 0, 6),)),
        ("其他", (Role("column", FORM.table("requests"), 0, 5),)),
        ("3.其他", (Role("row", FORM.table("requests"), 0, 22),)),
        ("（七）总计", (Role("row", FORM.table("requests"), 0, 23),)),
        ("总计", (Role("column", FORM.table("requests"), 0, 6), Role("column", FORM.table("cases"), 0, 4))),
        ("结 果 维 持", (Role("column", FORM.table("cases"), 0, 0),)),
    ],
)
def test_roles_of_a_label(label: str, roles: tuple[Role, ...]) -> None:
    assert roles_of(label) == roles


def test_every_class_is_one_private_use_character() -> None:
    assert all(len(letter) == 1 and "\ue000" <= letter <= "\uf8ff" for letter in LEXICON.roles)


def test_every_label_is_found_in_condensed_text() -> None:
    for label in LEXICON.classes:
        condensed, _ = condense(fold(label))
        found = LEXICON.inline_label.match(condensed)
        assert found, label
        assert LEXICON.classes[normal(found[0])] == LEXICON.classes[label]


@pytest.mark.parametrize(
    ("wording", "section"), [("总体情况", 1), ("主动公开政府信息公开情况", 2), ("存在问题及改进措施", 5)]
)
def test_headings_lead_to_their_section(wording: str, section: int) -> None:
    assert LEXICON.headings[wording] == section
