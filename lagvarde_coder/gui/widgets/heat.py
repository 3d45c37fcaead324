"""Cells coloured by value, with text that stays readable on every step of the ramp."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from lagvarde_coder.gui.looks import theming

SHARE_ROLE = Qt.ItemDataRole.UserRole + 111
"""Item data: the value as a share of the largest, 0 to 1; None for a cell that is not coloured."""


class HeatDelegate(QStyledItemDelegate):
    """Draws the display text on the heat colour of ``SHARE_ROLE``; a selected cell gets a frame and keeps its colour.

    Without a share a cell is drawn as usual, so totals and names may stand in the same table.
    """

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        share = index.data(SHARE_ROLE)
        if share is None:
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        scheme = theming.current()
        painter.save()
        painter.fillRect(option.rect, scheme.heat_colour(share))
        painter.setPen(scheme.heat_text_colour(share))
        painter.setFont(option.font)
        alignment = index.data(Qt.ItemDataRole.TextAlignmentRole) or Qt.AlignmentFlag.AlignCenter
        painter.drawText(option.rect.adjusted(6, 0, -6, 0), int(alignment), option.text)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus):
            painter.setPen(QPen(scheme.heat_text_colour(share), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
        painter.restore()
