"""TOML, and what the files of gouji say without parsing them.

To parse the forms takes longer than to read and judge a report. So `rulesets/ready.py` has what the files beside it
say, by the digest of their text: one that was changed since is parsed as any other. It is made by
`python -m gouji.engine.toml`.
"""

from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any

from gouji import rulesets

_FOLDER = Path(rulesets.__file__).parent
_READY = _FOLDER / "ready.py"


def parse(text: str) -> dict[str, Any]:
    """Return what a TOML text says, with exact numbers; `tomllib.TOMLDecodeError` if it is none."""
    from gouji.rulesets.ready import READY  # noqa: PLC0415  # where no TOML is read, it is not needed

    ready = READY.get(_digest(text))
    if ready is not None:
        return ready
    import tomllib  # noqa: PLC0415  # an ordinary run does not need it

    return tomllib.loads(text, parse_float=Decimal)


def written() -> str:
    """Return what `ready.py` should hold."""
    from tomllib import loads  # noqa: PLC0415  # as above

    texts = [path.read_text(encoding="utf-8") for path in sorted(_FOLDER.rglob("*.toml"))]
    lines = [f"    {_digest(text)!r}: {loads(text, parse_float=Decimal)!r}," for text in texts]
    return "\n".join(
        [
            '"""Made by `python -m gouji.engine.toml`: what the TOML files here say, by the digest of their text."""',
            "",
            "from decimal import Decimal  # noqa: F401  # exact numbers, where there are some",
            "from typing import Any",
            "",
            "READY: dict[str, dict[str, Any]] = {",
            *lines,
            "}",
            "",
        ]
    )


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


if __name__ == "__main__":
    _READY.write_text(written(), encoding="utf-8")
