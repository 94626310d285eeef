"""Runs built by hand, and reports to check."""

import json
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from attrs import evolve, frozen
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it ships no types

from gouji.cli.judged import Judged, Pack, Stranger, Unread
from gouji.cli.main import main
from gouji.cli.manner import Manner
from gouji.cli.telling import Teller
from gouji.cli.told import Run
from gouji.engine.finding import Finding, Outcome, Related, Severity, Verdict
from gouji.engine.source import Location, Place, Span
from gouji.engine.text import Language

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"


@pytest.fixture
def _interrupts_are_heard() -> Iterator[None]:
    """Let programs that a test starts hear Ctrl-C, though a shell that put the tests in the background ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def at(line: int, column: int, length: int) -> Location:
    return Location(Span(column, column + length), Place(line, column, line, column + length))


@pytest.fixture
def finding() -> Finding:
    """Return a finding about a total of 5 at line 7, column 12, beside parts of 3, 1 and 0."""
    return Finding(
        code="GJ303",
        name="applicants-not-total",
        severity=Severity.ERROR,
        message="本年新收：各类申请人之和为 4，总计填报为 5",
        file="年报.md",
        location=at(7, 13, 1),
        keys=("requests.received.natural_person", "requests.received.business", "requests.received.research"),
        related=(
            Related(at(7, 7, 1), "自然人", "requests.received.natural_person", "3"),
            Related(at(7, 10, 1), "商业企业", "requests.received.business", "1"),
            Related(at(9, 2, 1), "科研机构", "requests.received.research", "0"),
        ),
        expected="4",
        found="5",
        basis="国办公开办函〔2021〕30号 附件 表三",
        fingerprint="0123456789abcdef",
    )


@pytest.fixture
def judged(finding: Finding) -> Judged:
    """Return a report with that finding."""
    return Judged(
        file="年报.md",
        sha256="0" * 64,
        form="ogi-2021",
        year=2021,
        body="青砚县人民政府",
        verdicts=(
            Verdict("GJ101", Outcome.PASS, checked=6),
            Verdict("GJ303", Outcome.FAIL, checked=25, failed=1),
            Verdict("GJ304", Outcome.NOT_APPLICABLE, checked=2, skipped=1, reasons=("空白：表四 › 总计",)),
        ),
        findings=(finding,),
        lines={7: "| 新收 | 3| 1| 5 |"},
    )


@pytest.fixture
def told() -> Callable[..., Run]:
    """Return what puts files into words, as a run."""

    def run(
        *files: Judged | Stranger | Unread,
        style: Literal["text", "json"] = "text",
        lang: Language = "zh",
        verdicts: bool = False,
    ) -> Run:
        tell = Teller(style, Manner(lang, verdicts=verdicts)).tell
        words = (file if isinstance(file, Unread) else tell(file) for file in files)
        return Run((Pack("ogi", "0.1.0", "f" * 64),), tuple(words))

    return run


@pytest.fixture
def clean(judged: Judged) -> Judged:
    """Return a report without findings, in which all 42 relations hold."""
    verdicts = (Verdict("GJ101", Outcome.PASS, checked=6), Verdict("GJ303", Outcome.PASS, checked=42))
    return evolve(judged, findings=(), verdicts=verdicts)


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """Return a report without any finding."""
    path = tmp_path / "good.md"
    path.write_bytes((EXAMPLES / "qingyan_2023.md").read_bytes())
    return path


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """Return the same report with one wrong total: 54 requests received have become 55."""
    path = tmp_path / "bad.md"
    text = (EXAMPLES / "qingyan_2023.md").read_text(encoding="utf-8")
    path.write_text(
        text.replace("| 46 | 5 | 0 | 1 | 2 | 0 | 54 |", "| 46 | 5 | 0 | 1 | 2 | 0 | 55 |"), encoding="utf-8"
    )
    return path


@pytest.fixture
def notice(tmp_path: Path) -> Path:
    """Return a text that is no annual report."""
    path = tmp_path / "notice.txt"
    path.write_text("关于做好培训工作的通知\n请各单位于月底前报名。\n", encoding="utf-8")
    return path


@frozen
class Ended:
    """How a run of the command ended."""

    code: int
    out: str
    err: str


@pytest.fixture
def gouji(capsys: pytest.CaptureFixture[str]) -> Callable[..., Ended]:
    """Return the command, run in this process."""

    def run(*arguments: str | Path) -> Ended:
        code = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return Ended(code, out, err)

    return run


@pytest.fixture
def violations() -> Callable[[str, object], list[str]]:
    """Return what says where a document departs from a published schema."""

    def check(name: str, document: object) -> list[str]:
        schema = json.loads((ROOT / "docs" / "schema" / f"{name}.json").read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        return [error.message for error in Draft202012Validator(schema).iter_errors(document)]

    return check
