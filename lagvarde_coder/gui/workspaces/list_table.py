"""The table that every list of ours is: sorted in Swedish order, filtered by words, chosen by key."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QItemSelectionRange, QModelIndex, Qt
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QKeySequence, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QHeaderView, QSizePolicy, QTableView, QWidget

from lagvarde_coder.gui.core.memory import Memory
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.models.list_rows import Cell, SwedishSort, cell
from lagvarde_coder.gui.models.table import SORT_ROLE, ColumnHeading, Grid, GridModel
from lagvarde_coder.gui.models.tree import KEY_ROLE
from lagvarde_coder.gui.widgets.column_header import ColumnHeader
from lagvarde_coder.gui.widgets.list_columns import ListColumns
from lagvarde_coder.gui.workspaces.parts import AiryRows, say_nothing_fits, write_into

_ROW = 34

__all__ = ["KEY_ROLE", "SORT_ROLE", "Cell", "ColumnHeading", "Grid", "ListTable", "cell"]


class ListTable(QTableView):
    """A table of a :class:`Grid` whose first column carries each row's key.

    Signals:
        chosen: Enter or a double click on a row, with its key.
        selection_changed: other rows are selected now.
    """

    chosen = QtSignal(str)
    selection_changed = QtSignal()

    def __init__(self, name: str, *, many: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._if_empty = ""
        self._rows = GridModel(self)
        self._sorted = SwedishSort(self._rows, self)
        self._columns = ListColumns(self)
        self.setModel(self._sorted)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if many else mode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.setHorizontalHeader(ColumnHeader(self))
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        font = QFont()
        font.setWeight(QFont.Weight.DemiBold)  # as in app.qss; else the words are measured too narrow and cut without …
        self.horizontalHeader().setFont(font)
        self.horizontalHeader().setMinimumSectionSize(48)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(self._choose)
        self.selectionModel().selectionChanged.connect(lambda *_: self.selection_changed.emit())
        self.selectionModel().currentColumnChanged.connect(lambda *_: self.horizontalHeader().viewport().update())

    def use(self, grid: Grid, widths: Iterable[int] = (), flexible: dict[int, int] | None = None) -> None:
        """Show the first grid with its least widths in pixels; columns ``flexible`` by weight share what is left."""
        self._sorted.show_grid(grid)
        self._describe()
        self._columns.use(widths, flexible or {})

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.horizontalHeader().viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.horizontalHeader().viewport().update()

    def _share_room(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theming.current().scaled(_ROW))
        self._columns.share()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self.model() is not None and event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._share_room()

    def remember_widths(self, memory: Memory, name: str) -> None:
        """Keep the widths that the user gives columns, over runs; a double click on a border fits a column."""
        self._columns.remember(memory, name)

    def show_all_words(self, most: int = 3) -> None:
        """Let words that are longer than their column go on in more lines, some; for tables of few rows.

        ``most``: how many times as high as usual a row may be.
        """
        self.setWordWrap(True)
        self.setProperty("rows", "fitted")
        self.setItemDelegate(AiryRows(self))
        self.verticalHeader().setMinimumSectionSize(_ROW)
        self.verticalHeader().setMaximumSectionSize(most * _ROW)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def stand_as_high_as_the_rows(self) -> None:
        """Take the height that all rows need, in place of scrolling; for short tables in what scrolls itself."""
        self.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def say_if_empty(self, text: str) -> None:
        """Say in the table, as long as there is nothing to be shown, why."""
        self._if_empty = text
        self._describe()

    def _describe(self) -> None:
        self.setAccessibleDescription("" if self.row_total() else self._if_empty)

    def sort_on_click(self, column: int = 0, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Let the user sort by a click on a heading; begin with ``column``."""
        self.setSortingEnabled(True)
        self.sortByColumn(column, order)

    def show_grid(self, grid: Grid) -> None:
        """Show other rows; the selection stays on the same keys, the place in the list too."""
        keys, current = set(self.selected_keys()), self.current_key()
        place = self.verticalScrollBar().value()
        blocked = self.selectionModel().blockSignals(True)
        self._sorted.show_grid(grid)
        self._describe()
        self.select_keys(keys, current)
        self.selectionModel().blockSignals(blocked)
        self.verticalScrollBar().setValue(place)
        self.selection_changed.emit()

    def show_only(self, text: str) -> None:
        """Keep the rows with all words of ``text``."""
        self._sorted.show_only(text)

    def keep(self, keys: Collection[str] | None) -> None:
        """Keep the rows with these keys, of those that have the words; None keeps all."""
        self._sorted.keep(keys)

    def hide_empty(self, columns: Iterable[int]) -> None:
        """Show these columns only as long as there is something in them."""
        grid = self._rows.grid
        rows = range(len(grid.cells))
        self._columns.leave_out({column for column in columns if not any(grid.text(row, column) for row in rows)})

    def let_give_way(self, columns: Iterable[int]) -> None:
        """Leave out these columns, the first one first, where there is no room; one that was given a width stays."""
        self._columns.let_give_way(columns)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say why there are no rows, or that the filter hides them all, in place of showing nothing."""
        super().paintEvent(event)
        if not self.row_total():
            write_into(self, self._if_empty)
        elif not self.row_count():
            say_nothing_fits(self)

    def selected_keys(self) -> list[str]:
        """Return the keys of the selected rows, in the order shown."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return [str(self._sorted.index(row, 0).data(KEY_ROLE)) for row in rows]

    def selected_count(self) -> int:
        """Return how many rows are selected."""
        selection = self.selectionModel().selection()
        return sum(selection.at(run).height() for run in range(selection.count()))

    def current_key(self) -> str:
        """Return the key of the row with the focus, or nothing."""
        index = self.currentIndex()
        return str(index.siblingAtColumn(0).data(KEY_ROLE) or "") if index.isValid() else ""

    def select_keys(self, keys: Iterable[str], current: str = "") -> None:
        """Select the rows with these keys, as far as they are shown."""
        wanted = set(keys)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().clear()
        rows: list[int] = []
        for at, cells in enumerate(self._rows.grid.cells if wanted or current else ()):
            key = cells[0].get(KEY_ROLE)
            if not key or (key != current and key not in wanted):
                continue
            index = self._sorted.mapFromSource(self._rows.index(at, 0))
            if key == current and index.isValid():
                self.selectionModel().setCurrentIndex(index, flags.NoUpdate)
            if key in wanted and index.isValid():
                rows.append(index.row())
        self.selectionModel().select(self._runs(sorted(rows)), flags.Select | flags.Rows)

    def _runs(self, rows: Sequence[int]) -> QItemSelection:
        """Return rows, in order, as few ranges: Qt takes minutes for 10,000 of them one by one."""
        selection = QItemSelection()
        starts = [row for at, row in enumerate(rows) if not at or rows[at - 1] != row - 1]
        ends = [row for at, row in enumerate(rows) if at + 1 == len(rows) or rows[at + 1] != row + 1]
        for first, last in zip(starts, ends, strict=True):
            selection.append(QItemSelectionRange(self._sorted.index(first, 0), self._sorted.index(last, 0)))
        return selection

    def shown_grid(self) -> Grid:
        """Return the rows as they are shown, filtered and sorted; only the selected ones if there are several."""
        chosen = sorted({index.row() for index in self.selectionModel().selectedRows()})
        rows = chosen if len(chosen) > 1 else range(self._sorted.rowCount())
        grid = self._rows.grid
        places = [self._sorted.mapToSource(self._sorted.index(row, 0)).row() for row in rows]
        return replace(grid, cells=[grid.cells[at] for at in places])

    def row_total(self) -> int:
        """Return how many rows there are, filtered ones included."""
        return self._rows.rowCount()

    def row_count(self) -> int:
        """Return how many rows are shown."""
        return self._sorted.rowCount()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._choose(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            event.ignore()  # Qt would copy the cell as it stands; what may leave has a command, which is logged
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        key = index.siblingAtColumn(0).data(KEY_ROLE)
        if key:
            self.chosen.emit(str(key))
