"""What the tables are made of."""

from collections.abc import Iterator

from lagvarde_coder.domain.report.tables import Cell, Column, ColumnKind

Rows = Iterator[tuple[Cell, ...]]
INTEGER, LONG, BADGE = ColumnKind.INTEGER, ColumnKind.LONG_TEXT, ColumnKind.BADGE


def columns(*headings: str | tuple[str, ColumnKind]) -> tuple[Column, ...]:
    """Return columns from their headings, with a kind where it is not text."""
    return tuple(Column(heading) if isinstance(heading, str) else Column(*heading) for heading in headings)
