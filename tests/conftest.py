"""What several tests need: the project as a stranger would get it."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

# A run that decides about a change is the same for equal code; elsewhere each run looks at other examples.
settings.register_profile("decisive", derandomize=True, deadline=None)
if os.environ.get("CI"):
    settings.load_profile("decisive")

ROOT = Path(__file__).parents[1]
NOT_PART_OF_IT = shutil.ignore_patterns(
    ".git", ".venv", "venv", "build", "dist", "*.egg-info", "__pycache__", ".*_cache", ".hypothesis"
)


@pytest.fixture(autouse=True)
def _no_cache(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Let no test find what another run kept, or leave something in the home of who runs the tests."""
    monkeypatch.setenv("GOUJI_NO_CACHE", "1")
    monkeypatch.setenv("GOUJI_CACHE_DIR", str(tmp_path_factory.getbasetemp() / "cache"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print precision and recall of what the words are understood to say, where that was tested."""
    ran = (report.nodeid for each in ("passed", "failed") for report in terminalreporter.stats.get(each, ()))
    if not any("test_accuracy.py" in nodeid for nodeid in ran):
        return
    from support.accuracy import SETS  # noqa: PLC0415  # only a run that tests it needs it
    from support.accuracy_page import TABLE, lines  # noqa: PLC0415  # as above

    for name in SETS:
        terminalreporter.section(f"claims in tests/sentences/{name}.toml")
        terminalreporter.write_line("\n".join((TABLE, *lines(name))))


@pytest.fixture(scope="session")
def copied() -> Callable[[Path], Path]:
    """Return what copies the working tree into a folder, links as links, without anything that was built in it."""
    return lambda folder: Path(shutil.copytree(ROOT, folder / "checkout", symlinks=True, ignore=NOT_PART_OF_IT))


@pytest.fixture
def checkout(copied: Callable[[Path], Path], tmp_path: Path) -> Path:
    """Return a copy of the working tree."""
    return copied(tmp_path)
