"""Paints what lies under the words: tints, underlines, and the ground of a question's wording."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextLayout, QTextLine

from lagvarde_coder.gui.colours import mean
from lagvarde_coder.gui.text_positions import TextPositions
from lagvarde_coder.gui.theming import Theming
from lagvarde_coder.gui.widgets.document_view.index import MarkIndex
from lagvarde_coder.gui.widgets.document_view.layout import PITCH
from lagvarde_coder.gui.widgets.document_view.structure import Role

LEVELS = 3
"""Underlines that find room below a line; deeper ones share."""

STROKE = 2
"""Thickness of an underline in pixels."""

MANY_LINES = 60
"""Above this the first visible line is found by bisection."""


def visible_lines(layout: QTextLayout, top: float, bottom: float) -> Iterator[QTextLine]:
    """Yield the lines of a block between two heights, both relative to the block."""
    count = layout.lineCount()
    number = 0
    if count > MANY_LINES:
        low, high = 0, count - 1
        while low < high:
            middle = (low + high) // 2
            if layout.lineAt(middle).y() + layout.lineAt(middle).height() * PITCH < top:
                low = middle + 1
            else:
                high = middle
        number = low
    while number < count:
        line = layout.lineAt(number)
        if line.y() > bottom:
            return
        if line.y() + line.height() * PITCH >= top:
            yield line
        number += 1


class Highlighter:
    """Paints under the text of one document."""

    def __init__(self, index: MarkIndex, positions: TextPositions, theming: Theming) -> None:
        self._index = index
        self._positions = positions
        self._theming = theming
        self._tints: dict[tuple[int, ...], QColor] = {}

    def new_look(self) -> None:
        """Mix the tints anew: the colours are others now."""
        self._tints.clear()

    def paint(self, painter: QPainter, block: QTextBlock, rect: QRectF, clip: QRectF) -> None:
        """Paint what lies under ``block``, whose rectangle in the viewport is ``rect``, inside ``clip``."""
        if block.userState() == Role.QUESTION:
            self._paint_question(painter, block, rect)
        number = block.blockNumber()
        marks = self._index.in_block(number)
        if not marks:
            return
        tints = [(self._run(number, piece.start, piece.end), piece.slots) for piece in self._index.pieces(number)]
        under = [(self._run(number, mark.span.start, mark.span.end), mark) for mark in marks]
        depth = (STROKE + 1) * (1 + max(self._index.level(mark) % LEVELS for mark in marks))
        for line in visible_lines(block.layout(), clip.top() - rect.top(), clip.bottom() - rect.top()):
            top = rect.top() + line.y()
            if top + line.height() <= STROKE:  # scrolled away; only the air below it is left
                continue
            for run, slots in tints:
                if edges := _edges(line, run):
                    left, right = edges
                    ground = QRectF(rect.left() + left, top - 1, right - left, line.height() + depth)
                    painter.fillRect(ground, self._tint(slots))
            for run, mark in under:
                if edges := _edges(line, run):
                    left, right = edges
                    below = top + line.height() + (STROKE + 1) * (self._index.level(mark) % LEVELS)
                    stroke = QRectF(rect.left() + left, below, right - left, STROKE)
                    _underline(painter, stroke, self._theming.slot_colour(mark.slot), mark.unsure)

    def _run(self, number: int, start: int, end: int) -> tuple[int, int]:
        """Return the part of ``[start, end)`` in block ``number``, in UTF-16 units from the block's start."""
        blocks = self._index.blocks
        shift = self._positions.to_qt(blocks.start(number))
        first, last = max(start, blocks.start(number)), min(end, blocks.next_start(number))
        return self._positions.to_qt(first) - shift, self._positions.to_qt(last) - shift

    def _tint(self, slots: tuple[int, ...]) -> QColor:
        if slots not in self._tints:
            self._tints[slots] = mean([self._theming.slot_tint(slot) for slot in slots])
        return self._tints[slots]

    def _paint_question(self, painter: QPainter, block: QTextBlock, rect: QRectF) -> None:
        layout = block.layout()
        first, last = layout.lineAt(0), layout.lineAt(layout.lineCount() - 1)
        pad = first.height() * 0.4
        top, bottom = rect.top() + first.y() - pad, rect.top() + last.y() + last.height() + pad
        ground = QRectF(rect.left(), top, max(rect.width(), painter.viewport().width()), bottom - top)
        painter.fillRect(ground, self._theming.colour("surface_alt"))
        painter.fillRect(QRectF(ground.left(), top, 3, bottom - top), self._theming.colour("accent"))


def _edges(line: QTextLine, run: tuple[int, int]) -> tuple[float, float] | None:
    """Return left and right of a run on a line, None if it is elsewhere; right to left, the start is on the right."""
    first, last = line.textStart(), line.textStart() + line.textLength()
    if run[0] >= last or run[1] <= first:
        return None
    left, right = sorted((_x(line, max(run[0], first)), _x(line, min(run[1], last))))
    words = line.naturalTextRect()  # without the space at which the line was broken
    return left, min(right, max(words.right(), left + STROKE))


def _x(line: QTextLine, position: int) -> float:
    x: float = line.cursorToX(position)[0]  # type: ignore[index]
    return x


def _underline(painter: QPainter, stroke: QRectF, colour: QColor, dashed: bool) -> None:
    if not dashed:
        painter.fillRect(stroke, colour)
        return
    pen = QPen(colour, stroke.height(), Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([2.0, 1.5])
    painter.setPen(pen)
    y = stroke.center().y()
    painter.drawLine(QPointF(stroke.left(), y), QPointF(stroke.right(), y))
