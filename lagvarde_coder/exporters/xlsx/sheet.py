"""Streams one table into one sheet."""

from collections.abc import Iterator, Sequence, Sized
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain, islice

import openpyxl
from openpyxl.cell import Cell as XlsxCell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.reports import Cell, Column, ColumnKind, Table
from lagvarde_coder.exporters.xlsx.cells import ColumnCells, header_cell
from lagvarde_coder.exporters.xlsx.chart import ChartData
from lagvarde_coder.exporters.xlsx.page import new_sheet

MOST_ROWS = 1_048_575
"""Rows below the header (Excel's limit)."""

_SAMPLE = 200
_STEP = 500
_WIDTHS = {ColumnKind.BADGE: 8, ColumnKind.INTEGER: 10, ColumnKind.SHARE: 9, ColumnKind.DAY: 12, ColumnKind.TIME: 17}
_NARROWEST, _WIDEST_TEXT, _LONG_TEXT = 10, 60, 80
_LINE, _MOST_LINES = 15, 20  # points; higher rows are tedious to scroll
_FILTER_BUTTON = 5

Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """What became of a table.

    Attributes:
        cut: texts that were too long for a cell.
        full: rows were left out because the sheet was full.
    """

    sheet: str
    table: Table
    rows: int
    cut: int
    full: bool


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


def write_sheet(
    book: openpyxl.Workbook, name: str, table: Table, colours: dict[str, str], done: Done, chart: ChartData | None
) -> Written:
    """Write a table; ``chart`` takes its rows along."""
    sheet = new_sheet(book, name)
    rows = iter(table.rows)
    sample = list(islice(rows, _SAMPLE))
    widths = _set_up(sheet, table.columns, sample)
    sheet.append([header_cell(sheet, column) for column in table.columns])
    columns = [ColumnCells(sheet, column, colours) for column in table.columns]
    count = 0
    rest: Iterator[Row] = chain(sample, rows)
    for row in islice(rest, MOST_ROWS):
        count += 1
        _append(sheet, count + 1, [column.cell(value) for column, value in zip(columns, row, strict=True)], widths)
        done.row()
        if chart is not None:
            chart.take(row)
    if table.columns:
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.columns))}{count + 1}"
    full = count == MOST_ROWS and next(rest, None) is not None
    return Written(sheet.title, table, count, sum(column.cut for column in columns), full)


def _set_up(sheet: Worksheet, columns: Sequence[Column], sample: Sequence[Row]) -> list[int]:
    """Set what must stand before the rows, frozen header and widths; return the widths in characters."""
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    widths = []
    for place, column in enumerate(columns):
        widths.append(_width(column, [row[place] for row in sample if place < len(row)]))
        sheet.column_dimensions[get_column_letter(place + 1)].width = widths[-1]
    return widths


def _append(sheet: Worksheet, number: int, cells: list[XlsxCell | None], widths: Sequence[int]) -> None:
    """Append a row, high enough for its wrapped words: not every program finds the height out by itself."""
    lines = max((_lines(cell.value, width) for cell, width in zip(cells, widths, strict=True) if cell), default=1)
    if lines > 1:
        sheet.row_dimensions[number].height = _LINE * min(lines, _MOST_LINES)
    sheet.append(cells)
    sheet.row_dimensions.pop(number, None)


def _lines(value: object, width: int) -> int:
    """Return about how many lines ``value`` takes in a column of ``width`` characters."""
    if not isinstance(value, str) or (len(value) < width and "\n" not in value):
        return 1
    return sum(1 + len(line) // width for line in value.split("\n"))


def _width(column: Column, values: Sequence[Cell]) -> int:
    """Return a width in characters: by kind, and for words by the longest line of the first rows."""
    heading = len(column.heading) + _FILTER_BUTTON
    if column.kind is ColumnKind.LONG_TEXT:
        return _LONG_TEXT
    if column.kind in _WIDTHS:
        return max(_WIDTHS[column.kind], min(heading, _WIDEST_TEXT))
    longest = max((len(line) for value in values for line in _shown(value).splitlines()), default=0)
    return max(_NARROWEST, min(max(longest + 2, heading), _WIDEST_TEXT))


def _shown(value: Cell) -> str:
    return "" if value is None else str(value)[:16] if isinstance(value, date | datetime) else str(value)
