"""Progress of long work: a title, a bar, a cancel button; appears only when the work takes a while."""

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from lagvarde_coder.gui.core.workers.only_cancelling import CANCELS
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.plain_words import PlainLabel

DELAY_MS = 400
_SOON, _WORTH = 2.0, 5.0
"""Seconds from which on it is told how many are left, and how many are worth telling."""


class BusyBar(QWidget):
    """One line for one piece of work.

    Signals:
        cancel_requested: the button was pressed.
    """

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(160)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setProperty("flat", True)
        self._cancel.setProperty(CANCELS, True)
        self._cancel.clicked.connect(self._ask_cancel)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE["s"])
        self._left = PlainLabel()
        self._left.setProperty("kind", "muted")
        self._left.hide()
        self._clock = QElapsedTimer()
        layout.addWidget(self._title)
        layout.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._left)
        layout.addWidget(self._cancel)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._appear)
        self.hide()

    def begin(self, title: str) -> None:
        """Show ``title`` after a moment, unless :meth:`end` comes first."""
        self._title.setText(title)
        self._bar.setAccessibleName(title)
        self._bar.setRange(0, 0)
        self._cancel.setAccessibleName(f"{self._cancel.text()}: {title}")
        self._cancel.setEnabled(True)
        self._left.hide()
        self._clock.start()
        self._timer.start(DELAY_MS)

    def _appear(self) -> None:
        self.show()
        announce(self, self._title.text())

    def show_progress(self, done: int, total: int) -> None:
        """Say how far it has come, and how long it will take if it goes on like this."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        passed = self._clock.elapsed() / 1000
        left = passed / done * (total - done) if done and passed > _SOON else 0
        self._left.setText(self._told(left) if left >= _WORTH else "")
        self._left.setVisible(bool(self._left.text()))

    def _told(self, seconds: float) -> str:
        if seconds < 60:
            return self.tr("{0} s left").format(5 * round(seconds / 5))
        return self.tr("{0} min left").format(round(seconds / 60))

    def end(self) -> None:
        """Go away."""
        self._timer.stop()
        self.hide()

    def _ask_cancel(self) -> None:
        self._cancel.setEnabled(False)
        self._title.setText(self.tr("Stopping …"))
        self.cancel_requested.emit()
