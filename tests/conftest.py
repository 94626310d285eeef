"""What several tests need: the project as a stranger would get it."""

import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
NOT_PART_OF_IT = shutil.ignore_patterns(
    ".git", ".venv", "venv", "build", "dist", "*.egg-info", "__pycache__", ".*_cache", ".hypothesis"
)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a copy of the working tree, links as links, without anything that was built in it."""
    copy = tmp_path / "checkout"
    shutil.copytree(ROOT, copy, symlinks=True, ignore=NOT_PART_OF_IT)
    return copy
