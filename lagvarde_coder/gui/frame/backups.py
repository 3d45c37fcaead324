"""Copies of the open project on a schedule, in a worker."""

from contextlib import suppress
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from lagvarde_coder.domain.errors import Cancelled, KnownError
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.services.project.copies import Copy

EVERY_MS = 20 * 60 * 1000
OLD_SECONDS = 3600
REST_MS = 2000
"""After the last write: then what lies beside the file is brought into it."""
_TICK_MS = 30 * 1000


class CopySchedule(QObject):
    """Copies at opening if the last copy is old, every twenty minutes and at closing if something was changed.

    Signals:
        aged: seconds since the last copy, or None when there is none; sent as time passes.
        failed: a :class:`KnownError` of one of the folders.
        made: copies that somebody asked for are made.
    """

    aged = Signal(object)
    failed = Signal(object)
    made = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._last: datetime | None = None
        self._changed = self._asked = False
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.copy_if_changed)
        self._settle = QTimer(self, interval=REST_MS, singleShot=True)
        self._settle.timeout.connect(self.settle)
        self._clock = QTimer(self, interval=_TICK_MS)
        self._clock.timeout.connect(self.tell_age)
        session.opened.connect(self._on_opened)
        session.closed.connect(self._on_closed)
        session.changed.connect(self._on_changed)

    def copy_now(self) -> None:
        """Make copies in every folder of the schedule."""
        project = self._session.project
        if project is None:
            return
        self._changed = False
        self._session.reading(project.copies.now, self._done, key="copies", patient=not self._asked)

    def copy_asked(self) -> None:
        """Make copies because somebody asked for them, who is told when they are made."""
        self._asked = True
        self.copy_now()

    def copy_if_changed(self) -> None:
        """Make copies if something was changed since the last ones."""
        if self._changed or self._session.works:
            self.copy_now()

    def copy_before_closing(self) -> None:
        """Make copies of what was just typed too, and wait for them unless that is cancelled.

        The project is about to close, which it does in either case.
        """
        self._session.store()
        project = self._session.project
        if project is not None and (self._changed or self._session.works):
            self._changed = False
            with suppress(Cancelled):
                self._done(self._session.awaited(self.tr("Making a copy before closing"), project.copies.now))

    def tell_age(self) -> None:
        """Say how old the last copy is, as is said when time passes."""
        self.aged.emit(self._age())

    def _on_opened(self) -> None:
        self._changed = False
        self._last = None
        self._timer.start()
        self._clock.start()
        self._session.query(self._session.current.copies.all, self._take_copies, key="copies")

    def _on_closed(self) -> None:
        self._timer.stop()
        self._clock.stop()
        self._settle.stop()

    def _on_changed(self) -> None:
        self._changed = True
        self._settle.start()

    def settle(self) -> None:
        """Let the project's file alone hold all that was written."""
        project = self._session.project
        if project is not None and project.writable:
            self._session.query(project.settle, lambda _: None, key="settle")

    def _take_copies(self, copies: list[Copy]) -> None:
        now = datetime.now(UTC)
        self._last = next((copy.made for copy in copies if copy.made <= now), None)
        self.tell_age()
        age = self._age()
        if self._session.current.writable and (age is None or age > OLD_SECONDS):
            self.copy_now()

    def _done(self, results: list[Copy | KnownError]) -> None:
        for result in results:
            if isinstance(result, Copy):
                self._last = result.made
            else:
                self.failed.emit(result)
        self.tell_age()
        asked, self._asked = self._asked, False
        if asked and any(isinstance(result, Copy) for result in results):
            self.made.emit()

    def _age(self) -> float | None:
        return (datetime.now(UTC) - self._last).total_seconds() if self._last else None
