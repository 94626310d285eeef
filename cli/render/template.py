"""What the folder of a new pack holds; `{name}` is the name of the pack, `{package}` that of its Python package."""

from collections.abc import Mapping

PACKAGE = "gouji_pack_"
"""What the names of the packages begin with, lest they be those of others."""

_PACK = """\
# 规则集的自我说明。gouji ruleset show 列出实际生效的规则和每项设置的出处。
[pack]
name = "{name}"
version = "0.1.0"
title.zh = "{name}"
title.en = "{name}"
basis = "本单位审核要点"
forms = ["ogi-2021"]
# 在 gouji 自带规则的基础上增加时，去掉下一行的 #：
# extends = ["ogi"]
"""
_RULES = """\
# 三条示例规则：对照上年、对照文字、按级别打分。写法见 gouji 文档 docs/ruleset-language.md。

[[rule]]
code = "GJ691"
name = "growing-backlog"
severity = "info"
basis = "本单位审核要点"
holds = "requests.carried_out.total <= previous.requests.carried_out.total"
title.zh = "结转下年度的申请比上年多"
title.en = "More requests are carried out than last year"
doc.zh = "为什么：结转逐年增加，说明办理跟不上。"
doc.en = "Why: a backlog that grows shows that requests are not kept up with."
passes = [
    { previous = { "requests.carried_out.total" = 5 }, report = { "requests.carried_out.total" = 3 } },
]
fails = [
    { previous = { "requests.carried_out.total" = 3 }, report = { "requests.carried_out.total" = 5 } },
]

[[rule]]
code = "GJ491"
name = "received-otherwise-in-words"
severity = "error"
basis = "本单位审核要点"
holds = "said(requests.received) == requests.received.total"
title.zh = "文中的新收申请数与表格不同"
title.en = "The words give another number of requests received than the table"
doc.zh = "为什么：同一件事只能有一个数。"
doc.en = "Why: there is one number of one thing."
passes = [{ document = "examples/clean.txt" }]
fails = [{ document = "examples/wrong.txt" }]

[[rule]]
code = "GJ391"
name = "few-granted"
severity = "warning"
basis = "本单位审核要点：予以公开和部分公开不足三成的扣分"
holds = "requests.granted.total + requests.granted_in_part.total >= 0.3 * requests.concluded.total"
title.zh = "予以公开和部分公开不足办结数的三成"
title.en = "Less than three tenths of the requests concluded were granted"
doc.zh = "为什么：公开为常态，不公开为例外。error 扣五分，warning 扣两分，info 不扣分。"
doc.en = "Why: openness is the rule. An error costs five points, a warning two, an info none."
passes = [{ "requests.granted.total" = 3, "requests.concluded.total" = 10 }]
fails = [{ "requests.granted.total" = 2, "requests.concluded.total" = 10 }]
"""
_README = """\
# {name}

用 gouji 审核政府信息公开工作年度报告的规则集。A pack of rules for gouji.

| 文件 | 内容 |
|---|---|
| `pack/pack.toml` | 规则集的名称、版本、依据、格式，所扩展的规则集 |
| `pack/rules.toml` | 规则，每条都有符合和不符合的例子 |
| `pack/examples/` | 作为例子的整篇报告 |
| `pyproject.toml` | 打包，安装后可以按名称使用 |

## 试规则

```sh
gouji ruleset test ./pack
gouji ruleset test --coverage --mutate ./pack
gouji ruleset lint ./pack
```

例子不如其所说时，`test` 列出规则、例子、应当怎样、实际怎样，以 1 退出。

## 用规则

```sh
gouji check --ruleset ./pack 报告文件夹
```

## 打包安装

```sh
pip install .
gouji check --ruleset {name} 报告文件夹
```
"""
_PYPROJECT = """\
[build-system]
requires = ["setuptools>=77"]
build-backend = "setuptools.build_meta"

[project]
name = "gouji-pack-{name}"
version = "0.1.0"
description = "gouji 规则集 {name}"
readme = "README.md"
requires-python = ">=3.11"
dependencies = ["gouji"]

[project.entry-points."gouji.rulesets"]
{name} = "{package}"

[tool.setuptools]
packages = ["{package}"]

[tool.setuptools.package-dir]
{package} = "pack"

[tool.setuptools.package-data]
{package} = ["*.toml", "examples/*"]
"""

FILES: Mapping[str, str] = {
    "pack/pack.toml": _PACK,
    "pack/rules.toml": _RULES,
    "README.md": _README,
    "pyproject.toml": _PYPROJECT,
}
"""What is written, by path within the folder."""

EXAMPLES: Mapping[str, tuple[str, str]] = {
    "pack/examples/clean.txt": ("", ""),
    "pack/examples/wrong.txt": (r"(?<=申请)(?=[0-9]+件，其中自然人)", "1"),
}
"""Whole reports, each a clean one in which a pattern is replaced."""
