"""Work in another thread that ends in exactly one of done, failed, cancelled."""

import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QThreadPool, Signal

from lagvarde_coder.domain.errors import Cancelled
from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.gui.core.workers.giving_way import Turns, WindowThread

_SECONDS_BETWEEN_STEPS = 0.05
"""Progress is reported at most twenty times a second: the window paints it, the work should not wait for that."""


class _Context:
    """The progress that a call reports to; lives in the worker's thread."""

    def __init__(self, tell: Callable[[int, int], None], window: WindowThread) -> None:
        self._tell = tell
        self._turns = Turns(window)
        self._told = 0.0
        self.stopped = threading.Event()

    def step(self, done: int, total: int) -> None:
        if self.stopped.is_set():
            raise Cancelled
        self._turns.step()
        now = time.monotonic()
        if now - self._told >= _SECONDS_BETWEEN_STEPS or done == total:
            self._told = now
            self._tell(done, total)


class Job(QObject):
    """A call with progress and cancelling. All signals arrive in the thread that made it.

    Signals:
        progressed: steps done, steps in all.
        done: the call's result. failed: the exception. cancelled. ended: after any of the three.
    """

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal(object)
    _finished = Signal(object, object)

    def __init__(
        self, title: str, call: Callable[[Progress], object], window: WindowThread, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.title = title
        self._call = call
        self._context = _Context(self.progressed.emit, window)
        self._finished.connect(self._deliver)

    def start(self, pool: QThreadPool) -> None:
        """Run in one of the pool's threads."""
        pool.start(self._run)

    def cancel(self) -> None:
        """Ask the call to stop; it does so at its next ``step``."""
        self._context.stopped.set()

    def _run(self) -> None:
        try:
            result = self._call(self._context)
        except BaseException as error:
            self._finished.emit(None, error)
        else:
            self._finished.emit(result, None)

    def _deliver(self, result: object, error: BaseException | None) -> None:
        if isinstance(error, Cancelled):
            self.cancelled.emit()
        elif error is not None:
            self.failed.emit(error)
        else:
            self.done.emit(result)
        self.ended.emit(self)
