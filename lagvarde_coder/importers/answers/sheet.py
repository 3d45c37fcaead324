"""The neutral form of a table: sheets of cells, all rows of a sheet equally long, no more than a budget allows."""

from dataclasses import dataclass, field
from typing import TypeAlias

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.answers.cells import EMPTY, Cell, CellKind
from lagvarde_coder.importers.answers.places import Area, Place
from lagvarde_coder.importers.base import Limits

Row: TypeAlias = list[Cell]

MOST_CELLS = 2_000_000
"""Of the rectangles around the cells of all sheets; a thousand times a large inquiry."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its rows from A1 on, all of the same length; rows and columns count from 0.

    Attributes:
        carried: places that have what the first cell of a merged area says.
        hidden_rows: those that the program it was made with does not show; so ``hidden_columns``.
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


class Budget:
    """What the cells of one file may hold together: room for so many, and characters, shared ones counted each time."""

    def __init__(self, name: str, limits: Limits) -> None:
        self._name = name
        self._characters = limits.characters
        self._cells = MOST_CELLS

    def take_characters(self, count: int) -> None:
        """Count characters.

        Raises:
            ImportRefused: there are too many.
        """
        self._characters -= count
        if self._characters < 0:
            raise ImportRefused(name=self._name, detail=why.TOO_LONG)

    def take_cells(self, count: int) -> None:
        """Count cells.

        Raises:
            ImportRefused: there are too many.
        """
        self._cells -= count
        if self._cells < 0:
            raise ImportRefused(name=self._name, detail=why.TOO_MANY_CELLS)


@dataclass(slots=True)
class SheetCells:
    """The cells of a sheet that is being read, and its merged areas; rows and columns count from 0."""

    budget: Budget
    merged: list[Area] = field(default_factory=list)
    _cells: dict[int, dict[int, Cell]] = field(default_factory=dict)
    _last: Place = (-1, -1)

    def keep(self, place: Place, cell: Cell) -> None:
        """Take a cell that says something.

        Raises:
            ValueError: it stands before the first row or column.
            ImportRefused: the budget is used up.
        """
        if cell.kind is CellKind.EMPTY:
            return
        row, column = place
        self.budget.take_characters(len(cell.text))
        if row < 0 or column < 0:
            raise ValueError(place)
        self.reach(place)
        self._cells.setdefault(row, {})[column] = cell

    def reach(self, place: Place) -> None:
        """Make room for cells as far as this place.

        Raises:
            ImportRefused: the rectangle would be too large.
        """
        self._last = max(self._last[0], place[0]), max(self._last[1], place[1])
        if (self._last[0] + 1) * (self._last[1] + 1) > MOST_CELLS:
            self.budget.take_cells(MOST_CELLS + 1)

    def merge(self, area: Area) -> None:
        """Take a merged area.

        Raises:
            ImportRefused: the budget is used up.
        """
        self.budget.take_cells(1)
        self.merged.append(area)

    def taken(self) -> tuple[list[Row], frozenset[Place]]:
        """Return the rows, and the places that have what the first cell of a merged area says.

        Raises:
            ImportRefused: the budget is used up.
        """
        height, width = self._last[0] + 1, self._last[1] + 1
        self.budget.take_cells(height * width)
        rows = [[EMPTY] * width for _ in range(height)]
        for at, cells in self._cells.items():
            for column, cell in cells.items():
                rows[at][column] = cell
        return rows, self._carry(rows)

    def _carry(self, rows: list[Row]) -> frozenset[Place]:
        """Let each cell of a merged area say what its first cell says; return those that did not say it themselves."""
        carried: set[Place] = set()
        height, width = self._last[0] + 1, self._last[1] + 1
        for (top, left), last in self.merged:
            if top >= height or left >= width or rows[top][left] is EMPTY:
                continue
            cell = rows[top][left]
            bottom, right = min(last[0], height - 1), min(last[1], width - 1)
            area = (bottom - top + 1) * (right - left + 1)
            self.budget.take_cells(area)
            self.budget.take_characters(area * len(cell.text))
            places = {(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)}
            places.remove((top, left))
            for row, column in places:
                rows[row][column] = cell
            carried |= places
        return frozenset(carried)
