"""The sheets of a workbook, with what their cells show.

Our own reader: calamine guessed the format anew (an OpenDocument in a workbook's clothes ended the process), made a
full rectangle of a sheet's outermost cells, and says nothing of number formats, hidden rows or struck text.
"""

from dataclasses import dataclass
from typing import TypeAlias

from lagvarde_coder.importers.archive import Archive
from lagvarde_coder.importers.base import Limits
from lagvarde_coder.importers.xlsx.cell_styles import read_styles
from lagvarde_coder.importers.xlsx.cells import EMPTY, Cell
from lagvarde_coder.importers.xlsx.parts import ListedSheet, WorkbookParts, refuse_other_formats
from lagvarde_coder.importers.xlsx.places import Place
from lagvarde_coder.importers.xlsx.sheets import Budget, Shared, SheetReading, read_notes
from lagvarde_coder.importers.xlsx.stream import Attributes, stream
from lagvarde_coder.importers.xlsx.strings import read_strings

Row: TypeAlias = list[Cell]

_NOTES = frozenset({"comments", "threadedComment"})
_DRAWN = frozenset({"pic", "sp", "graphicFrame", "cxnSp"})


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its rows from A1 on, all of the same length; rows and columns count from 0.

    Attributes:
        carried: places that have what the first cell of a merged area says.
        hidden_rows: those that Excel does not show; so ``hidden_columns``.
        notes: places of cells with a note or comment.
        drawings: pictures, boxes and diagrams that lie on the sheet.
    """

    name: str
    rows: list[Row]
    carried: frozenset[Place] = frozenset()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    notes: frozenset[Place] = frozenset()
    drawings: int = 0


def read_sheets(name: str, data: bytes, limits: Limits) -> list[Sheet]:
    """Return the sheets with cells that say something, in the workbook's order, hidden ones last.

    Raises:
        ImportRefused: no workbook, damaged, protected, or too large.
    """
    refuse_other_formats(name, data)
    package = WorkbookParts(Archive(name, data, limits), limits)
    shared = Shared(read_strings(package, limits), read_styles(package, limits), package.from_1904)
    budget = Budget(package.archive, limits)
    listed = sorted(package.sheets, key=lambda sheet: sheet.hidden)
    sheets = [_read(package, sheet, shared, budget, limits) for sheet in listed]
    return [sheet for sheet in sheets if sheet.rows]


def _read(package: WorkbookParts, listed: ListedSheet, shared: Shared, budget: Budget, limits: Limits) -> Sheet:
    reading = SheetReading(shared, budget)
    stream(package.archive, listed.part, limits, reading.start, reading.end, reading.text)
    height, width = reading.last[0] + 1, reading.last[1] + 1
    budget.take_cells(height * width)
    rows = [[EMPTY] * width for _ in range(height)]
    for at, cells in reading.cells.items():
        for column, cell in cells.items():
            rows[at][column] = cell
    notes: set[Place] = set()
    drawings = 0
    for relation in package.relations_of(listed.part).values():
        if relation.kind in _NOTES and relation.target in package.archive:
            read_notes(package.archive, relation.target, limits, notes.add)
        elif relation.kind == "drawing" and relation.target in package.archive:
            drawings += _drawn(package.archive, relation.target, limits)
    return Sheet(
        listed.name,
        rows,
        _carry(rows, reading, budget),
        frozenset(reading.hidden_rows),
        frozenset(reading.hidden_columns),
        frozenset(notes),
        drawings,
    )


def _carry(rows: list[Row], reading: SheetReading, budget: Budget) -> frozenset[Place]:
    """Let each cell of a merged area say what its first cell says; return those that did not say it themselves."""
    carried: set[Place] = set()
    height, width = reading.last[0] + 1, reading.last[1] + 1
    for (top, left), last in reading.merged:
        if top >= height or left >= width or rows[top][left] is EMPTY:
            continue
        cell = rows[top][left]
        bottom, right = min(last[0], height - 1), min(last[1], width - 1)
        area = (bottom - top + 1) * (right - left + 1)
        budget.take_cells(area)
        budget.take_characters(area * len(cell.text))
        places = {(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)} - {(top, left)}
        for row, column in places:
            rows[row][column] = cell
        carried |= places
    return frozenset(carried)


def _drawn(archive: Archive, part: str, limits: Limits) -> int:
    count = 0

    def start(tag: str, _: Attributes) -> None:
        nonlocal count
        count += tag in _DRAWN

    stream(archive, part, limits, start)
    return count
