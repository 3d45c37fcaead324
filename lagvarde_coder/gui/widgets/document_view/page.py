"""What the parts around the text need to know of the view."""

from collections.abc import Iterator
from typing import Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QTextBlock

from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.text_positions import TextPositions
from lagvarde_coder.gui.widgets.document_view.index import MarkIndex


class Page(Protocol):
    """The view, as margin and ruler see it."""

    index: MarkIndex
    positions: TextPositions

    @property
    def active_mark(self) -> str:
        """The id of the mark that stands out, or an empty string."""

    def visible_blocks(self) -> Iterator[tuple[QTextBlock, QRectF]]:
        """Yield the blocks on the screen, each with its rectangle in the viewport."""

    def visible_span(self) -> Span | None:
        """Return the text on the screen, in code points."""

    def font(self) -> QFont:
        """Return the font of the text."""

    def width(self) -> int:
        """Return the width of the whole view in pixels."""
