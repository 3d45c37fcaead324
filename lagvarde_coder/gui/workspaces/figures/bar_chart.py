"""A bar chart of the whole, painted by ourselves; the table beside it says the same to a screen reader."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)  # fmt: skip
from PySide6.QtWidgets import QWidget

from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import PRINTING
from lagvarde_coder.gui.widgets.badge import badge_size, paint_badge
from lagvarde_coder.gui.widgets.picture import Picture

_ROW = 34
_BAR = 18
_PAD = 16
_NAME = 0.52
"""The part of the width that names may take at most."""
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: ``share`` 0 to 1 of the axis; ``sentence`` is the figure in words."""

    key: str
    badge: str
    slot: int
    name: str
    share: float
    figure: str
    sentence: str


class BarChart(Picture):
    """Horizontal bars in the order of the codebook, on an axis from 0 to ``full``.

    ``chosen`` also comes from Enter on a bar.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self._axis = ""
        self.setAccessibleName(self.tr("Bar chart"))

    def show_bars(self, bars: Sequence[Bar], axis: str) -> None:
        """Show other bars; ``axis`` says what the full width means."""
        self._bars = tuple(bars)
        self._axis = axis
        if self.current not in {bar.key for bar in bars}:
            self.current = ""
        self.setAccessibleDescription("\n".join(f"{bar.badge} {bar.name}: {bar.sentence}" for bar in bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(640, 2 * _PAD + (len(self._bars) + 1) * _ROW)

    def minimumSizeHint(self) -> QSize:
        return QSize(420, self.sizeHint().height())

    def bar_rect(self, number: int) -> QRectF:
        """Return where the row of a bar is."""
        return QRectF(0, _PAD + number * _ROW, self.width(), _ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theming.current().colour("surface"))
        self._paint_axis(painter)
        for number, bar in enumerate(self._bars):
            self._paint_bar(painter, number, bar)
        painter.end()

    def key_at(self, point: QPointF) -> str:
        return next((bar.key for at, bar in enumerate(self._bars) if self.bar_rect(at).contains(point)), "")

    def tip(self, key: str) -> str:
        bar = next(bar for bar in self._bars if bar.key == key)
        return f"{bar.badge} {bar.name}\n{bar.sentence}"

    def first(self) -> str:
        return self._bars[0].key if self._bars else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = [bar.key for bar in self._bars]
        if (step := _STEPS.get(Qt.Key(event.key()))) and self.current in keys:
            self.current = keys[min(max(keys.index(self.current) + step, 0), len(keys) - 1)]
            self.update()
        elif event.key() in _ENTER and self.current:
            self.chosen.emit(self.current)
        else:
            super().keyPressEvent(event)

    def _left(self) -> float:
        metrics = QFontMetricsF(self.font())
        widest = max((metrics.horizontalAdvance(bar.name) for bar in self._bars), default=0.0)
        return min(_PAD + badge_size(self.font(), "T13a").width() + widest + 28, self.width() * _NAME)

    def _right(self) -> float:
        return self.width() - _PAD - 96.0

    def _paint_axis(self, painter: QPainter) -> None:
        scheme = theming.current()
        bottom = _PAD + len(self._bars) * _ROW
        left, right = self._left(), self._right()
        for quarter in range(5):
            x = left + (right - left) * quarter / 4
            painter.setPen(QPen(scheme.colour("border_strong" if quarter == 0 else "border"), 1))
            painter.drawLine(QPointF(x, _PAD), QPointF(x, bottom + 4))
        painter.setPen(scheme.colour("muted"))
        area = QRectF(left, bottom + 8, self.width() - left - _PAD, 22)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft, self._axis)

    def _paint_bar(self, painter: QPainter, number: int, bar: Bar) -> None:
        scheme, row = theming.current(), self.bar_rect(number)
        if bar.key == self.hovered:
            painter.fillRect(row, scheme.colour("hover"))
        size = badge_size(self.font(), "T13a")
        middle = row.center().y()
        box = QRectF(_PAD, middle - size.height() / 2, size.width(), size.height())
        paint_badge(painter, box, bar.badge, bar.slot, font=self.font(), theming=scheme)
        metrics = QFontMetricsF(self.font())
        left, right = self._left(), self._right()
        area = QRectF(box.right() + 8, row.top(), left - box.right() - 20, row.height())
        painter.setPen(scheme.colour("text"))
        name = metrics.elidedText(bar.name, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        width = (right - left) * bar.share
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(scheme.slot_colour(bar.slot))
        if width > 0:
            painter.drawRoundedRect(QRectF(left, middle - _BAR / 2, max(width, 2), _BAR), 3, 3)
        painter.setPen(scheme.colour("text"))
        painter.drawText(
            QRectF(left + width + 8, row.top(), 100, row.height()),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            bar.figure,
        )
        if bar.key == self.current and self.hasFocus() and not self.property(PRINTING):
            painter.setPen(QPen(scheme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(row.adjusted(4, 2, -4, -2), 4, 4)
