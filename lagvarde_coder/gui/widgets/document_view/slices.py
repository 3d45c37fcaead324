"""Cuts a block where its marks begin and end: which runs are tinted how, and what is underlined in which row.

The cost of showing a block must not grow with how deep its marks lie upon each other. So only three underlines stand
below each other, and where more than three themes meet, the ground is neutral: nobody could tell their mixture apart.
Margin, tooltip and list name them all. Pure Python; positions are code points.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
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


_Edge = tuple[int, int, bool, int | None, Mark]
"""Where a mark begins (1) or ends (-1), whether its level is a row, and its slot if it is tinted."""


def cut(start: int, end: int, marks: Sequence[Mark], level_of: Callable[[Mark], int]) -> Slices:
    """Return the slices of the block ``[start, end)`` for its marks in text order.

    Levels of marks that overlap are different; those below ``ROWS`` are rows. Marks of higher levels are underlined
    where a row is free.
    """
    slices = Slices([], [])
    levels = {mark.id: level_of(mark) for mark in marks}
    edges = _edges(start, end, marks, levels, slices.underlines)
    here: dict[str, Mark] = {}
    slots: dict[int, int] = {}
    deep = _Deep(slices.underlines, levels)
    look: tuple[int, ...] = ()
    before, since, low = start, start, 0
    for position, change, is_low, slot, mark in edges:
        if before < position:
            now = () if not slots else tuple(sorted(slots)) if len(slots) <= ROWS else MANY
            if now != look:
                if look:
                    slices.pieces.append(Piece(since, before, look))
                look, since = now, before
            if low < ROWS and len(here) > low:
                deep.add(before, position, here)
            before = position
        low += change * is_low
        if change > 0:
            here[mark.id] = mark
        else:
            del here[mark.id]
        if slot is not None:
            count = slots[slot] = slots.get(slot, 0) + change
            if not count:
                del slots[slot]
    if look:
        slices.pieces.append(Piece(since, before, look))
    return slices


def _edges(
    start: int, end: int, marks: Iterable[Mark], levels: Mapping[str, int], underlines: list[Underline]
) -> list[_Edge]:
    """Return where marks begin and end in the block, in text order, and underline those whose levels are rows."""
    edges: list[_Edge] = []
    for mark in marks:
        span, slot = mark.span, mark.slot if mark.is_coding else None
        first = span.start if span.start > start else start  # twice as fast as max: this is done at every change
        last = span.end if span.end < end else end
        is_low = levels[mark.id] < ROWS
        if is_low:
            underlines.append(Underline(first, last, levels[mark.id], mark))
        edges += (first, 1, is_low, slot, mark), (last, -1, is_low, slot, mark)
    edges.sort(key=_position)
    return edges


def _position(edge: _Edge) -> int:
    return edge[0]


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

    def _put(self, underline: Underline) -> None:
        """Add ``underline``, or lengthen the one before it."""
        last = self._last.get(underline.row)
        if last is not None:
            before = self._underlines[last]
            if before.mark is underline.mark and before.end == underline.start:
                self._underlines[last] = underline._replace(start=before.start)
                return
        self._last[underline.row] = len(self._underlines)
        self._underlines.append(underline)
