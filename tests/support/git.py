"""Git repositories for tests."""

import shutil
import subprocess
from pathlib import Path

import pytest

_SETTINGS = ("-c", "user.name=gouji", "-c", "user.email=gouji@localhost", "-c", "commit.gpgsign=false")

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def git(folder: Path, *arguments: str) -> None:
    """Run git in a folder, as somebody."""
    subprocess.run(["git", *_SETTINGS, *arguments], cwd=folder, check=True, capture_output=True)  # noqa: S607  # from PATH
