"""How the keys in the list of themes are drawn."""

from collections.abc import Hashable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.models.themes import KEYCAP_ROLE
from lagvarde_coder.gui.widgets.badge import badge_font
from lagvarde_coder.gui.widgets.pictured import Index, ItemData, PicturedDelegate


class KeycapDelegate(PicturedDelegate):
    """Draws the key that codes with a theme, as a key."""

    def look(self, data: ItemData) -> Hashable:
        return data(KEYCAP_ROLE) or ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Leave the height of a line to the theme in it."""
        return QSize(super().sizeHint(option, index).width(), 0)

    def draw(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        QStyledItemDelegate.paint(self, painter, option, index)
        key = index.data(KEYCAP_ROLE)
        if not key:
            return
        scheme = theming.current()
        font = badge_font(option.font)
        width = max(20, option.fontMetrics.horizontalAdvance(key) + 6)
        box = QRectF(0, 0, width, min(20, option.rect.height() - 2))
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
