"""The bar at the bottom: what was just saved, long work, how much is finished, the age of the last copy."""

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QStatusBar, QWidget

from lagvarde_coder.domain.errors import KnownError
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.core.workers.job import Job
from lagvarde_coder.gui.frame.backups import OLD_SECONDS, CopySchedule
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.busy_bar import BusyBar
from lagvarde_coder.gui.widgets.elided import ElidedLabel
from lagvarde_coder.gui.widgets.plain_words import PlainLabel, plain_tooltip
from lagvarde_coder.gui.words import wording
from lagvarde_coder.services.trail.tracing import Verification

_SAID_MS = 8000
_LETTERS = 75
"""Average letters of width that all in the bar needs."""


class StatusBar(QStatusBar):
    """Follows the session and its schedule of copies.

    Signals:
        damage_wanted: the page about damage is to be shown.
    """

    damage_wanted = Signal()

    def __init__(self, session: Session, copies: CopySchedule, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._copies = session, copies
        self._saved = ElidedLabel()  # else a long name pushes what stands at the right out of the window
        self._saved.setContentsMargins(SPACE["s"], 0, 0, 0)
        self._damage = QPushButton(self.tr("The project is damaged"))
        self._damage.setProperty("flat", True)
        self._damage.setProperty("quiet", True)
        self._damage.setToolTip(self.tr("Show what is damaged, and the copies"))
        self._damage.clicked.connect(self.damage_wanted)
        theming.current().keep_icon(self._damage, "warning", "error")
        self._busy = BusyBar()
        self._finished = PlainLabel()
        self._finished.setContentsMargins(0, 0, SPACE["s"], 0)
        self._copy = QPushButton()
        self._copy.setProperty("flat", True)
        self._copy.setProperty("quiet", True)
        self._copy.setToolTip(self.tr("Make a copy now"))
        self._copy.clicked.connect(copies.copy_asked)
        self._job: Job | None = None
        self.setSizeGripEnabled(False)
        self.setContentsMargins(0, 0, SPACE["s"], 0)
        self.addWidget(self._saved, 1)
        for part in (self._damage, self._busy, self._finished, self._copy):
            self.addPermanentWidget(part)
        self._damage.hide()
        theming.current().keep_icon(self._copy, "backup", "muted")
        self._fade = QTimer(self, singleShot=True, interval=_SAID_MS)
        self._fade.timeout.connect(self._rest)
        self._busy.cancel_requested.connect(self._cancel)
        session.saved.connect(self._show_saved)
        session.job_started.connect(self._follow)
        session.opened.connect(self._on_opened)
        session.closed.connect(self._on_closed)
        session.changed.connect(self._on_changed)
        session.drafts.waits.connect(self._say_waiting)
        session.coder_changed.connect(self._rest)  # what somebody else did may be hidden now
        session.others_changed.connect(self._rest)
        copies.aged.connect(self._show_age)
        copies.failed.connect(self._show_failed)
        copies.made.connect(lambda: announce(self._copy, self._copy.text()))
        if session.project is not None:  # the window was built anew, for another language
            self._on_opened()
        else:
            self._on_closed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what has no room beside what was just done: the menus and Material say it too."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _fit(self) -> None:
        is_narrow = self.width() < _LETTERS * self.fontMetrics().averageCharWidth()
        self._finished.setVisible(self._session.project is not None and not is_narrow)
        self._copy.setText("" if is_narrow else self._copy.accessibleName())
        self._copy.updateGeometry()

    def remark(self, text: str) -> None:
        """Say something in passing."""
        self._saved.setText(text)
        self._saved.setToolTip(plain_tooltip(text))
        self._fade.start()

    def show_damage(self, found: Verification | None) -> None:
        """Say that the project is damaged, as long as it is open, if a check has found that."""
        damaged = found is not None and bool(found.damage)
        if damaged and self._damage.isHidden():
            announce(self._damage, self._damage.text())
        self._damage.setVisible(damaged)

    def _show_saved(self, text: str) -> None:
        """Show what was stored, and let it be heard: here every write of the window passes."""
        self.remark(self.tr("Saved: {0}").format(text))
        announce(self._saved, text)

    def _rest(self) -> None:
        self._fade.stop()
        drafts = self._session.drafts
        text = self.tr("Not everything is saved") if drafts.held else self.tr("Everything is saved")
        text = self.tr("Saving …") if drafts.waiting else text
        self._saved.setText(text if self._session.project is not None else "")
        self._saved.setToolTip("")

    def _say_waiting(self, waits: bool) -> None:
        """Say that what is typed is not stored yet, until it is."""
        if waits or not self._fade.isActive():
            self._rest()

    def _on_opened(self) -> None:
        self._rest()
        self._copies.tell_age()
        self._count()
        self._copy.setVisible(self._session.current.writable)

    def _on_closed(self) -> None:
        self._rest()
        self._finished.hide()
        self._copy.hide()
        self._job = None  # what the project had under way was dropped
        self._busy.end()

    def _on_changed(self, change: Change) -> None:
        if change.touches("source"):
            self._count()

    def _count(self) -> None:
        stands = self._session.current.figures.counting.standing()
        self._finished.setText(self.tr("{0} of {1} documents done").format(stands.finished, stands.total))
        self._fit()

    def _show_age(self, seconds: float | None) -> None:
        if seconds is None:
            text = self.tr("No copy yet")
        else:
            text = self.tr("Last copy: {0}").format(wording.age(seconds))
        self._say_copy(text, late=seconds is not None and seconds > 2 * OLD_SECONDS, why=self.tr("Make a copy now"))

    def _show_failed(self, error: KnownError) -> None:
        text = self.tr("A copy could not be made")
        self._say_copy(text, late=True, why=" ".join(wording.sentences(error)))
        announce(self._copy, f"{text}. {self._copy.toolTip()}")

    def _say_copy(self, text: str, *, late: bool, why: str) -> None:
        self._copy.setAccessibleName(text)
        self._fit()
        self._copy.setToolTip(why)
        theming.current().keep_icon(self._copy, "warning" if late else "backup", "warning" if late else "muted")

    def _follow(self, job: Job) -> None:
        self._job = job
        self._busy.begin(job.title)
        job.progressed.connect(self._busy.show_progress)
        job.ended.connect(self._ended)

    def _ended(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self._busy.end()

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
