"""From which to which line of a block its marks reach; kept until a mark in it changes or it is laid out anew."""

from PySide6.QtGui import QTextBlock

from lagvarde_coder.gui.widgets.document_view.geometry import BlockLines, Geometry
from lagvarde_coder.gui.widgets.document_view.index import MarkIndex, Piece
from lagvarde_coder.gui.widgets.document_view.marks import Mark

Extent = tuple[Mark, int, int]
"""A mark and the numbers of the first and last line that it covers something of."""


class Extents:
    """The extents in the blocks of one document that were looked at."""

    def __init__(self, index: MarkIndex, places: Geometry) -> None:
        self._index = index
        self._places = places
        self._known: dict[int, tuple[BlockLines, list[Piece], list[Extent]]] = {}

    def of(self, block: QTextBlock) -> list[Extent]:
        """Return the extents in a block that is laid out, in text order."""
        number = block.blockNumber()
        marks = self._index.in_block(number)
        if not marks:
            return []
        lines, pieces = self._places.lines(block), self._index.pieces(number)
        known = self._known.get(number)
        if known is not None and known[0] is lines and known[1] is pieces:
            return known[2]
        inside = self._places.inside
        extents = [(mark, *lines.extent(*inside(number, mark.span.start, mark.span.end))) for mark in marks]
        self._known[number] = lines, pieces, extents
        return extents
