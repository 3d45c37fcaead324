"""Shows a drawing, in the colours of the window, and lets its parts be pointed at and reached by the arrow keys."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from lagvarde_coder.domain.figures.drawing import Drawing, DrawingPart
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.drawing_painting import of_window, paint_drawing
from lagvarde_coder.gui.widgets.picture import Picture
from lagvarde_coder.gui.widgets.plain_words import plain_tooltip

_LEAST, _MOST = 1.36, 2.2
"""Pixels per point: letters of 9 points are as large as the window's at least."""
_ASIDE = 3.0
"""How many times further away what lies aside of an arrow's way counts."""
_WAYS = {
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Up: (0, -1),
}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class DrawingView(Picture):
    """A drawing as wide as there is room; wider ones are scrolled. A table twin beside it says the same.

    Signals:
        opened: the key of a part that was clicked, or on which Enter was pressed; arrow keys only choose.
    """

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing: Drawing | None = None
        self._parts: dict[str, DrawingPart] = {}
        self.setAccessibleName(self.tr("Picture"))

    @property
    def drawing(self) -> Drawing | None:
        """What is shown."""
        return self._drawing

    def show_drawing(self, drawing: Drawing | None) -> None:
        """Show another drawing."""
        self._drawing = drawing
        self._parts = {part.key: part for part in drawing.parts} if drawing else {}
        if self.current not in self._parts:
            self.current = ""
        self.hovered = ""
        self.setAccessibleName(drawing.title if drawing else self.tr("Picture"))
        self.setAccessibleDescription(f"{drawing.description} {drawing.caption}" if drawing else "")
        self._fit()

    def part(self, key: str) -> DrawingPart | None:
        """Return a part by its key."""
        return self._parts.get(key)

    def mark(self, key: str) -> None:
        """Mark a part without choosing it; an empty key marks none."""
        self.current = key if key in self._parts else ""
        self.update()

    def rect_of(self, key: str) -> QRectF:
        """Return where a part is."""
        part, scale = self._parts[key], self.pixels()
        return QRectF(part.x * scale, part.y * scale, part.width * scale, part.height * scale)

    def pixels(self) -> float:
        """Return how many pixels a point has now."""
        least = _LEAST * theming.current().scaled(100) / 100
        return min(max(self.width() / self._drawing.width, least), least * _MOST / _LEAST) if self._drawing else least

    def sizeHint(self) -> QSize:
        if self._drawing is None:
            return QSize(0, 0)
        least = _LEAST * theming.current().scaled(100) / 100
        return QSize(round(self._drawing.width * least), round(self._drawing.height * self.pixels()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _fit(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        scheme = theming.current()
        painter.fillRect(self.rect(), scheme.colour("surface"))
        if self._drawing is not None:
            if self.hovered in self._parts:
                painter.fillRect(self.rect_of(self.hovered), scheme.colour("hover"))
            painter.save()
            painter.scale(self.pixels(), self.pixels())
            paint_drawing(painter, self._drawing, of_window, self.font(), QRectF(event.rect()), self.pixels())
            painter.restore()
            if self.current in self._parts and self.hasFocus():
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(scheme.colour("focus"), 2))
                painter.drawRoundedRect(self.rect_of(self.current).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def key_at(self, point: QPointF) -> str:
        scale = self.pixels()
        part = self._drawing.part_at(point.x() / scale, point.y() / scale) if self._drawing else None
        return part.key if part else ""

    def tip(self, key: str) -> str:
        return plain_tooltip(self._parts[key].words)

    def first(self) -> str:
        return next(iter(self._parts), "")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        is_click = event.button() == Qt.MouseButton.LeftButton and self.current == self.key_at(event.position())
        if is_click and self.current:
            self.opened.emit(self.current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (way := _WAYS.get(Qt.Key(event.key()))) and self.current in self._parts:
            self._go(self._towards(*way))
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End} and self._parts:
            self._go(list(self._parts)[0 if event.key() == Qt.Key.Key_Home else -1])
        elif event.key() in _ENTER and self.current:
            self.chosen.emit(self.current)
            self.opened.emit(self.current)
        else:
            super().keyPressEvent(event)

    def _go(self, key: str) -> None:
        self.current = key
        self.update()
        announce(self, self._parts[key].words)
        self.chosen.emit(key)

    def _towards(self, right: int, down: int) -> str:
        """Return the part that is next in a direction, or the one where one is."""
        x, y = _centre(self._parts[self.current])
        best, nearest = self.current, float("inf")
        for part in self._parts.values():
            across, along = _centre(part)[0] - x, _centre(part)[1] - y
            ahead, aside = (across * right, abs(along)) if right else (along * down, abs(across))
            if ahead > 0.5 and ahead + _ASIDE * aside < nearest:
                best, nearest = part.key, ahead + _ASIDE * aside
        return best


def _centre(part: DrawingPart) -> tuple[float, float]:
    return part.x + part.width / 2, part.y + part.height / 2
