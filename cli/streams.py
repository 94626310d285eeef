"""The standard streams: UTF-8, coloured where that is wanted, silent where nobody listens.

Every run loads this, the shortest too, so it loads nothing that is slow to load.
"""

import errno
import io
import os
import sys

TYPE_CHECKING = False  # as type checkers know it; the one of `typing` takes as long to load as Python to start
if TYPE_CHECKING:
    from typing import IO, Literal

    ColorChoice = Literal["auto", "always", "never"]

_STDOUT = "<stdout>"


class Unheard(Exception):  # noqa: N818  # a name that says what is the matter, like Unreadable
    """Nobody reads the output any more."""


class Unwritable(Exception):  # noqa: N818  # a name that says what is the matter, like Unreadable
    """The output at `place` could not be written, for the reason that the system gives as `error`."""

    def __init__(self, place: str, error: OSError) -> None:
        super().__init__(f"{place}: {error}")
        self.place = place
        self.error = error


def speak_utf8() -> None:
    """Make the standard streams UTF-8 with plain line feeds, whatever the console or the locale says.

    A lone surrogate, as odd file names bring them, is written as an escape (which is also right in JSON).
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def talk(message: str) -> None:
    """Say one line on stderr, apart from the results."""
    write_to_stderr(as_said(message))


def as_said(message: str) -> str:
    """Return `message` as it stands on stderr."""
    from gouji.cli.render.visible import visible  # noqa: PLC0415  # see above

    return f"gouji: {visible(message)}\n"


def wants_color(choice: "ColorChoice", output: str | None = None) -> bool:
    """Whether results are to be coloured: as asked, else as the environment and the terminal say."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return output is None and os.environ.get("TERM") != "dumb" and is_terminal(sys.stdout)


def is_terminal(stream: "IO[str] | None") -> bool:
    """Whether somebody looks at `stream`; there is none where the process was started with it closed."""
    return stream is not None and stream.isatty()


def write_to_stderr(text: str) -> None:
    """Write `text` to stderr, if there is one: that nobody hears it is no reason to lose the results."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except OSError:
        _abandon(sys.stderr)


def write_to_stdout(text: str) -> None:
    """Write `text` to stdout; raise Unheard when nobody reads it any more, Unwritable for any other reason."""
    if sys.stdout is None:
        raise Unwritable(_STDOUT, OSError(errno.EBADF, os.strerror(errno.EBADF)))
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        _abandon(sys.stdout)
        if isinstance(error, BrokenPipeError):
            raise Unheard from error
        raise Unwritable(_STDOUT, error) from error


def _abandon(stream: "IO[str]") -> None:
    """Point `stream` at nothing, so that the interpreter does not stumble over its rest when it leaves."""
    try:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, stream.fileno())
        os.close(nothing)
    except OSError:
        pass
