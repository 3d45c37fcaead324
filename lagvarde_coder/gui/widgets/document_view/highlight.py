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
        shift = self._positions.to_qt(self._index.blocks.start(number))
        tints = [(self._relative(p.start, shift), self._relative(p.end, shift), self._tint(p.slots))
                 for p in self._index.pieces(number)]  # fmt: skip
        lines = [
            (self._relative(max(mark.span.start, self._index.blocks.start(number)), shift),
             self._relative(min(mark.span.end, self._index.blocks.next_start(number)), shift), mark)
            for mark in marks
        ]  # fmt: skip
        for line in visible_lines(block.layout(), clip.top() - rect.top(), clip.bottom() - rect.top()):
            first, last = line.textStart(), line.textStart() + line.textLength()
            origin = rect.topLeft() + QPointF(0, line.y())
            for start, end, tint in tints:
                if start < last and first < end:
                    left, right = _edges(line, max(start, first), min(end, last))
                    ground = QRectF(origin.x() + left, origin.y() - 1, right - left, line.height() + 3 * LEVELS - 1)
                    painter.fillRect(ground, tint)
            for start, end, mark in lines:
                if start < last and first < end:
                    left, right = _edges(line, max(start, first), min(end, last))
                    y = origin.y() + line.height() + (STROKE + 1) * (self._index.level(mark) % LEVELS)
                    colour = self._theming.slot_colour(mark.slot)
                    _underline(painter, origin.x() + left, origin.x() + right, y, colour, mark.unsure)

    def _relative(self, position: int, shift: int) -> int:
        return self._positions.to_qt(position) - shift

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


def _edges(line: QTextLine, start: int, end: int) -> tuple[float, float]:
    """Return left and right of a run of a line; in right-to-left text the start is on the right."""
    a, b = _x(line, start), _x(line, end)
    words = line.naturalTextRect()  # without the space at which the line was broken
    return min(a, b), min(max(a, b), max(words.right(), min(a, b) + STROKE))


def _x(line: QTextLine, position: int) -> float:
    x: float = line.cursorToX(position)[0]  # type: ignore[index]
    return x


def _underline(painter: QPainter, left: float, right: float, y: float, colour: QColor, dashed: bool) -> None:
    if not dashed:
        painter.fillRect(QRectF(left, y, right - left, STROKE), colour)
        return
    pen = QPen(colour, STROKE, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([2.0, 1.5])
    painter.setPen(pen)
    painter.drawLine(QPointF(left, y + STROKE / 2), QPointF(right, y + STROKE / 2))
