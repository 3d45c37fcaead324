"""What the tables are made of."""

from collections.abc import Collection, Iterable, Iterator
from itertools import compress

from lagvarde_coder.domain.disclosed import Disclosed
from lagvarde_coder.domain.project import NO, YES
from lagvarde_coder.domain.report.tables import Cell, Column, ColumnKind
from lagvarde_coder.services.disclosure import own
from lagvarde_coder.words import IN_SWEDISH

Rows = Iterator[tuple[Cell, ...]]
INTEGER, LONG, BADGE = ColumnKind.INTEGER, ColumnKind.LONG_TEXT, ColumnKind.BADGE


def columns(*headings: str | tuple[str, ColumnKind]) -> tuple[Column, ...]:
    """Return columns from their headings, with a kind where it is not text."""
    return tuple(Column(heading) if isinstance(heading, str) else Column(*heading) for heading in headings)


def yes_or_no(said: bool) -> Disclosed:
    """Return "Ja" or "Nej"."""
    return own(IN_SWEDISH.things[YES if said else NO].capitalize())


def without(
    withheld: Collection[str], headings: tuple[Column, ...], rows: Iterable[tuple[Cell, ...]]
) -> tuple[tuple[Column, ...], Rows]:
    """Return columns and rows without the columns of these headings: what is withheld leaves no empty column."""
    kept = [column.heading not in withheld for column in headings]
    if all(kept):
        return headings, iter(rows)
    return tuple(compress(headings, kept)), (tuple(compress(row, kept)) for row in rows)
