"""Where badges stand in the margin: a pure rule, so that it can be tested without painting."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple


class Wanted(NamedTuple):
    """A mark that wants a badge beside one of its visible lines.

    Attributes:
        id: of the mark.
        first, last: numbers of its first and last visible line.
        striped: False for a mark that found no lane; it is only counted.
    """

    id: str
    first: int
    last: int
    striped: bool = True


@dataclass(slots=True)
class Row:
    """The badges beside one line, from the text outwards, and those that found no place."""

    shown: list[str] = field(default_factory=list)
    more: list[str] = field(default_factory=list)


def badge_rows(wanted: Iterable[Wanted], columns: int) -> dict[int, Row]:
    """Give each mark a badge beside its first visible line; where that is full, beside a later line of its own.

    What finds no place is counted in ``more`` of its first line, whose last badge then gives way to the "+n" label,
    so a row never holds more than ``columns`` labels.

    Args:
        wanted: in the order in which they are served.
        columns: labels beside one line.
    """
    rows: defaultdict[int, Row] = defaultdict(Row)
    for mark in wanted:
        lines = range(mark.first, mark.last + 1) if mark.striped else range(0)
        free = next((line for line in lines if len(rows[line].shown) < columns), None)
        if free is None:
            rows[mark.first].more.append(mark.id)
        else:
            rows[free].shown.append(mark.id)
    for row in rows.values():
        if row.more and len(row.shown) == columns:
            row.more.insert(0, row.shown.pop())
    return {line: row for line, row in rows.items() if row.shown or row.more}
