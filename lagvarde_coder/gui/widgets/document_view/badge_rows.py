"""Where badges stand in the margin: a pure rule, so that it can be tested without painting."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple


class Wanted(NamedTuple):
    """A mark that wants a badge beside one of its visible lines.

    Attributes:
        id: of the mark.
        first, last: numbers of its first and last visible line.
    """

    id: str
    first: int
    last: int


@dataclass(slots=True)
class Row:
    """The badges beside one line, from the text outwards, and those that found no place."""

    shown: list[str] = field(default_factory=list)
    more: list[str] = field(default_factory=list)


def badge_rows(wanted: Iterable[Wanted], columns: int, counted: Collection[int] = ()) -> dict[int, Row]:
    """Give each mark a badge beside its first visible line; where that is full, beside a later line of its own.

    What finds no place is counted in ``more`` of its first line, whose last badge then gives way to the "+n" label,
    so a row never holds more than ``columns`` labels.

    Args:
        wanted: in the order in which they are served.
        columns: labels beside one line.
        counted: lines that have a "+n" label anyway, for marks that are only counted.
    """
    rows: defaultdict[int, Row] = defaultdict(Row)
    for mark in wanted:
        for line in range(mark.first, mark.last + 1):
            if len(rows[line].shown) < columns:
                rows[line].shown.append(mark.id)
                break
        else:
            rows[mark.first].more.append(mark.id)
    rows.update((line, Row()) for line in counted if line not in rows)
    for line, row in rows.items():
        if len(row.shown) == columns and (row.more or line in counted):
            row.more.insert(0, row.shown.pop())
    return dict(rows)
