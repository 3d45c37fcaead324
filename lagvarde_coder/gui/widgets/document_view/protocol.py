"""What the parts around the text need to know of the view."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QTextBlock

from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.core.text_positions import TextPositions
from lagvarde_coder.gui.widgets.document_view.extents import BlockExtents
from lagvarde_coder.gui.widgets.document_view.geometry import Geometry
from lagvarde_coder.gui.widgets.document_view.index import MarkIndex
from lagvarde_coder.gui.widgets.document_view.numbers import Numbers
from lagvarde_coder.gui.widgets.document_view.search_frames import Hits


class TextPage(Protocol):
    """The view, as margins and ruler see it."""

    index: MarkIndex
    positions: TextPositions
    places: Geometry
    numbers: Numbers
    tell: Callable[[str], Sequence[str]]

    @property
    def active_mark(self) -> str:
        """The id of the highlighted mark, or an empty string."""

    @property
    def read_to(self) -> int | None:
        """Up to where the text was read, in code points."""

    @property
    def search_hits(self) -> Hits:
        """What was searched for and found."""

    def visible_blocks(self) -> Sequence[tuple[QTextBlock, QRectF]]:
        """Return the blocks on the screen, each with its rectangle in the viewport."""

    def extents(self, block: QTextBlock) -> BlockExtents:
        """Return which lines of a visible block its marks cover."""

    def visible_span(self) -> Span | None:
        """Return the text on the screen, in code points."""

    def font(self) -> QFont:
        """Return the font of the text."""

    def width(self) -> int:
        """Return the width of the whole view in pixels."""
