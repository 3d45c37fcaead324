"""A read-only text with a caret, room between its lines, and zoom. Positions are Unicode code points.

It never hands out text that passed through Qt, which turns some characters into others: it keeps its own.
"""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QMimeData, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QMouseEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QWidget

from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.core.text_positions import TextPositions
from lagvarde_coder.gui.widgets.document_view.layout import PITCH, SpacedLayout
from lagvarde_coder.gui.widgets.document_view.ready import ReadyText
from lagvarde_coder.gui.widgets.document_view.table_layout import TableLayout
from lagvarde_coder.gui.widgets.document_view.text_tables import TableRow
from lagvarde_coder.gui.widgets.document_view.zooming import ZoomingView

CARET = 2
"""Width of the caret in pixels."""

_TRIES = 3
"""Times that a place is looked for while paragraphs above it are laid out."""

_SAMPLE = "Förutsättningar på arbetsplatsen: personalen behöver tid för att driva det"
"""Running Swedish, to measure how wide a line of so many characters is."""


class ReadingView(ZoomingView):
    """Shows a text to be read and selected from.

    Signals:
        span_selected: the selection changed; a ``Span``, or None when nothing is selected any more.
        caret_moved: the caret stands elsewhere; its position.
        zoom_changed: per cent.
    """

    span_selected = Signal(object)
    caret_moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._loading = False
        self._selected: Span | None = None
        self._laid_out_width = 0
        self.positions = TextPositions("")
        self._seen: list[tuple[QTextBlock, QRectF]] = []
        self._stand: tuple[float, ...] = ()
        document = QTextDocument(self)
        self.spacing = SpacedLayout(document)
        self.spacing.laid_out = self._laid_out
        document.setDocumentLayout(self.spacing)
        document.setDefaultFont(self.font())
        document.setDocumentMargin(8)
        document.setUndoRedoEnabled(False)
        self.setDocument(document)
        self.setReadOnly(True)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCursorWidth(CARET)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionChanged.connect(self._tell_selection)
        self.cursorPositionChanged.connect(self._tell_caret)

    # --- the text -----------------------------------------------------------------------------------------------------

    @property
    def text(self) -> str:
        """The text as it is stored."""
        return self._text

    @property
    def table_rows(self) -> Mapping[int, TableRow]:
        """The rows of tables, by number of block."""
        return self.spacing.tables.rows if self.spacing.tables else {}

    def selected_span(self) -> Span | None:
        """Return the selected passage, or None."""
        cursor = self.textCursor()
        return self.positions.span_from_qt(cursor.anchor(), cursor.position())

    def caret(self) -> int:
        """Return the position of the caret."""
        return self.positions.from_qt(self.textCursor().position())

    def select(self, span: Span) -> None:
        """Select a passage and bring its start into view.

        Raises:
            ValueError: it ends outside the text.
        """
        start, end = self.positions.span_to_qt(span)
        self.go_to(span.start)
        before = self.visible_span()
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        if before is not None and self.visible_span() != before:  # Qt went to the end of a long passage
            self.scroll_to(before.start)
            if not self.shows(span):  # it stood some pixels higher: the last line, where the passage begins, is gone
                self.verticalScrollBar().setValue(self.verticalScrollBar().value() + 1)

    def go_to(self, position: int) -> None:
        """Put the caret at ``position``, nothing selected, in the middle of the screen unless it is visible already.

        Raises:
            ValueError: it lies outside the text.
        """
        cursor = self.textCursor()
        cursor.setPosition(self.positions.to_qt(position))
        shown = self.visible_span()
        is_visible = shown is not None and shown.start <= position < shown.end
        self.setTextCursor(cursor)
        if not is_visible:
            self.centerCursor()

    def position_at(self, point: QPoint) -> int:
        """Return the position nearest to a point of the viewport."""
        return self.positions.from_qt(self.cursorForPosition(point).position())

    def rect_at(self, position: int) -> QRect:
        """Return where the caret would stand in the viewport at ``position``."""
        cursor = self.textCursor()
        cursor.setPosition(self.positions.to_qt(position))
        return self.cursorRect(cursor)

    def narrow_selection(self, span: Span) -> None:
        """Select a passage without moving the text on the screen; the caret stays at the end where it was.

        Raises:
            ValueError: it ends outside the text.
        """
        start, end = self.positions.span_to_qt(span)
        cursor, top = self.textCursor(), self.verticalScrollBar().value()
        backwards = cursor.position() < cursor.anchor()
        cursor.setPosition(end if backwards else start)
        cursor.setPosition(start if backwards else end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(top)

    def scroll_to(self, position: int) -> None:
        """Put the line of ``position`` at the top of the screen; the caret stays where it is."""
        self.verticalScrollBar().setValue(self._line_of(position))

    def centre_on(self, position: int) -> None:
        """Bring the line of ``position`` to the middle of the screen, without moving the caret."""
        self.scroll_to(position)
        block = self.document().findBlock(self.positions.to_qt(position))
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        missing = (self.viewport().height() / 2 - top) / (self.fontMetrics().height() * PITCH)
        if missing > 0:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - round(missing))

    def visible_span(self) -> Span | None:
        """Return the text on the screen, by whole lines, or None if there is none."""
        bottom = QPoint(self.viewport().width(), self.viewport().height() - 1)
        if not self._text or bottom.y() < 0:
            return None
        first, last = self.cursorForPosition(QPoint(0, 0)), self.cursorForPosition(bottom)
        return self.positions.span_from_qt(first.position(), last.position())

    def shows(self, span: Span) -> bool:
        """Tell whether some of a passage is on the screen."""
        shown = self.visible_span()
        return shown is not None and span.start < shown.end and shown.start < span.end

    def visible_blocks(self) -> Sequence[tuple[QTextBlock, QRectF]]:
        """Return the blocks on the screen, each with its rectangle in the viewport; at least one."""
        block, size = self.firstVisibleBlock(), self.viewport().size()
        stand = block.position(), self.contentOffset().y(), size.width(), size.height()
        if self._stand != stand or not self._seen[0][0].layout().lineCount():  # Qt forgets the layout of all at once
            self._stand = ()
            self._seen = list(self._walk(block))  # lays out what is not, which may move all that follows
            self._stand = stand
        return self._seen

    def _walk(self, block: QTextBlock) -> Iterator[tuple[QTextBlock, QRectF]]:
        bottom = self.viewport().height()
        rect = self.blockBoundingGeometry(block).translated(self.contentOffset())
        while block.isValid() and rect.top() <= bottom:
            yield block, rect
            block = block.next()
            rect = QRectF(rect.left(), rect.bottom(), rect.width(), self.blockBoundingRect(block).height())

    def set_zoom(self, percent: int) -> None:
        shown = self.visible_span()
        super().set_zoom(percent)
        if shown is not None:
            self.scroll_to(shown.start)  # what is at the top stays there

    def measure(self, characters: int) -> int:
        """Return the width in pixels of a line with so many characters of running text."""
        width = QFontMetricsF(self.font()).horizontalAdvance(_SAMPLE) * characters / len(_SAMPLE)
        return round(width + 2 * self.document().documentMargin())

    # --- Qt -----------------------------------------------------------------------------------------------------------

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the words as they are stored, not as Qt would give them back."""
        data = QMimeData()
        if span := self.selected_span():
            data.setText(span.of(self._text))
        return data

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let the right button put the caret where it is pressed, unless that is selected: its menu is about that."""
        if event.button() is Qt.MouseButton.RightButton:
            selected, position = self.selected_span(), self.position_at(event.position().toPoint())
            if selected is None or not selected.start <= position <= selected.end:
                self.go_to(position)
            event.accept()
            return
        super().mousePressEvent(event)

    # --- for subclasses -----------------------------------------------------------------------------------------------

    def load(self, words: ReadyText) -> None:
        """Show a text from its start."""
        self._text = words.text
        self.positions = words.positions
        self._loading = True
        self._seen, self._stand = [], ()
        self.spacing.tables = None  # Qt lays blocks out while the old text goes
        try:
            self.clear()
            self.setCurrentCharFormat(QTextCharFormat())  # else all of it looks like where the caret was
            self.spacing.tables = TableLayout(self.document(), words.tables, words.positions)
            self.setPlainText(words.tables.shown)
        finally:
            self._loading = False
        self._selected = None

    def set_margins(self, left: int, top: int, right: int) -> None:
        """Leave room around the text, in pixels."""
        margins = self.viewportMargins()
        if (margins.left(), margins.top(), margins.right()) == (left, top, right):
            return
        self.setViewportMargins(left, top, right, 0)
        if self._laid_out_width != self.viewport().width():  # before it is shown, Qt loses this event
            self._laid_out_width = self.viewport().width()
            super().resizeEvent(QResizeEvent(self.viewport().size(), QSize()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew; what is read stays where it is."""
        keep = self._text and event.oldSize().width() not in {-1, event.size().width()}
        shown, caret, row = self.visible_span() if keep else None, self.caret(), 0
        if shown is not None and shown.start <= caret <= shown.end:
            row = self._line_of(caret) - self.verticalScrollBar().value()
        super().resizeEvent(event)
        self._laid_out_width = self.viewport().width()
        if shown is None:
            return
        self.scroll_to(shown.start)
        if shown.start <= caret <= shown.end:
            for _ in range(_TRIES):  # a paragraph counts as one line until it is laid out, which scrolling there does
                self.visible_blocks()
                self.verticalScrollBar().setValue(self._line_of(caret) - row)

    def _line_of(self, position: int) -> int:
        """Return the number of the line in the document that ``position`` is on, as far as that is laid out."""
        qt_position = self.positions.to_qt(position)
        block = self.document().findBlock(qt_position)
        self.blockBoundingRect(block)  # lays it out
        line = block.layout().lineForTextPosition(qt_position - block.position())
        return block.firstLineNumber() + (line.lineNumber() if line.isValid() else 0)

    def _laid_out(self, _: int) -> None:
        """The lines of a block, by number, stand elsewhere now."""
        self._stand = ()

    def _tell_selection(self) -> None:
        if self._loading or (span := self.selected_span()) == self._selected:
            return
        self._selected = span
        self.span_selected.emit(span)

    def _tell_caret(self) -> None:
        if not self._loading:
            self.caret_moved.emit(self.caret())
