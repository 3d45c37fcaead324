"""How lines of the coding workspace's lists are drawn."""

from collections.abc import Hashable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem

from lagvarde_coder.domain.material.sources import SourceStatus
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.widgets.badge import COUNT_ROLE, badge_font
from lagvarde_coder.gui.widgets.pictured import Index, ItemData, PicturedDelegate
from lagvarde_coder.gui.workspaces.coding.models.sources import (
    ABOUT_ROLE,
    COVERAGE_ROLE,
    DOUBTS_ROLE,
    OPEN_ROLE,
    STATUS_ROLE,
)
from lagvarde_coder.gui.workspaces.coding.panels.documents.coverage_bar import paint_shares

_GLYPH, _DOUBT = 14, 15
"""Pixels of the signs of a status and of doubts at the usual size of the text."""
_GAP = 8
_ABOVE = 4
"""Pixels above a title that has a line below it."""
_SMALLER = 0.9
"""How large the letters of that line are."""


def paint_status(painter: QPainter, box: QRectF, status: SourceStatus) -> None:
    """Paint how far a document has come, by shape: ring, half, filled with a tick, the same in a ring."""
    scheme = theming.current()
    colour = scheme.colour("success" if status.finished else "muted")
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.5))
    inner = box.adjusted(1.5, 1.5, -1.5, -1.5)
    if status is SourceStatus.REVIEWED:
        painter.drawEllipse(box)
        inner = box.adjusted(3, 3, -3, -3)
    painter.setBrush(colour if status.finished else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(inner)
    if status is SourceStatus.IN_PROGRESS:
        painter.setBrush(colour)
        painter.drawPie(inner, -90 * 16, 180 * 16)
    elif status is SourceStatus.DONE:
        tick = QPainterPath(inner.topLeft() + (inner.bottomRight() - inner.topLeft()) * 0.28)
        tick.moveTo(inner.left() + inner.width() * 0.25, inner.center().y() + 0.5)
        tick.lineTo(inner.left() + inner.width() * 0.44, inner.bottom() - inner.height() * 0.28)
        tick.lineTo(inner.right() - inner.width() * 0.22, inner.top() + inner.height() * 0.30)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(scheme.colour("surface"), 1.6))
        painter.drawPath(tick)
    painter.restore()


def paint_doubt(painter: QPainter, box: QRectF, font: QFont) -> None:
    """Paint the mark of open doubts: a question mark in a diamond, a shape that nothing else has."""
    scheme = theming.current()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = box.center()
    corners = (
        QPointF(middle.x(), box.top()),
        QPointF(box.right(), middle.y()),
        QPointF(middle.x(), box.bottom()),
        QPointF(box.left(), middle.y()),
    )
    painter.setPen(QPen(scheme.colour("warning"), 1.4))
    painter.setBrush(scheme.colour("warning_soft"))
    painter.drawPolygon(corners)
    painter.setFont(badge_font(font))
    painter.setPen(scheme.colour("warning"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "?")
    painter.restore()


class SourceDelegate(PicturedDelegate):
    """Draws a document: status, title; below it day, organisation, doubts, number of codings; the share gone through.

    A heading is drawn in muted bold with the number of documents; the document on the screen in bold, with a bar at
    its left.
    """

    def look(self, data: ItemData) -> Hashable:
        roles = Qt.ItemDataRole.DisplayRole, STATUS_ROLE, COUNT_ROLE, COVERAGE_ROLE, DOUBTS_ROLE, OPEN_ROLE, ABOUT_ROLE
        return tuple(map(data, roles))

    def draw(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        style = option.widget.style() if option.widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        status = index.data(STATUS_ROLE)
        heading, shown = status is None, bool(index.data(OPEN_ROLE))
        area = QRectF(option.rect.adjusted(_GAP, 0, -_GAP, 0))
        painter.save()
        if shown:
            side = QRectF(option.rect.left(), option.rect.top() + 3, 3, option.rect.height() - 6)
            painter.fillRect(side, theming.current().colour("accent"))
        if not heading:
            size = theming.current().scaled(_GLYPH)
            sign = QRectF(area.left(), area.center().y() - size / 2, size, size)
            paint_status(painter, sign, SourceStatus(status))  # Qt made it a str
            area.setLeft(sign.right() + _GAP)
            if index.data(COVERAGE_ROLE):
                paint_shares(
                    painter, QRectF(area.left(), area.bottom() - 6, area.width(), 4), *index.data(COVERAGE_ROLE)
                )
        line = option.fontMetrics.height()
        if heading:
            self._paint_count(painter, option, index, area, heading=True)
        else:
            area.setTop(area.top() + _ABOVE)
            area.setHeight(line)
        font = QFont(option.font)
        font.setBold(heading or shown)
        painter.setFont(font)
        painter.setPen(theming.current().colour("muted" if heading else "text"))
        self._paint_cut(painter, area, text)
        if not heading:
            area.moveTop(area.bottom())
            self._paint_below(painter, option, index, area)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a heading or a document; without a look at the data, for all lines are asked for it."""
        height = option.fontMetrics.height()
        return QSize(60, 2 * height + 12 if index.parent().isValid() else height + 14)

    def _paint_below(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, area: QRectF) -> None:
        """Paint the second line of a document: day and organisation, doubts, number of codings."""
        self._paint_count(painter, option, index, area, heading=False)
        if index.data(DOUBTS_ROLE):
            size = theming.current().scaled(_DOUBT)
            box = QRectF(area.right() - size, area.center().y() - size / 2, size, size)
            paint_doubt(painter, box, option.font)
            area.setRight(box.left() - _GAP / 2)
        below = QFont(option.font)
        below.setPointSizeF(option.font.pointSizeF() * _SMALLER)
        painter.setFont(below)
        painter.setPen(theming.current().colour("muted"))
        self._paint_cut(painter, area, index.data(ABOUT_ROLE) or "")

    def _paint_cut(self, painter: QPainter, area: QRectF, text: str) -> None:
        """Paint words, cut in the middle where they are too long: titles differ at their ends as often as not."""
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, round(area.width()))
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)

    def _paint_count(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, area: QRectF, *, heading: bool
    ) -> None:
        """Paint a number at the right end of ``area``, and take its room from it."""
        count = index.data(COUNT_ROLE)
        if count is None:
            return
        painter.setFont(badge_font(option.font) if heading else option.font)
        painter.setPen(theming.current().colour("muted"))
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(count))
        area.setRight(area.right() - option.fontMetrics.horizontalAdvance(str(count)) - _GAP)
