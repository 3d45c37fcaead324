"""The headings of a table whose rows are chosen whole: the one above the column one stands in is marked."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QTableView

from lagvarde_coder.gui.looks import theming

MARK = 5
"""Pixels of the line below the marked heading: more than the line below all headings in the looks of high contrast."""


class ColumnHeader(QHeaderView):
    """Marks the column that keys size and sort by, while the focus is in the table."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self.setSectionsClickable(True)
        self.setHighlightSections(False)

    def marked(self) -> int:
        """Return the column one stands in, the first if no row is chosen; -1 while the focus is elsewhere."""
        return max(0, self._table.currentIndex().column()) if self._table.hasFocus() else -1

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803 - Qt's
        painter.save()
        super().paintSection(painter, rect, logicalIndex)
        painter.restore()
        if logicalIndex == self.marked():
            line = QRect(rect.left(), rect.bottom() + 1 - MARK, rect.width(), MARK)
            painter.fillRect(line, theming.current().colour("focus"))
