"""A distribution that adds to gouji, written into a folder as an installer does, and runs that search this folder."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]


def install(
    folder: Path, entry_points: str, files: Mapping[str, str], *, name: str = "gouji-yunhe", version: str = "1.0"
) -> Path:
    """Write the files of a distribution and its metadata; return the folder."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    metadata = folder / f"{name.replace('-', '_')}-{version}.dist-info"
    metadata.mkdir(parents=True, exist_ok=True)
    (metadata / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n", encoding="utf-8")
    (metadata / "entry_points.txt").write_text(entry_points, encoding="utf-8")
    return folder


def run(folder: Path, *arguments: str, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `gouji` where the folder is searched for modules."""
    path = os.pathsep.join((str(folder), str(ROOT)))
    command = [sys.executable, "-m", "gouji", *arguments]
    variables = {**os.environ, "PYTHONPATH": path, **environment}
    return subprocess.run(command, cwd=cwd, env=variables, capture_output=True, encoding="utf-8", check=False)
