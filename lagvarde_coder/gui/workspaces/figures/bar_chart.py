"""A bar chart of figures, painted by ourselves; the table beside it says the same to a screen reader."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import PRINTING
from lagvarde_coder.gui.widgets.badge import badge_size, paint_badge
from lagvarde_coder.gui.widgets.picture import Picture

_ROW, _PART_ROW = 34, 22
_BAR, _PART_BAR = 18, 12
_PAD = 16
_TOP = 30
"""Pixels above the bars, with the axis's numbers."""
_FIGURE = 112
"""Pixels to the right of the axis for the figure of the longest bar."""
_NAME = 0.5
"""The part of the width that names may take at most."""
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
_WRAPPED = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: ``share`` 0 to 1 of the axis; ``sentence`` is the figure in words.

    A bar without a ``badge`` is that of a group, below the bar of its theme.
    """

    key: str
    badge: str
    slot: int
    name: str
    share: float
    figure: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Axis:
    """What the bars are read against: ``ticks`` are places from 0 to 1 with the words below them, in their order."""

    title: str = ""
    ticks: Sequence[tuple[float, str]] = field(default_factory=tuple)


class BarChart(Picture):
    """Horizontal bars in the order they are given, on an axis with numbers.

    ``chosen`` also comes from Enter on a bar, and when the arrow keys move to it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self._axis = Axis()
        self._tops: list[float] = [float(_px(_TOP))]
        self._names = 0.0
        self.setAccessibleName(self.tr("Bar chart"))

    @property
    def bars(self) -> tuple[Bar, ...]:
        """What is shown."""
        return self._bars

    @property
    def axis(self) -> Axis:
        """What they are read against."""
        return self._axis

    def show_bars(self, bars: Sequence[Bar], axis: Axis) -> None:
        """Show other bars."""
        self._bars = tuple(bars)
        self._axis = axis
        if self.current not in {bar.key for bar in bars}:
            self.current = ""
        self.setAccessibleDescription("\n".join(f"{_called(bar)}: {bar.sentence}" for bar in bars))
        self._arrange()

    def mark(self, key: str) -> None:
        """Mark a bar without choosing it; an empty key marks none."""
        self.current = key if any(bar.key == key for bar in self._bars) else ""
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(640, round(self._tops[-1]) + _PAD + 2 * _px(_PART_ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(420, self.sizeHint().height())

    def bar_rect(self, number: int) -> QRectF:
        """Return where the row of a bar is."""
        return QRectF(0, self._tops[number], self.width(), self._tops[number + 1] - self._tops[number])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theming.current().colour("surface"))
        self._paint_axis(painter)
        first, last = self._row_at(event.rect().top()), self._row_at(event.rect().bottom())
        for number in range(max(first, 0), min(last + 1, len(self._bars))):
            self._paint_bar(painter, number, self._bars[number])
        painter.end()

    def key_at(self, point: QPointF) -> str:
        row = self._row_at(point.y())
        return self._bars[row].key if 0 <= row < len(self._bars) else ""

    def tip(self, key: str) -> str:
        bar = next(bar for bar in self._bars if bar.key == key)
        return f"{_called(bar)}\n{bar.sentence}"

    def first(self) -> str:
        return self._bars[0].key if self._bars else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = [bar.key for bar in self._bars]
        if (step := _STEPS.get(Qt.Key(event.key()))) and self.current in keys:
            self.current = keys[min(max(keys.index(self.current) + step, 0), len(keys) - 1)]
            self.update()
            self.chosen.emit(self.current)
        elif event.key() in _ENTER and self.current:
            self.chosen.emit(self.current)
        else:
            super().keyPressEvent(event)

    def _row_at(self, y: float) -> int:
        return bisect_right(self._tops, y) - 1

    def _arrange(self) -> None:
        """Work out how wide the names are and where each row begins, once for all painting."""
        metrics, badge = QFontMetricsF(self.font()), badge_size(self.font(), "T13a").width()
        names = {bar.name for bar in self._bars}  # those of groups stand below every theme
        widest = max(map(metrics.horizontalAdvance, names), default=0.0)
        self._names = min(_PAD + badge + widest + 28, self.width() * _NAME)
        room = QRectF(0, 0, self._names - _PAD - badge - 20, 10_000)
        needed = {name: metrics.boundingRect(room, _WRAPPED, name).height() for name in names}
        row, part = _px(_ROW), _px(_PART_ROW)
        heights = [
            max(row, needed[bar.name] + 8) if bar.badge else max(part, needed[bar.name] + 4) for bar in self._bars
        ]
        tops = list(accumulate(heights, initial=float(_px(_TOP))))
        if tops != self._tops:
            self._tops = tops
            self.updateGeometry()
        self.update()

    def _right(self) -> float:
        return max(self.width() - _PAD - _px(_FIGURE), self._names + 60)

    def _paint_axis(self, painter: QPainter) -> None:
        scheme = theming.current()
        bottom, left, right = self._tops[-1], self._names, self._right()
        metrics, taken = QFontMetricsF(self.font()), -1.0
        for place, words in self._axis.ticks:
            x = left + (right - left) * place
            half = metrics.horizontalAdvance(words) / 2 + 3
            painter.setPen(QPen(scheme.colour("border_strong" if place == 0 else "border"), 1))
            painter.drawLine(QPointF(x, _px(_TOP) - 4), QPointF(x, bottom + 4))
            if x - half < taken:  # large letters: every other figure must do
                continue
            taken = x + half
            painter.setPen(scheme.colour("muted"))
            for y in (_px(_TOP) - 6 - _px(_PART_ROW), bottom + 6):
                area = QRectF(x - half, y, 2 * half, _px(_PART_ROW))
                painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)
        painter.setPen(scheme.colour("muted"))
        area = QRectF(_PAD, bottom + 6 + _px(_PART_ROW), self.width() - 2 * _PAD, _px(_PART_ROW))
        painter.drawText(area, Qt.AlignmentFlag.AlignRight, self._axis.title)

    def _paint_bar(self, painter: QPainter, number: int, bar: Bar) -> None:
        scheme, row, printing = theming.current(), self.bar_rect(number), bool(self.property(PRINTING))
        ground = scheme.colour("surface")
        if bar.key == self.hovered and not printing:
            ground = scheme.colour("hover")
            painter.fillRect(row, ground)
        size, middle = badge_size(self.font(), "T13a"), row.center().y()
        box = QRectF(_PAD, middle - size.height() / 2, size.width(), size.height())
        if bar.badge:
            paint_badge(painter, box, bar.badge, bar.slot, font=self.font(), theming=scheme)
        area = QRectF(box.right() + 8, row.top(), self._names - box.right() - 20, row.height())
        painter.setPen(scheme.colour("text" if bar.badge else "muted"))
        painter.drawText(area, _WRAPPED, bar.name)
        width, thick = (self._right() - self._names) * bar.share, _BAR if bar.badge else _PART_BAR
        painter.setPen(QPen(scheme.slot_colour(bar.slot), 1))
        painter.setBrush(scheme.slot_colour(bar.slot) if bar.badge else scheme.slot_tint(bar.slot))
        if width > 0:
            painter.drawRoundedRect(QRectF(self._names, middle - thick / 2, max(width, 2), thick), 3, 3)
        painter.setPen(scheme.colour("text"))
        figure = QRectF(self._names + width + 8, row.top(), self.width() - self._names - width - 8, row.height())
        to_left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        words = painter.boundingRect(figure, to_left, bar.figure)
        painter.fillRect(words.adjusted(-2, 0, 2, 0), ground)  # no line of the axis runs through a figure
        painter.drawText(figure, to_left, bar.figure)
        if bar.key == self.current and self.hasFocus() and not printing:
            painter.setPen(QPen(scheme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(row.adjusted(4, 1, -4, -1), 4, 4)


def _called(bar: Bar) -> str:
    return f"{bar.badge} {bar.name}".strip()


def _px(pixels: int) -> int:
    return theming.current().scaled(pixels)
