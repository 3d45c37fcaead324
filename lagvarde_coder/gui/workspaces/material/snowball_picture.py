"""The picture of the snowball: who suggested whom, a column per step, arrows from who suggested to who was."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.widgets.picture import Picture

_ROW, _BOX, _PAD, _BETWEEN, _ARROW = 38, 28, 16, 64, 7
_WIDE, _NARROW = 260, 150
"""Pixels of a name: as many as it takes, between these."""
_ARROWS = {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Right}


@dataclass(frozen=True, slots=True)
class SnowballEnd:
    """An organisation, or a name that nobody of the ledger has (not ``known``: its frame is dashed), at a step."""

    key: str
    name: str
    step: int
    known: bool = True


class SnowballPicture(Picture):
    """Paints names in columns and links between them; what is looked at stands out with what it is linked with."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ends: tuple[SnowballEnd, ...] = ()
        self._links: tuple[tuple[str, str], ...] = ()
        self.setAccessibleName(self.tr("Who suggested whom"))

    def show_snowball(self, ends: Sequence[SnowballEnd], links: Sequence[tuple[str, str]]) -> None:
        """Show other names, and links by key from who suggested to who was suggested."""
        self._ends, self._links = tuple(ends), tuple(links)
        names = {end.key: end.name for end in ends}
        self.setAccessibleDescription("\n".join(f"{names[by]} → {names[who]}" for by, who in links))
        if self.current not in names:
            self.current = ""
        self.setMinimumSize(self.sizeHint())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        columns = self._columns()
        height = 2 * _PAD + max((len(column) for column in columns), default=1) * self._scaled(_ROW)
        return QSize(round(2 * _PAD + sum(self._widths()) + max(len(columns) - 1, 0) * _BETWEEN), round(height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def rects(self) -> dict[str, QRectF]:
        """Return where every name is."""
        rects: dict[str, QRectF] = {}
        left, row, box = float(_PAD), self._scaled(_ROW), self._scaled(_BOX)
        for column, width in zip(self._columns(), self._widths(), strict=True):
            for at, end in enumerate(column):
                rects[end.key] = QRectF(left, _PAD + at * row + (row - box) / 2, width, box)
            left += width + _BETWEEN
        return rects

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theming.current().colour("surface"))
        rects, lit = self.rects(), self._lit()
        for by, who in sorted(self._links, key=lambda link: lit >= set(link)):
            self._paint_link(painter, rects[by], rects[who], lit=bool(lit) and lit >= {by, who} and self._at(by, who))
        for end in self._ends:
            self._paint_end(painter, end, rects[end.key], faint=bool(lit) and end.key not in lit)
        painter.end()

    def key_at(self, point: QPointF) -> str:
        return next((key for key, rect in self.rects().items() if rect.contains(point)), "")

    def tip(self, key: str) -> str:
        names = {end.key: end.name for end in self._ends}
        return "\n".join(f"{names[by]} → {names[who]}" for by, who in self._links if key in {by, who})

    def first(self) -> str:
        return self._ends[0].key if self._ends else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS:
            self._step(Qt.Key(event.key()))
        else:
            super().keyPressEvent(event)

    def _step(self, key: Qt.Key) -> None:
        """Move up and down a column, right to who was suggested, left to who suggested."""
        if key is Qt.Key.Key_Right:
            self.current = next((who for by, who in self._links if by == self.current), self.current)
        elif key is Qt.Key.Key_Left:
            self.current = next((by for by, who in self._links if who == self.current), self.current)
        else:
            column = next((one for one in self._columns() if any(end.key == self.current for end in one)), [])
            keys = [end.key for end in column]
            if keys:
                at = keys.index(self.current) + (1 if key is Qt.Key.Key_Down else -1)
                self.current = keys[min(max(at, 0), len(keys) - 1)]
        self.chosen.emit(self.current)
        self.update()

    def _columns(self) -> list[list[SnowballEnd]]:
        last = max((end.step for end in self._ends), default=-1)
        return [[end for end in self._ends if end.step == step] for step in range(last + 1)]

    def _widths(self) -> list[float]:
        metrics = QFontMetricsF(self.font())
        return [
            min(max([_NARROW, *(metrics.horizontalAdvance(end.name) + 20 for end in column)]), self._scaled(_WIDE))
            for column in self._columns()
        ]

    def _scaled(self, pixels: int) -> float:
        return float(theming.current().scaled(pixels))

    def _at(self, by: str, who: str) -> bool:
        return (self.hovered or self.current) in {by, who}

    def _lit(self) -> set[str]:
        key = self.hovered or self.current
        return {end for link in self._links if key in link for end in link}

    def _paint_link(self, painter: QPainter, start: QRectF, end: QRectF, *, lit: bool) -> None:
        colour = theming.current().colour("accent" if lit else "border_strong")
        left = QPointF(start.right(), start.center().y())
        right = QPointF(end.left() - _ARROW, end.center().y())
        bend = QPointF(max(abs(right.x() - left.x()) / 2, _BETWEEN / 2), 0)
        path = QPainterPath(left)
        path.cubicTo(left + bend, right - bend, right)
        painter.setPen(QPen(colour, 2.5 if lit else 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        tip = QPointF(end.left(), end.center().y())
        painter.drawPolygon(QPolygonF([tip, tip + QPointF(-_ARROW, -_ARROW / 2), tip + QPointF(-_ARROW, _ARROW / 2)]))

    def _paint_end(self, painter: QPainter, end: SnowballEnd, rect: QRectF, *, faint: bool) -> None:
        scheme = theming.current()
        is_current = end.key == self.current and self.hasFocus()
        style = Qt.PenStyle.SolidLine if end.known else Qt.PenStyle.DashLine
        painter.setPen(QPen(scheme.colour("focus" if is_current else "border_strong"), 2 if is_current else 1, style))
        painter.setBrush(scheme.colour("surface_alt"))
        painter.drawRoundedRect(rect, 5, 5)
        painter.setPen(scheme.colour("muted" if faint or not end.known else "text"))
        words = rect.adjusted(8, 0, -8, 0)
        name = QFontMetricsF(self.font()).elidedText(end.name, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
