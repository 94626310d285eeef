"""The JSON Schemas of packs and configurations, written from the keys that the checks allow.

`PYTHONPATH=tests python -m support.schemas` writes them.
"""

import json
from pathlib import Path

from gouji.engine.vocabulary import CONFIGURATION, FURTHER, PACK, Keys

FOLDER = Path(__file__).parents[2] / "docs" / "schema"
COMMAND = "PYTHONPATH=tests python -m support.schemas"
_PUBLISHED: dict[str, tuple[Keys, str]] = {
    "pack-1": (PACK, "A pack of rules: a file, or the pack.toml of a folder."),
    "rules-of-pack-1": (FURTHER, "A file of further rules in the folder of a pack."),
    "configuration-1": (CONFIGURATION, "gouji.toml, and the table tool.gouji of pyproject.toml."),
}


def written() -> dict[str, str]:
    """Return each schema by the name of its file."""
    return {f"{name}.json": _document(name, keys, about) for name, (keys, about) in _PUBLISHED.items()}


def _document(name: str, keys: Keys, about: str) -> str:
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"gouji.{name.replace('-1', '/1')}",
        "description": about,
    }
    return json.dumps({**head, **keys.schema}, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    for name, text in written().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
