"""From which to which line of a block its marks reach; kept until a mark in it changes or it is laid out anew."""

from collections import defaultdict
from dataclasses import dataclass, field

from PySide6.QtGui import QTextBlock

from lagvarde_coder.gui.widgets.document_view.geometry import BlockLines, Geometry
from lagvarde_coder.gui.widgets.document_view.index import MarkIndex
from lagvarde_coder.gui.widgets.document_view.marks import Mark
from lagvarde_coder.gui.widgets.document_view.slices import Slices

LANES = 8
"""Stripes side by side; what lies deeper is counted by a "+n" label."""

Extent = tuple[Mark, int, int]
"""A mark and the numbers of the first and last line that it covers something of."""


@dataclass(slots=True)
class BlockExtents:
    """The extents in one block, in text order.

    Attributes:
        striped: of marks with a stripe.
        counted: of the others.
        starting: of the others, those that begin in this block, by their first line.
    """

    made_from: tuple[BlockLines, Slices] | None = None
    striped: list[Extent] = field(default_factory=list)
    counted: list[Extent] = field(default_factory=list)
    starting: dict[int, list[Mark]] = field(default_factory=lambda: defaultdict(list))


_NOTHING = BlockExtents()


class Extents:
    """The extents in the blocks of one document that were looked at."""

    def __init__(self, index: MarkIndex, places: Geometry) -> None:
        self._index = index
        self._places = places
        self._known: dict[int, BlockExtents] = {}

    def of(self, block: QTextBlock) -> BlockExtents:
        """Return the extents in a block that is laid out."""
        number = block.blockNumber()
        if not self._index.in_block(number):
            return _NOTHING
        lines, slices = self._places.lines(block), self._index.slices(number)
        known = self._known.get(number)
        if (
            known is None
            or known.made_from is None
            or known.made_from[0] is not lines
            or known.made_from[1] is not slices
        ):
            known = self._known[number] = self._make(number, BlockExtents((lines, slices)), lines)
        return known

    def _make(self, number: int, extents: BlockExtents, lines: BlockLines) -> BlockExtents:
        start, lane, inside = self._index.blocks.start(number), self._index.lane, self._places.inside
        for mark in self._index.in_block(number):
            first, last = lines.extent(*inside(number, mark.span.start, mark.span.end))
            if lane(mark) < LANES:
                extents.striped.append((mark, first, last))
                continue
            extents.counted.append((mark, first, last))
            if mark.span.start >= start:
                extents.starting[first].append(mark)
        return extents
