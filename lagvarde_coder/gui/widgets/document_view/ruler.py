"""The overview ruler: the whole document in one narrow column: its marks, hits, how far was read, what is seen now."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QWidget

from lagvarde_coder.gui import theming
from lagvarde_coder.gui.widgets.document_view.marks import Mark
from lagvarde_coder.gui.widgets.document_view.page import Page

WIDTH = 14
_COLUMNS = 3
_COLUMN = 4


class OverviewRuler(QWidget):
    """Paints marks by colour from a cached picture; only the rows of changed marks are drawn anew.

    Signals:
        position_chosen: the user clicked or dragged; a position in code points.
    """

    position_chosen = Signal(int)

    def __init__(self, page: Page, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = page
        self._theming = theming.current()
        self._theming.changed.connect(self.reset)
        self._picture: QPixmap | None = None
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
        """Draw anew the rows that show ``[start, end)`` of the text, in code points."""
        if self._picture is not None:
            first, last = self._row(start), max(self._row(end), self._row(start) + 1)
            marks = self._page.index.overlapping(self._position(first - 2), self._position(last + 2))
            self._draw(self._picture, marks, first - 1, last + 1)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None:
            self._picture = self._blank()
            self._draw(self._picture, list(self._page.index.all()), 0, self.height())
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

    def _draw(self, picture: QPixmap, marks: list[Mark], first: int, last: int) -> None:
        painter = QPainter(picture)
        painter.setClipRect(0, first, self.width(), last - first)
        painter.fillRect(0, first, self.width(), last - first, self._theming.colour("surface"))
        colours = {slot: self._theming.slot_colour(slot) for slot in {mark.slot for mark in marks}}
        drawn = set()
        for mark in marks:
            row = self._row(mark.span.start)
            bar = (self._page.index.lane(mark) % _COLUMNS, row, max(2, self._row(mark.span.end) - row), mark.slot)
            if bar not in drawn:
                drawn.add(bar)
                painter.fillRect(1 + bar[0] * _COLUMN, bar[1], _COLUMN - 1, bar[2], colours[mark.slot])
        painter.end()

    def _row(self, position: int) -> int:
        return round(position * self.height() / max(1, self._page.positions.length))

    def _position(self, row: int) -> int:
        share = min(max(row, 0), self.height()) / max(1, self.height())
        return round(share * self._page.positions.length)
