"""Paints what lies under the words: tints, underlines, and the ground of a question's wording."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock

from lagvarde_coder.gui.colours import mean
from lagvarde_coder.gui.theming import Theming
from lagvarde_coder.gui.widgets.document_view.geometry import BlockLines, Geometry
from lagvarde_coder.gui.widgets.document_view.index import MarkIndex, Piece
from lagvarde_coder.gui.widgets.document_view.marks import Mark
from lagvarde_coder.gui.widgets.document_view.options import Look
from lagvarde_coder.gui.widgets.document_view.structure import Role
from lagvarde_coder.gui.widgets.document_view.tables import Row

LEVELS = 3
"""Underlines that find room below a line; deeper ones share."""

STROKE = 2
"""Thickness of an underline in pixels."""

_UNSURE = (STROKE, (2.0, 1.5))
_DISPOSED = (1.0, (1.5, 2.5))
"""Thickness, and lengths of dash and gap as multiples of it."""


@dataclass(slots=True)
class Drawing:
    """What is painted under one block, relative to it, and what it was made from: valid as long as that is the same."""

    made_from: tuple[BlockLines, list[Piece], range]
    grounds: dict[tuple[int, ...], list[QRectF]] = field(default_factory=lambda: defaultdict(list))
    strokes: dict[int, list[QRectF]] = field(default_factory=lambda: defaultdict(list))
    dashes: dict[int, list[QLineF]] = field(default_factory=lambda: defaultdict(list))
    dots: dict[int, list[QLineF]] = field(default_factory=lambda: defaultdict(list))

    def fits(self, lines: BlockLines, pieces: list[Piece], shown: range) -> bool:
        """Tell whether it still shows what there is."""
        return self.made_from[0] is lines and self.made_from[1] is pieces and self.made_from[2] == shown


class Highlighter:
    """Paints under the text of one document.

    Attributes:
        look: which of tint and underline are painted.
    """

    def __init__(
        self, index: MarkIndex, geometry: Geometry, tables: Mapping[int, Row], theming: Theming, look: Look
    ) -> None:
        self._index = index
        self._tables = tables
        self._geometry = geometry
        self._theming = theming
        self.look = look
        self._tints: dict[tuple[int, ...], QColor] = {}
        self._drawings: dict[int, Drawing] = {}

    def new_look(self) -> None:
        """Mix the tints anew: the colours are others now."""
        self._tints.clear()

    def paint(self, painter: QPainter, block: QTextBlock, rect: QRectF, height: int) -> None:
        """Paint what lies under ``block``, whose rectangle in a viewport of this ``height`` is ``rect``."""
        number = block.blockNumber()
        if block.userState() == Role.QUESTION:
            self._paint_question(painter, block, rect)
        elif (row := self._tables.get(number)) is not None:
            self._paint_rules(painter, rect, above=row.is_first)
        if self.look is Look.MARGIN or not self._index.in_block(number):
            return
        drawing = self._drawing(block, number, -rect.top(), height - rect.top())
        painter.translate(rect.topLeft())
        painter.setPen(Qt.PenStyle.NoPen)
        if self.look is Look.TINT:
            for slots, boxes in drawing.grounds.items():
                painter.setBrush(self._tint(slots))
                painter.drawRects(boxes)
        for slot, boxes in drawing.strokes.items():
            painter.setBrush(self._theming.slot_colour(slot))
            painter.drawRects(boxes)
        for (width, dashes), by_slot in ((_UNSURE, drawing.dashes), (_DISPOSED, drawing.dots)):
            for slot, strokes in by_slot.items():
                pen = QPen(self._theming.slot_colour(slot), width, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
                pen.setDashPattern(dashes)
                painter.setPen(pen)
                painter.drawLines(strokes)
        painter.translate(-rect.topLeft())

    def _drawing(self, block: QTextBlock, number: int, top: float, bottom: float) -> Drawing:
        """Return the drawing of the lines between two heights, made anew only if something in it changed."""
        lines, pieces = self._geometry.lines(block), self._index.pieces(number)
        shown = lines.between(top + STROKE, bottom)  # of a line scrolled away only the air below it is left
        known = self._drawings.get(number)
        if known is None or not known.fits(lines, pieces, shown):
            known = self._drawings[number] = self._draw(block, number, Drawing((lines, pieces, shown)))
        return known

    def _draw(self, block: QTextBlock, number: int, drawing: Drawing) -> Drawing:
        lines, pieces, shown = drawing.made_from
        layout, marks = block.layout(), self._index.in_block(number)
        depth = (STROKE + 1) * (1 + max(self._index.level(mark) % LEVELS for mark in marks))
        for piece in pieces:
            run = self._geometry.inside(number, piece.start, piece.end)
            for line, left, right in lines.runs(layout, *run, shown):
                box = QRectF(left, lines.tops[line] - 1, right - left, lines.heights[line] + depth)
                drawing.grounds[piece.slots].append(box)
        for mark in marks:
            below = (STROKE + 1) * (self._index.level(mark) % LEVELS)
            run = self._geometry.inside(number, mark.span.start, mark.span.end)
            for line, left, right in lines.runs(layout, *run, shown):
                _underline(drawing, mark, left, right, lines.tops[line] + lines.heights[line] + below)
        return drawing

    def _tint(self, slots: tuple[int, ...]) -> QColor:
        if slots not in self._tints:
            self._tints[slots] = mean([self._theming.slot_tint(slot) for slot in slots])
        return self._tints[slots]

    def _paint_rules(self, painter: QPainter, rect: QRectF, *, above: bool) -> None:
        """Paint a line under a row of a table, and above it if it is the first."""
        colour, width = self._theming.colour("border"), painter.viewport().width()
        painter.fillRect(QRectF(rect.left(), round(rect.bottom()) - 1, width, 1), colour)
        if above:
            painter.fillRect(QRectF(rect.left(), round(rect.top()) - 1, width, 1), colour)

    def _paint_question(self, painter: QPainter, block: QTextBlock, rect: QRectF) -> None:
        layout = block.layout()
        first, last = layout.lineAt(0), layout.lineAt(layout.lineCount() - 1)
        pad = first.height() * 0.4
        top, bottom = rect.top() + first.y() - pad, rect.top() + last.y() + last.height() + pad
        ground = QRectF(rect.left(), top, max(rect.width(), painter.viewport().width()), bottom - top)
        painter.fillRect(ground, self._theming.colour("surface_alt"))
        painter.fillRect(QRectF(ground.left(), top, 3, bottom - top), self._theming.colour("accent"))


def _underline(drawing: Drawing, mark: Mark, left: float, right: float, top: float) -> None:
    middle = QLineF(left, top + STROKE / 2, right, top + STROKE / 2)
    if not mark.is_coding:
        drawing.dots[mark.slot].append(middle)
    elif mark.unsure:
        drawing.dashes[mark.slot].append(middle)
    else:
        drawing.strokes[mark.slot].append(QRectF(left, top, right - left, STROKE))
