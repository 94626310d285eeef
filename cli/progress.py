"""A bar for those who wait at a terminal."""

import sys
from collections.abc import Iterator
from time import monotonic
from typing import TypeVar

import click

from gouji.cli.streams import is_terminal

Answer = TypeVar("Answer")

_PATIENCE_SECONDS = 1.0


def with_progress(answers: Iterator[Answer], count: int, *, quiet: bool) -> Iterator[Answer]:
    """Yield `count` answers; when they take more than a moment and stderr is a terminal, show there how far it is."""
    if quiet or not is_terminal(sys.stderr):
        yield from answers
        return
    started = monotonic()
    done = 0
    while done < count and monotonic() - started < _PATIENCE_SECONDS:
        yield next(answers)
        done += 1
    if done < count:
        with click.progressbar(length=count, file=sys.stderr, show_pos=True) as bar:
            bar.update(done)
            for answer in answers:
                yield answer
                bar.update(1)
