"""A field of one line with an icon at its beginning and a button that empties it, both as large as the text."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE

_ICON = 16
"""Pixels of the icon at the usual size of the text; Qt's own icons in a field do not grow with it."""


class ClearableLine(QLineEdit):
    """The button is there as long as something stands in the field.

    Attributes:
        emptying: the button.
    """

    def __init__(self, icon: str = "", parent: QWidget | None = None) -> None:
        """Make it; ``icon`` is the name of one of ours."""
        super().__init__(parent)
        self._icon = icon
        self.emptying = QToolButton(self)
        self.emptying.setProperty("inside", True)
        self.emptying.setAccessibleName(QCoreApplication.translate("Fields", "Clear"))
        self.emptying.setToolTip(self.emptying.accessibleName())
        self.emptying.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.emptying.setCursor(Qt.CursorShape.ArrowCursor)
        self.emptying.hide()
        theming.current().keep_icon(self.emptying, "close", "muted")
        self.emptying.clicked.connect(self._empty)
        self.textChanged.connect(lambda text: self.emptying.setVisible(bool(text)))
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._make_room()
            self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._icon:
            size = theming.current().scaled(_ICON)
            painter = QPainter(self)
            icon = theming.current().icon(self._icon, "muted")
            icon.paint(painter, SPACE["s"], (self.height() - size) // 2, size, size)
            painter.end()

    def _empty(self) -> None:
        self.clear()
        self.textEdited.emit("")

    def _make_room(self) -> None:
        size = theming.current().scaled(_ICON)
        self.setTextMargins(size + SPACE["s"] if self._icon else 0, 0, size + SPACE["xs"], 0)

    def _place(self) -> None:
        side = theming.current().scaled(_ICON) + SPACE["xs"]
        self.emptying.setGeometry(self.width() - side - SPACE["xs"], (self.height() - side) // 2, side, side)
