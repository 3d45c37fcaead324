"""A table of figures: coloured by share, and every cell opens the passages behind it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QTableView, QWidget

from lagvarde_coder.domain.figures.results import StancePart
from lagvarde_coder.gui.models.figures import GROUP_ROLE, OTHER_ROLE, STANCE_ROLE, THEME_ROLE
from lagvarde_coder.gui.models.table import Grid, GridModel
from lagvarde_coder.gui.widgets.badge import BADGE_ROLE, ThemeDelegate
from lagvarde_coder.gui.widgets.heat import HeatDelegate

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_ROW = 32


class _FigureDelegate(HeatDelegate):
    """Heat for figures; badges and names in the first column."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = ThemeDelegate(parent)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if index.data(BADGE_ROLE):
            self._themes.paint(painter, option, index)
        else:
            super().paint(painter, option, index)


class FigureTable(QTableView):
    """Shows a grid of figures.

    Signals:
        cell_chosen: theme id, the group's key (None for the whole), the other theme's id of a pair or an empty string.
        stance_chosen: theme id, and which of those who take it up (:class:`StancePart`).
        copy_wanted: Ctrl+C.
    """

    cell_chosen = Signal(str, object, str)
    stance_chosen = Signal(str, object)
    copy_wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first = 0
        self.figures = GridModel(self)
        self.setModel(self.figures)
        self.setAccessibleName(name)
        self.setItemDelegate(_FigureDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.horizontalHeader().setHighlightSections(False)
        self.clicked.connect(self._choose)

    def show_grid(self, grid: Grid, *, first: int, others: int) -> None:
        """Show other figures; the first column is at least ``first`` pixels wide, and fills; the others ``others``."""
        at = self.currentIndex()
        row, column = at.row(), at.column()
        self.figures.show_grid(grid)
        header = self.horizontalHeader()
        self._first = first
        metrics, around = header.fontMetrics(), 8 if self.property("narrow") else 16
        for number, heading in enumerate(grid.columns[1:], start=1):
            widest = max(metrics.horizontalAdvance(line) for line in heading.text.split("\n"))
            self.setColumnWidth(number, max(others, round(widest * 1.12) + around))
        self._fill()
        if 0 <= row < self.figures.rowCount() and column < self.figures.columnCount():
            blocked = self.blockSignals(True)
            self.setCurrentIndex(self.figures.index(row, column))
            self.blockSignals(blocked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill()

    def _fill(self) -> None:
        """Give the first column what the others leave."""
        others = sum(self.columnWidth(column) for column in range(1, self.figures.columnCount()))
        self.setColumnWidth(0, max(self._first, self.viewport().width() - others))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.key() in _ENTER and self.currentIndex().isValid():
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        theme = index.data(THEME_ROLE)
        if theme and index.data(STANCE_ROLE):
            self.stance_chosen.emit(theme, StancePart(index.data(STANCE_ROLE)))  # Qt keeps the bare word
        elif theme:
            self.cell_chosen.emit(theme, index.data(GROUP_ROLE), index.data(OTHER_ROLE) or "")
