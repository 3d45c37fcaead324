"""Where lines and runs of text stand in their blocks; kept until a block is laid out anew."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextLayout

from lagvarde_coder.gui.core.text_positions import TextPositions
from lagvarde_coder.gui.widgets.document_view.blocks import Blocks

NARROWEST = 2.0
"""Pixels of a run at least: a coded space at a line's end can still be seen."""


Run = tuple[int, float, float]
"""Number of the line, left and right edge of a run of text on it."""


class Stops:
    """Where the edges of runs stand on one line, in whole pixels."""

    __slots__ = ("_at", "_begin", "_stop", "_words")

    def __init__(self, at: dict[int, int], begin: int, stop: int, words: int) -> None:
        self._at = at
        self._begin = begin
        self._stop = stop
        self._words = words

    def run(self, start: int, end: int) -> tuple[int, int] | None:
        """Return left edge and width of ``[start, end)`` on the line, None if it is elsewhere; both are known edges."""
        begin, stop = self._begin, self._stop
        if start >= stop or end <= begin:
            return None
        left, right = self._at[start if start > begin else begin], self._at[end if end < stop else stop]
        if right < left:
            left, right = right, left
        if right > self._words:  # the space at which the line is broken
            right = max(self._words, min(right, left + round(NARROWEST)))
        return left, right - left


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
        edge = self._edges.get(key)
        if edge is None:
            edge = self._edges[key] = layout.lineAt(line).cursorToX(position)[0]  # type: ignore[index]
        return edge

    def stops(self, layout: QTextLayout, number: int, edges: Sequence[int]) -> Stops:
        """Return where a line begins and ends, and those of ``edges`` (sorted) that lie on it."""
        begin, stop = self.starts[number], self.ends[number]
        to_x = layout.lineAt(number).cursorToX
        inside = edges[bisect_right(edges, begin) : bisect_left(edges, stop)]
        at: dict[int, int] = {edge: round(to_x(edge)[0]) for edge in (begin, *inside, stop)}  # type: ignore[index]
        return Stops(at, begin, stop, round(self._rights[number]))

    def runs(self, layout: QTextLayout, start: int, end: int, shown: range) -> list[Run]:
        """Return line, left and right of each part of ``[start, end)`` on the lines ``shown``.

        Right to left, the start is on the right; a run that changes direction is taken from its outermost ends.
        """
        runs: list[Run] = []
        first, last = self.extent(start, end)
        for line in range(max(first, shown.start), min(last + 1, shown.stop)):
            begin, stop = self.starts[line], self.ends[line]
            begin, stop = max(start, begin), min(end, stop)
            if begin < stop:
                left, right = self.x(layout, line, begin), self.x(layout, line, stop)
                if right < left:
                    left, right = right, left
                words = self._rights[line]  # without the space at which the line is broken
                if right > words:
                    right = words if words > left + NARROWEST else min(right, left + NARROWEST)
                runs.append((line, left, right))
        return runs


class Geometry:
    """The lines of the blocks of one document that were looked at since they were laid out."""

    def __init__(self, blocks: Blocks, positions: TextPositions) -> None:
        self._blocks = blocks
        self._positions = positions
        self._same_units = positions.length == positions.qt_length
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
        begin, stop = self._blocks.start(number), self._blocks.next_start(number)
        first, last = start if start > begin else begin, end if end < stop else stop
        if self._same_units:  # asked for every mark of a block at every change
            return first - begin, last - begin
        shift = self._positions.to_qt(begin)
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
