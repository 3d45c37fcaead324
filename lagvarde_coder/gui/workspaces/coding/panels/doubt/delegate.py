"""How a line of what is to be taken up is drawn: the question, then in muted words the passage and where it stands."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem

from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.badge import BADGE_ROLE, ThemeDelegate

Index = QModelIndex | QPersistentModelIndex


class DoubtDelegate(ThemeDelegate):
    """Draws headings as themes, and what stands under them in three lines: all but the question muted."""

    def draw(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        lines = str(index.data(Qt.ItemDataRole.DisplayRole) or "").split("\n")
        if index.data(BADGE_ROLE) or len(lines) == 1:
            super().draw(painter, option, index)
            return
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style() if option.widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        area = option.rect.adjusted(SPACE["s"], SPACE["xs"], -SPACE["m"], 0)
        height = option.fontMetrics.lineSpacing()
        painter.save()
        painter.setFont(option.font)
        for number, line in enumerate(lines):
            painter.setPen(theming.current().colour("muted" if number else "text"))
            shown = option.fontMetrics.elidedText(line, Qt.TextElideMode.ElideRight, area.width())
            row = QRect(area.left(), area.top() + number * height, area.width(), height)
            painter.drawText(row, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        hint = super().sizeHint(option, index)
        lines = str(index.data(Qt.ItemDataRole.DisplayRole) or "").count("\n") + 1
        if lines > 1:
            hint.setHeight(lines * option.fontMetrics.lineSpacing() + 2 * SPACE["xs"] + 2)
            hint.setWidth(self.SHORTEST)
        return hint
