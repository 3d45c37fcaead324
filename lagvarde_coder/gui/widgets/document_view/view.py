"""The document view: a text with its codings, its structure and what stands around it."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from lagvarde_coder.domain.text import Section
from lagvarde_coder.gui import theming
from lagvarde_coder.gui.widgets.document_view.blocks import Blocks
from lagvarde_coder.gui.widgets.document_view.header import StickyHeader
from lagvarde_coder.gui.widgets.document_view.highlight import Highlighter
from lagvarde_coder.gui.widgets.document_view.index import MarkIndex
from lagvarde_coder.gui.widgets.document_view.layout import PITCH
from lagvarde_coder.gui.widgets.document_view.margin import Margin, tooltip
from lagvarde_coder.gui.widgets.document_view.marks import Mark
from lagvarde_coder.gui.widgets.document_view.reading import CARET, ReadingView
from lagvarde_coder.gui.widgets.document_view.ruler import WIDTH, OverviewRuler
from lagvarde_coder.gui.widgets.document_view.setting import set_off
from lagvarde_coder.gui.widgets.document_view.structure import Structure

MEASURE = 72
"""Characters of a line at most: longer ones are hard to read."""


class DocumentView(ReadingView):
    """Shows a document with its codings. Read-only; every position is in Unicode code points.

    Signals:
        span_selected: the selection changed; a ``Span``, or None when nothing is selected any more.
        caret_moved: the caret stands elsewhere; its position.
        mark_clicked: a stripe or badge in the margin was chosen; the mark's id. Its passage is selected already.
        zoom_changed: per cent.
    """

    mark_clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theming = theming.current()
        self._message = ""
        self._active = ""
        self._laid_out_width = 0
        self.index = MarkIndex(Blocks(""))
        self._structure = Structure("", self.index.blocks, ())
        self._highlighter = Highlighter(self.index, self.positions, self._theming)
        self._margin = Margin(self, self)
        self._ruler = OverviewRuler(self, self)
        self._header = StickyHeader(self)
        self._margin.chosen.connect(self._choose)
        self._ruler.position_chosen.connect(self._look_at)
        self.updateRequest.connect(self._follow)
        self.setAccessibleName(self.tr("Document text"))
        self._theming.changed.connect(self._recolour)
        self._recolour()

    # --- what is shown ------------------------------------------------------------------------------------------------

    def show_document(self, text: str, sections: Iterable[Section], marks: Iterable[Mark]) -> None:
        """Show ``text`` from its start, with its sections set off and its marks."""
        self._message = ""
        self._active = ""
        self.setCursorWidth(CARET)
        shown = self.load(text)
        self.index = MarkIndex(Blocks(shown), marks)
        self._structure = Structure(shown, self.index.blocks, sections)
        self._highlighter = Highlighter(self.index, self.positions, self._theming)
        set_off(self.document(), self._structure, self.positions)
        self._margin.forget_width()
        self._ruler.reset()
        self._fit()
        self._follow()
        self._describe()
        self.span_selected.emit(None)

    def clear_document(self, message: str) -> None:
        """Show no document but a sentence that says why, or what to do."""
        self.show_document("", (), ())
        self._message = message
        self.setCursorWidth(0)
        self.setAccessibleDescription(message)
        self.viewport().update()

    def add_marks(self, marks: Iterable[Mark]) -> None:
        """Show ``marks``, in place of those with the same ids; only the paragraphs they touch are painted anew."""
        new = list(marks)
        old = [self.index.mark(mark.id) for mark in new if mark.id in self.index]
        self._repaint(self.index.add(new), [*old, *new])

    def remove_marks(self, ids: Iterable[str]) -> None:
        """Take marks away; ids that are not shown are skipped."""
        old = [self.index.mark(mark_id) for mark_id in ids if mark_id in self.index]
        self._repaint(self.index.remove(mark.id for mark in old), old)

    def marks(self) -> list[Mark]:
        """Return the marks shown, in no particular order."""
        return list(self.index.all())

    def marks_at(self, position: int) -> list[Mark]:
        """Return the marks that cover the character at ``position``, in text order."""
        return self.index.at(position)

    @property
    def active_mark(self) -> str:
        """The id of the mark whose stripe stands out, or an empty string."""
        return self._active

    def set_active_mark(self, mark_id: str) -> None:
        """Let the stripe of a mark stand out; an empty string for none."""
        self._active = mark_id
        self._margin.rearrange()

    # --- Qt -----------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        clip = QRectF(event.rect())
        if self._message:
            self._paint_message(painter)
        for block, rect in self.visible_blocks():
            if rect.bottom() >= clip.top() and rect.top() <= clip.bottom():
                self._highlighter.paint(painter, block, rect, clip)
        painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._laid_out_width = self.viewport().width()
        self._fit()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            position = self.positions.from_qt(self.cursorForPosition(event.pos()).position())
            text = tooltip(self.marks_at(position)) if position < self.positions.length else ""
            QToolTip.showText(event.globalPos(), text, self.viewport()) if text else QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    # --- inside -------------------------------------------------------------------------------------------------------

    def _apply_zoom(self) -> None:
        super()._apply_zoom()
        if hasattr(self, "_header"):  # not while the base class is being made
            self._margin.new_look()
            self._fit()

    def _fit(self) -> None:
        """Place the text column, no wider than the measure, and what stands around it."""
        strip = self._margin.wanted_width()
        head = self._header.wanted_height() if self._structure.has_contexts else 0
        bar = self.verticalScrollBar().sizeHint().width()
        inside = self.contentsRect()
        free = max(0, inside.width() - bar - WIDTH - strip - self.measure(MEASURE))
        left, right = strip + free // 2, WIDTH + free - free // 2
        margins = self.viewportMargins()
        if (margins.left(), margins.top(), margins.right()) != (left, head, right):
            self.setViewportMargins(left, head, right, 0)
            if self._laid_out_width != self.viewport().width():  # before it is shown, Qt loses this event
                self._laid_out_width = self.viewport().width()
                super().resizeEvent(QResizeEvent(self.viewport().size(), QSize()))
        column = self.viewport().geometry()
        self._margin.setGeometry(column.left() - strip, column.top(), strip, column.height())
        self._margin.rearrange()
        self._ruler.setGeometry(QRect(inside.right() - bar - WIDTH + 1, column.top(), WIDTH, column.height()))
        self._header.indent = column.left() - inside.left() + round(self.document().documentMargin())
        self._header.setGeometry(inside.left(), inside.top(), inside.width() - bar, head)

    def _follow(self, *_: object) -> None:
        """Let margin, ruler and header follow what is on the screen."""
        self._margin.rearrange()
        self._ruler.update()
        shown = self.visible_span()
        context = self._structure.context_at(shown.start) if shown else None
        own_words_seen = context is not None and shown is not None and context.wording_end > shown.start
        self._header.show_context(None if own_words_seen else context)

    def _repaint(self, blocks: set[int], marks: list[Mark]) -> None:
        """Paint anew the touched blocks on the screen, and the rows of the ruler."""
        if not marks:
            return
        for block, rect in self.visible_blocks():
            if block.blockNumber() in blocks:
                self.viewport().update(rect.toAlignedRect().adjusted(0, -1, self.viewport().width(), 1))
        for mark in marks:
            self._ruler.refresh(mark.span.start, mark.span.end)
        self._margin.rearrange()
        self._fit()
        self._describe()

    def _choose(self, mark_id: str) -> None:
        self.set_active_mark(mark_id)
        self.select(self.index.mark(mark_id).span)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.mark_clicked.emit(mark_id)

    def _look_at(self, position: int) -> None:
        """Bring the line of ``position`` to the middle of the screen, without moving the caret."""
        self.scroll_to(position)
        block = self.document().findBlock(self.positions.to_qt(position))
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        missing = (self.viewport().height() / 2 - top) / (self.fontMetrics().height() * PITCH)
        if missing > 0:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - round(missing))

    def _describe(self) -> None:
        self.setAccessibleDescription(self.tr("%n coding(s)", "", len(self.index)))

    def _recolour(self) -> None:
        self._highlighter.new_look()
        palette = self.palette()
        ground = QColor(self._theming.colour("selection"))
        ground.setAlpha(190)
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            palette.setColor(group, QPalette.ColorRole.Highlight, ground)
            palette.setColor(group, QPalette.ColorRole.HighlightedText, self._theming.colour("text"))
            palette.setColor(group, QPalette.ColorRole.Base, self._theming.colour("surface"))
            palette.setColor(group, QPalette.ColorRole.Text, self._theming.colour("text"))
        self.setPalette(palette)
        self.viewport().update()

    def _paint_message(self, painter: QPainter) -> None:
        area = self.viewport().rect().adjusted(24, 24, -24, -24)
        painter.setPen(self._theming.colour("muted"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._message)
