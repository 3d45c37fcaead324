"""Lets workers yield to the window.

Python has one lock, and the window gives it up and takes it back at nearly every call into Qt. A worker that computes
takes it each time: what the window does in 20 ms alone takes 200 ms then. So a worker that takes steps knocks now and
then, and goes on when it is answered: when the window has finished what it was doing.
"""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

_SLOT = 0.002
"""Seconds that a worker computes until it knocks."""
_LONGEST = 0.05
"""Seconds that it waits for an answer."""
_MOST = 1.0
"""Seconds that it computes at a time beside a window that does not answer: that may be waiting for just this work."""


class WindowThread(QObject):
    """Answers in the thread that it was made in."""

    _knocked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waits = False
        self._knocked.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def give_way(self) -> bool:
        """Wait, in another thread, until it has finished what it does; tell whether it has, as far as is known."""
        if self._waits:
            return True
        answered = threading.Event()
        self._knocked.emit(answered)
        return answered.wait(_LONGEST)

    def _answer(self, answered: threading.Event) -> None:
        answered.set()

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """Say that it does nothing meanwhile but wait for the workers."""
        self._waits = True
        QCoreApplication.sendPostedEvents(self)  # to those who have knocked already
        try:
            yield
        finally:
            self._waits = False


class Turns:
    """The turns of one worker."""

    def __init__(self, window: WindowThread) -> None:
        self._window = window
        self._since, self._slot = 0.0, _SLOT

    def step(self) -> None:
        """Give way to the window if the slot is used up; slots grow as long as it does not answer."""
        if time.monotonic() - self._since >= self._slot:
            self._slot = _SLOT if self._window.give_way() else min(4 * self._slot, _MOST)
            self._since = time.monotonic()
