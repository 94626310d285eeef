"""Where results go: stdout, or a file that is written whole or not at all."""

import contextlib
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click

from gouji.cli.files import Met, Named, Trouble, identity
from gouji.cli.streams import Unwritable, write_to_stdout
from gouji.engine.text import Language, Text

_IS_READ = Text("{output} 是要读取的文件，不会覆盖", "{output} is a file to be read and is not written over")


def spare(files: Sequence[Named | Met | Trouble], output: str | None, lang: Language) -> None:
    """Refuse an `output` that would replace one of `files`."""
    if output is not None and identity(output) in set(map(identity, _read(files))):
        reason = _IS_READ.format(output=output).in_language(lang)
        raise click.BadParameter(reason, param_hint="'--output'")


def _read(files: Sequence[Named | Met | Trouble]) -> Iterator[str]:
    for file in files:
        yield file.path
        if isinstance(file, Named) and file.previous is not None:
            yield file.previous


def write(text: str, output: str | None) -> None:
    """Write `text` to the file `output`, or to stdout; raise Unwritable, or Unheard when nobody reads stdout."""
    write_each((text,), output)


def write_each(texts: Iterable[str], output: str | None) -> None:
    """Write texts as `write` does, to stdout each as soon as it is there."""
    if output is None:
        for text in texts:
            write_to_stdout(text)
    else:
        write_file((text.encode("utf-8", "backslashreplace") for text in texts), output)


def write_file(parts: Iterable[bytes], name: str) -> None:
    """Write the file `name`, whole or not at all; raise Unwritable."""
    path = Path(os.path.realpath(name))
    try:
        if path.exists() and not path.is_file():
            # a device or a pipe is written to: replacing it would destroy it
            with path.open("wb") as device:
                device.writelines(parts)
        else:
            replace(path, parts)
    except OSError as error:
        raise Unwritable(name, error) from error


def replace(path: Path, parts: Iterable[bytes]) -> None:
    """Put a file in place of another, whole or not at all, with its rights."""
    import tempfile  # noqa: PLC0415  # slow to load, and wanted only where a file is written

    mode = path.stat().st_mode & 0o7777 if path.exists() else 0o666 & ~_umask()
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=".gouji-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(parts)
        Path(beside).chmod(mode)
        Path(beside).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(beside).unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
