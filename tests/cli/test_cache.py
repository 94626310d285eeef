"""What `gouji check` keeps between runs never shows but in the time it takes."""

import multiprocessing
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from gouji.engine.readers import load

ROOT = Path(__file__).parents[2]
Gouji = Callable[..., Any]

SCRIPT = "import sys; from gouji.cli.main import main; sys.exit(main(sys.argv[1:]))"


@pytest.fixture(autouse=True)
def cache(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an empty cache folder, which is used."""
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.delenv("GOUJI_NO_CACHE")
    monkeypatch.setenv("GOUJI_CACHE_DIR", str(folder))
    return folder


@pytest.fixture
def forbid_reading(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Return what makes every reading of a report end in a crash from then on."""
    return lambda: monkeypatch.setattr("gouji.cli.reading.load", lambda _: 1 / 0)


def entries(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if len(path.name) == 64)


def process(
    *arguments: str | Path, environment: Mapping[str, str] = {}, script: str = SCRIPT
) -> subprocess.CompletedProcess[str]:
    """Run the command as a process of its own, with these variables in its environment."""
    command = [sys.executable, "-c", script, *map(str, arguments)]
    variables = {**os.environ, **environment}
    return subprocess.run(command, capture_output=True, encoding="utf-8", env=variables, check=False)


# The same as without


@pytest.mark.parametrize(
    "options",
    [
        [],
        ["--format", "json"],
        ["--show-verdicts", "--statistics"],
        ["--lang", "en", "--color", "always"],
        ["--quiet", "--exit-zero"],
        ["--fail-on", "warning", "--select", "GJ3", "--severity", "GJ303=info"],
        ["--cache-dir", "elsewhere"],
    ],
    ids=" ".join,
)
def test_unchanged_file_is_answered_as_before(
    gouji: Gouji,
    bad: Path,
    forbid_reading: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    options: list[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    misnamed = bad.rename(bad.with_suffix(".docx"))
    plain = gouji("check", "--no-cache", *options, misnamed)
    assert plain.err.startswith(f"gouji: {misnamed}: ")
    first = gouji("check", *options, misnamed)
    forbid_reading()
    assert gouji("check", *options, misnamed) == first == plain


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_files_are_known_again_in_other_company(
    gouji: Gouji, good: Path, bad: Path, notice: Path, forbid_reading: Callable[[], None], jobs: str
) -> None:
    folder, turned = gouji("check", "--no-cache", good.parent), gouji("check", "--no-cache", notice, bad, good)
    for paths in ([good.parent], [good, bad, notice]):
        gouji("check", *paths)
    forbid_reading()
    assert gouji("check", "--jobs", jobs, good.parent) == folder
    assert gouji("check", "--jobs", jobs, notice, bad, good) == turned


@pytest.mark.parametrize(
    "options",
    [
        ["--format", "json"],
        ["--select", "GJ303"],
        ["--ignore", "GJ3"],
        ["--severity", "GJ303=info"],
        ["--fail-on", "info"],
        ["--exit-zero"],
        ["--lang", "en"],
        ["--show-verdicts"],
        ["--statistics"],
        ["--as-of", "2024-01-31"],
        ["--year", "2019"],
        ["--body", "岫川县人民政府"],
        ["--level", "department"],
        ["--color", "always"],
        ["--quiet"],
    ],
    ids=" ".join,
)
def test_changed_option_is_heeded(gouji: Gouji, bad: Path, options: list[str]) -> None:
    gouji("check", bad)
    assert gouji("check", *options, bad) == gouji("check", "--no-cache", *options, bad)


def test_colours_follow_the_environment(bad: Path) -> None:
    never, always = ({"NO_COLOR": "1"}, {"NO_COLOR": "", "FORCE_COLOR": "1"})
    first = [process("check", bad, environment=colours).stdout for colours in (never, always)]
    assert ["\x1b" in out for out in first] == [False, True]
    assert [process("check", bad, environment=colours).stdout for colours in (never, always)] == first


def test_name_as_given_is_the_name_printed(
    gouji: Gouji, bad: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "2019" / bad.name
    copy.parent.mkdir()
    copy.write_bytes(bad.read_bytes())
    for folder in (bad.parent, copy.parent):
        monkeypatch.chdir(folder)
        for path in (bad, copy, bad.name):
            assert gouji("check", path) == gouji("check", "--no-cache", path)


# What has changed


@pytest.mark.parametrize("company", [[], ["notice"]])
def test_edited_file_is_read_again_even_if_size_and_time_are_the_same(
    gouji: Gouji, bad: Path, good: Path, company: list[str], request: pytest.FixtureRequest
) -> None:
    others = [request.getfixturevalue(name) for name in company]
    assert gouji("check", bad, *others).code == 1
    state = bad.stat()
    bad.write_bytes(good.read_bytes())
    os.utime(bad, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert bad.stat().st_size == state.st_size
    assert gouji("check", bad, *others).code == 0


def test_file_that_has_become_another_name_of_one_is_counted_once(gouji: Gouji, good: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.md"
    other.write_bytes(good.read_bytes())
    assert "检查 2 份报告" in gouji("check", good, other).out
    other.unlink()
    other.symlink_to(good)
    assert "检查 1 份报告" in gouji("check", good, other).out
    other.unlink()
    other.write_bytes(good.read_bytes())
    assert "检查 2 份报告" in gouji("check", good, other).out


def test_file_that_is_gone_is_missed(gouji: Gouji, good: Path) -> None:
    gouji("check", good)
    good.unlink()
    assert gouji("check", good).code == 2
    good.mkdir()
    assert gouji("check", good).err == "gouji: 没有找到可读取的文件\n"


def test_edited_ruleset_is_heeded(gouji: Gouji, bad: Path, tmp_path: Path, forbid_reading: Callable[[], None]) -> None:
    ruleset = tmp_path / "own.toml"
    text = (ROOT / "rulesets" / "ogi.toml").read_text(encoding="utf-8")
    ruleset.write_text(text, encoding="utf-8")
    first = gouji("check", "--ruleset", ruleset, bad)
    ruleset.write_text(text.replace("总计填报为", "填报的总计为"), encoding="utf-8")
    second = gouji("check", "--ruleset", ruleset, bad)
    assert ("填报的总计为" in first.out, "填报的总计为" in second.out) == (False, True)
    forbid_reading()
    assert gouji("check", "--ruleset", ruleset, bad) == second
    ruleset.write_text(text, encoding="utf-8")
    assert gouji("check", "--ruleset", ruleset, bad) == first


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [("rulesets/ogi.toml", "总计填报为", "填报的总计为"), ("cli/render/block.py", "依据：", "根据：")],
)
def test_changed_gouji_is_heeded(
    checkout: Path, bad: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, file: str, old: str, new: str
) -> None:
    # what is imported is the copy, not what stands in the folder where the tests were started
    monkeypatch.chdir(checkout.parent)

    def check() -> str:
        return process("check", bad, environment={"PYTHONPATH": str(checkout)}).stdout

    first = check()
    assert (check(), len(entries(cache))) == (first, 2)
    changed = checkout / file
    changed.write_text(changed.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    assert (new in first, new in check()) == (False, True)


def test_changed_company_of_packages_is_heeded(bad: Path, cache: Path, tmp_path: Path) -> None:
    packages = tmp_path / "packages"
    packages.mkdir()
    for installed in ([], [], ["lxml"]):
        for name in installed:
            (packages / name).mkdir()
        assert process("check", bad, environment={"PYTHONPATH": str(packages)}).returncode == 1
        assert len(entries(cache)) == 2 + 2 * len(installed)


# What is not kept


def test_what_could_not_be_read_is_tried_again(
    gouji: Gouji, good: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr("gouji.cli.reading.load", lambda _: 1 / 0)
        assert gouji("check", good).code == 3
    assert entries(cache) == []
    assert gouji("check", good).code == 0


def test_rule_that_crashed_is_tried_again(
    gouji: Gouji, bad: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr("gouji.engine.check.sign", lambda *_: 1 / 0)
        assert gouji("check", bad).code == 3
    assert entries(cache) == []
    assert gouji("check", bad).code == 1


@pytest.mark.skipif(multiprocessing.get_start_method() != "fork", reason="only a forked process knows of a replacement")
def test_file_that_killed_is_tried_again(
    gouji: Gouji, good: Path, bad: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr("gouji.cli.reading.load", lambda path: load(path) if path == str(bad) else os._exit(1))
        ended = gouji("check", "--jobs", "2", good, bad)
        assert (ended.code, f"gouji: {good}: " in ended.err, "GJ303" in ended.out) == (2, True, True)
    assert len(entries(cache)) == 1
    assert gouji("check", "--jobs", "2", good, bad) == gouji("check", "--no-cache", good, bad)


def test_standard_input_is_not_kept(bad: Path, cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("-").write_text("a file that is named like standard input", encoding="utf-8")
    command = [sys.executable, "-m", "gouji", "check", "-"]
    ended = subprocess.run(command, input=bad.read_bytes(), capture_output=True, check=False)
    assert (ended.returncode, entries(cache)) == (1, [])


def test_nothing_is_kept_if_nothing_is_to_be(gouji: Gouji, bad: Path, cache: Path) -> None:
    gouji("check", "--no-cache", bad)
    process("check", bad, environment={"GOUJI_NO_CACHE": "1"})
    assert list(cache.iterdir()) == []


def test_output_into_a_file_is_written_each_time(gouji: Gouji, bad: Path, tmp_path: Path) -> None:
    for _ in range(2):
        out = tmp_path / "out.txt"
        assert gouji("check", "--output", out, bad).code == 1
        assert "GJ303" in out.read_text(encoding="utf-8")
        out.unlink()


# The shortest way


@pytest.mark.parametrize("options", [[], ["--ruleset", "ogi-2014"]], ids=" ".join)
def test_unchanged_file_is_answered_without_loading_what_checks(bad: Path, options: list[str]) -> None:
    slow = ["click", "attrs", "attr", "re", "typing", "json", "enum", "hashlib", "pathlib", "gouji.engine"]
    run = SCRIPT.replace("sys.exit(", "code = (")
    loaded = f"[name for name in {slow} if name in sys.modules.keys() - before]"
    script = f"import sys; before = set(sys.modules); {run}; print(code, {loaded})"
    first = process("check", *options, bad, script=script).stdout.splitlines()
    second = process("check", *options, bad, script=script).stdout.splitlines()
    assert (first[:-1], "click" in first[-1]) == (second[:-1], True)
    assert second[-1].endswith(" []")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_full_disk_is_one_message_and_two_as_well(good: Path) -> None:
    assert process("check", good).returncode == 0
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-c", SCRIPT, "check", str(good)]
        ended = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert (ended.returncode, ended.stderr.decode()) == (
        2,
        "gouji: 无法写入 (cannot write) <stdout>：磁盘空间已满 (no space left on the device)\n",
    )


# The folder


@pytest.mark.parametrize("damage", [b"", b"\n", b"gouji\n", b"\xff\xfe\x00" * 99], ids=repr)
def test_damaged_entry_is_written_anew(gouji: Gouji, bad: Path, cache: Path, damage: bytes) -> None:
    first = gouji("check", bad)
    sound = {path: path.read_bytes() for path in entries(cache)}
    assert len(sound) == 2
    for path in sound:
        path.write_bytes(damage)
    assert gouji("check", bad) == first
    assert {path: path.read_bytes() for path in entries(cache)} == sound


def test_entry_under_the_name_of_another_is_not_taken_for_it(gouji: Gouji, good: Path, bad: Path, cache: Path) -> None:
    gouji("check", good)
    own = entries(cache)
    first = gouji("check", bad)
    others = [path for path in entries(cache) if path not in own]
    for path, other in zip(own, others, strict=True):
        other.write_bytes(path.read_bytes())
    assert gouji("check", bad) == first


def test_folder_says_what_it_is(gouji: Gouji, good: Path, cache: Path) -> None:
    gouji("check", good)
    assert (cache / ".gitignore").read_text(encoding="utf-8") == "*\n"
    tag = (cache / "CACHEDIR.TAG").read_text(encoding="utf-8")
    assert tag.startswith("Signature: 8a477f597d28d172789f06886806bc55\n")


def test_folder_of_other_things_is_left_alone(gouji: Gouji, good: Path, tmp_path: Path) -> None:
    before = sorted(tmp_path.iterdir())
    ended = gouji("check", "--cache-dir", tmp_path, good)
    assert (ended.code, ended.out.count("42 成立")) == (0, 1)
    assert ended.err == f"gouji: {tmp_path}: 缓存文件夹不能写入，或放着别的文件，这次不用缓存\n"
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("place", ["good.md", "good.md/below", "\0"])
def test_folder_that_cannot_be_is_said_once_and_does_without(gouji: Gouji, good: Path, place: str) -> None:
    ended = gouji("check", "--cache-dir", f"{good.parent}/{place}", good)
    assert (ended.code, ended.err.count("\n")) == (0, 1)


def test_home_that_cannot_be_written_to_is_not_worth_a_word(good: Path) -> None:
    environment = {"GOUJI_CACHE_DIR": "", "XDG_CACHE_HOME": str(good), "LOCALAPPDATA": str(good), "HOME": str(good)}
    ended = process("check", good, environment=environment)
    assert (ended.returncode, ended.stderr) == (0, "")


def test_runs_at_the_same_time_agree(bad: Path, good: Path, cache: Path) -> None:
    command = [sys.executable, "-c", SCRIPT, "check", "--jobs", "2", str(bad), str(good)]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(4)]
    ended = {(*process.communicate(timeout=60), process.wait()) for process in running}
    assert len(ended) == 1
    assert {path.name for path in cache.iterdir()} == {
        "CACHEDIR.TAG",
        ".gitignore",
        *(path.name for path in entries(cache)),
    }
    again = subprocess.run(command, capture_output=True, check=False)
    assert ended == {(again.stdout, again.stderr, again.returncode)}


def test_clean_removes_what_gouji_made_and_nothing_else(gouji: Gouji, good: Path, cache: Path) -> None:
    gouji("check", good)
    foreign = cache / "notes.txt"
    foreign.touch()
    (cache / f"{'0' * 64}.4711").touch()
    assert gouji("cache", "clean").out == f"已从 {cache} 删除 3 项\n"
    assert list(cache.iterdir()) == [foreign]
    foreign.unlink()
    assert gouji("cache", "clean", "--lang", "en").out == f"entries removed from {cache}: 0\n"
    assert not cache.exists()


def test_dir_tells_where_the_cache_is(gouji: Gouji, cache: Path) -> None:
    assert gouji("cache", "dir").out == f"{cache}\n"
    assert gouji("cache", "dir", "--cache-dir", "here").out == "here\n"


@pytest.mark.skipif(os.name != "posix", reason="sets HOME")
@pytest.mark.parametrize("command", ["dir", "clean"])
def test_nowhere_is_said(gouji: Gouji, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    for name in ("GOUJI_CACHE_DIR", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", "relative")
    ended = gouji("cache", command)
    assert (ended.code, ended.out, "没有可放缓存的文件夹" in ended.err) == (2, "", True)


# Configuration


@pytest.mark.parametrize("name", ["gouji.toml", "../gouji.toml", "sub/pyproject.toml"])
def test_a_configuration_that_comes_changes_or_goes_is_heeded(
    gouji: Gouji, bad: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    here = tmp_path / "here"
    (here / "sub").mkdir(parents=True)
    bad.rename(here / "sub" / "bad.md")
    monkeypatch.chdir(here)
    head = "[tool.gouji]\n" if "pyproject" in name else ""
    plain = gouji("check", "sub/bad.md")
    outputs = []
    for text in ('ignore = ["GJ301"]\n', 'ignore = ["GJ303"]\n', 'severity.GJ303 = "info"\n'):
        (here / name).write_text(head + text, encoding="utf-8")
        outputs.append(gouji("check", "sub/bad.md"))
        assert gouji("check", "sub/bad.md") == outputs[-1] == gouji("check", "--no-cache", "sub/bad.md")
    assert len({ended.out for ended in (plain, *outputs)}) == 4
    (here / name).unlink()
    assert gouji("check", "sub/bad.md") == plain


def test_a_nearer_configuration_is_heeded(
    gouji: Gouji, bad: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sub").mkdir()
    bad.rename(tmp_path / "sub" / "bad.md")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "gouji.toml").write_text('ignore = ["GJ301"]\n', encoding="utf-8")
    assert "GJ303" in gouji("check", "sub/bad.md").out
    (tmp_path / "sub" / "gouji.toml").write_text('select = ["GJ301"]\n', encoding="utf-8")
    assert "GJ303" not in gouji("check", "sub/bad.md").out


def test_the_same_file_in_another_place_may_be_told_otherwise(
    gouji: Gouji, bad: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "gouji.toml").write_text('[[override]]\npaths = ["drafts/*"]\nignore = ["GJ3"]\n', encoding="utf-8")
    outputs = []
    for folder in ("published", "drafts"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "bad.md").write_bytes(bad.read_bytes())
        monkeypatch.chdir(tmp_path / folder)
        outputs.append(gouji("check", "bad.md").out)
    assert ["GJ303" in out for out in outputs] == [True, False]


def test_a_named_configuration_that_changes_is_heeded(gouji: Gouji, bad: Path, tmp_path: Path) -> None:
    named = tmp_path / "named.toml"
    outputs = []
    for code in ("GJ301", "GJ303"):
        named.write_text(f'select = ["{code}"]\n', encoding="utf-8")
        outputs.append(gouji("check", "--config", named, bad).out)
    assert ["GJ303" in out for out in outputs] == [False, True]


PACK = '[pack]\nname = "own"\nversion = "1"\ntitle = { zh = "题", en = "T" }\nbasis = "依据"\n'


def test_a_pack_that_changes_somewhere_is_heeded(
    gouji: Gouji, bad: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "pack.toml").write_text(PACK + 'extends = ["../base.toml"]\n', encoding="utf-8")
    relations = (ROOT / "rulesets" / "ogi.toml").read_text(encoding="utf-8")
    outputs = []
    for select in ("GJ101", "missing-topic"):
        (tmp_path / "base.toml").write_text(f'{PACK}select = ["{select}"]\n', encoding="utf-8")
        outputs.append(gouji("check", "--ruleset", "own/", "--show-verdicts", bad.name).out)
    further = relations[relations.index("[[rule]]") :]
    (tmp_path / "own" / "further.toml").write_text(further, encoding="utf-8")
    outputs.append(gouji("check", "--ruleset", "own/", "--show-verdicts", bad.name).out)
    assert ["GJ301" in out for out in outputs] == [False, False, True]
    assert len(set(outputs)) == 3


def test_a_head_that_comes_beside_a_pack_of_one_file_is_heeded(
    gouji: Gouji, bad: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "single.toml").write_text(f'{PACK}select = ["GJ101"]\n', encoding="utf-8")
    assert gouji("check", "--ruleset", "own/single.toml", bad.name).code == 0
    (tmp_path / "own" / "pack.toml").write_text(PACK, encoding="utf-8")
    assert "own/single.toml:1:1: pack: " in gouji("check", "--ruleset", "own/single.toml", bad.name).err


def test_an_unchanged_file_is_told_without_parsing_its_configuration(bad: Path, tmp_path: Path) -> None:
    (tmp_path / "gouji.toml").write_text('ignore = ["GJ301"]\n', encoding="utf-8")
    script = f"{SCRIPT[: -len('sys.exit(main(sys.argv[1:]))')]}main(sys.argv[1:]); print(*sys.modules)"
    process("check", bad)
    loaded = process("check", bad, script=script).stdout.rsplit("\n", 2)[-2].split()
    assert {"gouji.cli.recall"} <= set(loaded)
    assert not {"tomllib", "click", "attrs", "gouji.cli.configuration"} & set(loaded)
