"""What came of trying a pack, in words."""

from collections.abc import Iterator

from gouji.cli.render.example import show_example
from gouji.cli.render.planted import render_planted
from gouji.cli.render.visible import visible
from gouji.cli.tried import TriedPack
from gouji.engine.coverage import Coverage
from gouji.engine.finding import Outcome
from gouji.engine.form import Form
from gouji.engine.proof import Proof, Tried, name_of
from gouji.engine.text import Language, Text
from gouji.engine.trial import Trial

_SUMMARY = Text(
    "{name} {version}：{rules} 条规则，{examples} 个例子，{failing} 个不如其所说",
    "{name} {version}: rules: {rules}; examples: {examples}; not doing what they say: {failing}",
)
_WITHOUT = Text("没有 {lists} 的例子", "has no examples under {lists}")
_EXPECTED = {
    Outcome.PASS: Text("应当没有发现，却发现：", "nothing should be found, but there is: "),
    Outcome.FAIL: Text("应当有发现，却没有：", "something should be found, but there is nothing: "),
}
_IN_VAIN = Text(
    "例子认不出是一份报告，规则没有核对：写上标题和一张表",
    "the example is not taken for a report, and the rule does not judge it: write a title and a table",
)
_CRASHED = Text("规则出错：", "the rule crashed: ")
_CHECKED = Text("核对了 {count} 处，都成立", "{count} places checked, all hold")
_COVERED = Text(
    "格式 {form}：{all} 个数字中有规则查的 {covered} 个（{percent:.1f} %）",
    "form {form}: rules look at {covered} of {all} figures ({percent:.1f} %)",
)
_UNCOVERED = Text("没有规则查：", "no rule looks at:")


def render_proof(tried: TriedPack, lang: Language, *, verbose: bool) -> str:
    """Return what came of a pack: examples that are not what they seem, a line that sums up, figures, errors."""
    lines = [*_examples(tried.proof, lang)]
    if tried.coverage:
        lines += _coverage(tried.coverage, lang, verbose=verbose)
    text = "\n".join(lines) + "\n"
    return text + (render_planted(tried.sown, lang, verbose=verbose) if tried.sown else "")


def _examples(proof: Proof, lang: Language) -> Iterator[str]:
    for rule in proof.rules:
        if rule.without:
            yield f"{_place(rule, None)} {_WITHOUT.format(lists=', '.join(rule.without)).in_language(lang)}"
        for trial in rule.failing:
            yield from _failing(rule, trial, lang)
    counts = {"rules": len(proof.rules), "examples": proof.examples, "failing": proof.failing}
    yield _SUMMARY.format(name=proof.pack.name, version=proof.pack.version, **counts).in_language(lang)


def _place(rule: Tried, trial: Trial | None) -> str:
    return f"{visible(rule.declared.file.name)}:{rule.line(trial)}: {rule.rule.code} {rule.rule.name}"


def _failing(rule: Tried, trial: Trial, lang: Language) -> Iterator[str]:
    edition = f" ({trial.edition})" if trial.edition else ""
    yield f"{_place(rule, trial)} {name_of(trial)}{edition}"
    yield from (f"    {visible(line)}" for line in show_example(trial.example).splitlines())
    yield f"  {visible(_came_out(trial, lang))}"


def _came_out(trial: Trial, lang: Language) -> str:
    (verdict,) = trial.result.verdicts
    if verdict.outcome is Outcome.ERROR:
        return _CRASHED.in_language(lang) + "; ".join(verdict.reasons)
    if trial.is_in_vain:
        return _IN_VAIN.in_language(lang)
    said = [finding.message for finding in trial.result.findings] or list(verdict.reasons)
    checked = _CHECKED.format(count=verdict.checked).in_language(lang)
    return _EXPECTED[trial.expected].in_language(lang) + "; ".join(said or [checked])


def _coverage(covered: Coverage, lang: Language, *, verbose: bool) -> Iterator[str]:
    figures, lost = len(covered.rules), covered.uncovered
    percent = 100 * (figures - len(lost)) / figures
    told = {"form": covered.form.name, "all": figures, "covered": figures - len(lost), "percent": percent}
    yield _COVERED.format(**told).in_language(lang)
    if lost:
        yield _UNCOVERED.in_language(lang)
        yield from (f"  {_figure(key, covered.form, lang)}" for key in lost)
    if verbose:
        yield from (
            f"  {_figure(key, covered.form, lang)}: {' '.join(codes)}" for key, codes in covered.rules.items() if codes
        )


def _figure(key: str, form: Form, lang: Language) -> str:
    return f"{key} {form.cells[key].name.in_language(lang)}"
