"""Line height and distances between paragraphs, which ``QPlainTextDocumentLayout`` does not know.

Qt asks ``blockBoundingRect`` of every block before it paints, scrolls or measures it, and lays the block out at the
first time. Just then its lines are moved apart: the cost is that of the visible blocks. Lines as Qt makes them begin at
``y`` = 0, ours never do, so that is how the two are told apart.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLayout
from PySide6.QtWidgets import QPlainTextDocumentLayout

from lagvarde_coder.gui.widgets.document_view.structure import LineRole

if TYPE_CHECKING:
    from collections.abc import Callable

    from lagvarde_coder.gui.widgets.document_view.table_layout import TableLayout
    from lagvarde_coder.gui.widgets.document_view.text_tables import TableRow

PITCH = 1.42
"""Distance from line to line, as a multiple of the font's own line height."""

ABOVE = 0.14
"""The part of the line's own height that is left free above the letters; the rest goes below, to the underlines."""

_AROUND = {
    LineRole.PLAIN: (0.0, 0.42),
    LineRole.TITLE: (0.3, 0.35),
    LineRole.HEADING: (0.6, 0.2),
    LineRole.SUBHEADING: (0.5, 0.15),
    LineRole.QUESTION: (0.75, 0.55),
    LineRole.SPEAKER: (0.15, 0.42),
}
"""Free space before and after a block, as multiples of its first line's height."""

_AROUND_ROW = (0.12, 0.12)
"""The same for a row of a table."""

BLANK = 0.5
"""Height of a blank line, as a multiple of the line pitch."""


class SpacedLayout(QPlainTextDocumentLayout):
    """Lays plain text out with air between lines and paragraphs.

    Attributes:
        laid_out: called with the number of a block whose lines stand elsewhere now.
        tables: lays out rows of tables; None while there is no text.
    """

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.laid_out: Callable[[int], None] = lambda _: None
        self.tables: TableLayout | None = None

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        rect = super().blockBoundingRect(block)
        layout = block.layout()
        if not layout or not layout.lineCount():
            return rect
        height = layout.lineAt(0).height()
        row = self.tables.row(block.blockNumber()) if self.tables else None
        role = _AROUND.get(block.userState(), _AROUND[LineRole.PLAIN])  # type: ignore[call-overload]
        before, after = _AROUND_ROW if row else role
        if layout.lineAt(0).y() == 0:
            self._set(block, row, before * height + max(1.0, ABOVE * height))
            rect = super().blockBoundingRect(block)
        if block.length() == 1:
            rect.setHeight(round(height * PITCH * BLANK))
            return rect
        below = max(0.0, PITCH - 1 - ABOVE)
        rect.setBottom(round(rect.bottom() + (below + after) * height))
        return rect

    def _set(self, block: QTextBlock, row: "TableRow | None", top: float) -> None:
        """Move the lines of a block apart, those of a row of a table into columns first."""
        lines = self.document().lineCount()
        if row and self.tables:
            self.tables.lay_out(block, row)
        _spread(block.layout(), top)
        self.laid_out(block.blockNumber())
        if self.document().lineCount() != lines:  # emitted last: listeners ask for this block again
            self.documentSizeChanged.emit(self.documentSize())


def _spread(layout: QTextLayout, y: float) -> None:
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        line.setPosition(QPointF(line.x(), round(y)))
        y = round(y) + line.height() * PITCH
