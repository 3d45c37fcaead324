"""The order of a table of figures: by the codebook, by name, or by the figures of one column."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt

from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.gui.models.figures import THEME_ROLE, Figures
from lagvarde_coder.gui.models.table import CODEBOOK, SORT_ROLE, Grid

NAME = "name"
"""The order by what themes are called."""


@dataclass(frozen=True, slots=True)
class Order:
    """What themes are sorted by: the ``key`` of a column's heading, or :data:`NAME`.

    Sub-themes stay under their theme, in the same order among themselves. Equals stay in the codebook's order.
    """

    key: str = CODEBOOK
    descending: bool = False

    def after_click(self, key: str) -> "Order":
        """Return the order after a click on a heading: figures begin with the largest, a second click turns it."""
        return Order(key, not self.descending) if key == self.key else Order(key, key != CODEBOOK)

    def arranged(self, figures: Figures, grid: Grid) -> tuple[Figures, Grid]:
        """Return figures and their grid, a row of it for each of their rows, in this order.

        A column that is not there now leaves them in the codebook's order.
        """
        keys = [heading.key for heading in grid.columns]
        if self.key == NAME:
            weights = {str(row[0][THEME_ROLE]): swedish(str(row[0][Qt.ItemDataRole.DisplayRole])) for row in grid.cells}
            order = _tree(figures, weights, descending=self.descending)
        elif self.key != CODEBOOK and self.key in keys:
            column = keys.index(self.key)
            order = _tree(figures, _numbers(grid, column), descending=self.descending)
        elif self.key == CODEBOOK and self.descending:
            places = {row.theme: at for at, row in enumerate(figures.rows)}
            order = _tree(figures, places, descending=True)
        else:
            return figures, grid
        rows, cells = figures.rows, grid.cells
        return replace(figures, rows=tuple(rows[at] for at in order)), replace(grid, cells=[cells[at] for at in order])


def _numbers(grid: Grid, column: int) -> dict[str, float]:
    """Return what each row of a column counts, by the theme's id."""
    numbers: dict[str, float] = {}
    for row in grid.cells:
        number = row[column].get(SORT_ROLE, 0)
        numbers[str(row[0][THEME_ROLE])] = float(number) if isinstance(number, (int, float)) else 0.0
    return numbers


def _tree(figures: Figures, weights: Mapping[str, object], *, descending: bool) -> list[int]:
    """Return the rows' places in order of their weights, those of parts right after their theme."""
    known = {row.number for row in figures.rows}
    below: dict[str | None, list[int]] = {}
    for at, row in enumerate(figures.rows):
        below.setdefault(row.parent if row.parent in known else None, []).append(at)

    def in_order(places: Sequence[int]) -> list[int]:
        # a stable sort with reverse keeps equals as they were
        return sorted(places, key=lambda at: weights[figures.rows[at].theme], reverse=descending)  # type: ignore[arg-type, return-value]

    def with_parts(place: int) -> list[int]:
        parts = in_order(below.get(figures.rows[place].number, ()))
        return [place, *(one for part in parts for one in with_parts(part))]

    return [one for place in in_order(below.get(None, ())) for one in with_parts(place)]
