"""What runs beside the window: reading and long work in threads; results and errors come back to this one."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QEventLoop, QObject, QThreadPool, Signal

from lagvarde_coder.domain.errors import Cancelled, NotFound
from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.gui.core.collecting import put_off
from lagvarde_coder.gui.core.workers.giving_way import WindowThread
from lagvarde_coder.gui.core.workers.job import Job
from lagvarde_coder.gui.core.workers.only_cancelling import OnlyCancelling

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
        idle: nothing runs beside the window any more.
    """

    failed = Signal(object)
    job_started = Signal(object)
    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_SWITCH)
        self._window = WindowThread(self)
        self._reads = _pool(self, threads=2)
        self._patient = _pool(self)
        self._urgent = _pool(self)
        self._jobs = _pool(self)
        self._pools = (self._reads, self._patient, self._urgent, self._jobs)
        self._waiting: list[QEventLoop] = []
        self._running: dict[Job, _Receiver] = {}
        self._newest: dict[str, Job] = {}
        # Before its parts are deleted, and without itself, of which only they are there by then:
        self.destroyed.connect(partial(_stop, self._running, self._pools, self._window))

    @property
    def works(self) -> bool:
        """Whether long work is running, which may have stored something that was not announced yet."""
        return self._jobs.activeThreadCount() > 0

    @property
    def is_idle(self) -> bool:
        """Whether nothing runs beside the window."""
        return not self._running

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
        self._launch(job, _Receiver(done, failed or self._report_unless_gone, key))
        job.start(self._patient if patient else self._reads)
        return job

    def meanwhile(self, call: Callable[[], T]) -> T:
        """Do something in a worker thread, wait for it and return what it returns, or raise what it raises.

        The window is painted and its timers run meanwhile; what the user types and clicks stays in line until then.
        Whoever calls must look afterwards whether what a timer or another worker did concerns it.

        Raises:
            Cancelled: the project was closed, or the program ended.
        """
        with put_off():
            result: T = self._awaited(
                Job("", lambda _: call(), self._window, self),
                lambda loop: loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents),
            )
        return result

    def awaited(self, title: str, call: Callable[[Progress], T]) -> T:
        """The same for long work: its progress is shown, and it can be cancelled, by Escape too.

        Nothing else that the user types or clicks is heard until it has ended.

        Raises:
            Cancelled: by the user too.
        """
        job = Job(title, call, self._window, self)

        def wait(loop: QEventLoop) -> None:
            self.job_started.emit(job)
            with OnlyCancelling(job).heard():
                loop.exec()

        result: T = self._awaited(job, wait)
        return result

    def _awaited(self, job: Job, wait: Callable[[QEventLoop], object]) -> Any:  # noqa: ANN401 - what the job returns
        results: list[Any] = []
        errors: list[BaseException] = []
        loop = QEventLoop()
        self._launch(job, _Receiver(results.append, errors.append))
        job.ended.connect(loop.quit)
        job.start(self._urgent)
        self._waiting.append(loop)
        wait(loop)
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
        self._launch(job, _Receiver(done, failed or self.report))
        self.job_started.emit(job)
        job.start(self._jobs)
        return job

    def wait_for_jobs(self, *, cancel: bool = False) -> None:
        """Wait until nothing runs in other threads; results that were not delivered yet are dropped on ``cancel``."""
        if cancel:
            for loop in self._waiting:
                loop.quit()
            self._newest.clear()
            _stop(self._running, self._pools, self._window)
        else:
            _wait(self._pools, self._window)

    def _report_unless_gone(self, error: BaseException) -> None:
        if not isinstance(error, NotFound):
            self.report(error)

    def _launch(self, job: Job, receiver: "_Receiver") -> None:
        # The connection holds no reference to this object: it must not be let go of by a job that is being deleted.
        self._running[job] = receiver
        job.ended.connect(self._deliver)

    def _deliver(self, job: Job) -> None:
        receiver = self._running.pop(job, None)
        try:
            if receiver is not None and (not receiver.key or self._newest.get(receiver.key) is job):
                receiver.take(job)
        finally:
            job.deleteLater()
            if self.is_idle:
                self.idle.emit()


@dataclass(frozen=True, slots=True)
class _Receiver:
    """Who gets a job's result or error; with a key, only while no newer job has the same."""

    done: Callable[[Any], object]
    failed: Callable[[BaseException], object]
    key: str = ""

    def take(self, job: Job) -> None:
        if job.error is None:
            self.done(job.result)
        elif not isinstance(job.error, Cancelled):
            self.failed(job.error)


def _pool(parent: QObject, threads: int = 1) -> QThreadPool:
    pool = QThreadPool(parent)
    pool.setMaxThreadCount(threads)
    return pool


def _stop(
    running: dict[Job, _Receiver], pools: Sequence[QThreadPool], window: WindowThread, _: QObject | None = None
) -> None:
    """Drop the jobs that run, wait until no worker is in them, and have them deleted."""
    dropped = list(running)
    running.clear()
    for job in dropped:
        job.drop()
    _wait(pools, window)
    for job in dropped:
        job.deleteLater()


def _wait(pools: Sequence[QThreadPool], window: WindowThread) -> None:
    with window.waiting():
        for pool in pools:
            pool.waitForDone()
