"""The sheets of a workbook, with what their cells show.

Our own reader: calamine guessed the format anew (an OpenDocument in a workbook's clothes ended the process), made a
full rectangle of a sheet's outermost cells, and says nothing of number formats, hidden rows or struck text.
"""

from typing import TYPE_CHECKING

from lagvarde_coder.importers.answers.sheet import Budget, Sheet, SheetCells
from lagvarde_coder.importers.archive import Archive
from lagvarde_coder.importers.base import Limits
from lagvarde_coder.importers.streaming import Attributes, stream
from lagvarde_coder.importers.xlsx.cell_styles import read_styles
from lagvarde_coder.importers.xlsx.parts import ListedSheet, WorkbookParts, refuse_other_formats
from lagvarde_coder.importers.xlsx.sheets import Shared, SheetReading, read_notes
from lagvarde_coder.importers.xlsx.strings import read_strings

if TYPE_CHECKING:
    from lagvarde_coder.importers.answers.places import Place

_NOTES = frozenset({"comments", "threadedComment"})
_DRAWN = frozenset({"pic", "sp", "graphicFrame", "cxnSp"})


def read_sheets(name: str, data: bytes, limits: Limits) -> list[Sheet]:
    """Return the sheets with cells that say something, in the workbook's order, hidden ones last.

    Raises:
        ImportRefused: no workbook, damaged, protected, or too large.
    """
    refuse_other_formats(name, data)
    package = WorkbookParts(Archive(name, data, limits), limits)
    shared = Shared(read_strings(package, limits), read_styles(package, limits), package.from_1904)
    budget = Budget(name, limits)
    listed = sorted(package.sheets, key=lambda sheet: sheet.hidden)
    sheets = [_read(package, sheet, shared, budget, limits) for sheet in listed]
    return [sheet for sheet in sheets if sheet.rows]


def _read(package: WorkbookParts, listed: ListedSheet, shared: Shared, budget: Budget, limits: Limits) -> Sheet:
    reading = SheetReading(shared, SheetCells(budget))
    stream(package.archive, listed.part, limits, reading.start, reading.end, reading.text)
    rows, carried = reading.grid.taken()
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
        carried,
        frozenset(reading.hidden_rows),
        frozenset(reading.hidden_columns),
        frozenset(notes),
        drawings,
    )


def _drawn(archive: Archive, part: str, limits: Limits) -> int:
    count = 0

    def start(tag: str, _: Attributes) -> None:
        nonlocal count
        count += tag in _DRAWN

    stream(archive, part, limits, start)
    return count
