"""What packs say of rules, and what counts when several say something."""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from attrs import evolve

from gouji.engine.declaration import Declaration, File
from gouji.engine.finding import Objection, Severity
from gouji.engine.identity import Identity
from gouji.engine.layer import layer_of
from gouji.engine.levels import Level
from gouji.engine.refusal import RulesetError
from gouji.engine.report import Report
from gouji.engine.rule import Rule, rule
from gouji.engine.rulebook import Rulebook, rulebook
from gouji.engine.ruleset import load_rulesets
from gouji.engine.scope import Scope, scope_of
from gouji.engine.source import Source, Span
from gouji.engine.standing import Selection
from gouji.engine.subjects import Sections, Thresholds
from gouji.engine.text import Text

RULE = """
[[rule]]
code = "{code}"
name = "{name}"
severity = "error"
forms = ["ogi-2021"]
basis = "附件"
over = "blocks of cases"
holds = "sum(outcomes) == total"
title = {{ zh = "不等", en = "Differ" }}
doc = {{ zh = "为什么", en = "Why" }}
message = {{ zh = "{{block}}", en = "{{block}}" }}
passes = [{{ "review" = [1, 0, 0, 0, 1] }}]
fails = [{{ "review.total" = 2 }}]
"""
FIRST = RULE.format(code="GJ398", name="cases-not-total")
SECOND = RULE.format(code="GJ399", name="reviews-not-total")
HEAD = """[pack]
name = "{name}"
version = "1"
title = {{ zh = "题", en = "Title" }}
basis = "依据"
"""


def objects(sections: Sections, thresholds: Thresholds) -> Iterator[Objection]:
    """不对。"""
    yield Objection(Span.at(len(sections)), Text(str(thresholds["share"]), ""))


def python_rule(code: str, name: str, severity: Severity = Severity.WARNING) -> Rule:
    made = rule(
        code,
        severity=severity,
        basis="依据",
        message=Text("", ""),
        en="Wrong.",
        passes=[],
        fails=[],
        thresholds={"share": Decimal("0.5")},
    )(objects)
    return evolve(made, name=name)


PYTHON = [python_rule("GJ101", "missing-section"), python_rule("GJ102", "section-out-of-order")]

Book = Callable[..., Rulebook]


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """Return the rulebook of packs: each is written to a file, and all that `asked` names are loaded."""

    def made(asked: str = "own", **packs: str) -> Rulebook:
        for name, text in packs.items():
            (tmp_path / f"{name}.toml").write_text(HEAD.format(name=name) + text, encoding="utf-8")
        return rulebook(load_rulesets(str(tmp_path / f"{name}.toml") for name in asked.split()), PYTHON)

    return made


def refusal(error: pytest.ExceptionInfo[RulesetError], tmp_path: Path) -> str:
    return str(error.value).replace(f"{tmp_path}/", "")


def codes(selection: Selection) -> list[str]:
    return [rule.code for rule in selection.rules]


@pytest.fixture
def report(report_of: Callable[..., Report]) -> Report:
    return report_of()


def test_a_pack_alone_selects_its_own_rules(book: Book, report: Report) -> None:
    assert codes(book(own=FIRST + SECOND).selection(report)) == ["GJ398", "GJ399"]


def test_a_pack_selects_what_the_packs_select_that_it_builds_on(book: Book, report: Report) -> None:
    made = book(base='select = ["missing-section"]\n' + FIRST, own='extends = ["base.toml"]\n' + SECOND)
    assert codes(made.selection(report)) == ["GJ101", "GJ398", "GJ399"]


def test_select_takes_the_place_of_what_others_select_but_not_of_own_rules(book: Book, report: Report) -> None:
    made = book(base='select = ["GJ101"]\n' + FIRST, own='extends = ["base.toml"]\nselect = ["gj102"]\n' + SECOND)
    assert codes(made.selection(report)) == ["GJ102", "GJ399"]


def test_ignore_takes_away(book: Book, report: Report) -> None:
    made = book(base='select = ["GJ1"]\n' + FIRST, own='extends = ["base.toml"]\nignore = ["GJ101", "GJ39"]\n' + SECOND)
    assert codes(made.selection(report)) == ["GJ102"]


def test_packs_side_by_side_select_what_either_does(book: Book, report: Report) -> None:
    made = book("one two", one='select = ["GJ101"]\n' + FIRST, two='select = ["GJ102"]\n')
    assert codes(made.selection(report)) == ["GJ101", "GJ102", "GJ398"]


@pytest.mark.parametrize("asked", ["base own", "own base"])
def test_what_one_pack_ignores_is_selected_where_another_selects_it(asked: str, book: Book, report: Report) -> None:
    made = book(asked, base='select = ["GJ101"]\n', own='extends = ["base.toml"]\nignore = ["GJ101"]\n')
    assert codes(made.selection(report)) == ["GJ101"]


def test_a_base_of_two_packs_is_loaded_once(book: Book, report: Report) -> None:
    made = book("one two", base=FIRST, one='extends = ["base.toml"]\n', two='extends = ["./base.toml"]\n' + SECOND)
    assert [pack.name for pack in made.packs] == ["base", "one", "two"]
    assert codes(made.selection(report)) == ["GJ398", "GJ399"]


def test_later_packs_set_severities_and_thresholds(book: Book, report: Report) -> None:
    made = book(
        base='select = ["GJ1"]\nseverity = { GJ1 = "info", GJ102 = "error" }\nthresholds.GJ101.share = 0.25\n',
        own='extends = ["base.toml"]\nseverity.missing-section = "error"\nthresholds.GJ102.share = 1\n',
    )
    selection = made.selection(report)
    assert selection.severities == {"GJ101": Severity.ERROR, "GJ102": Severity.ERROR}
    assert {code: numbers["share"] for code, numbers in selection.thresholds.items()} == {
        "GJ101": Decimal("0.25"),
        "GJ102": Decimal(1),
    }


OVERRIDES = """select = ["GJ101"]
[[override]]
{scope}
ignore = ["GJ101"]
select = ["GJ102"]
severity.GJ102 = "error"
"""


@pytest.mark.parametrize(
    ("scope", "holds"),
    [
        ('levels = ["township"]', True),
        ('levels = ["department", "government"]', False),
        ('levels = ["unknown", "township"]\nyears = { from = 2021, until = 2021 }', True),
        ("years.from = 2022", False),
        ("years.until = 2021", True),
        ('forms = ["stat-2014"]', False),
        ('forms = ["ogi-2021", "ogi-2019"]', True),
        ('bodies = ["云河*镇"]', True),
        ('bodies = ["*局"]', False),
        ('paths = ["drafts"]', True),
        ('paths = ["drafts/*.txt", "*.md"]', True),
        ('paths = ["published/*"]', False),
        ('paths = ["drafts"]\nlevels = ["department"]', False),
    ],
)
def test_an_override_is_for_the_reports_of_its_scope(
    scope: str, holds: bool, book: Book, report: Report, tmp_path: Path
) -> None:
    source = Source(str(tmp_path / "drafts" / "a.md"), "", "", "utf-8")
    identity = Identity("云河县青砚镇", Level.TOWNSHIP, 2021, None, None, Span.at(0))
    selection = book(own=OVERRIDES.format(scope=scope)).selection(evolve(report, source=source, identity=identity))
    assert (codes(selection), selection.severities) == (
        (["GJ102"], {"GJ102": Severity.ERROR}) if holds else (["GJ101"], {})
    )


@pytest.mark.parametrize(
    ("published", "year", "as_of", "holds"),
    [
        (date(2024, 1, 1), 2021, None, True),
        (date(2023, 12, 31), 2021, date(2024, 5, 1), False),
        (None, 2023, None, True),
        (None, 2022, None, False),
        (None, 2023, date(2023, 12, 31), False),
        (None, 2022, date(2024, 5, 1), False),
        (None, None, date(2024, 5, 1), True),
        (None, None, None, False),
    ],
)
def test_a_pack_is_in_force_on_the_day_of_publication_or_when_it_was_due(
    published: date | None, year: int | None, as_of: date | None, holds: bool, book: Book, report: Report
) -> None:
    made = book(own='select = ["GJ101"]\neffective = { from = 2024-01-01, until = 2024-06-30 }\n')
    identity = evolve(report.identity, published=published, year=year)
    assert bool(made.selection(evolve(report, identity=identity), as_of).rules) is holds


def test_rules_of_a_pack_are_for_its_years_forms_and_days(book: Book) -> None:
    text = 'forms = ["ogi-2021"]\nyears.from = 2022\neffective.until = 2025-12-31\n' + FIRST.replace(
        'forms = ["ogi-2021"]', "effective = { from = 2024-01-01, until = 2026-01-01 }"
    )
    (made,) = book(own=text).packs[0].rules
    assert (made.forms, made.years) == (("ogi-2021",), (2022, None))
    assert made.effective == (date(2024, 1, 1), date(2025, 12, 31))


def layer(made: Rulebook, **said: object) -> Rulebook:
    declared = Declaration(File("--option", ""), (), said)
    return made.adjusted(layer_of(declared, made.catalogue, Scope()))


def test_layers_on_top_have_the_last_word(book: Book, report: Report) -> None:
    made = layer(book(own=OVERRIDES.format(scope='levels = ["unknown"]')), select=["GJ1"], ignore=["GJ102"])
    assert codes(made.selection(report)) == ["GJ101"]


def test_rules_that_an_override_ignores_or_adds_may_judge_some_report(book: Book) -> None:
    made = book(own=OVERRIDES.format(scope="years.from = 2022"))
    assert [rule.code for rule in made.ever_selected] == ["GJ101", "GJ102"]


def test_a_rule_that_is_selected_for_some_reports_and_ignored_for_others_may_judge_some(book: Book) -> None:
    said = 'years.from = 2020\nselect = ["GJ101"]\n[[override]]\nyears.from = 2024\nignore = ["GJ101"]\n'
    assert [rule.code for rule in book(own=said).ever_selected] == ["GJ101"]


MANDATORY = 'select = ["GJ1"]\nmandatory = ["GJ101"]\nseverity.GJ101 = "warning"\n'
WEAKENED = (
    "GJ101 is mandatory in the pack base (base.toml:7): it cannot be ignored, made milder or given other thresholds"
)


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ('ignore = ["GJ1"]\n', "own.toml:7:1: pack.ignore: "),
        ('severity.missing-section = "info"\n', "own.toml:7:1: pack.severity.missing-section: "),
        ("thresholds.GJ101.share = 0.9\n", "own.toml:7:1: pack.thresholds.GJ101.share: "),
        ('[[override]]\npaths = ["x"]\nignore = ["GJ101"]\n', "own.toml:9:1: override[0].ignore: "),
    ],
)
def test_a_mandatory_rule_cannot_be_weakened(said: str, place: str, book: Book, tmp_path: Path) -> None:
    with pytest.raises(RulesetError) as refused:
        book(base=MANDATORY, own='extends = ["base.toml"]\n' + said)
    assert refusal(refused, tmp_path) == place + WEAKENED


def test_a_mandatory_rule_can_be_made_graver_and_stays_when_others_are_selected(book: Book, report: Report) -> None:
    made = layer(book(base=MANDATORY, own='extends = ["base.toml"]\nseverity.GJ101 = "error"\n'), select=["GJ102"])
    assert made.mandatory == {"GJ101"}
    assert codes(made.selection(report)) == ["GJ101", "GJ102"]
    assert made.selection(report).severities == {"GJ101": Severity.ERROR}


def test_a_pack_cannot_ignore_what_it_makes_mandatory(book: Book, tmp_path: Path) -> None:
    with pytest.raises(RulesetError) as refused:
        book(base=MANDATORY + 'ignore = ["GJ101"]\n', own='extends = ["base.toml"]\n')
    assert refusal(refused, tmp_path) == f"base.toml:9:1: pack.ignore: {WEAKENED}"


def test_a_rule_is_mandatory_for_the_reports_that_the_pack_is_for(book: Book, report: Report) -> None:
    made = layer(book(own="years.from = 2022\n" + MANDATORY), select=["GJ102"])
    selected = [
        codes(made.selection(evolve(report, identity=evolve(report.identity, year=year)))) for year in (2021, 2022)
    ]
    assert selected == [["GJ102"], ["GJ101", "GJ102"]]


def test_a_pack_cannot_make_a_rule_mandatory_for_fewer_reports(book: Book, report: Report) -> None:
    own = 'extends = ["base.toml"]\nyears.from = 2022\nselect = ["GJ102"]\nmandatory = ["GJ101"]\n'
    made = layer(book(base=MANDATORY, own=own), select=["GJ102"])
    before = evolve(report, identity=evolve(report.identity, year=2021))
    assert codes(made.selection(before)) == ["GJ101", "GJ102"]


def test_the_command_line_cannot_ignore_a_mandatory_rule(book: Book) -> None:
    with pytest.raises(RulesetError, match="GJ101 is mandatory in the pack own"):
        layer(book(own=MANDATORY), ignore=["GJ101"])


NUMBER = "a number that is not negative is expected, of up to nine digits before the point and nine behind"
BREAKS = [
    ("thresholds.GJ101.share = 1e999999\n", f"own.toml:6:1: pack.thresholds.GJ101.share: {NUMBER}"),
    ("thresholds.GJ101.share = 1e-10\n", f"own.toml:6:1: pack.thresholds.GJ101.share: {NUMBER}"),
    ("years.from = 20222\n", "own.toml:6:1: pack.years.from: a year of four digits is expected"),
    ('select = ["GJ9999"]\n', "own.toml:6:1: pack.select: there is no rule GJ9999; gouji rules lists them all"),
    (
        'ignore = ["GJ103"]\n',
        "own.toml:6:1: pack.ignore: there is no rule GJ103; the nearest is GJ102 section-out-of-order",
    ),
    ("select = []\n", "own.toml:6:1: pack.select: a list of strings is expected"),
    ('mandatory = ["x"]\n', "own.toml:6:1: pack.mandatory: there is no rule x; gouji rules lists them all"),
    (
        'severity.missing-secton = "info"\n',
        (
            "own.toml:6:1: pack.severity.missing-secton: there is no rule missing-secton; "
            "the nearest is GJ101 missing-section"
        ),
    ),
    (
        'severity.GJ101 = "wrong"\n',
        "own.toml:6:1: pack.severity.GJ101: wrong is not among error, warning, info (did you mean warning?)",
    ),
    (
        "thresholds.GJ101.shares = 1\n",
        "own.toml:6:1: pack.thresholds.GJ101.shares: the rule GJ101 has no threshold shares (did you mean share?)",
    ),
    (
        "thresholds.GJ398.share = 1\n" + FIRST,
        "own.toml:6:1: pack.thresholds.GJ398.share: the rule GJ398 has no thresholds",
    ),
    (
        "thresholds.GJ101.share = -1\n",
        f"own.toml:6:1: pack.thresholds.GJ101.share: {NUMBER}",
    ),
    (
        "thresholds.GJ101.share = nan\n",
        f"own.toml:6:1: pack.thresholds.GJ101.share: {NUMBER}",
    ),
    ("thresholds.GJ101 = 1\n", "own.toml:6:1: pack.thresholds.GJ101: a table is expected"),
    ("slect = 1\n", "own.toml:6:1: pack.slect: there is no such key (did you mean select?)"),
    (
        '[[override]]\nignore = ["GJ101"]\n',
        "own.toml:6:1: override[0]: one of paths, levels, bodies, years, forms is expected",
    ),
    ("[[override]]\npath = 1\n", "own.toml:7:1: override[0].path: there is no such key (did you mean paths?)"),
    (
        '[[override]]\nlevels = ["town"]\n',
        (
            "own.toml:7:1: override[0].levels: town is not among government, department, township, unknown "
            "(did you mean township?)"
        ),
    ),
    ("years = { from = 2023, until = 2021 }\n", "own.toml:6:1: pack.years: from is later than until"),
    ("years = {}\n", "own.toml:6:1: pack.years: from or until is expected"),
    (
        'effective.from = "2024-01-01"\n',
        "own.toml:6:1: pack.effective.from: a day like 2022-01-31 is expected, without quotes",
    ),
    (
        "effective.from = 2024-01-01T00:00:00\n",
        "own.toml:6:1: pack.effective.from: a day like 2022-01-31 is expected, without quotes",
    ),
    ('forms = ["stat-2014"]\n' + FIRST, "own.toml:12:1: rule[0].forms: the pack is not for the form ogi-2021"),
    (FIRST.replace('forms = ["ogi-2021"]\n', ""), "own.toml:7:1: rule[0]: forms is missing"),
    (
        FIRST.replace("GJ398", "GJ101"),
        "own.toml:8:1: rule[0].code: a rule of gouji has the same code or name",
    ),
    (
        FIRST.replace("cases-not-total", "missing-section"),
        "own.toml:9:1: rule[0].name: a rule of gouji has the same code or name",
    ),
    (
        FIRST + SECOND.replace("GJ399", "GJ398"),
        "own.toml:22:1: rule[1].code: GJ398 is there twice (own.toml:8)",
    ),
    (
        'extends = ["own.toml"]\n',
        "own.toml:6:1: pack.extends: packs extend one another: own.toml → own.toml",
    ),
    (
        'extends = ["away.toml"]\n',
        "own.toml:6:1: pack.extends: away.toml: it cannot be read: no such file",
    ),
    (
        'extends = ["ogj"]\n',
        (
            "own.toml:6:1: pack.extends: ogj: there is no such ruleset; a path has a / in it or ends in .toml "
            "(did you mean ogi?)"
        ),
    ),
]


@pytest.mark.parametrize(("text", "message"), BREAKS, ids=[text.splitlines()[0] for text, _ in BREAKS])
def test_what_is_wrong_with_a_pack_is_told_with_its_place(text: str, message: str, book: Book, tmp_path: Path) -> None:
    with pytest.raises(RulesetError) as refused:
        book(own=text)
    assert refusal(refused, tmp_path) == message


def test_packs_that_extend_one_another_are_refused(book: Book, tmp_path: Path) -> None:
    with pytest.raises(RulesetError) as refused:
        book(own='extends = ["other.toml"]\n', other='extends = ["own.toml"]\n')
    assert refusal(refused, tmp_path) == (
        "other.toml:6:1: pack.extends: packs extend one another: own.toml → other.toml → own.toml"
    )


def test_a_pack_in_a_folder_extends_one_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in (("base", ""), ("own", 'extends = ["../base"]\n')):
        (tmp_path / name).mkdir()
        (tmp_path / name / "pack.toml").write_text(HEAD.format(name=name) + text, encoding="utf-8")
    (tmp_path / "base" / "rules.toml").write_text(FIRST, encoding="utf-8")
    for named in ("own/", "./own", "own/pack.toml"):
        (pack,) = load_rulesets([named])
        assert [(each.name, len(each.rules), each.folder) for each in pack.line] == [
            ("base", 1, "base"),
            ("own", 0, "own"),
        ]


def test_a_folder_without_a_head_is_no_pack(tmp_path: Path) -> None:
    with pytest.raises(RulesetError, match=r"there is no pack\.toml in the folder"):
        load_rulesets([f"{tmp_path}/"])


def test_only_rules_may_stand_beside_the_head(tmp_path: Path) -> None:
    (tmp_path / "pack.toml").write_text(HEAD.format(name="own"), encoding="utf-8")
    (tmp_path / "rules.toml").write_text("[[rules]]\n", encoding="utf-8")
    with pytest.raises(RulesetError) as refused:
        load_rulesets([f"{tmp_path}/"])
    assert refusal(refused, tmp_path) == "rules.toml:1:1: rules: there is no such key (did you mean rule?)"


def test_a_code_of_another_pack_is_refused(book: Book, tmp_path: Path) -> None:
    with pytest.raises(RulesetError) as refused:
        book("one two", one=FIRST, two=FIRST)
    assert refusal(refused, tmp_path) == "two.toml:8:1: rule[0].code: a rule of one has the same code or name"


def test_packs_are_not_extended_without_end(book: Book) -> None:
    chain = {f"p{number}": f'extends = ["p{number + 1}.toml"]\n' for number in range(30)}
    with pytest.raises(RulesetError, match="packs extend one another more than 20 times"):
        book("p0", **chain)


def test_a_pack_does_not_extend_one_pack_thousands_of_times(book: Book, tmp_path: Path) -> None:
    with pytest.raises(RulesetError) as refused:
        book(own=f"extends = {['base.toml'] * 51}\n", base="")
    assert refusal(refused, tmp_path) == "own.toml:6:1: pack.extends: there are more than 50"


def test_ten_thousand_rules_are_refused_at_once(tmp_path: Path) -> None:
    (tmp_path / "many").mkdir()
    (tmp_path / "many" / "pack.toml").write_text(HEAD.format(name="many"), encoding="utf-8")
    for number in range(20):
        (tmp_path / "many" / f"{number:02}.toml").write_text(FIRST * 500, encoding="utf-8")
    with pytest.raises(RulesetError) as refused:
        load_rulesets([str(tmp_path / "many")])
    assert refusal(refused, tmp_path) == "many/02.toml:3:1: rule[0].code: there are more than 1000 rules"


def test_a_scope_of_a_configuration_begins_at_its_folder(report: Report, tmp_path: Path) -> None:
    declared = Declaration(File("gouji.toml", ""), (), {"paths": ["drafts/*"]})
    at = [tmp_path / "drafts" / "a.md", tmp_path / "x" / "drafts" / "a.md"]
    reports = [evolve(report, source=Source(str(path), "", "", "utf-8")) for path in at]
    assert [scope_of(declared, str(tmp_path)).holds(each, None) for each in reports] == [True, False]
