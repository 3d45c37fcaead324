"""Workers give way to the window.

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
_LONGEST = 0.1
"""Seconds that it waits: work goes on, slowly, beside a window that never answers."""


class Window(QObject):
    """Answers in the thread that it was made in."""

    _knocked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waits = False
        self._knocked.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def give_way(self) -> None:
        """Wait, in another thread, until it has finished what it does, if it does anything."""
        if not self._waits:
            answered = threading.Event()
            self._knocked.emit(answered)
            answered.wait(_LONGEST)

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

    def __init__(self, window: Window) -> None:
        self._window = window
        self._since = 0.0

    def step(self) -> None:
        """Give way to the window if the slot is used up."""
        if time.monotonic() - self._since >= _SLOT:
            self._window.give_way()
            self._since = time.monotonic()
