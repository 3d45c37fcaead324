"""What is painted over the text: the veil on uncoded words, hits, how far was read, handles, the place of a drop."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QRegion, QTextBlock

from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.looks.theming import Theming
from lagvarde_coder.gui.widgets.document_view.dragging import Dragging
from lagvarde_coder.gui.widgets.document_view.fading import Fading, veil
from lagvarde_coder.gui.widgets.document_view.handles import Handles
from lagvarde_coder.gui.widgets.document_view.protocol import TextPage
from lagvarde_coder.gui.widgets.document_view.read_mark import read_to_height
from lagvarde_coder.gui.widgets.document_view.reading import ReadingView
from lagvarde_coder.gui.widgets.document_view.search_frames import paint_hit

STEM, FOOT = 2, 5
"""Pixels of the brackets at the ends of the selection: thickness, and length of what is level in them."""

Block = tuple[QTextBlock, QRectF]
"""A block on the screen with its rectangle in the viewport."""


class Overlay:
    """Paints over the text of a view.

    Attributes:
        fading: which text is faded.
    """

    def __init__(
        self, view: ReadingView, page: TextPage, handles: Handles, dragging: Dragging, theming: Theming
    ) -> None:
        self._view = view
        self._page = page
        self._handles = handles
        self._dragging = dragging
        self._theming = theming
        self._veil = veil(theming)
        self.fading = Fading()
        self._ends: list[QRect] = []

    def new_look(self) -> None:
        """Mix the veil anew: the colours are others now."""
        self._veil = veil(self._theming)

    def paint(self, clip: QRect) -> None:
        """Paint what there is inside ``clip`` of the viewport."""
        page = self._page
        read_to, drop, bars = read_to_height(page), self._dragging.drop_position, self._handles.bars()
        ends = self._ends = self._brackets()
        if not (self.fading.on or page.search_hits.spans or bars or read_to is not None or drop is not None or ends):
            return
        painter = QPainter(self._view.viewport())
        blocks = [each for each in page.visible_blocks() if each[1].top() <= clip.bottom() + 1]
        blocks = [each for each in blocks if each[1].bottom() >= clip.top() - 1]
        if self.fading.on:
            self._paint_veil(painter, blocks, clip)
        self._paint_hits(painter, blocks)
        if read_to is not None:
            painter.setPen(QPen(self._theming.colour("muted"), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(0, read_to), QPointF(self._view.viewport().width(), read_to))
        for end in ends:
            painter.fillRect(end, self._theming.colour("text"))
        self._handles.paint(painter, bars)
        if drop is not None:
            self._paint_drop(painter, drop)
        painter.end()

    def follow_selection(self) -> None:
        """Stand at the ends of what is selected now."""
        before, self._ends = self._ends, self._brackets()
        for end in {end.getRect(): end for end in (*before, *self._ends)}.values():
            self._view.viewport().update(end)

    def _brackets(self) -> list[QRect]:
        """Return the strokes of a bracket at each end of the selection that is on the screen, inside of it."""
        selected, strokes = self._view.selected_span(), list[QRect]()
        for block, rect in self._page.visible_blocks() if selected is not None else ():
            number, of = block.blockNumber(), self._page.index.blocks
            start, end = of.start(number), of.end(number)
            if selected is None or selected.start > end or selected.end < start:
                continue
            boxes = self._page.places.boxes(block, rect, selected.start, selected.end)
            if boxes and selected.start >= start:
                strokes += _bracket(boxes[0].toRect(), at_left=True)
            if boxes and selected.end <= end:
                strokes += _bracket(boxes[-1].toRect(), at_left=False)
        return strokes

    def _paint_veil(self, painter: QPainter, blocks: Iterable[Block], clip: QRect) -> None:
        """Cover uncoded words, but neither the caret nor what is selected."""
        painter.setClipRegion(QRegion(clip) - QRegion(self._view.cursorRect()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._veil)
        selected, page = self._view.selected_span(), self._page
        for block, rect in blocks:
            boxes: list[QRectF] = []
            for start, end in self.fading.uncovered(page.index, block.blockNumber()):
                for first, last in _without(start, end, selected):
                    boxes += page.places.boxes(block, rect, first, last)
            painter.drawRects([box.adjusted(0, -1, 0, 1) for box in boxes])
        painter.setClipping(False)

    def _paint_hits(self, painter: QPainter, blocks: Iterable[Block]) -> None:
        page, current = self._page, self._page.search_hits.current_span
        for block, rect in blocks if page.search_hits.spans else ():
            number = block.blockNumber()
            start, end = page.index.blocks.start(number), page.index.blocks.next_start(number)
            for span in page.search_hits.overlapping(start, end):
                boxes = page.places.boxes(block, rect, span.start, span.end)
                paint_hit(painter, boxes, self._theming, current=span == current)

    def _paint_drop(self, painter: QPainter, position: int) -> None:
        """Show where a theme would land: the selection it would stand on, or a caret."""
        accent, selected = self._theming.colour("accent"), self._view.selected_span()
        if selected is not None and selected.start <= position < selected.end:
            for block, rect in self._page.visible_blocks():
                boxes = self._page.places.boxes(block, rect, selected.start, selected.end)
                paint_hit(painter, boxes, self._theming, current=True)
        else:
            painter.fillRect(self._view.rect_at(position).adjusted(-1, -2, 1, 2), accent)


def _bracket(box: QRect, *, at_left: bool) -> list[QRect]:
    """Return the strokes of "[" or "]" at the edge of a box: they stand out on any tint, whatever its colour."""
    foot = min(FOOT, box.width())
    left = box.left() if at_left else box.right() + 1 - foot
    stem = box.left() if at_left else box.right() + 1 - STEM
    ends = [QRect(left, y, foot, STEM) for y in (box.top(), box.bottom() + 1 - STEM)]
    return [QRect(stem, box.top(), STEM, box.height()), *ends]


def _without(start: int, end: int, taken: Span | None) -> Iterator[tuple[int, int]]:
    """Yield what is left of ``[start, end)`` outside ``taken``."""
    if taken is None or taken.start >= end or taken.end <= start:
        yield start, end
        return
    if start < taken.start:
        yield start, taken.start
    if taken.end < end:
        yield taken.end, end
