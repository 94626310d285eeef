"""A bar for those who wait at a terminal."""

import sys
from collections.abc import Iterator, Sequence
from time import monotonic
from typing import TypeVar

import click

from gouji.cli.streams import is_terminal

Item = TypeVar("Item")

_PATIENCE_SECONDS = 1.0


def with_progress(items: Sequence[Item], *, quiet: bool) -> Iterator[Item]:
    """Yield `items`; when that takes longer than a moment and stderr is a terminal, show there how far it is."""
    if quiet or not is_terminal(sys.stderr):
        yield from items
        return
    started = monotonic()
    done = 0
    while done < len(items) and monotonic() - started < _PATIENCE_SECONDS:
        yield items[done]
        done += 1
    if done < len(items):
        with click.progressbar(length=len(items), file=sys.stderr, show_pos=True) as bar:
            bar.update(done)
            for item in items[done:]:
                yield item
                bar.update(1)
