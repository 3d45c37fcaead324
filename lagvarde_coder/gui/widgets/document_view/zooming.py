"""A text whose letters can be made larger and smaller: Ctrl with the wheel, plus, minus or 0."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

ZOOM = (50, 300)
"""Per cent, least and most."""

STEP = 10
_KEYS = {
    Qt.Key.Key_Plus: STEP,
    Qt.Key.Key_Equal: STEP,
    Qt.Key.Key_Minus: -STEP,
    Qt.Key.Key_0: 0,
}
_SMALLEST = 11.0
"""Points of the letters at 100 per cent, at least."""


class ZoomingView(QPlainTextEdit):
    """Keeps the size of its letters.

    Signals:
        zoom_changed: per cent.
    """

    zoom_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zoom = 100
        self._apply_zoom()

    @property
    def zoom(self) -> int:
        """Size of the text in per cent."""
        return self._zoom

    def set_zoom(self, percent: int) -> None:
        """Set the size of the text, 50 to 300 per cent."""
        percent = min(max(percent, ZOOM[0]), ZOOM[1])
        if percent != self._zoom:
            self._zoom = percent
            self._apply_zoom()
            self.zoom_changed.emit(percent)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the window's letters: Qt tells of a new style sheet, but not of a new font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.font().pointSizeF() != self._points():
            self._apply_zoom()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            self.set_zoom(self._zoom + (STEP if turned > 0 else -STEP if turned < 0 else 0))
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        change = _KEYS.get(Qt.Key(event.key()))
        if change is None or not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
            return
        self.set_zoom(self._zoom + change if change else 100)
        event.accept()

    def _apply_zoom(self) -> None:
        font = self.font()
        font.setPointSizeF(self._points())
        self.setFont(font)

    def _points(self) -> float:
        return max(_SMALLEST, QApplication.font().pointSizeF()) * self._zoom / 100
