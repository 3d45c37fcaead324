"""The order in which a matrix has its rows: as listed, by hand, by group of needs, or by a column."""

from lagvarde_coder.domain.figures.matrix_query import AS_LISTED, BY_HAND, BY_NEED
from lagvarde_coder.services.figures.matrix import CountedMatrix, MatrixLine

WHOLE = "whole"
"""The key of the column of all together."""


def column_key(column: str | None) -> str:
    """Return the key of a heading, by which rows may be sorted."""
    return WHOLE if column is None else f"column:{column}"


def arranged(made: CountedMatrix) -> list[MatrixLine]:
    """Return the rows in the order that is asked for; parts stay under what they are parts of, but by hand."""
    asked, rows = made.asked, list(made.rows)
    if asked.order == BY_HAND:
        place = {key: at for at, key in enumerate(asked.by_hand)}
        return sorted(rows, key=lambda row: place.get(row.key, len(place)))
    if asked.order == BY_NEED:
        groups = list(dict.fromkeys(row.need_group for row in rows if row.need_group))
        return sorted(rows, key=lambda row: groups.index(row.need_group) if row.need_group else len(groups))
    if asked.order == AS_LISTED:
        return rows
    columns = {column_key(column.key): column.key for column in made.columns}
    if asked.order not in columns and asked.order != WHOLE:
        return rows
    column = columns.get(asked.order)

    def weight(row: MatrixLine) -> float:
        cell = made.at(row.key, column)
        return (cell.share or 0.0) if asked.share else float(cell.amount)

    def in_order(parent: str | None) -> list[MatrixLine]:
        mine = [row for row in rows if (row.parent if row.parent in known else None) == parent]
        return [
            one
            for row in sorted(mine, key=weight, reverse=asked.descending)
            for one in (row, *(in_order(row.key) if row.key in parents else ()))
        ]

    known = {row.key for row in rows}
    parents = {row.parent for row in rows if row.parent in known}
    return in_order(None)
