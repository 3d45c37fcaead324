"""One table as one sheet."""

from collections.abc import Iterator, Sequence, Sized
from itertools import accumulate, chain, islice

import openpyxl
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.cell_range import CellRange

from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.report.tables import Cell, Column, ColumnKind, Table
from lagvarde_coder.exporters.text import table_headings, xml_text
from lagvarde_coder.exporters.xlsx.cells import ColumnCells, overlong, row, text_row
from lagvarde_coder.exporters.xlsx.list_object import add_table, table_range
from lagvarde_coder.exporters.xlsx.looks import Looks
from lagvarde_coder.exporters.xlsx.page import new_sheet

HEADER = 5
"""Row of the headings: title, note and state stand above them, and an empty row."""
MOST_ROWS = 1_048_576 - HEADER
"""Rows below the header (Excel's limit)."""

_SAMPLE = 200
_STEP = 500
_WIDTHS = {
    ColumnKind.BADGE: 8, ColumnKind.INTEGER: 10, ColumnKind.SHARE: 9, ColumnKind.DECIMAL: 10, ColumnKind.DAY: 12,
    ColumnKind.TIME: 17,
}  # fmt: skip
_NARROWEST, _WIDEST_TEXT, _LONG_TEXT = 10, 60, 80
_FILTER_BUTTON = 5
_HEAD, _USUAL = 100, 9
"""Width of the note above a table, and of a column that has none, in characters."""

Row = tuple[Cell, ...]


class Done:
    """Counts rows over all tables for the progress; tables of unknown length count as they come."""

    def __init__(self, progress: Progress, tables: Sequence[Table]) -> None:
        self._progress = progress
        self._known = sum(len(table.rows) for table in tables if isinstance(table.rows, Sized))
        self._rows = 0

    def row(self) -> None:
        """Count a row, and say so now and then.

        Raises:
            Cancelled: the user asked to stop.
        """
        self._rows += 1
        if self._rows % _STEP == 0:
            self._progress.step(self._rows, max(self._known, self._rows + 1))

    def finish(self) -> None:
        """Say that everything is written."""
        self._progress.step(max(self._known, self._rows, 1), max(self._known, self._rows, 1))


class TableSheet:
    """A table on its sheet: set up at once, from its first rows; written row by row later.

    Attributes:
        sample: the first rows.
        count: rows written so far.
        full: rows were left out because the sheet was full.
    """

    def __init__(
        self, book: openpyxl.Workbook, name: str, table: Table, done: Done, *, called: str = "", head: str = ""
    ) -> None:
        """Set the sheet up; ``called`` names the table in formulas, ``head`` says what every sheet says of itself."""
        self.table = table
        self._done = done
        self._head = head
        self._rows: Iterator[Row] = iter(table.rows)
        self.sample = list(islice(self._rows, _SAMPLE))
        self._headings = table_headings([column.heading for column in table.columns])
        self._widths = [_width(column, [row[at] for row in self.sample]) for at, column in enumerate(table.columns)]
        self.sheet = new_sheet(book, name, self._widths)
        self.sheet.freeze_panes = f"A{HEADER + 1}"
        self.sheet.print_title_rows = f"{HEADER}:{HEADER}"
        self._across = _across(self._widths)
        if self._across > 1:
            self.sheet.merged_cells.add(CellRange(f"A2:{get_column_letter(self._across)}2"))
        self.list_object = add_table(self.sheet, called or "Tabell", self._headings, HEADER)
        self._cells: list[ColumnCells] = []
        self.count = 0
        self.full = False

    def table_range(self) -> str:
        """Return the range of the header and the rows that have been written."""
        return table_range(len(self._headings), HEADER, self.count)

    @property
    def cut(self) -> int:
        """How many texts were too long for a cell."""
        return overlong(self.table.note) + sum(column.cut for column in self._cells)

    def rows(self, looks: Looks, colours: dict[str, str]) -> Iterator[str]:
        """Yield the head, the header and the rows."""
        columns = self.table.columns
        yield text_row(1, [self.table.title], [looks.title], lines=2)
        yield text_row(2, [self.table.note], [looks.note], [max(_HEAD, sum(self._widths[: self._across]))])
        yield text_row(3, [self._head], [looks.words])
        heads = [looks.header(column.kind) for column in columns]
        yield text_row(HEADER, self._headings, heads, self._widths)
        self._cells = [
            ColumnCells(place, column, width, looks, colours)
            for place, (column, width) in enumerate(zip(columns, self._widths, strict=True), 1)
        ]
        rest = chain(self.sample, self._rows)
        for values in islice(rest, MOST_ROWS):
            self.count += 1
            yield self._row(values)
            self._done.row()
        self.full = self.count == MOST_ROWS and next(rest, None) is not None

    def _row(self, values: Row) -> str:
        number = self.count + HEADER
        cells = [column.cell(value, number) for column, value in zip(self._cells, values, strict=True)]
        return row(number, cells, max([column.lines for column in self._cells], default=1))


def _across(widths: Sequence[int]) -> int:
    """Return over how many columns the note goes: as far as a line can be read, beyond a narrow table too."""
    together = list(accumulate([*widths, *[_USUAL] * _HEAD]))
    return next(place for place, width in enumerate(together, 1) if width >= _HEAD)


def _width(column: Column, values: Sequence[Cell]) -> int:
    """Return a width in characters: by kind, and for words by the longest line of the first rows."""
    heading = min(len(column.heading) + _FILTER_BUTTON, _WIDEST_TEXT)
    if column.kind is ColumnKind.LONG_TEXT:
        return _LONG_TEXT
    if column.kind in _WIDTHS:
        return max(_WIDTHS[column.kind], heading)
    lines = (len(line) for value in values if value is not None for line in xml_text(str(value)).split("\n"))
    return max(_NARROWEST, heading, min(max(lines, default=0) + 2, _WIDEST_TEXT))
