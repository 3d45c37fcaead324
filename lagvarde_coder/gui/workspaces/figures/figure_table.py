"""A table of figures: coloured by share, sorted by its headings, and every cell opens the passages behind it."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QTableView, QWidget

from lagvarde_coder.domain.figures.results import StancePart
from lagvarde_coder.gui.models.figures import GROUP_ROLE, OTHER_ROLE, STANCE_ROLE, THEME_ROLE
from lagvarde_coder.gui.models.table import Grid, GridModel
from lagvarde_coder.gui.widgets.badge import BADGE_ROLE, ThemeDelegate
from lagvarde_coder.gui.widgets.heat import HeatDelegate
from lagvarde_coder.gui.workspaces.figures.frozen_names import FrozenNames
from lagvarde_coder.gui.workspaces.figures.headings import fitted

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_ROW = 32
_AROUND = 16
"""Pixels beside the words of a cell."""
_IDENTITY = (THEME_ROLE, GROUP_ROLE, STANCE_ROLE, OTHER_ROLE)


class _FigureDelegate(HeatDelegate):
    """Heat for figures; badges and names, on as many lines as they need, in the first column."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.themes = ThemeDelegate(parent, wrapped=True)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if index.data(BADGE_ROLE):
            self.themes.paint(painter, option, index)
        else:
            super().paint(painter, option, index)

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Let names without a badge go on in more lines, too."""
        super().initStyleOption(option, index)
        if index.column() == 0:
            option.features |= QStyleOptionViewItem.ViewItemFeature.WrapText


class FigureTable(QTableView):
    """Shows a grid of figures. Its first column stays in sight when it is scrolled sideways.

    Signals:
        cell_chosen: theme id, the group's key (None for the whole), the other theme's id of a pair or an empty string.
        stance_chosen: theme id, and which of those who take it up (:class:`StancePart`).
        sort_wanted: the key of a heading that was clicked.
        copy_wanted: Ctrl+C.
    """

    cell_chosen = Signal(str, object, str)
    stance_chosen = Signal(str, object)
    sort_wanted = Signal(str)
    copy_wanted = Signal()

    _given: tuple[Grid, int, int] | None = None
    """What is shown, to be laid out anew when the letters change."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first, self._filled = 0, -1
        self.figures = GridModel(self)
        self.setModel(self.figures)
        self.setAccessibleName(name)
        self._delegate = _FigureDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(True)
        self.horizontalHeader().sectionClicked.connect(self._sort_by)
        self.clicked.connect(self._choose)
        self.frozen = FrozenNames(self)

    def show_grid(self, grid: Grid, *, first: int, others: int) -> None:
        """Show other figures; the first column is at least ``first`` pixels wide, and fills; the others ``others``.

        The mark stays on the figure it was on, wherever that stands now.
        """
        self._given = grid, first, others
        marked = self._identity(self.currentIndex())
        bars = (self.horizontalScrollBar(), self.verticalScrollBar())
        places = [bar.value() for bar in bars]
        headings, widest = fitted(grid.columns[1:], self.font())
        self.figures.show_grid(replace(grid, columns=[*grid.columns[:1], *headings]))
        bold = self.horizontalHeader().fontMetrics()
        named = bold.horizontalAdvance(f"{grid.columns[0].text}MM") if grid.columns else 0
        self._first = max(first, named + _AROUND)
        around = 8 if self.property("narrow") else 20
        for number, width in enumerate(widest, start=1):
            longest = max((grid.text(row, number) for row in range(len(grid.cells))), key=len, default="")
            needed = max(width + around, self.fontMetrics().horizontalAdvance(longest) + _AROUND)
            self.setColumnWidth(number, max(others, needed))
        self._filled = -1
        self._fill()
        self.mark(*marked)
        self.updateGeometries()
        for bar, place in zip(bars, places, strict=True):
            bar.setValue(place)

    def show_order(self, key: str, *, descending: bool) -> None:
        """Put the sign of the order on the heading with this key; on none if there is no such column."""
        keys = [heading.key for heading in self.figures.grid.columns]
        header = self.horizontalHeader()
        header.setSortIndicatorShown(key in keys)
        if key in keys:
            orders = Qt.SortOrder
            header.setSortIndicator(keys.index(key), orders.DescendingOrder if descending else orders.AscendingOrder)
        self.frozen.place()

    def mark(self, theme: object, group: object = None, part: object = None, other: object = None) -> None:
        """Move the mark to a figure, without choosing it; to none if it is not here."""
        wanted = (theme, group, part, other or None)
        if self._identity(self.currentIndex()) == wanted:  # of the cells that open the same, the one one stands on
            return
        for row, cells in enumerate(self.figures.grid.cells):
            if theme is None or cells[0].get(THEME_ROLE) != theme:
                continue
            for column, cell in enumerate(cells):
                if column and tuple(cell.get(role) for role in _IDENTITY) == wanted:
                    self.setCurrentIndex(self.figures.index(row, column))
                    return
            self.setCurrentIndex(self.figures.index(row, 0))
            return
        self.clearSelection()
        self.setCurrentIndex(QModelIndex())

    def choose_current(self) -> bool:
        """Choose the figure that is marked once more; False if none is."""
        index = self.currentIndex()
        if index.isValid():
            self._choose(index)
        return index.isValid()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._given is not None:
            grid, first, others = self._given
            self.show_grid(grid, first=first, others=others)

    def scrollTo(  # noqa: N802 - Qt's name
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell into sight, out from under the names; the names are in sight already."""
        bar = self.horizontalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        if index.column() == 0:
            bar.setValue(before)
        elif index.column() > 0 and (hidden := self.frozen.width_in_sight() - self.visualRect(index).left()) > 0:
            bar.setValue(bar.value() - hidden)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.key() in _ENTER and self.currentIndex().isValid():
            self._choose(self.currentIndex())
        else:
            before = QPersistentModelIndex(self.currentIndex())
            super().keyPressEvent(event)
            if self.currentIndex().isValid() and before != QPersistentModelIndex(self.currentIndex()):
                self._choose(self.currentIndex())

    def _fill(self) -> None:
        """Give the first column what the others leave, and rows the height that their names need there."""
        others = sum(self.columnWidth(column) for column in range(1, self.figures.columnCount()))
        width = max(self._first, self.viewport().width() - others)
        if width == self._filled:
            return
        self._filled = width
        self.setColumnWidth(0, width)
        for row, cells in enumerate(self.figures.grid.cells):
            name, badge = self.figures.grid.text(row, 0), str(cells[0].get(BADGE_ROLE, ""))
            self.setRowHeight(row, max(_ROW, self._delegate.themes.height_within(width, self.font(), badge, name)))
        self.frozen.follow()

    def _identity(self, index: QModelIndex) -> tuple[object, ...]:
        if not index.isValid():
            return (None,)
        cell = self.figures.grid.cells[index.row()][index.column()]
        return tuple(cell.get(role) for role in _IDENTITY)

    def _sort_by(self, column: int) -> None:
        if key := self.figures.grid.columns[column].key:
            self.sort_wanted.emit(key)

    def _choose(self, index: QModelIndex) -> None:
        theme = index.data(THEME_ROLE)
        if theme and index.data(STANCE_ROLE):
            self.stance_chosen.emit(theme, StancePart(index.data(STANCE_ROLE)))  # Qt keeps the bare word
        elif theme:
            self.cell_chosen.emit(theme, index.data(GROUP_ROLE), index.data(OTHER_ROLE) or "")
