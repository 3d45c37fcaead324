"""What the events of a spreadsheet's content say: styles first, then table by table, row by row, cell by cell.

A row or a cell may stand for a million of its kind ("number-rows-repeated"); empty ones cost nothing, and the budget of
:class:`SheetCells` bounds the others.
"""

from dataclasses import dataclass, field

from lagvarde_coder.importers.answers.places import Area, Place
from lagvarde_coder.importers.answers.sheet import Budget, Sheet, SheetCells
from lagvarde_coder.importers.ods.cell_values import CellWriting
from lagvarde_coder.importers.streaming import Attributes

_LAST_COLUMN = 16_384
_PASSED_OVER = frozenset(
    {"tracked-changes", "forms", "dde-links", "database-ranges", "content-validations", "scenario"}
)
_DRAWN = frozenset({
    "frame", "custom-shape", "g", "line", "rect", "circle", "ellipse", "polygon", "polyline", "path", "connector",
    "caption", "measure", "regular-polygon", "control", "table",
})  # fmt: skip
"""What lies on a sheet, or in a cell; a table within a cell is such a thing too."""


@dataclass(frozen=True, slots=True)
class ReadTable:
    """A table that has been read."""

    sheet: Sheet
    hidden: bool


@dataclass(slots=True)
class _OpenTable:
    """What has been read of a table so far; rows and columns count from 0."""

    name: str
    hidden: bool
    cells: SheetCells
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    notes: set[Place] = field(default_factory=set)
    drawings: int = 0
    column: int = 0
    row: int = 0

    def taken(self) -> ReadTable:
        rows, carried = self.cells.taken()
        hidden = frozenset(self.hidden_rows), frozenset(self.hidden_columns)
        return ReadTable(Sheet(self.name, rows, carried, *hidden, frozenset(self.notes), self.drawings), self.hidden)


class TableStream:
    """Takes the events of the content, hands over tables.

    Attributes:
        is_spreadsheet: whether the content is one.
        tables: those read so far.
    """

    def __init__(self, budget: Budget) -> None:
        self.is_spreadsheet = False
        self.tables: list[ReadTable] = []
        self._budget = budget
        self._struck: set[str] = set()
        self._hidden: set[str] = set()
        self._style = ""
        self._skipped = 0  # how deep within something that is passed over
        self._table: _OpenTable | None = None
        self._row: list[tuple[int, int, CellWriting]] | None = None
        self._repeated = 1  # of the row
        self._is_hidden_row = False
        self._cell: CellWriting | None = None
        self._next = 0  # column

    def start(self, tag: str, its: Attributes) -> None:
        """Take the start of an element.

        Raises:
            ValueError: a number is none.
            ImportRefused: the budget is used up.
        """
        if self._skipped:
            self._skipped += 1
        elif self._table is None:
            self._start_outside(tag, its)
        elif tag in _DRAWN:
            self._table.drawings += 1
            self._skipped = 1
        elif tag in _PASSED_OVER:
            self._skipped = 1
        elif self._cell is not None:
            self._start_in_cell(self._table, self._cell, tag, its)
        elif self._row is not None and tag in {"table-cell", "covered-table-cell"}:
            self._cell = CellWriting(its, self._struck)
        elif tag == "table-row":
            self._row, self._next, self._repeated = [], 0, _count(its, "number-rows-repeated")
            self._is_hidden_row = its.get("visibility", "visible") != "visible"
        elif tag == "table-column":
            count = _count(its, "number-columns-repeated")
            if its.get("visibility", "visible") != "visible":
                last = min(self._table.column + count, _LAST_COLUMN)
                self._table.hidden_columns.update(range(self._table.column, last))
            self._table.column += count

    def end(self, tag: str) -> None:
        """Take the end of an element.

        Raises:
            ImportRefused: the budget is used up.
        """
        if self._skipped:
            self._skipped -= 1
        elif self._table is None:
            self._style = "" if tag == "style" else self._style
        elif tag in {"table-cell", "covered-table-cell"} and self._cell is not None and self._row is not None:
            count = _count(self._cell.its, "number-columns-repeated")
            self._row.append((self._next, count, self._cell))
            self._next += count
            self._cell = None
        elif self._cell is not None:
            self._cell.end(tag)
        elif tag == "table-row" and self._row is not None:
            self._end_row(self._table, self._row)
            self._row = None
        elif tag == "table":
            self.tables.append(self._table.taken())
            self._table = None

    def text(self, letters: str) -> None:
        """Take letters; those outside a paragraph are none of a cell's."""
        if self._cell is not None and not self._skipped:
            self._cell.text(letters)

    def _start_outside(self, tag: str, its: Attributes) -> None:
        if tag == "spreadsheet":
            self.is_spreadsheet = True
        elif tag == "table" and self.is_spreadsheet:
            hidden = its.get("style-name", "") in self._hidden
            self._table = _OpenTable(its.get("name", ""), hidden, SheetCells(self._budget))
        elif tag in _PASSED_OVER:
            self._skipped = 1
        elif tag == "style":
            self._style = its.get("name", "")
        elif self._style and tag == "table-properties" and its.get("display", "true") == "false":
            self._hidden.add(self._style)
        elif self._style and tag == "text-properties" and _is_struck(its):
            self._struck.add(self._style)

    def _start_in_cell(self, table: _OpenTable, cell: CellWriting, tag: str, its: Attributes) -> None:
        if tag == "annotation":
            table.notes.add((table.row, self._next))
            self._skipped = 1
        else:
            cell.start(tag, its)

    def _end_row(self, table: _OpenTable, row: list[tuple[int, int, CellWriting]]) -> None:
        says = False
        for column, count, writing in row:
            if (cell := writing.taken()) is None:
                continue
            says = True
            table.cells.reach((table.row + self._repeated - 1, column + count - 1))
            for down in range(self._repeated):
                for right in range(count):
                    table.cells.keep((table.row + down, column + right), cell)
            wide, high = _count(writing.its, "number-columns-spanned"), _count(writing.its, "number-rows-spanned")
            if wide > 1 or high > 1:
                first = (table.row, column)
                table.cells.merge(Area(first, (table.row + high - 1, column + wide - 1)))
        if says and self._is_hidden_row:
            table.hidden_rows.update(range(table.row, table.row + self._repeated))
        table.row += self._repeated


def _is_struck(its: Attributes) -> bool:
    """Tell whether a style strikes its text out; LibreOffice may name the type of the line without its style."""
    line = its.get("text-line-through-style") or its.get("text-line-through-type") or "none"
    return line != "none"


def _count(its: Attributes, name: str) -> int:
    """Return how often something stands there, or how far it reaches.

    Raises:
        ValueError: it is no number, or below one.
    """
    count = int(its.get(name, 1))
    if count < 1:
        raise ValueError(count)
    return count
