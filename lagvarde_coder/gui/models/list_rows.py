"""The rows of a list: their cells, and the order and choice of them that the list shows."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from lagvarde_coder.domain.disclosed import Disclosed
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.gui.models.table import COPIED_ROLE, SORT_ROLE, TITLED_ROLE, Grid, GridModel
from lagvarde_coder.gui.models.tree import KEY_ROLE

Cell = dict[int, object]
Index = QModelIndex | QPersistentModelIndex


def cell(
    text: object,
    *,
    key: str = "",
    sort: object = None,
    tip: str = "",
    icon: object = None,
    copied: Disclosed | None = None,
    source: Id = "",
) -> Cell:
    """Return the item data of a cell: its words, and what else is known of it.

    ``copied`` is copied in place of its words; ``source`` is the document whose title they are.
    """
    data: Cell = {Qt.ItemDataRole.DisplayRole: text}
    for role, value in (
        (KEY_ROLE, key),
        (Qt.ItemDataRole.ToolTipRole, tip),
        (Qt.ItemDataRole.DecorationRole, icon),
        (TITLED_ROLE, source),
    ):
        if value:
            data[role] = value
    if sort is not None:
        data[SORT_ROLE] = sort
    if copied is not None:
        data[COPIED_ROLE] = copied
    return data


class SwedishSort(QSortFilterProxyModel):
    """Sorts by :data:`SORT_ROLE`, else by words in Swedish order; keeps rows with all words of the filter.

    The rows of the grid itself are put in order: to let Qt compare them in pairs takes ten times as long, and there may
    be 10,000 of them. Rows that are alike stand as the grid was given.
    """

    def __init__(self, rows: GridModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._words: list[str] = []
        self._keys: Collection[str] | None = None
        self._by: tuple[int, Qt.SortOrder] | None = None
        self._given = Grid()
        self._order: list[int] = []  # of each row the place in the grid as it was given
        self._sort_keys: dict[int, list[tuple[bool, object]]] = {}
        self._joined: list[str] = []
        self.setSourceModel(rows)

    def show_grid(self, grid: Grid) -> None:
        """Show another table, in the order that was asked for."""
        self._given, self._sort_keys, self._joined = grid, {}, []
        self._order = self._in_order()
        self._rows.show_grid(replace(grid, cells=[grid.cells[row] for row in self._order]))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Put the rows in the order of a column; a column below 0 gives them back as they came."""
        self._by = (column, order) if column >= 0 else None
        place = {row: at for at, row in enumerate(self._order)}
        self._order = self._in_order()
        self._rows.arrange([place[row] for row in self._order])

    def _in_order(self) -> list[int]:
        """Return the places of the rows, as they were given, in the order that was asked for."""
        cells = self._given.cells
        if self._by is None or self._by[0] >= len(self._given.columns):
            return list(range(len(cells)))
        column, order = self._by
        if column not in self._sort_keys:
            self._sort_keys[column] = [_sort_key(row[column]) for row in cells]
        keys = self._sort_keys[column]
        return sorted(range(len(cells)), key=keys.__getitem__, reverse=order is Qt.SortOrder.DescendingOrder)

    def keep(self, keys: Collection[str] | None) -> None:
        """Keep the rows with these keys; None keeps all."""
        if keys != self._keys:
            self.beginFilterChange()
            self._keys = keys
            self.endFilterChange()

    def show_only(self, text: str) -> None:
        """Keep the rows in which every word of ``text`` stands somewhere; an empty text keeps all."""
        if (words := text.casefold().split()) != self._words:
            self.beginFilterChange()
            self._words = words
            self.endFilterChange()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        if self._keys is not None and self._rows.grid.cells[row][0].get(KEY_ROLE) not in self._keys:
            return False
        if not self._words:
            return True
        self._joined = self._joined or [_joined(cells) for cells in self._given.cells]
        words = self._joined[self._order[row]]
        return all(word in words for word in self._words)


def _joined(cells: Iterable[Cell]) -> str:
    shown = (each.get(Qt.ItemDataRole.DisplayRole) for each in cells)
    return " ".join(str(value) for value in shown if value is not None).casefold()


def _sort_key(shown: Cell) -> tuple[bool, object]:
    wanted = shown.get(SORT_ROLE)
    return (False, wanted) if wanted is not None else (True, swedish(str(shown.get(Qt.ItemDataRole.DisplayRole) or "")))
