"""Search hits: framed in the text, over tints and everything else."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.looks.theming import Theming

FRAME = 1
CURRENT_FRAME = 3
"""Thickness of a hit's frame in pixels; the current one differs by thickness, not by colour alone."""


class Hits:
    """The hits in one document.

    Attributes:
        spans: as they were given.
        current: which of them the user is at; -1 for none.
    """

    def __init__(self, spans: Sequence[Span] = (), current: int = -1) -> None:
        self.spans = list(spans)
        self.current = current if 0 <= current < len(self.spans) else -1
        self._order = sorted(range(len(self.spans)), key=lambda number: self.spans[number].start)
        self._starts = [self.spans[number].start for number in self._order]
        self._longest = max(map(len, self.spans), default=0)

    @property
    def current_span(self) -> Span | None:
        """Where the current hit lies."""
        return self.spans[self.current] if self.current >= 0 else None

    def overlapping(self, start: int, end: int) -> list[Span]:
        """Return the hits that share a character with ``[start, end)``, in text order."""
        first, last = bisect_right(self._starts, start - self._longest), bisect_left(self._starts, end)
        candidates = (self.spans[number] for number in self._order[first:last])
        return [span for span in candidates if span.end > start]

    def within(self, length: int) -> bool:
        """Tell whether all of them lie in a text of so many code points."""
        return all(span.end <= length for span in self.spans)


def paint_hit(painter: QPainter, boxes: Sequence[QRectF], theming: Theming, *, current: bool) -> None:
    """Frame one hit, a box a line."""
    width = CURRENT_FRAME if current else FRAME
    pen = QPen(theming.colour("accent" if current else "text"), width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    out = width / 2
    for box in boxes:
        painter.drawRoundedRect(box.adjusted(-1 - out, -out, 1 + out, out), 2, 2)
