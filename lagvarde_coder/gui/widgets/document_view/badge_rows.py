"""Where badges stand in the margin: a pure rule, so that it can be tested without painting."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush
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
class BadgeRow:
    """The badges beside one line, from the text outwards, and those that found no place."""

    shown: list[str] = field(default_factory=list)
    more: list[str] = field(default_factory=list)


def badge_rows(wanted: Iterable[Wanted], columns: int, counted: Collection[int] = ()) -> dict[int, BadgeRow]:
    """Give each mark a badge beside a line of its own, the first where there is room for it.

    Where several want one line, those that end first come first (earliest deadline first: as many as possible find a
    place). What finds none is counted in ``more`` of its first line by a "+n" label, which takes a place too, so a row
    never holds more than ``columns`` labels.

    Args:
        wanted: in the order in which they stand beside one line.
        columns: labels beside one line.
        counted: lines that have a "+n" label anyway, for marks that are only counted.
    """
    marks, crowded = list(wanted), set(counted)
    while True:
        placed, unplaced = _placed(marks, columns, crowded)
        more = {marks[at].first for at in unplaced} - crowded
        if not more:
            break
        crowded |= more
    rows: defaultdict[int, BadgeRow] = defaultdict(BadgeRow)
    for at in sorted(placed):
        rows[placed[at]].shown.append(marks[at].id)
    for at in sorted(unplaced):
        rows[marks[at].first].more.append(marks[at].id)
    rows.update((line, BadgeRow()) for line in counted if line not in rows)
    return dict(rows)


def _placed(marks: Sequence[Wanted], columns: int, crowded: Collection[int]) -> tuple[dict[int, int], list[int]]:
    """Return the line of each mark that finds a place, and the others; all by their number among ``marks``."""
    coming = sorted(range(len(marks)), key=lambda at: marks[at].first, reverse=True)
    waiting: list[tuple[int, int]] = []
    placed: dict[int, int] = {}
    unplaced: list[int] = []
    line = 0
    while coming or waiting:
        if not waiting:
            line = marks[coming[-1]].first
        while coming and marks[coming[-1]].first == line:
            at = coming.pop()
            heappush(waiting, (marks[at].last, at))
        room = columns - (line in crowded)
        while waiting and (room > 0 or waiting[0][0] == line):
            _, at = heappop(waiting)
            if room > 0:
                placed[at] = line
                room -= 1
            else:
                unplaced.append(at)
        line += 1
    return placed, unplaced
