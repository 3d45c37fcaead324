"""What our painted pictures share: keys under the pointer, tooltips, keyboard focus, copying."""

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from lagvarde_coder.gui.looks import theming


class Picture(QWidget):
    """A painted widget of parts that have keys. A table twin says the same to a screen reader.

    Attributes:
        hovered: key of the part under the pointer, or an empty string.
        current: key of the part that the arrow keys have reached, or an empty string.

    Signals:
        chosen: the key of a part that was clicked.
        copy_wanted: Ctrl+C.
    """

    chosen = Signal(str)
    copy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hovered = ""
        self.current = ""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theming.current().changed.connect(self.update)

    def key_at(self, point: QPointF) -> str:
        """Return the key of the part at ``point``, or an empty string."""
        raise NotImplementedError

    def tip(self, key: str) -> str:
        """Return the tooltip of a part."""
        raise NotImplementedError

    def first(self) -> str:
        """Return the key of the part that gets the focus first."""
        raise NotImplementedError

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            key = self.key_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.tip(key) if key else "", self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover_over(self.key_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover_over("")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.current = self.key_at(event.position())
        self.update()
        if self.current:
            self.chosen.emit(self.current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.current = self.current or self.first()
        super().focusInEvent(event)
        self.update()

    def _hover_over(self, key: str) -> None:
        if key != self.hovered:
            self.hovered = key
            self.setCursor(Qt.CursorShape.PointingHandCursor if key else Qt.CursorShape.ArrowCursor)
            self.update()
