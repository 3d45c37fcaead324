"""A short message that comes, stays a while and goes, without taking the focus."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.plain_words import PlainLabel

SECONDS = 7
"""How long it stays; not while the pointer or the focus is on it."""


class Toast(QFrame):
    """Tells what was just done, at the bottom of its parent, with an undo button if there is something to undo.

    Signals:
        undo_requested: the button was pressed; the message is gone by then.
    """

    undo_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self.setObjectName("toast")
        self._text = PlainLabel()
        self._undo = QPushButton(self.tr("Undo"))
        self._undo.clicked.connect(self._ask_undo)
        self._undo.installEventFilter(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE["l"], SPACE["s"], SPACE["m"], SPACE["s"])
        layout.setSpacing(SPACE["l"])
        layout.addWidget(self._text)
        layout.addWidget(self._undo)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def show_message(self, text: str, *, undo: bool = False) -> None:
        """Show ``text`` in place of the message before; a screen reader reads it out."""
        self._text.setText(text)
        self._undo.setVisible(undo)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start(round(SECONDS * 1000))
        announce(self, text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._parent and event.type() == QEvent.Type.Resize:
            self._place()
        elif watched is self._undo and event.type() == QEvent.Type.FocusIn:
            self._timer.stop()
        elif watched is self._undo and event.type() == QEvent.Type.FocusOut:
            self._timer.start(round(SECONDS * 1000))
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start(round(SECONDS * 1000))

    def _ask_undo(self) -> None:
        self.hide()
        self.undo_requested.emit()

    def _place(self) -> None:
        parent = self._parent
        self.setMaximumWidth(max(200, parent.width() - 2 * SPACE["xl"]))
        self.adjustSize()
        self.move((parent.width() - self.width()) // 2, parent.height() - self.height() - SPACE["xl"])
