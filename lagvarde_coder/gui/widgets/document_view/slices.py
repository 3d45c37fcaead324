"""Cuts a block where its marks begin and end: which runs are tinted how, and what is underlined in which row.

The cost of showing a block must not grow with how deep its marks lie upon each other. So only three underlines stand
below each other, and where more than three themes meet, the ground is neutral: nobody could tell their mixture apart.
Margin, tooltip and list name them all. Pure Python; positions are code points.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from lagvarde_coder.gui.widgets.document_view.marks import Mark

ROWS = 3
"""Underlines that find room below a line of text; and themes whose tints are mixed."""

MANY = (0,)
"""Slots of a run with more themes than that: the neutral one."""


class Piece(NamedTuple):
    """A run of one block with one tint, in code points; ``slots`` in order, each once."""

    start: int
    end: int
    slots: tuple[int, ...]


class Underline(NamedTuple):
    """A run of one block that is underlined for a mark, in code points; ``row`` 0 is nearest the letters."""

    start: int
    end: int
    row: int
    mark: Mark


class Slices(NamedTuple):
    """What lies under the text of a block.

    Attributes:
        pieces: in text order; they do not overlap.
        underlines: those in one row do not overlap.
    """

    pieces: list[Piece]
    underlines: list[Underline]


def cut(start: int, end: int, marks: Iterable[Mark], level_of: Callable[[Mark], int]) -> Slices:
    """Return the slices of the block ``[start, end)`` for its marks in text order.

    Levels of marks that overlap are different; those below ``ROWS`` are rows. Marks of higher levels are underlined
    where a row is free.
    """
    slices = Slices([], [])
    edges: list[tuple[int, int, Mark]] = []
    levels: dict[str, int] = {}
    for mark in marks:
        first, last = max(mark.span.start, start), min(mark.span.end, end)
        level = levels[mark.id] = level_of(mark)
        if level < ROWS:
            slices.underlines.append(Underline(first, last, level, mark))
        edges += (first, 1, mark), (last, -1, mark)
    edges.sort(key=_position)
    here: dict[str, Mark] = {}
    slots: dict[int, int] = {}
    before, low = start, 0
    deep = _Deep(slices.underlines, levels)
    for position, change, mark in edges:
        if before < position:
            if slots:
                _add_piece(slices.pieces, before, position, tuple(sorted(slots)) if len(slots) <= ROWS else MANY)
            if low < ROWS and len(here) > low:
                deep.add(before, position, here)
            before = position
        low += change if levels[mark.id] < ROWS else 0
        if change > 0:
            here[mark.id] = mark
        else:
            del here[mark.id]
        if mark.is_coding:
            count = slots[mark.slot] = slots.get(mark.slot, 0) + change
            if not count:
                del slots[mark.slot]
    return slices


def _position(edge: tuple[int, int, Mark]) -> int:
    return edge[0]


def _add_piece(pieces: list[Piece], start: int, end: int, slots: tuple[int, ...]) -> None:
    if pieces and pieces[-1].end == start and pieces[-1].slots == slots:
        start = pieces.pop().start
    pieces.append(Piece(start, end, slots))


class _Deep:
    """Underlines marks of high levels in the rows that those of low levels leave free; one keeps its row if it can."""

    def __init__(self, underlines: list[Underline], levels: Mapping[str, int]) -> None:
        self._underlines = underlines
        self._levels = levels
        self._row_of: dict[str, int] = {}
        self._last: dict[int, int] = {}

    def add(self, start: int, end: int, here: Mapping[str, Mark]) -> None:
        """Underline the run ``[start, end)``, on which the marks ``here`` lie."""
        free = set(range(ROWS)) - {self._levels[mark_id] for mark_id in here}
        deep = [mark for mark in here.values() if self._levels[mark.id] >= ROWS]
        chosen = sorted(deep, key=lambda mark: self._levels[mark.id])[: len(free)]
        chosen.sort(key=lambda mark: self._row_of.get(mark.id, ROWS))  # those that have a row choose first
        for mark in chosen:
            row = self._row_of.get(mark.id, ROWS)
            row = row if row in free else min(free)
            free.discard(row)
            self._row_of[mark.id] = row
            self._put(Underline(start, end, row, mark))

    def _put(self, line: Underline) -> None:
        """Add ``line``, or lengthen the one before it."""
        last = self._last.get(line.row)
        if last is not None:
            before = self._underlines[last]
            if before.mark is line.mark and before.end == line.start:
                self._underlines[last] = line._replace(start=before.start)
                return
        self._last[line.row] = len(self._underlines)
        self._underlines.append(line)
