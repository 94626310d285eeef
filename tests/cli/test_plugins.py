"""What other packages add comes in by its entry points, and what of it is broken is named."""

import tomllib
from pathlib import Path

import pytest
from support.plugin import ROOT, install, run

from gouji.cli.renderers import OWN
from gouji.cli.settings import STYLES
from gouji.engine.readers import _READERS
from gouji.engine.readers.formats import hinted

CLEAN = "examples/qingyan_2023.md"
RULE = '''"""An overview without a certain number of characters."""

from gouji.engine.finding import Objection, Severity
from gouji.engine.narrative import Extents
from gouji.engine.rule import rule
from gouji.engine.subjects import Sections
from gouji.engine.text import Text

SHORT = Text("总体情况只有 {{signs}} 字", "the overview has {{signs}} characters")


@rule(
    "{code}",
    severity=Severity.WARNING,
    basis="云河省通知",
    message=SHORT,
    en="The overview is short. Why: it is to be long.",
    passes=["略"],
    fails=["略"],
)
def {name}(sections: Sections, extents: Extents):
    """总体情况太短。为什么：要写长。"""
    {body}
'''
OBJECTS = "yield Objection(sections[1].span, SHORT.format(signs=extents.of(1).signs))"
READER = """from gouji.engine.readers.plain import decode


def read_rep(data, name, limits):
    return decode(data.removeprefix(b"REP\\n"), name)
"""


def rule(code: str = "GJ990", name: str = "short_overview", body: str = OBJECTS) -> str:
    return RULE.format(code=code, name=name, body=body)


def package(*rules: tuple[str, str]) -> dict[str, str]:
    """Return a package of rules: modules by name."""
    return {"yunhe/__init__.py": "", **{f"yunhe/{name}.py": text for name, text in rules}}


RULES = "[gouji.rules]\nyunhe = yunhe\n"


def test_a_package_of_rules_is_found_like_ours(tmp_path: Path) -> None:
    folder = install(tmp_path, RULES, package(("short_overview", rule())))
    ended = run(folder, "check", CLEAN, "--select", "GJ990")
    assert ended.returncode == 0, ended.stderr
    assert "warning GJ990 short-overview" in ended.stdout
    assert "总体情况只有 566 字" in ended.stdout


def test_a_single_rule_is_found(tmp_path: Path) -> None:
    folder = install(tmp_path, "[gouji.rules]\nshort = yunhe_rule:short_overview\n", {"yunhe_rule.py": rule()})
    assert "GJ990" in run(folder, "rules").stdout
    assert run(folder, "explain", "short-overview").stdout.startswith("# GJ990 short-overview\n\n总体情况太短\n")


def test_rules_judge_in_other_processes_too(tmp_path: Path) -> None:
    folder = install(tmp_path, RULES, package(("short_overview", rule())))
    alone, together = (run(folder, "check", "examples", "--format", "json", "--jobs", jobs).stdout for jobs in "12")
    assert alone == together
    assert alone.count('"GJ990"') > 3


@pytest.mark.parametrize(
    ("files", "reason"),
    [
        ({}, "ModuleNotFoundError: No module named 'yunhe'"),
        ({"yunhe.py": "1 / 0"}, "ZeroDivisionError: division by zero"),
        ({"yunhe.py": "raise SystemExit(0)"}, "SystemExit: 0"),
        ({"yunhe.py": "raise BaseException(0)"}, "BaseException: 0"),
        (package(("short_overview", "raise SystemExit(0)")), "规则不能载入：SystemExit: 0"),
        ({"yunhe.py": "def broken("}, "SyntaxError: '(' was never closed"),
        ({"yunhe.py": "yunhe = 1"}, "既不是规则，也不是装有规则的包"),
        (package(("short_overview", "1 / 0")), "规则不能载入：ZeroDivisionError: division by zero"),
        (package(("short_overview", rule(name="other"))), "this module has no rule named short_overview"),
        (
            package(("short_overview", rule("GJ301"))),
            "规则 GJ301 short-overview 的编号或名称已被 GJ301 unbalanced-requests",
        ),
        (package(("missing_section", rule(name="missing_section"))), "GJ990 missing-section 的编号或名称已被 GJ101"),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_a_broken_plugin_is_named_and_no_report_is_checked(tmp_path: Path, files: dict[str, str], reason: str) -> None:
    ended = run(install(tmp_path, RULES, files), "check", CLEAN)
    assert (ended.returncode, ended.stdout) == (3, "")
    assert "插件 yunhe = yunhe (gouji_yunhe 1.0, gouji.rules) 不能用：" in ended.stderr
    assert reason in ended.stderr
    assert "Traceback" not in ended.stderr


def test_two_plugins_with_one_code_are_told_apart(tmp_path: Path) -> None:
    install(tmp_path, RULES, package(("short_overview", rule())))
    other = {"qingshi.py": rule(name="brief_overview")}
    folder = install(tmp_path, "[gouji.rules]\nz = qingshi:brief_overview\n", other, name="gouji-qingshi", version="2")
    ended = run(folder, "check", CLEAN)
    assert ended.returncode == 3
    assert (
        "插件 z = qingshi:brief_overview (gouji_qingshi 2, gouji.rules) 不能用：规则 GJ990 brief-overview"
        in ended.stderr
    )
    assert "已被 GJ990 short-overview 使用" in ended.stderr


@pytest.mark.parametrize(
    ("body", "reason"), [("yield 1 / 0", "ZeroDivisionError: division by zero"), ("yield exit(0)", "SystemExit: 0")]
)
def test_a_rule_that_crashes_spares_the_others_and_the_plugins_are_named(
    tmp_path: Path, body: str, reason: str
) -> None:
    folder = install(tmp_path, RULES, package(("short_overview", rule(body=body))))
    ended = run(folder, "check", CLEAN)
    assert ended.returncode == 3
    assert f"规则 GJ990 出错：{reason}" in ended.stderr
    assert "yunhe = yunhe (gouji_yunhe 1.0, gouji.rules)" in ended.stderr
    assert "42 条" in ended.stdout


def test_a_reader_reads_files_of_its_suffix_named_and_met(tmp_path: Path) -> None:
    folder = install(tmp_path, "[gouji.readers]\nrep = rep:read_rep\n", {"rep.py": READER})
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "a.rep").write_bytes(b"REP\n" + (ROOT / CLEAN).read_bytes())
    for path in (str(reports), str(reports / "a.rep")):
        ended = run(folder, "extract", path, "--format", "json")
        assert ended.returncode == 0, ended.stderr
        assert '"form": "ogi-2021"' in ended.stdout


def test_a_format_that_is_only_refused_can_be_read(tmp_path: Path) -> None:
    folder = install(tmp_path, "[gouji.readers]\nofd = rep:read_rep\n", {"rep.py": READER})
    (tmp_path / "a.ofd").write_bytes((ROOT / CLEAN).read_bytes())
    assert run(folder, "check", str(tmp_path / "a.ofd")).returncode == 0


@pytest.mark.parametrize(
    ("entry", "text", "reason"),
    [
        ("pdf = rep:read_rep", READER, "扩展名 .pdf 由 gouji 自己读取"),
        (".rep = rep:read_rep", READER, "名称应是扩展名，如 ofd"),
        ("rep = rep:read_rep", "read_rep = 1", "不是可以调用的对象"),
        ("rep = rep:read_rep", "def read_rep(data, name, limits): return data", "得到的不是 Source"),
        ("rep = rep:read_rep", "def read_rep(data, name, limits): 1 / 0", "出错：ZeroDivisionError: division by zero"),
        ("rep = rep:read_rep", "def read_rep(data, name, limits): raise SystemExit(0)", "出错：SystemExit: 0"),
    ],
)
def test_a_broken_reader_is_named(tmp_path: Path, entry: str, text: str, reason: str) -> None:
    folder = install(tmp_path, f"[gouji.readers]\n{entry}\n", {"rep.py": text})
    (tmp_path / "a.rep").write_text("略", encoding="utf-8")
    ended = run(folder, "check", str(tmp_path / "a.rep"))
    assert (ended.returncode, reason in ended.stderr) == (3, True), ended.stderr
    assert "插件 " in ended.stderr
    assert "Traceback" not in ended.stderr


def test_what_is_kept_knows_the_plugins(tmp_path: Path) -> None:
    kept = {"GOUJI_CACHE_DIR": str(tmp_path / "cache"), "GOUJI_NO_CACHE": ""}
    folder = tmp_path / "site"
    outputs = []
    bare = install(folder, "", {"yunhe/__init__.py": ""}, name="unrelated")
    for body in ("yield from ()", OBJECTS, OBJECTS, OBJECTS.replace("yield", "yield  ")):
        outputs.append(run(bare, "check", CLEAN, **kept).stdout)
        install(folder, RULES, package(("short_overview", rule(body=body))))
    outputs.append(run(folder, "check", CLEAN, **kept).stdout)
    assert ["GJ990" in output for output in outputs] == [False, False, True, True, True]


def test_last_years_report_is_looked_at_again_once_a_plugin_can_read_it(tmp_path: Path) -> None:
    kept = {"GOUJI_CACHE_DIR": str(tmp_path / "cache"), "GOUJI_NO_CACHE": ""}
    reports, found = tmp_path / "reports", []
    reports.mkdir()
    text = (ROOT / CLEAN).read_text(encoding="utf-8")
    (reports / "2023.md").write_text(text, encoding="utf-8")
    (reports / "2022.rep").write_text("REP\n" + text.replace("2023", "2022"), encoding="utf-8")
    for reader in ("def read_rep(data, name, limits): 1 / 0", READER):
        folder = install(tmp_path / "site", "[gouji.readers]\nrep = rep:read_rep\n", {"rep.py": reader})
        found.append("GJ604" in run(folder, "check", str(reports / "2023.md"), **kept).stdout)
    assert found == [False, True]


def test_nothing_of_a_plugin_is_loaded_before_it_is_asked_for(tmp_path: Path) -> None:
    folder = install(tmp_path, "[gouji.readers]\nrep = rep:read_rep\n", {"rep.py": "1 / 0"})
    assert run(folder, "check", CLEAN).returncode == 0
    assert run(folder, "--help").returncode == 0


def test_our_own_stand_in_the_metadata_too() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    offered = project["entry-points"]["gouji.readers"]
    own = {hinted(f".{name}"): value for name, value in offered.items()}
    assert own == {found: f"gouji.engine.readers.{module}:{name}" for found, (module, name) in _READERS.items()}
    assert project["entry-points"]["gouji.rules"] == {"gouji": "gouji.rules"}
    assert project["entry-points"]["gouji.renderers"] == OWN
    assert tuple(OWN) == STYLES


RENDERERS = "[gouji.renderers]\ntsv = tsv\n"
TSV = """def tell(file, manner):
    return "", "".join(f"{file.file}\\t{finding.code}\\t{finding.message}\\n" for finding in file.findings)


def render(run, manner):
    yield "file\\tcode\\tmessage\\n"
    yield from (file.findings for file in run.told)
"""


def test_a_renderer_is_a_style(tmp_path: Path) -> None:
    folder = install(tmp_path, RENDERERS, {"tsv.py": TSV})
    alone, together = (run(folder, "check", "examples", "--format", "tsv", "--jobs", jobs).stdout for jobs in "12")
    assert alone == together
    assert alone.startswith("file\tcode\tmessage\nexamples/luting_water_2022.txt\tGJ")


@pytest.mark.parametrize(
    ("entry", "text", "reason"),
    [
        ("json = tsv", TSV, "格式 json 是 gouji 自己的"),
        ("tsv = tsv", "tell = render = 1", "缺少可以调用的 tell 和 render"),
        ("tsv = tsv", "1 / 0", "载入时出错：ZeroDivisionError"),
        ("tsv = tsv", TSV.replace("return", "return 1 / 0 #"), "ZeroDivisionError: division by zero [tsv:2]"),
        ("tsv = tsv", TSV.replace("return", "raise SystemExit(0) #"), "SystemExit: 0 [tsv:2]"),
    ],
)
def test_a_broken_renderer_is_named(tmp_path: Path, entry: str, text: str, reason: str) -> None:
    folder = install(tmp_path, f"[gouji.renderers]\n{entry}\n", {"tsv.py": text})
    ended = run(folder, "check", CLEAN, "--format", "tsv")
    assert (ended.returncode, reason in ended.stderr) == (3, True), ended.stderr
    assert entry in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_configuration_can_name_the_style_of_a_plugin(tmp_path: Path) -> None:
    folder = install(tmp_path, RENDERERS, {"tsv.py": TSV, "gouji.toml": 'format = "tsv"\n'})
    ended = run(folder, "check", str(ROOT / CLEAN), cwd=tmp_path)
    assert ended.stdout == "file\tcode\tmessage\n", ended.stderr


def test_a_style_that_nobody_offers_is_a_usage_error(tmp_path: Path) -> None:
    ended = run(install(tmp_path, RENDERERS, {"tsv.py": TSV}), "check", CLEAN, "--format", "csv")
    assert ended.returncode == 2
    assert "'csv' is not one of 'text', 'json', 'tsv'" in ended.stderr
