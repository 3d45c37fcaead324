"""Long reading gives way to the first write.

In rollback mode, in which a project is until it is first written to, a writer waits for every reader. A check of the
whole file may read for seconds: it stops, lets the first write turn the write-ahead log on, and begins anew.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from lagvarde_coder.domain.jobs import Progress

T = TypeVar("T")

_LONGEST = 5.0
"""Seconds that a writer waits for readers to stop; SQLite itself waits for them afterwards."""


class Stopped(Exception):
    """A write wants to begin; whoever reads begins anew when it has."""


class GivingWay:
    """The long readings of one open project."""

    def __init__(self) -> None:
        self._turn = threading.Condition()
        self._reading = 0
        self._writes = False
        self._writer = 0

    @contextmanager
    def first(self) -> Iterator[None]:
        """Be alone with the file for a moment: long readings have stopped, and wait."""
        with self._turn:
            self._writes, self._writer = True, threading.get_ident()
            self._turn.wait_for(lambda: not self._reading, _LONGEST)
        try:
            yield
        finally:
            with self._turn:
                self._writes, self._writer = False, 0
                self._turn.notify_all()

    def until_done(self, progress: Progress, read: Callable[[Progress], T]) -> T:
        """Call ``read`` until it was not stopped by a write, and return what it returns."""
        if self._writer == threading.get_ident():
            return read(progress)  # who writes need not wait for it
        while True:
            with self._turn:
                self._turn.wait_for(lambda: not self._writes)
                self._reading += 1
            try:
                return read(_Yielding(progress, self))
            except Stopped:
                continue
            finally:
                with self._turn:
                    self._reading -= 1
                    self._turn.notify_all()

    @property
    def wanted(self) -> bool:
        """Whether a write waits."""
        return self._writes


class _Yielding:
    """Progress that stops when a write waits."""

    def __init__(self, progress: Progress, turns: GivingWay) -> None:
        self._progress = progress
        self._turns = turns

    def step(self, done: int, total: int) -> None:
        if self._turns.wanted:
            raise Stopped
        self._progress.step(done, total)
