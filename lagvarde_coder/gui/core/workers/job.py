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

    The worker emits this object's signals, so it is deleted only when the worker is out of them: whoever hears
    ``ended`` can delete it; whoever deletes it before, or its parent, waits for the pool first (``Background`` does).

    Attributes:
        title: what is done, in the user's words. result: what the call returned. error: what it raised, or None; both
            are set when it has ended.

    Signals:
        progressed: steps done, steps in all.
        cancelled: it was stopped. ended: it is done, has failed or was cancelled (then after ``cancelled``).
    """

    progressed = Signal(int, int)
    cancelled = Signal()
    ended = Signal(object)
    _finished = Signal(object, object)

    def __init__(
        self, title: str, call: Callable[[Progress], object], window: WindowThread, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.title = title
        self.result: object = None
        self.error: BaseException | None = None
        self._call: Callable[[Progress], object] | None = call
        self._out = threading.Event()  # the worker emits nothing any more
        self._context = _Context(self.progressed.emit, window)
        self._finished.connect(self._deliver)

    def start(self, pool: QThreadPool) -> None:
        """Run in one of the pool's threads."""
        pool.start(self._run)

    def cancel(self) -> None:
        """Ask the call to stop; it does so at its next ``step``."""
        self._context.stopped.set()

    def drop(self) -> None:
        """Ask the call to stop, and tell nobody how it ends."""
        self.cancel()
        self.blockSignals(True)

    def _run(self) -> None:
        try:
            self._finished.emit(*self._outcome())
        finally:
            self._out.set()

    def _outcome(self) -> tuple[object, BaseException | None]:
        assert self._call is not None
        try:
            return self._call(self._context), None
        except BaseException as error:
            return None, error

    def _deliver(self, result: object, error: BaseException | None) -> None:
        self._out.wait()
        self._call = None  # it may hold parts of the window: they are not let go of in the worker
        self.result, self.error = result, error
        if isinstance(error, Cancelled):
            self.cancelled.emit()
        self.ended.emit(self)
