"""The table twin of a picture, as a table of the window shows it."""

from PySide6.QtGui import QFontMetrics

from lagvarde_coder.domain.figures.drawing import Drawing
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.list_table import Cell, ColumnHeading, Grid, cell

_WIDEST, _MEASURED = 190, 200
"""Pixels that a column is wide at most; rows of which the widths are known."""
_BOLD, _AROUND = 1.15, 22


def grid_of(drawing: Drawing) -> Grid:
    """Return the table twin as a table shows it; each row has its place as its key."""
    twin = drawing.twin
    rows = [
        [_cell(value, str(number) if column == 0 else "") for column, value in enumerate(row)]
        for number, row in enumerate(twin.rows)
    ]
    headings = [ColumnHeading(heading, tip=heading) for heading in twin.headings]
    return Grid(headings, rows, frozenset(range(len(headings))) - _wordy(drawing))


def _wordy(drawing: Drawing) -> frozenset[int]:
    """Return the columns that hold words, and no numbers."""
    rows = drawing.twin.rows
    words = {column for row in rows for column, value in enumerate(row) if isinstance(value, str) and value}
    return frozenset(words - {column for row in rows for column, value in enumerate(row) if isinstance(value, float)})


def _cell(value: object, key: str) -> Cell:
    if isinstance(value, float | int):
        return cell(_shown(value), key=key, sort=value)
    return cell(_shown(value), key=key, tip=_shown(value))


def _shown(value: object) -> str:
    """Return a value of a table twin as the table shows it."""
    if isinstance(value, float):
        return wording.decimal(value)
    return wording.number(value) if isinstance(value, int) else str(value or "")


def widths_of(drawing: Drawing, metrics: QFontMetrics) -> tuple[list[int], dict[int, int]]:
    """Return the least widths of the columns, and which of them gets what is left: the first one of long words."""
    twin, widths = drawing.twin, list[int]()
    for column, heading in enumerate(twin.headings):
        held = [metrics.horizontalAdvance(_shown(row[column])) for row in twin.rows[:_MEASURED]]
        widest = max([*held, round(metrics.horizontalAdvance(heading) * _BOLD)])
        widths.append(min(widest + _AROUND, _WIDEST))
    return widths, {next((column for column, width in enumerate(widths) if width == _WIDEST), 0): 1}
