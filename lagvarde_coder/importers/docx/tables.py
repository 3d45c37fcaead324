"""Where the cells of a table stand in its grid."""

from typing import TYPE_CHECKING

from lagvarde_coder.importers.docx import names as n
from lagvarde_coder.importers.docx.tree import number, value

if TYPE_CHECKING:
    from lagvarde_coder.importers.archive import Element


def merged_down(cell: "Element") -> str:
    """Return "restart" for a cell that reaches into the rows below, "continue" for its part there, else nothing."""
    mark = cell.find(f"{n.TC_PR}/{n.w('vMerge')}")
    return "" if mark is None else ("restart" if mark.get(n.VAL) == "restart" else "continue")


def grid_width(cell: "Element") -> int:
    """Return over how many columns of the grid a cell reaches."""
    return min(max(1, number(value(cell.find(n.TC_PR), n.w("gridSpan")), 1)), 1_000)


def grid_start(row: "Element") -> int:
    """Return how many columns of the grid a row leaves empty at its beginning."""
    return min(number(value(row.find(n.TR_PR), n.w("gridBefore")), 0), 1_000)
