"""Rows of a page's tables: cells that reach over columns and rows."""

from typing import TYPE_CHECKING

from lagvarde_coder.importers.html.lists import whole
from lagvarde_coder.importers.prose.table_rows import RowCell, TableRows

if TYPE_CHECKING:
    from lagvarde_coder.importers.archive import Element
    from lagvarde_coder.importers.prose.marked_lines import MarkedLine

_MOST = 1_000
"""Columns or rows over which a cell reaches at most."""

_BESIDE = 60
"""Cells beside each other that reach down."""


class OpenTable:
    """A table that is being read, row by row."""

    def __init__(self) -> None:
        self._rows = TableRows()
        self._cells: list[RowCell] = []
        self._column = 0
        self._reaching: dict[int, tuple[int, int]] = {}  # by column: rows that are left, and how wide the cell is

    def add_cell(self, element: "Element", lines: "list[MarkedLine]") -> None:
        """Add the next cell of the row."""
        self._pass_cells_from_above()
        width = min(max(1, whole(element.get("colspan"), 1)), _MOST)
        height = min(max(1, whole(element.get("rowspan"), 1)), _MOST)
        reaches = height > 1 and len(self._reaching) < _BESIDE
        inside = next(element.iter("table"), None) is not None or any(line.level for line in lines)
        self._cells.append(RowCell(lines, self._column, "restart" if reaches else "", whole=inside))
        if reaches:
            self._reaching[self._column] = (height, width)
        self._column += width

    def row(self) -> "tuple[list[MarkedLine], int]":
        """End the row; return its lines, and how many code points they have that no cell of it has."""
        if not self._cells:
            return [], 0
        self._pass_cells_from_above()
        cells, self._cells, self._column = self._cells, [], 0
        self._reaching = {column: (rows - 1, width) for column, (rows, width) in self._reaching.items() if rows > 1}
        lines = self._rows.lines(cells)
        return lines, max(0, _length(lines) - sum(_length(cell.lines) for cell in cells))

    def _pass_cells_from_above(self) -> None:
        """A cell of an earlier row that reaches into this one has its place before the next cell."""
        while self._column in self._reaching and not any(cell.column == self._column for cell in self._cells[-1:]):
            _, width = self._reaching[self._column]
            self._cells.append(RowCell([], self._column, "continue"))
            self._column += width


def _length(lines: "list[MarkedLine]") -> int:
    return sum(len(line.text) for line in lines)
