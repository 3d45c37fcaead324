"""Draws a passage in which something was found: the words in bold, and muted lines above or below."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE

WORDS_ROLE = Qt.ItemDataRole.UserRole + 301
"""Item data: pieces of text in order, each with whether it was found."""
ABOVE_ROLE = Qt.ItemDataRole.UserRole + 302
BELOW_ROLE = Qt.ItemDataRole.UserRole + 303
"""Item data: a muted line above, below."""

Index = QModelIndex | QPersistentModelIndex


class HitDelegate(QStyledItemDelegate):
    """Two lines per item: the passage, and one muted line above or below it. Both end in "…" at the edge."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        option.text = ""
        widget = option.widget
        style = widget.style() if widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        area = option.rect.adjusted(SPACE["m"], SPACE["xs"], -SPACE["m"], -SPACE["xs"])
        if option.features & QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator:
            check = style.subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, option, widget)
            area.setLeft(check.right() + SPACE["s"])
        above, below = index.data(ABOVE_ROLE), index.data(BELOW_ROLE)
        line_height = option.fontMetrics.lineSpacing()
        lines = 1 + bool(above) + bool(below)
        row = QRect(area.left(), area.center().y() - lines * line_height // 2, area.width(), line_height)
        painter.save()
        if above:
            self._muted(painter, option, row, str(above))
            row.translate(0, line_height)
        self._words(painter, option, row, index.data(WORDS_ROLE) or ())
        if below:
            row.translate(0, line_height)
            self._muted(painter, option, row, str(below))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, 2 * option.fontMetrics.lineSpacing() + SPACE["m"])

    def _muted(self, painter: QPainter, option: QStyleOptionViewItem, row: QRect, text: str) -> None:
        painter.setFont(option.font)
        painter.setPen(theming.current().colour("muted"))
        shown = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, row.width())
        painter.drawText(row, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _words(
        self, painter: QPainter, option: QStyleOptionViewItem, row: QRect, words: tuple[tuple[str, bool], ...]
    ) -> None:
        bold = QFont(option.font)
        bold.setBold(True)
        fonts = {False: (option.font, option.fontMetrics), True: (bold, QFontMetrics(bold))}
        painter.setPen(theming.current().colour("text"))
        left = row.left()
        for text, is_hit in words:
            font, metrics = fonts[is_hit]
            room = row.right() - left
            if room <= 0:
                return
            painter.setFont(font)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            place = QRect(left, row.top(), room, row.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
            if shown != text:
                return
            left += metrics.horizontalAdvance(text)
