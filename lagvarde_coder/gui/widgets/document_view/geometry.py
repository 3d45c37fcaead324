"""Where lines and runs of text stand in their blocks; kept until a block is laid out anew."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextLayout

from lagvarde_coder.gui.text_positions import TextPositions
from lagvarde_coder.gui.widgets.document_view.blocks import Blocks

NARROWEST = 2.0
"""Pixels of a run at least: a coded space at a line's end can still be seen."""


class BlockLines:
    """The lines of one block. Heights are relative to the block, positions are UTF-16 units from its start.

    Attributes:
        starts, ends: of the text of each line.
        tops, heights: of each line, without the air between lines.
    """

    __slots__ = ("_edges", "_rights", "ends", "heights", "starts", "tops")

    def __init__(self, layout: QTextLayout) -> None:
        lines = [layout.lineAt(number) for number in range(layout.lineCount())]
        self.starts = [line.textStart() for line in lines]
        self.ends = [line.textStart() + line.textLength() for line in lines]
        self.tops = [line.y() for line in lines]
        self.heights = [line.height() for line in lines]
        self._rights = [line.naturalTextRect().right() for line in lines]
        self._edges: dict[tuple[int, int], float] = {}

    def __len__(self) -> int:
        return len(self.starts)

    def between(self, top: float, bottom: float) -> range:
        """Return the numbers of the lines that begin above ``bottom`` and whose words end below ``top``."""
        last = bisect_right(self.tops, bottom)
        first = bisect_right(self.tops, top, 0, last)
        if first and self.tops[first - 1] + self.heights[first - 1] > top:
            first -= 1
        return range(first, last)

    def extent(self, start: int, end: int) -> tuple[int, int]:
        """Return the numbers of the first and the last line with text of ``[start, end)``."""
        return max(0, bisect_right(self.starts, start) - 1), max(0, bisect_left(self.starts, end) - 1)

    def line_of(self, position: int) -> int:
        """Return the number of the line that ``position`` is on."""
        return max(0, bisect_right(self.starts, position) - 1)

    def x(self, layout: QTextLayout, line: int, position: int) -> float:
        """Return where ``position`` stands on a line."""
        key = line, position
        if key not in self._edges:
            x: float = layout.lineAt(line).cursorToX(position)[0]  # type: ignore[index]
            self._edges[key] = x
        return self._edges[key]

    def runs(self, layout: QTextLayout, start: int, end: int, shown: range) -> Iterator[tuple[int, float, float]]:
        """Yield line, left and right of each part of ``[start, end)`` on the lines ``shown``.

        Right to left, the start is on the right; a run that changes direction is taken from its outermost ends.
        """
        first, last = self.extent(start, end)
        for line in range(max(first, shown.start), min(last + 1, shown.stop)):
            begin, stop = max(start, self.starts[line]), min(end, self.ends[line])
            if begin < stop:
                left, right = sorted((self.x(layout, line, begin), self.x(layout, line, stop)))
                yield line, left, min(right, max(self._rights[line], left + NARROWEST))  # not the space at a break


class Geometry:
    """The lines of the blocks of one document that were looked at since they were laid out."""

    def __init__(self, blocks: Blocks, positions: TextPositions) -> None:
        self._blocks = blocks
        self._positions = positions
        self._known: dict[int, BlockLines] = {}

    def forget(self, number: int) -> None:
        """Look anew at the block with this number: it was laid out again."""
        self._known.pop(number, None)

    def lines(self, block: QTextBlock) -> BlockLines:
        """Return the lines of a block that is laid out; the same object until it is laid out anew."""
        number = block.blockNumber()
        if number not in self._known:
            self._known[number] = BlockLines(block.layout())
        return self._known[number]

    def inside(self, number: int, start: int, end: int) -> tuple[int, int]:
        """Return the part of ``[start, end)``, code points of the text, in UTF-16 units from the start of a block."""
        begin = self._blocks.start(number)
        shift = self._positions.to_qt(begin)
        first, last = max(start, begin), min(end, self._blocks.next_start(number))
        return self._positions.to_qt(first) - shift, self._positions.to_qt(last) - shift

    def boxes(self, block: QTextBlock, rect: QRectF, start: int, end: int) -> list[QRectF]:
        """Return the rectangles, one a line, of the part of ``[start, end)`` in a block that is laid out.

        Positions are code points of the text; ``rect`` is that of the block, in the coordinates that are wanted.
        """
        lines, run = self.lines(block), self.inside(block.blockNumber(), start, end)
        return [
            QRectF(rect.left() + left, rect.top() + lines.tops[line], right - left, lines.heights[line])
            for line, left, right in lines.runs(block.layout(), *run, range(len(lines)))
        ]
