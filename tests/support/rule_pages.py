"""The pages of the rules, their indexes, the catalogue, the trials, and the numbers in the README, from the rules.

`PYTHONPATH=tests python -m support.rule_pages` writes them all.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from support.trials import tried
from support.trials import written as counted

import gouji.rules
import gouji.rulesets
from gouji.cli.render.page import SEVERITIES, render_page
from gouji.cli.trials import Trial
from gouji.engine.discovery import discover
from gouji.engine.rule import FAMILIES, Rule
from gouji.engine.ruleset import load_ruleset
from gouji.engine.text import Language, Text

ROOT = Path(__file__).parents[2]
FOLDERS: dict[Language, str] = {"zh": "docs/rules", "en": "docs/rules/en"}
README, CATALOGUE, TRIALS = "README.md", "docs/catalogue.md", "cli/trials.toml"
COMMAND = "PYTHONPATH=tests python -m support.rule_pages"
_ENTRIES = tomllib.loads(Path(__file__).with_name("catalogue.toml").read_text(encoding="utf-8"))
_BLOCK = re.compile(r"(<!-- rules (zh|en) -->\n).*?(?=<!-- /rules -->)", re.DOTALL)
_HEAD = "| 条目 entry | 规则 rule | |\n|---|---|---|"


def all_rules() -> tuple[Rule, ...]:
    """Return the rules that are shipped, by code: those in Python and those of the rulesets."""
    names = sorted(path.stem for path in Path(gouji.rulesets.__file__).parent.glob("*.toml"))
    rules = [*discover(gouji.rules), *(rule for name in names for rule in load_ruleset(name).rules)]
    return tuple(sorted({rule.code: rule for rule in rules}.values(), key=lambda rule: rule.code))


def written() -> dict[str, str]:
    """Return all that is made from the rules: what each file should hold, by its path from the root."""
    rules = all_rules()
    trials = tried(rules)
    pages = {
        f"{folder}/{rule.code}.md": _page(rule, lang, trials[rule.code])
        for lang, folder in FOLDERS.items()
        for rule in rules
    }
    indexes = {f"{folder}/README.md": _index(rules, lang) for lang, folder in FOLDERS.items()}
    rest = {TRIALS: counted(trials, rules), CATALOGUE: _catalogue(rules), README: _readme(rules)}
    return {**pages, **indexes, **rest}


def stale() -> list[str]:
    """Return the files that are not what they should be, and those that no rule is behind any more."""
    return _stale(written())


def _stale(made: Mapping[str, str]) -> list[str]:
    there = [path.relative_to(ROOT).as_posix() for path in (ROOT / FOLDERS["zh"]).rglob("*.md")]
    wrong = [name for name, text in made.items() if not _holds(ROOT / name, text)]
    return sorted({*wrong, *(name for name in there if name not in made)})


def write() -> None:
    """Write all that is stale, and remove what no rule is behind any more."""
    made = written()
    for name in _stale(made):
        path = ROOT / name
        if name in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(made[name], encoding="utf-8")
        else:
            path.unlink()


def _holds(path: Path, text: str) -> bool:
    return path.is_file() and path.read_text(encoding="utf-8") == text


def _page(rule: Rule, lang: Language, trial: Trial) -> str:
    """Return what `gouji explain` prints, with the way to the other language and to the index."""
    other = f"[English](en/{rule.code}.md)" if lang == "zh" else f"[中文](../{rule.code}.md)"
    index = "[所有规则](README.md)" if lang == "zh" else "[all rules](README.md)"
    return f"{render_page(rule, lang, trial)}\n{other} · {index}\n"


def _index(rules: Sequence[Rule], lang: Language) -> str:
    head = Text(
        f"# 规则\n\n{_counted(rules, 'zh')}\n\n每页就是 `gouji explain 编号` 所说，由 `{COMMAND}` 写成。"
        "[English](en/README.md)",
        f"# Rules\n\n{_counted(rules, 'en')}\n\nEach page is what `gouji explain CODE` prints, written by `{COMMAND}`. "
        "[中文](../README.md)",
    )
    parts = [head.in_language(lang)]
    columns = Text("| 编号 | 名称 | 级别 | 说明 |", "| code | name | severity | what is wrong |").in_language(lang)
    for family, own in _by_family(rules):
        rows = (
            (f"[{rule.code}]({rule.code}.md)", rule.name, _severity(rule, lang), rule.title.in_language(lang))
            for rule in own
        )
        lines = (f"| {' | '.join(row)} |" for row in rows)
        parts.append("\n".join((f"## {family.in_language(lang)}\n", columns, "|---|---|---|---|", *lines)))
    return "\n\n".join(parts) + "\n"


def _severity(rule: Rule, lang: Language) -> str:
    return SEVERITIES[rule.severity].in_language(lang)


def _by_family(rules: Sequence[Rule]) -> Iterator[tuple[Text, list[Rule]]]:
    for number, family in FAMILIES.items():
        if own := [rule for rule in rules if rule.code[2] == number]:
            yield family, own


def _counted(rules: Sequence[Rule], lang: Language) -> str:
    """Return how many rules there are, by severity and by family."""
    levels = Counter(rule.severity for rule in rules)
    severities = [(SEVERITIES[level], levels[level]) for level in SEVERITIES]
    families = [(family, len(own)) for family, own in _by_family(rules)]
    if lang == "zh":
        by_level, by_family = (
            "、".join(f"{name.zh} {count} 条" for name, count in each) for each in (severities, families)
        )
        return f"共 {len(rules)} 条规则（{by_level}），分 {len(families)} 类：{by_family}。"
    by_level, by_family = (", ".join(f"{name.en} {count}" for name, count in each) for each in (severities, families))
    return f"{len(rules)} rules ({by_level}) in {len(families)} families: {by_family}."


def _readme(rules: Sequence[Rule]) -> str:
    where = {
        "zh": "逐条的说明、依据和示例在 [docs/rules](docs/rules/README.md)。",
        "en": "Each has its page, with its basis and examples, in [docs/rules/en](docs/rules/en/README.md).",
    }
    text = (ROOT / README).read_text(encoding="utf-8")
    languages: dict[str, Language] = {"zh": "zh", "en": "en"}
    return _BLOCK.sub(lambda block: f"{block[1]}{_counted(rules, languages[block[2]])}\n{where[block[2]]}\n", text)


def _catalogue(rules: Sequence[Rule]) -> str:
    """Return each entry of the catalogue with its rule, or why it has none."""
    by_code = {rule.code: rule for rule in rules}
    parts = [_ABOUT]
    entries: set[str] = set()
    for family in _ENTRIES["family"]:
        codes = [f"GJ{family['base'] + number}" for number in range(1, family["last"] + 1)]
        entries.update(codes)
        rows = (_row(f"{family['id']}-{number:02}", code, by_code) for number, code in enumerate(codes, 1))
        parts.append("\n".join((f"## {family['id']} {family['zh']} {family['en']}\n", _HEAD, *rows)))
    beyond = (_row("", rule.code, by_code) for rule in rules if rule.code not in entries)
    parts.append("\n".join(("## 目录以外的规则 beyond the catalogue\n", _HEAD, *beyond)))
    return "\n\n".join(parts) + "\n"


def _row(entry: str, code: str, rules: dict[str, Rule]) -> str:
    """Return a row; KeyError for an entry that has neither rule nor reason, and for one that has both."""
    absent: dict[str, Any] = _ENTRIES["absent"]
    if (code in rules) == (code in absent):
        raise KeyError(code)
    if code in absent:
        return f"| {entry} | – | {absent[code]['zh']} {absent[code]['en']} |"
    title = rules[code].title
    return f"| {entry} | [{code}](rules/{code}.md) | {title.zh} {title.en} |"


_ABOUT = f"""# 可以查出的错误 What can be found

每一种已知的错误，以及查它的规则；没有规则的，写明原因。由 `{COMMAND}` 写成。

Every kind of error that is known, with the rule that finds it; where there is none, the reason. Made by that
command."""


if __name__ == "__main__":
    write()
