from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from gouji.engine.levels import Level
from gouji.engine.refusal import RulesetError
from gouji.engine.ruleset import Ruleset, load_ruleset

HEAD = """\
[pack]
name = "own"
version = "1.0"
title.zh = "自己的规则"
title.en = "Own rules"
basis = "内部要求"
"""
RULE = """
[[rule]]
code = "GJ399"
name = "reviews-not-total"
severity = "warning"
forms = ["ogi-2021"]
basis = "附件"
over = "blocks of cases"
holds = "sum(outcomes) == total"
title.zh = "之和不等于总计"
title.en = "Parts do not add up"
doc.zh = '''
[[rule]] 在长字符串里不是规则。
holds = "也不是键"
'''
doc.en = "Why: they must."
message.zh = "{block}：{left} 不等于 {right}"
message.en = "{block}: {left} is not {right}"
passes = [{ "review" = [1, 0, 0, 0, 1] }]
fails = [{ "review.total" = 2 }, { "review" = [2, "", 0, 0, 1] }]
"""
OTHER = RULE.replace("GJ399", "GJ398").replace("reviews-not-total", "cases-not-total")

Load = Callable[[str], Ruleset]


@pytest.fixture
def load(tmp_path: Path) -> Load:
    def from_text(text: str) -> Ruleset:
        path = tmp_path / "own.toml"
        path.write_text(text, encoding="utf-8")
        return load_ruleset(str(path))

    return from_text


def test_a_ruleset_of_gouji_is_loaded_by_name() -> None:
    ruleset = load_ruleset("ogi")
    assert (ruleset.name, [rule.code for rule in ruleset.rules]) == ("ogi", ["GJ301", "GJ302", "GJ303", "GJ304"])


def test_a_file_is_loaded_by_its_path(load: Load) -> None:
    ruleset = load(HEAD + RULE + OTHER)
    assert (ruleset.name, ruleset.version, ruleset.basis) == ("own", "1.0", "内部要求")
    assert (ruleset.title.zh, ruleset.title.en) == ("自己的规则", "Own rules")
    assert ruleset.digest == sha256((HEAD + RULE + OTHER).encode()).hexdigest()
    first, second = ruleset.rules
    assert (first.code, second.code, first.name, first.severity) == ("GJ398", "GJ399", "cases-not-total", "warning")
    assert (first.forms, first.since, first.needs_form) == (("ogi-2021",), "0.1", True)
    assert first.fails == ({"review.total": (2,)}, {"review": (2, "", 0, 0, 1)})


def test_a_ruleset_may_have_no_rules(load: Load) -> None:
    assert load(HEAD).rules == ()


def test_line_ends_and_byte_order_mark_do_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_bytes(("\ufeff" + HEAD + RULE).replace("\n", "\r\n").encode())
    assert [rule.code for rule in load_ruleset(str(path)).rules] == ["GJ399"]


NAMES = "{block}, {left}, {left_parts}, {right}, {right_parts}"
CELLS = "figures (of up to twelve digits before the point and six behind) or words in cells are expected"
BREAKS = [
    ("severity = ", "severty = ", "11:1: rule[0].severty: there is no such key (did you mean severity?)"),
    ('severity = "warning"\n', "", "8:1: rule[0]: severity is missing"),
    (
        '"warning"',
        '"warn"',
        "11:1: rule[0].severity: warn is not among error, warning, info (did you mean warning?)",
    ),
    ('"GJ399"', '"G399"', "9:1: rule[0].code: something like GJ301 is expected"),
    ('"GJ399"', "399", "9:1: rule[0].code: a string that is not empty is expected"),
    ('"reviews-not-total"', '"reviews_not"', "10:1: rule[0].name: something like unbalanced-requests is expected"),
    (
        '["ogi-2021"]',
        '["ogi-2022"]',
        "12:1: rule[0].forms: ogi-2022 is not among ogi-2019, ogi-2021, stat-2014 (did you mean ogi-2021?)",
    ),
    ('["ogi-2021"]', '"ogi-2021"', "12:1: rule[0].forms: a list of strings is expected"),
    ('"附件"', '""', "13:1: rule[0].basis: a string that is not empty is expected"),
    ("of cases", "of case", "14:19: rule[0].over: there is no figure, group or table named case (did you mean cases?)"),
    ("blocks of", "rows of", "14:1: rule[0].over: of this table there are blocks of cases"),
    (
        "== total",
        "== totals",
        "15:27: rule[0].holds: there is no figure, group or table named totals (did you mean total?)",
    ),
    ("== total", "= total", "15:24: rule[0].holds: equality is written =="),
    ('title.en = "Parts do not add up"\n', "", "16:1: rule[0].title: en is missing"),
    ("title.en = ", "title.fr = ", "17:1: rule[0].title.fr: there is no such key"),
    (
        "{left} is not",
        "{lft} is not",
        f"24:1: rule[0].message.en: there is no {{lft}}, but {NAMES} (did you mean left?)",
    ),
    (
        "{left} is not",
        "{left.__class__} is not",
        f"24:1: rule[0].message.en: there is no {{left.__class__}}, but {NAMES} (did you mean left_parts?)",
    ),
    (
        "{left} is not",
        "{left:>99999999} is not",
        f"24:1: rule[0].message.en: there is no {{left:>99999999}}, but {NAMES}",
    ),
    ("{left} is not", "{left is not", "24:1: rule[0].message.en: wrong braces: unexpected '{' in field name"),
    (
        '"review.total" = 2',
        '"review.totl" = 2',
        "26:1: rule[0].fails[0].review.totl: the form has no such figure or row (did you mean review.total?)",
    ),
    ("[1, 0, 0, 0, 1]", "[1, 0, 0, 1]", "25:1: rule[0].passes[0].review: 5 figures are expected"),
    *(
        ("[1, 0, 0, 0, 1]", f"[1, 0, 0, 0, {cell}]", f"25:1: rule[0].passes[0].review: {CELLS}")
        for cell in ("true", "nan", "1e999999", "1e-7", "1_000_000_000_000", "0x" + "f" * 30)
    ),
    ('basis = "内部要求"', 'basis.zh = "x"', "6:1: pack.basis: a string that is not empty is expected"),
    (
        RULE[RULE.index("message.zh") : RULE.index("passes")],
        'message = "x"\n',
        "23:1: rule[0].message: a table is expected",
    ),
    ("version = ", "version ", "3:9: this is not TOML: Expected '=' after a key in a key/value pair"),
    ("[pack]", "[pakc]", "1:1: pakc: there is no such key (did you mean pack?)"),
]


@pytest.mark.parametrize(("old", "new", "message"), BREAKS, ids=[f"{old} → {new}" for old, new, _ in BREAKS])
def test_what_is_wrong_is_told_with_its_place(old: str, new: str, message: str, load: Load) -> None:
    text = HEAD + RULE.replace(old, new, 1) if old in RULE else HEAD.replace(old, new, 1) + RULE
    with pytest.raises(RulesetError) as refused:
        load(text)
    assert str(refused.value).split("own.toml:", 1)[-1] == message


def test_what_a_rule_is_for_may_be_some_years_and_levels(load: Load) -> None:
    when = 'when = { years = { from = 2021, until = 2024 }, levels = ["township"] }\n'
    (rule,) = load(HEAD + RULE.replace("over =", when + "over =")).rules
    assert (rule.years, rule.levels) == ((2021, 2024), (Level.TOWNSHIP,))
    (rule,) = load(HEAD + RULE.replace("over =", "when = { years = { until = 2024 } }\nover =")).rules
    assert (rule.years, rule.levels) == ((None, 2024), None)
    (rule,) = load(HEAD + RULE).rules
    assert (rule.years, rule.levels) == ((None, None), None)


@pytest.mark.parametrize(
    ("when", "message"),
    [
        ("when.year = 2021", "when.year: there is no such key (did you mean years?)"),
        (
            'when.levels = ["city"]',
            "when.levels: city is not among government, department, township, unknown",
        ),
        ("when.years = [2021, 2024]", "when.years: a table is expected"),
    ],
)
def test_what_is_wrong_with_when_is_told(when: str, message: str, load: Load) -> None:
    with pytest.raises(RulesetError) as refused:
        load(HEAD + RULE.replace("over =", when + "\nover ="))
    assert message in str(refused.value)


@pytest.mark.parametrize(
    ("holds", "place"),
    [
        ('"sum(outcomes) == totl"', "15:27"),
        ('"  sum(outcomes) == totl "', "15:29"),
        ("'sum(outcomes) == totl'", "15:27"),
        ('"""sum(outcomes)\n  == totl"""', "16:6"),
        ('"""\nsum(outcomes) ==\n  totl"""', "17:3"),
        ("'''\n  sum(outcome) == total'''", "16:7"),
    ],
)
def test_an_error_in_an_expression_points_to_its_character(holds: str, place: str, load: Load) -> None:
    with pytest.raises(RulesetError) as refused:
        load(HEAD + RULE.replace('"sum(outcomes) == total"', holds))
    assert str(refused.value).split("own.toml:", 1)[-1].startswith(f"{place}: rule[0].holds: there is no")


def test_a_rule_needs_no_message(load: Load) -> None:
    start, end = RULE.index("message.zh"), RULE.index("passes")
    (rule,) = load(HEAD + RULE[:start] + RULE[end:]).rules
    assert rule.message.zh == "{block}：{left_parts} = {left}，{right_parts}，两者应相等"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("GJ398", "GJ399", "29:1: rule[1].code: GJ399 is there twice"),
        ("cases-not-total", "reviews-not-total", "30:1: rule[1].name: reviews-not-total is there twice"),
        ("sum(outcomes)", "sum(outcome)", "35:14: rule[1].holds: there is no figure, group or table named outcome"),
    ],
)
def test_the_second_rule_has_places_of_its_own(old: str, new: str, message: str, load: Load) -> None:
    with pytest.raises(RulesetError) as refused:
        load(HEAD + RULE + OTHER.replace(old, new))
    assert message in str(refused.value)


def test_an_error_speaks_both_languages(load: Load) -> None:
    with pytest.raises(RulesetError) as refused:
        load((HEAD + RULE).replace("severity", "severty"))
    assert refused.value.told.zh.endswith(":11:1: rule[0].severty: 没有这样的键（是否为 severity？）")
    assert (refused.value.line, refused.value.column, refused.value.nearest) == (11, 1, "severity")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("ogy", "ogy: there is no such ruleset; a path has a / in it or ends in .toml (did you mean ogi?)"),
        ("nowhere/own.toml", "nowhere/own.toml: it cannot be read: no such file"),
    ],
)
def test_a_ruleset_that_is_not_there_is_told(name: str, message: str) -> None:
    with pytest.raises(RulesetError) as refused:
        load_ruleset(name)
    assert str(refused.value) == message


def test_what_is_not_closed_is_told_with_the_last_line(load: Load) -> None:
    with pytest.raises(RulesetError, match=r"own\.toml:2: this is not TOML: Invalid value"):
        load("[pack]\nname = [")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"#" * 1_000_001, "the file is larger than 1 MB"),
        ("[pack]\nname = '规则'".encode("gb18030"), "this is not UTF-8 text"),
        (b"[ruleset", "this is not TOML: Expected ']' at the end of a table declaration"),
    ],
)
def test_a_file_that_is_no_ruleset_is_refused(data: bytes, message: str, tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_bytes(data)
    with pytest.raises(RulesetError) as refused:
        load_ruleset(str(tmp_path / "own.toml"))
    assert refused.value.message.en == message


def test_nesting_without_end_is_an_error_of_the_ruleset(load: Load) -> None:
    with pytest.raises(RulesetError, match="nested too deeply"):
        load(f"a = {'[' * 5000}")
