"""Work spread over processes: answers come in the order of the items, and a process that dies costs none of them."""

import contextlib
import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from threading import Thread
from typing import Any, Generic, TypeVar

from gouji.engine.record import frozen

Item = TypeVar("Item")
Answer = TypeVar("Answer")

_LARGEST_CHUNK = 64
_CHUNKS_EACH = 4
# How many chunks are given away for each process: one to work on and one to go on with.
_AHEAD = 2
# Windows can wait for no more.
_MOST_PROCESSES = 61


@frozen
class Pool(Generic[Item, Answer]):
    """Processes that do `work`, which must be fit for pickling; `lost` answers for an item that ends its process."""

    work: Callable[[Item], Answer]
    lost: Callable[[Item], Answer]
    jobs: int

    def answers(self, items: Sequence[Item]) -> Iterator[Answer]:
        """Yield the answer to each item; where the system has nothing to share work with, this process does it."""
        if not _can_share():
            yield from map(self.work, items)
            return
        waiting = deque(_chunks(items, self.jobs))
        given: deque[tuple[Sequence[Item], Future[list[Answer]]]] = deque()
        while waiting:
            with contextlib.suppress(BrokenProcessPool), self._processes(self.jobs) as processes:
                yield from _in_order(processes, waiting, given, _AHEAD * self.jobs)
            # something is left only where a process died: nobody knows over which of these
            while given:
                yield from self._rescued(*given.popleft())

    @contextlib.contextmanager
    def _processes(self, count: int) -> Iterator[ProcessPoolExecutor]:
        count = min(count, _MOST_PROCESSES)
        with ProcessPoolExecutor(count, initializer=_begin, initargs=(self.work,)) as processes:
            try:
                yield processes
            except BaseException:
                # nobody wants the answers any more, so nobody should wait for them
                for process in multiprocessing.active_children():
                    process.terminate()
                raise

    def _rescued(self, chunk: Sequence[Item], future: "Future[list[Answer]]") -> list[Answer]:
        try:
            return future.result()
        except BrokenProcessPool:
            return self._alone(chunk)

    def _alone(self, chunk: Sequence[Item]) -> list[Answer]:
        """Return the answers to `chunk` from a process of its own: if that dies too, one of its halves is guilty."""
        try:
            with self._processes(1) as processes:
                return processes.submit(_answers, chunk).result()
        except BrokenProcessPool:
            if len(chunk) == 1:
                return [self.lost(chunk[0])]
            middle = len(chunk) // 2
            return self._alone(chunk[:middle]) + self._alone(chunk[middle:])


def _can_share() -> bool:
    """Whether processes can talk with one another: some systems have no semaphores or no room for them."""
    try:
        ProcessPoolExecutor(1).shutdown()
    except (ImportError, NotImplementedError, OSError):
        return False
    return True


def _chunks(items: Sequence[Item], jobs: int) -> Iterator[Sequence[Item]]:
    """Cut `items` into chunks, the last ones small, so that no process has long to do when the others have nothing."""
    start = 0
    while start < len(items):
        end = start + max(1, min(_LARGEST_CHUNK, (len(items) - start) // (jobs * _CHUNKS_EACH)))
        yield items[start:end]
        start = end


def _in_order(
    processes: ProcessPoolExecutor,
    waiting: "deque[Sequence[Item]]",
    given: "deque[tuple[Sequence[Item], Future[list[Answer]]]]",
    ahead: int,
) -> Iterator[Answer]:
    """Yield answers, moving chunks from `waiting` to `given` and away; when a process dies, the rest is left there."""
    while waiting or given:
        while waiting and len(given) < ahead:
            given.append((waiting[0], processes.submit(_answers, waiting[0])))
            waiting.popleft()
        answers = given[0][1].result()
        given.popleft()
        yield from answers


# What this process does, if it is one of a pool.
_WORK: list[Callable[[Any], Any]] = []


def _begin(work: Callable[[Any], Any]) -> None:
    # an interrupt reaches the whole group of processes; the first one tells the others
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_leave_with_parent, daemon=True).start()
    _WORK[:] = [work]


def _leave_with_parent() -> None:
    """End this process when the one that started it is gone: it would wait for work for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _answers(chunk: Sequence[Any]) -> list[Any]:
    return [_WORK[0](item) for item in chunk]
