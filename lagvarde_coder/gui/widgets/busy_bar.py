"""Progress of long work: a title, a bar, a cancel button; appears only when the work takes a while."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from lagvarde_coder.gui.core.workers.only_cancelling import CANCELS
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.plain_words import PlainLabel

DELAY_MS = 400


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
        layout.addWidget(self._title)
        layout.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignVCenter)
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
        self._timer.start(DELAY_MS)

    def _appear(self) -> None:
        self.show()
        announce(self, self._title.text())

    def show_progress(self, done: int, total: int) -> None:
        """Say how far it has come."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def end(self) -> None:
        """Go away."""
        self._timer.stop()
        self.hide()

    def _ask_cancel(self) -> None:
        self._cancel.setEnabled(False)
        self._title.setText(self.tr("Stopping …"))
        self.cancel_requested.emit()
