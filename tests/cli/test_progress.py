import io
import sys

import pytest

from gouji.cli import progress
from gouji.cli.progress import with_progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(monkeypatch: pytest.MonkeyPatch, stderr: io.StringIO, *, quiet: bool = False) -> str:
    """Return what stderr shows of work on 20 items."""
    monkeypatch.setattr(sys, "stderr", stderr)
    assert list(with_progress(iter(range(20)), 20, quiet=quiet)) == list(range(20))
    return stderr.getvalue()


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let each look at the clock take 0.4 s."""
    ticks = iter(range(1000))
    monkeypatch.setattr(progress, "monotonic", lambda: next(ticks) * 0.4)


@pytest.mark.usefixtures("slow")
def test_long_work_at_a_terminal_shows_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "20/20" in shown(monkeypatch, Terminal())


def test_short_work_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, Terminal()) == ""


@pytest.mark.usefixtures("slow")
def test_quiet_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, Terminal(), quiet=True) == ""


@pytest.mark.usefixtures("slow")
def test_pipe_gets_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, io.StringIO()) == ""
