"""Paints what lies under the words: tints, underlines, and the ground of a question's wording."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QLine, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock

from lagvarde_coder.gui.looks.colours import mean
from lagvarde_coder.gui.looks.theming import Theming
from lagvarde_coder.gui.widgets.document_view.geometry import BlockLines, Geometry
from lagvarde_coder.gui.widgets.document_view.index import MarkIndex
from lagvarde_coder.gui.widgets.document_view.marks import Mark
from lagvarde_coder.gui.widgets.document_view.options import Look
from lagvarde_coder.gui.widgets.document_view.slices import Slices
from lagvarde_coder.gui.widgets.document_view.structure import LineRole
from lagvarde_coder.gui.widgets.document_view.text_tables import TableRow

STROKE = 2
"""Thickness of an underline in pixels."""

MANY_LINES = 60
"""Above this only the lines on the screen are drawn, anew at every scroll."""

_UNSURE = (STROKE, (2.0, 1.5))
_DISPOSED = (1.0, (1.5, 2.5))
"""Thickness, and lengths of dash and gap as multiples of it."""


@dataclass(slots=True)
class DrawnBlock:
    """What is painted under one block, relative to it, and what it was made from: valid as long as that is the same.

    All in whole pixels, which Qt fills several times as fast.
    """

    made_from: tuple[BlockLines, Slices, range]
    grounds: dict[tuple[int, ...], list[QRect]] = field(default_factory=lambda: defaultdict(list))
    strokes: dict[int, list[QRect]] = field(default_factory=lambda: defaultdict(list))
    dashes: dict[int, list[QLine]] = field(default_factory=lambda: defaultdict(list))
    dots: dict[int, list[QLine]] = field(default_factory=lambda: defaultdict(list))

    def fits(self, lines: BlockLines, slices: Slices, shown: range) -> bool:
        """Tell whether it still shows what there is."""
        return self.made_from[0] is lines and self.made_from[1] is slices and self.made_from[2] == shown


class Highlighter:
    """Paints under the text of one document.

    Attributes:
        look: which of tint and underline are painted.
    """

    def __init__(
        self, index: MarkIndex, places: Geometry, tables: Mapping[int, TableRow], theming: Theming, look: Look
    ) -> None:
        self._index = index
        self._tables = tables
        self._places = places
        self._theming = theming
        self.look = look
        self._tints: dict[tuple[int, ...], QColor] = {}
        self._drawings: dict[int, DrawnBlock] = {}

    def new_look(self) -> None:
        """Mix the tints anew: the colours are others now."""
        self._tints.clear()

    def paint(self, painter: QPainter, block: QTextBlock, rect: QRectF, height: int) -> None:
        """Paint what lies under ``block``, whose rectangle in a viewport of this ``height`` is ``rect``."""
        number = block.blockNumber()
        if block.userState() == LineRole.QUESTION:
            self._paint_question(painter, block, rect)
        elif (row := self._tables.get(number)) is not None:
            self._paint_rules(painter, rect, above=row.is_first)
        if self.look is Look.MARGIN or not self._index.in_block(number):
            return
        lines = self._places.lines(block)
        shown = lines.between(STROKE - rect.top(), height - rect.top())
        if not shown:
            return
        is_cut = shown.start > 0  # of a line scrolled away only the air below it is left: nothing is painted there
        if is_cut:
            painter.save()
            top = rect.top() + lines.tops[shown.start] - 1
            painter.setClipRect(QRectF(0, top, painter.viewport().width(), height), Qt.ClipOperation.IntersectClip)
        painter.translate(rect.topLeft())
        self._paint_drawing(painter, self._drawing(block, number, lines, shown))
        painter.translate(-rect.topLeft())
        if is_cut:
            painter.restore()

    def prepare(self, block: QTextBlock) -> None:
        """Get ready to paint a block that is laid out and likely to be seen next."""
        lines = self._places.lines(block)
        if self.look is not Look.MARGIN and self._index.in_block(block.blockNumber()) and len(lines) <= MANY_LINES:
            drawing = self._drawing(block, block.blockNumber(), lines, range(len(lines)))
            for slots in drawing.grounds:
                self._tint(slots)

    def _paint_drawing(self, painter: QPainter, drawing: DrawnBlock) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if self.look is Look.TINT:
            for slots, boxes in drawing.grounds.items():
                painter.setBrush(self._tint(slots))
                painter.drawRects(boxes)
        for slot, boxes in drawing.strokes.items():
            painter.setBrush(self._theming.slot_edge(slot))
            painter.drawRects(boxes)
        for (width, dashes), by_slot in ((_UNSURE, drawing.dashes), (_DISPOSED, drawing.dots)):
            for slot, strokes in by_slot.items():
                pen = QPen(self._theming.slot_edge(slot), width, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
                pen.setDashPattern(dashes)
                painter.setPen(pen)
                painter.drawLines(strokes)

    def _drawing(self, block: QTextBlock, number: int, lines: BlockLines, shown: range) -> DrawnBlock:
        """Return the drawing of a block, made anew only if something in it changed; of a long one what is shown."""
        slices = self._index.slices(number)
        made_for = shown if len(lines) > MANY_LINES else range(len(lines))
        known = self._drawings.get(number)
        if known is None or not known.fits(lines, slices, made_for):
            known = self._drawings[number] = self._draw(block, number, DrawnBlock((lines, slices, made_for)))
        return known

    def _draw(self, block: QTextBlock, number: int, drawing: DrawnBlock) -> DrawnBlock:
        """Go through the lines, and on each through the runs on it: every edge is looked up once."""
        lines, slices, shown = drawing.made_from
        inside = self._places.inside
        rows = max((each.row for each in slices.underlines), default=0)
        depth = (STROKE + 1) * (rows + 1)
        tints = [(*inside(number, each.start, each.end), drawing.grounds[each.slots]) for each in slices.pieces]
        under = [(*inside(number, each.start, each.end), each) for each in slices.underlines]
        edges = sorted({edge for run in (*tints, *under) for edge in run[:2]})
        for line in shown:
            stops = lines.stops(block.layout(), line, edges)
            top, bottom = round(lines.tops[line]), round(lines.tops[line] + lines.heights[line])
            for start, end, boxes in tints:
                if run := stops.run(start, end):
                    boxes.append(QRect(run[0], top - 1, run[1], bottom + depth - top))
            for start, end, each in under:
                if run := stops.run(start, end):
                    _underline(drawing, each.mark, run[0], run[1], bottom + (STROKE + 1) * each.row)
        return drawing

    def _tint(self, slots: tuple[int, ...]) -> QColor:
        """Return the mean of the tints of ``slots``; with dense codings nearly every run has slots of its own."""
        if slots not in self._tints:
            if len(slots) == 1:
                self._tints[slots] = self._theming.slot_tint(slots[0])
            else:
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


def _underline(drawing: DrawnBlock, mark: Mark, left: int, width: int, top: int) -> None:
    if mark.is_coding and not mark.unsure:
        drawing.strokes[mark.slot].append(QRect(left, top, width, STROKE))
    else:
        middle = QLine(left, top + STROKE // 2, left + width, top + STROKE // 2)
        (drawing.dashes if mark.is_coding else drawing.dots)[mark.slot].append(middle)
