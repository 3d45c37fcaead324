"""Looking at the files of an import in a worker, and handing what is found to the window as it comes."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.core.workers.job import Job
from lagvarde_coder.gui.dialogs.importing.beside import Read
from lagvarde_coder.gui.dialogs.importing.rows import ImportRow
from lagvarde_coder.importers.base import ReadingOptions
from lagvarde_coder.services.material.importing import ChosenFile, FileReading, Inspected, Inspection

_GATHER_MS = 80
"""Lines come faster than a table needs to be painted."""


class _FromWorker(QObject):
    """Brings what the worker says into the window's thread."""

    found = Signal(object)
    line = Signal(object)


class Looking(QObject):
    """One inspection, its files and their texts.

    Signals:
        found: the files that were chosen, folders and zip files unfolded.
        lines: what some files turned out to be, a list.
        progressed: files looked at, files in all.
        ended: it is over, whether it came to an end or was cancelled.
    """

    found = Signal(object)
    lines = Signal(object)
    progressed = Signal(int, int)
    ended = Signal()

    def __init__(self, session: Session, paths: Sequence[Path], parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._inspection: Inspection | None = None
        self._waiting: list[Inspected] = []
        self._timer = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._timer.timeout.connect(self._hand_out)
        importing = session.current.material.importing
        self._told = _FromWorker(session)  # outlives the dialog as long as the worker may speak
        self._told.found.connect(self.found)
        self._told.line.connect(self._take)
        told = self._told

        def call(progress: Progress) -> None:
            self._inspection = inspection = importing.inspection()
            inspection.run(paths, progress, told.found.emit, told.line.emit)

        self._job: Job | None = session.reading(call, lambda _: None)
        self._job.progressed.connect(self.progressed)
        self._job.ended.connect(told.deleteLater)
        self._job.ended.connect(self._end)

    @property
    def runs(self) -> bool:
        """Whether files are still being looked at."""
        return self._job is not None

    @property
    def reading(self) -> FileReading | None:
        """What has read the files; None if it has not begun."""
        return self._inspection.reading if self._inspection else None

    def stop(self) -> None:
        """Look at no more files."""
        if self._job is not None:
            self._job.cancel()

    def again(self, row: ImportRow) -> None:
        """Look at a file that is to be read in another way now."""
        if (inspection := self._inspection) is not None:
            key = f"import:{row.file.name}"
            self._session.reading(partial(_again, inspection, row.file, row.options), self._take, key=key)

    def texts(self, row: ImportRow, show: Callable[[list[Read]], object]) -> None:
        """Hand the texts of a file to ``show``, unless those of another one are asked for meanwhile."""
        if (inspection := self._inspection) is not None:
            call = partial(_texts, inspection, row.file, row.options)
            self._session.reading(call, lambda texts: isValid(self) and show(texts), key="import text")

    def _take(self, line: Inspected) -> None:
        if not isValid(self):  # the dialog was closed while it was read
            return
        self._waiting.append(line)
        if not self._timer.isActive():
            self._timer.start()

    def _hand_out(self) -> None:
        lines, self._waiting = self._waiting, []
        if lines:
            self.lines.emit(lines)

    def _end(self, _: Job) -> None:
        self._job = None
        self._hand_out()
        self.ended.emit()


def _again(inspection: Inspection, file: ChosenFile, options: ReadingOptions, progress: Progress) -> Inspected:
    return inspection.again(file, options, progress)


def _texts(inspection: Inspection, file: ChosenFile, options: ReadingOptions, progress: Progress) -> list[Read]:
    return inspection.texts(file, options, progress)
