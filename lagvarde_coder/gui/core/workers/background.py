"""What runs beside the window: reading and long work in threads; results and errors come back to this one."""

import sys
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QObject, QThreadPool, Signal

from lagvarde_coder.domain.errors import Cancelled, NotFound
from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.gui.core.workers.giving_way import WindowThread
from lagvarde_coder.gui.core.workers.job import Job

T = TypeVar("T")

_SWITCH = 0.0005
"""Seconds until a worker hands the interpreter over to the window that waits for it.

The window gives it up and takes it back at nearly every call into Qt: with Python's 5 ms, painting while a worker
computes takes seconds.
"""


class Background(QObject):
    """Two threads that read, one for what can wait, one for what the window waits for, and one for long work.

    Signals:
        failed: an exception that nobody handled: a known error or a bug.
        job_started: a :class:`Job`, so that the window can show its progress.
    """

    failed = Signal(object)
    job_started = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_SWITCH)
        self._window = WindowThread(self)
        self._reads = QThreadPool(self)
        self._reads.setMaxThreadCount(2)
        self._patient = QThreadPool(self)
        self._patient.setMaxThreadCount(1)
        self._urgent = QThreadPool(self)
        self._urgent.setMaxThreadCount(1)
        self._waiting: list[QEventLoop] = []
        self._jobs = QThreadPool(self)
        self._jobs.setMaxThreadCount(1)
        self._running: set[Job] = set()
        self._newest: dict[str, Job] = {}

    @property
    def works(self) -> bool:
        """Whether long work is running, which may have stored something that was not announced yet."""
        return self._jobs.activeThreadCount() > 0

    def report(self, error: BaseException) -> None:
        """Hand an error to whoever shows errors."""
        self.failed.emit(error)

    def query(
        self,
        call: Callable[[], T],
        done: Callable[[T], object],
        *,
        key: str = "",
        failed: Callable[[BaseException], object] | None = None,
    ) -> Job:
        """Read in a worker thread and hand the result to ``done`` in this one.

        Of several queries with one ``key`` only the latest is delivered. Errors go to ``failed``, else are reported,
        except that something is not there (``NotFound``): the program itself asked for what was there when it did, and
        what shows it hears that it is gone. Who reads what a person named takes ``failed``.
        """
        return self.reading(lambda _: call(), done, key=key, failed=failed)

    def reading(
        self,
        call: Callable[[Progress], T],
        done: Callable[[T], object],
        *,
        key: str = "",
        failed: Callable[[BaseException], object] | None = None,
        patient: bool = False,
    ) -> Job:
        """The same for a call that can be stopped: by a later query of the same key, or when the project closes.

        A ``patient`` one gets things ready that nobody waits for, and stands in nobody's way.
        """
        job = Job("", call, self._window, self)
        if key:
            if key in self._newest:
                self._newest[key].cancel()
            self._newest[key] = job
        self._launch(job, done, failed or self._report_unless_gone, key)
        job.start(self._patient if patient else self._reads)
        return job

    def meanwhile(self, call: Callable[[], T]) -> T:
        """Do something in a worker thread, wait for it and return what it returns, or raise what it raises.

        The window is painted and its timers run meanwhile; what the user types and clicks stays in line until then.
        Whoever calls must look afterwards whether what a timer or another worker did concerns it.

        Raises:
            Cancelled: the project was closed, or the program ended.
        """
        results: list[T] = []
        errors: list[BaseException] = []
        loop = QEventLoop()
        job = Job("", lambda _: call(), self._window, self)
        self._launch(job, results.append, errors.append, "")
        job.ended.connect(loop.quit)
        job.start(self._urgent)
        self._waiting.append(loop)
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        self._waiting.remove(loop)
        if errors:
            raise errors[0]
        if not results:
            raise Cancelled
        return results.pop()  # the job, which lives on for a moment, holds the list

    def job(
        self,
        title: str,
        call: Callable[[Progress], T],
        done: Callable[[T], object],
        *,
        failed: Callable[[BaseException], object] | None = None,
    ) -> Job:
        """Do long work in a worker thread, with progress and cancelling in the window; one at a time."""
        job = Job(title, call, self._window, self)
        self._launch(job, done, failed or self.report, "")
        self.job_started.emit(job)
        job.start(self._jobs)
        return job

    def wait_for_jobs(self, *, cancel: bool = False) -> None:
        """Wait until nothing runs in other threads; results that were not delivered yet are dropped on ``cancel``."""
        if cancel:
            for job in self._running:
                job.cancel()
                job.blockSignals(True)
            self._running.clear()
            self._newest.clear()
            for loop in self._waiting:
                loop.quit()
        with self._window.waiting():
            for pool in (self._reads, self._patient, self._urgent, self._jobs):
                pool.waitForDone()

    def _report_unless_gone(self, error: BaseException) -> None:
        if not isinstance(error, NotFound):
            self.report(error)

    def _launch(
        self, job: Job, done: Callable[[T], object], failed: Callable[[BaseException], object], key: str
    ) -> None:
        self._running.add(job)
        job.done.connect(lambda result: done(result) if self._wanted(job, key) else None)
        job.failed.connect(lambda error: failed(error) if self._wanted(job, key) else None)
        job.ended.connect(self._forget)

    def _wanted(self, job: Job, key: str) -> bool:
        return job in self._running and (not key or self._newest.get(key) is job)

    def _forget(self, job: Job) -> None:
        self._running.discard(job)
        job.deleteLater()
