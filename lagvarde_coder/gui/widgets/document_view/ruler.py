"""The overview ruler: the whole document in one narrow column: its marks, hits, how far was read, what is seen now."""

from collections import defaultdict
from collections.abc import Iterable

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QWidget

from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.widgets.document_view.marks import Mark
from lagvarde_coder.gui.widgets.document_view.protocol import TextPage

WIDTH = 14
_COLUMNS = 3
_COLUMN = 4
_SHORTEST = 2
"""Rows of a mark's bar at least."""

_AT_ONCE = 500
"""Marks drawn in one turn of the event loop, about."""

_SOON = 40
"""Milliseconds after a change until it is seen here: what is marked in the text comes first."""


class OverviewRuler(QWidget):
    """Paints marks by colour from a cached picture; only the rows of changed marks are drawn anew.

    Signals:
        position_chosen: the user clicked or dragged; a position in code points.
    """

    position_chosen = Signal(int)

    def __init__(self, page: TextPage, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = page
        self._theming = theming.current()
        self._theming.changed.connect(self.reset)
        self._picture: QPixmap | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self.update)
        self._stale: list[tuple[int, int]] = []
        self._hit_rows: list[QLineF] | None = None
        self.setAccessibleName(self.tr("Overview of the document"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def reset(self) -> None:
        """Draw everything anew at the next paint."""
        self._picture = None
        self._hit_rows = None
        self.update()

    def hits_changed(self) -> None:
        """Show the hits anew."""
        self._hit_rows = None
        self.update()

    def refresh(self, start: int, end: int) -> None:
        """Draw anew, a moment after the text, the rows that show ``[start, end)`` of it, in code points."""
        first = self._row(start)
        self._stale.append((first, max(self._row(end), first + _SHORTEST)))
        self._soon.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None:
            self._picture = self._blank()
            self._stale = [(0, self.height())]
        self._draw_some(self._picture)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        self._paint_hits(painter)
        self._paint_read_to(painter)
        shown = self._page.visible_span()
        if shown is not None and len(shown) < self._page.positions.length:
            top, bottom = self._row(shown.start), self._row(shown.end)
            frame = QRectF(0.5, top + 0.5, self.width() - 1, max(8, bottom - top) - 1)
            ground = QColor(self._theming.colour("muted"))
            ground.setAlpha(38)
            painter.setPen(self._theming.colour("border_strong"))
            painter.setBrush(ground)
            painter.drawRoundedRect(frame, 3, 3)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._picture = None
        self._hit_rows = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.position_chosen.emit(self._position(round(event.position().y())))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def _paint_hits(self, painter: QPainter) -> None:
        """Paint a line across per hit, and a bar with an arrowhead for the current one."""
        hits = self._page.search_hits
        if self._hit_rows is None:
            rows = sorted({self._row(span.start) for span in hits.spans})
            self._hit_rows = [QLineF(1, row + 0.5, self.width() - 1, row + 0.5) for row in rows]
        painter.setPen(QPen(self._theming.colour("text"), 1))
        painter.drawLines(self._hit_rows)
        if (current := hits.current_span) is not None:
            row = self._row(current.start)
            painter.fillRect(QRectF(0, row - 1, self.width(), 4), self._theming.colour("accent"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theming.colour("accent"))
            painter.drawPolygon(QPolygonF([QPointF(0, row - 4), QPointF(6, row + 1), QPointF(0, row + 6)]))

    def _paint_read_to(self, painter: QPainter) -> None:
        position = self._page.read_to
        if position is not None:
            row = min(self._row(position), self.height() - 1) + 0.5
            painter.setPen(QPen(self._theming.colour("muted"), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(0, row), QPointF(self.width(), row))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theming.colour("muted"))
            painter.drawPolygon(QPolygonF([QPointF(0, row - 6), QPointF(6, row), QPointF(0, row)]))

    def _blank(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._theming.colour("surface"))
        return picture

    def _draw_some(self, picture: QPixmap) -> None:
        """Draw anew what is stale; where there are very many marks, some rows now, the others soon."""
        remaining = max(1, self.height() * _AT_ONCE // max(1, len(self._page.index)))
        while self._stale and remaining > 0:
            first, last = self._stale.pop()
            stop = min(last, first + remaining)
            self._draw(picture, first, stop)
            remaining -= stop - first
            if stop < last:
                self._stale.append((stop, last))
        if self._stale:
            QTimer.singleShot(0, self, self.update)

    def _draw(self, picture: QPixmap, first: int, last: int) -> None:
        marks = self._page.index.near(self._position(first - _SHORTEST), self._position(last))
        painter = QPainter(picture)
        painter.setClipRect(0, first, self.width(), last - first)
        painter.fillRect(0, first, self.width(), last - first, self._theming.colour("surface"))
        painter.setPen(Qt.PenStyle.NoPen)
        for slot, bars in sorted(self._bars(marks).items()):
            painter.setBrush(self._theming.slot_colour(slot))
            painter.drawRects([QRect(1 + column * _COLUMN, row, _COLUMN - 1, high) for column, row, high in bars])
        painter.end()

    def _bars(self, marks: Iterable[Mark]) -> dict[int, list[tuple[int, int, int]]]:
        """Return column, row and height of the bars of each slot; bars that would cover each other only once."""
        scale, lane = self.height() / max(1, self._page.positions.length), self._page.index.lane
        bars: defaultdict[int, set[tuple[int, int, int]]] = defaultdict(set)
        for mark in marks:
            row = round(mark.span.start * scale)
            bars[mark.slot].add((lane(mark) % _COLUMNS, row, max(_SHORTEST, round(mark.span.end * scale) - row)))
        return {slot: sorted(each) for slot, each in bars.items()}

    def _row(self, position: int) -> int:
        return round(position * self.height() / max(1, self._page.positions.length))

    def _position(self, row: int) -> int:
        share = min(max(row, 0), self.height()) / max(1, self.height())
        return round(share * self._page.positions.length)
