"""How lines of the coding workspace's lists are drawn."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from lagvarde_coder.domain.sources import SourceStatus
from lagvarde_coder.gui import theming
from lagvarde_coder.gui.models.sources import STATUS_ROLE
from lagvarde_coder.gui.models.themes import KEYCAP_ROLE
from lagvarde_coder.gui.widgets.badge import COUNT_ROLE, badge_font

Index = QModelIndex | QPersistentModelIndex
_GLYPH = 14.0
_GAP = 8


def paint_status(painter: QPainter, box: QRectF, status: SourceStatus) -> None:
    """Paint how far a document has come, told apart by shape: ring, half, filled with a tick, the same in a ring."""
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


class SourceDelegate(QStyledItemDelegate):
    """Draws a document: status, title, number of codings; a heading in muted bold with the number of documents."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        style = option.widget.style() if option.widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        scheme = theming.current()
        status = index.data(STATUS_ROLE)
        area = option.rect.adjusted(_GAP, 0, -_GAP, 0)
        painter.save()
        font = option.font
        if status is None:
            font.setBold(True)
        else:
            top = area.center().y() + 1 - _GLYPH / 2
            paint_status(painter, QRectF(area.left(), top, _GLYPH, _GLYPH), SourceStatus(status))  # Qt made it a str
            area.setLeft(area.left() + round(_GLYPH) + _GAP)
        count = index.data(COUNT_ROLE)
        if count is not None:
            painter.setFont(option.font if status is not None else badge_font(option.font))
            painter.setPen(scheme.colour("muted"))
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(count))
            area.setRight(area.right() - option.fontMetrics.horizontalAdvance(str(count)) - _GAP)
        painter.setFont(font)
        painter.setPen(scheme.colour("text" if status is not None else "muted"))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return super().sizeHint(option, index).expandedTo(QSize(60, option.fontMetrics.height() + 12))


class KeycapDelegate(QStyledItemDelegate):
    """Draws the key that codes with a theme, as a key."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        key = index.data(KEYCAP_ROLE)
        if not key:
            return
        scheme = theming.current()
        font = badge_font(option.font)
        width = max(20, option.fontMetrics.horizontalAdvance(key) + 6)
        box = QRectF(0, 0, width, 20)
        box.moveCenter(option.rect.toRectF().center())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(scheme.colour("border_strong"), 1))
        painter.setBrush(scheme.colour("surface_alt"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(scheme.colour("text"))
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
        painter.restore()
