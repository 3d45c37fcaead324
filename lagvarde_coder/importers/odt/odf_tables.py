"""Rows and cells of a table in an OpenDocument file, with what is repeated, spanned and covered."""

from typing import TYPE_CHECKING

from lagvarde_coder.importers.odt import odf_names as n
from lagvarde_coder.importers.odt.odf_lists import whole
from lagvarde_coder.importers.odt.odf_walk import letters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lagvarde_coder.importers.archive import Element

_ROWS_AGAIN, _CELLS_AGAIN = n.name("table:number-rows-repeated"), n.name("table:number-columns-repeated")
_DOWN, _ACROSS = n.name("table:number-rows-spanned"), n.name("table:number-columns-spanned")
_GROUPS = n.names("table:table-header-rows", "table:table-rows", "table:table-row-group")
_MOST_COLUMNS = 1_000
_MOST_AGAIN = 1_000
"""Times that a row with words is repeated; text programs repeat none."""


def rows_of(table: "Element") -> "Iterator[Iterator[tuple[Element | None, int, str]]]":
    """Yield the cells of each row: the cell, its column, and "restart", "continue" or nothing (see ``RowCell``).

    It is None where one from a row above reaches down.
    """
    reaching: dict[int, int] = {}
    for row in _rows(table):
        again = whole(row.get(_ROWS_AGAIN), 1)
        times = 1 if again <= 1 or not letters(row) else min(again, _MOST_AGAIN)
        for _ in range(times):
            yield _cells(row, reaching)


def _rows(group: "Element") -> "Iterator[Element]":
    for row in group:
        if row.tag == n.ROW:
            yield row
        elif row.tag in _GROUPS:
            yield from _rows(row)


def _cells(row: "Element", reaching: dict[int, int]) -> "Iterator[tuple[Element | None, int, str]]":
    """Yield the cells of a row; ``reaching`` says how many more rows a cell reaches down, by its column."""
    column = 0
    for cell in row:
        if cell.tag not in {n.CELL, n.COVERED}:
            continue
        for _ in range(min(max(whole(cell.get(_CELLS_AGAIN), 1), 1), _MOST_COLUMNS)):
            if column >= _MOST_COLUMNS:
                return
            if cell.tag == n.CELL:
                down = whole(cell.get(_DOWN), 1)
                if down > 1:
                    reaching[column] = down - 1
                yield cell, column, "restart" if down > 1 else ""
            elif reaching.get(column):
                reaching[column] -= 1
                yield None, column, "continue"
            column += 1
