"""The document view: a text with its codings, its structure and what stands around it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent, QTextBlock
from PySide6.QtWidgets import QToolTip, QWidget

from lagvarde_coder.domain.text import Section, Span
from lagvarde_coder.gui import theming
from lagvarde_coder.gui.widgets.document_view.dragging import Dragging
from lagvarde_coder.gui.widgets.document_view.dress import paint_message, text_palette
from lagvarde_coder.gui.widgets.document_view.extents import BlockExtents, Extents
from lagvarde_coder.gui.widgets.document_view.fading import Fading
from lagvarde_coder.gui.widgets.document_view.geometry import Geometry
from lagvarde_coder.gui.widgets.document_view.handles import Handles
from lagvarde_coder.gui.widgets.document_view.highlight import Highlighter
from lagvarde_coder.gui.widgets.document_view.hits import Hits
from lagvarde_coder.gui.widgets.document_view.layout import PITCH
from lagvarde_coder.gui.widgets.document_view.margin import tooltip
from lagvarde_coder.gui.widgets.document_view.marks import Mark
from lagvarde_coder.gui.widgets.document_view.numbers import Numbers
from lagvarde_coder.gui.widgets.document_view.options import Look, Numbering
from lagvarde_coder.gui.widgets.document_view.overlay import Overlay
from lagvarde_coder.gui.widgets.document_view.preparing import Preparer
from lagvarde_coder.gui.widgets.document_view.reading import CARET, ReadingView
from lagvarde_coder.gui.widgets.document_view.ready import ReadyDocument
from lagvarde_coder.gui.widgets.document_view.setting import set_off
from lagvarde_coder.gui.widgets.document_view.snapping import Snap, snapped
from lagvarde_coder.gui.widgets.document_view.surroundings import Surroundings

_DESCRIBE_AFTER = 300
"""Milliseconds after the last change until screen readers are told how many codings there are."""


class DocumentView(ReadingView):
    """Shows a document with its codings. Read-only; every position is in Unicode code points.

    Look, numbering, fading, snapping and where others' marks stand hold for whatever document is shown; hits, the
    active mark and how far was read belong to one document and are forgotten with it.

    Signals:
        span_selected: the selection changed; a ``Span``, or None when nothing is selected any more.
        caret_moved: the caret stands elsewhere; its position.
        mark_clicked: a stripe or badge in the margin was chosen; the mark's id. Its passage is selected already.
        span_changed: a handle of a mark was moved and let go; the mark's id and its new ``Span``, which stays shown
            until ``add_marks`` brings the changed mark or ``preview_span(id, None)`` takes it back.
        theme_dropped: a theme was dropped on the text; its id and the position under the pointer.
        zoom_changed: per cent.
    """

    mark_clicked = Signal(str)
    span_changed = Signal(str, object)
    theme_dropped = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theming = theming.current()
        self._message = ""
        self._active = ""
        self._previewed: dict[str, Mark] = {}
        self._read_to: int | None = None
        self._snap: Snap | None = None
        self._look = Look.TINT
        self.search_hits = Hits()
        self.numbers = Numbers(self.document(), self._numbers_counted, self)
        self._take_in(ReadyDocument.of("", (), ()))
        self._dragging = Dragging(self, self.theme_dropped.emit, self)
        self._handles = Handles(self, self._theming, self.span_changed.emit, self)  # last: asked first about the mouse
        self._overlay = Overlay(self, self, self._handles, self._dragging, self._theming)
        self._around = Surroundings(self, self, self._choose, self.centre_on)
        self._describer = QTimer(self, singleShot=True, interval=_DESCRIBE_AFTER)
        self._preparer = Preparer(self, self)
        self._describer.timeout.connect(self._describe)
        self.updateRequest.connect(self._scrolled)
        self.viewport().setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setAccessibleName(self.tr("Document text"))
        self._theming.changed.connect(self._recolour)
        self._recolour()

    # --- what is shown ------------------------------------------------------------------------------------------------

    def show_document(self, text: str, sections: Iterable[Section], marks: Iterable[Mark]) -> None:
        """Show ``text`` from its start, with its sections set off and its marks."""
        self.show_ready(ReadyDocument.of(text, sections, marks, beside=self.others_beside))

    def show_ready(self, document: ReadyDocument) -> None:
        """Show from its start what was worked out before, perhaps in another thread."""
        self._handles.cancel()
        self._message = ""
        self._active = ""
        self._read_to = None
        self._previewed.clear()
        self.search_hits = Hits()
        self.setCursorWidth(CARET)
        self.load(document.words)
        self._take_in(document)
        set_off(self.document(), self._structure, self.positions)
        self.numbers.set_numbering(self.numbers.numbering, self.text, self.index.blocks)
        self._around.reset()
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
        for mark in new:
            self._previewed.pop(mark.id, None)
        self._put(new)

    def remove_marks(self, ids: Iterable[str]) -> None:
        """Take marks away; ids that are not shown are skipped."""
        old = [self.index.mark(mark_id) for mark_id in ids if mark_id in self.index]
        before = self._handles.area()
        for mark in old:
            self._previewed.pop(mark.id, None)
        self._repaint(self.index.remove(mark.id for mark in old), old)
        self._repaint_handles(before, old)

    def marks(self) -> list[Mark]:
        """Return the marks shown, in no particular order."""
        return list(self.index.all())

    def marks_at(self, position: int) -> list[Mark]:
        """Return the marks that cover the character at ``position``, in text order."""
        return self.index.at(position)

    @property
    def active_mark(self) -> str:
        """The id of the mark whose stripe stands out and that has handles, or an empty string."""
        return self._active

    def set_active_mark(self, mark_id: str) -> None:
        """Let the stripe of a mark stand out and give its passage handles; an empty string for none."""
        if mark_id == self._active:
            return
        self._handles.cancel()
        self.viewport().update(self._handles.area())
        before, self._active = self._active, mark_id
        self.viewport().update(self._handles.area())
        self._around.show_strong(before, mark_id)

    def active(self) -> Mark | None:
        """Return the active mark as it is shown now."""
        return self.index.mark(self._active) if self._active in self.index else None

    def preview_span(self, mark_id: str, span: Span | None) -> None:
        """Show a mark on another passage without anything being changed; None takes that back.

        The part of ``span`` outside the text is cut off; a mark that is not shown is skipped.
        """
        if mark_id not in self.index:
            return
        if span is None:
            if (original := self._previewed.pop(mark_id, None)) is not None:
                self._put([original])
            return
        mark = self.index.mark(mark_id)
        self._previewed.setdefault(mark_id, mark)
        inside = Span(min(span.start, self.positions.length - 1), min(span.end, self.positions.length))
        self._put([replace(mark, span=inside)])

    def show_hits(self, hits: Sequence[Span], current: int = -1) -> None:
        """Frame search hits in the text and show them in the ruler; ``current`` is the number of the one looked at.

        Raises:
            ValueError: a hit ends outside the text.
        """
        found = Hits(hits, current)
        if not found.within(self.positions.length):
            raise ValueError(hits)
        self.search_hits = found
        self._around.ruler.hits_changed()
        self.viewport().update()

    def hits(self) -> list[Span]:
        """Return the search hits shown."""
        return list(self.search_hits.spans)

    @property
    def read_to(self) -> int | None:
        """Up to where the text was read, or None."""
        return self._read_to

    def set_read_to(self, position: int | None) -> None:
        """Show a quiet line under the text that was read, up to ``position``; None for no line.

        Raises:
            ValueError: it lies outside the text.
        """
        if position is not None:
            self.positions.to_qt(position)
        self._read_to = position
        self.viewport().update()
        self._around.rearrange()
        self._around.ruler.update()

    # --- how it is shown ----------------------------------------------------------------------------------------------

    @property
    def look(self) -> Look:
        """How coded words look."""
        return self._look

    def set_look(self, look: Look) -> None:
        """Tint and underline coded words, only underline them, or leave them to the margin."""
        self._look = self._highlighter.look = look
        self.viewport().update()

    @property
    def fading(self) -> Fading:
        """Which text is faded."""
        return self._overlay.fading

    def fade_others(self, themes: frozenset[str] | None, on: bool) -> None:
        """Fade all text without a coding, or with ``themes`` (ids) all text without a coding of one of these."""
        self._overlay.fading = Fading(themes, on)
        self.viewport().update()

    @property
    def numbering(self) -> Numbering:
        """Which numbers stand in the margin."""
        return self.numbers.numbering

    def set_numbering(self, numbering: Numbering) -> None:
        """Show numbers of lines or paragraphs in the margin, or none."""
        self.numbers.set_numbering(numbering, self.text, self.index.blocks)
        self._fit()
        self._around.rearrange()

    @property
    def others_beside(self) -> bool:
        """Whether other coders' stripes stand to the right of the text."""
        return self.index.beside

    def set_others_beside(self, on: bool) -> None:
        """Let other coders' stripes stand to the right of the text, or in the one margin with all."""
        self.index.set_beside(on)
        self._extents = Extents(self.index, self.places)
        self._around.reset()
        self._fit()
        self._around.rearrange()

    def set_snapping(self, snap: Snap | None) -> None:
        """Let a passage that is marked with the mouse come to rest where ``snap`` says; held Alt leaves it exact."""
        self._snap = snap

    def snapped(self, span: Span) -> Span:
        """Return where a passage comes to rest: inside the text, never empty."""
        return snapped(span, self._snap, self.positions.length)

    # --- where it stands ----------------------------------------------------------------------------------------------

    def boxes(self, span: Span) -> list[QRectF]:
        """Return where a passage stands in the viewport, a box a line, as far as its paragraphs are visible."""
        covered, boxes = self.index.blocks.covered(span.start, span.end), list[QRectF]()
        for block, rect in self.visible_blocks():
            if block.blockNumber() >= covered.stop:
                break
            if block.blockNumber() >= covered.start:
                boxes += self.places.boxes(block, rect, span.start, span.end)
        return boxes

    def extents(self, block: QTextBlock) -> BlockExtents:
        """Return which lines of a visible block its marks cover."""
        return self._extents.of(block)

    def prepare_block(self, block: QTextBlock) -> float:
        """Lay a block out, get ready to paint it and return its height in pixels."""
        height = self.spacing.blockBoundingRect(block).height()
        self._highlighter.prepare(block)
        self.extents(block)
        return height

    def read_to_height(self) -> float | None:
        """Return the height in the viewport of the line under what was read, None if it is not visible."""
        if self._read_to is None or not self.positions.length:
            return None
        last = max(0, self._read_to - 1)
        number = self.index.blocks.number_at(last)
        for block, rect in self.visible_blocks():
            if block.blockNumber() == number:
                lines = self.places.lines(block)
                line = lines.line_of(self.places.inside(number, last, last + 1)[0])
                share = 1 + (PITCH - 1) * 0.6 if self._read_to else 0
                return round(rect.top() + lines.tops[line] + lines.heights[line] * share) + 0.5
        return None

    # --- Qt -----------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        clip, height = event.rect(), self.viewport().height()
        if self._message:
            paint_message(painter, self.viewport().rect(), self._message, self._theming)
        for block, rect in self.visible_blocks():
            if rect.bottom() > clip.top() and rect.top() < clip.bottom() + 1:
                self._highlighter.paint(painter, block, rect, height)
        painter.end()
        super().paintEvent(event)
        self._overlay.paint(clip)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.numbers.count_anew()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            position = self.position_at(event.pos())
            text = tooltip(self.marks_at(position)) if position < self.positions.length else ""
            QToolTip.showText(event.globalPos(), text, self.viewport()) if text else QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    # --- inside -------------------------------------------------------------------------------------------------------

    def _take_in(self, document: ReadyDocument) -> None:
        """Take over what belongs to one document."""
        self.index, self._structure = document.index, document.structure
        self.places = Geometry(self.index.blocks, self.positions)
        self._extents = Extents(self.index, self.places)
        self.spacing.laid_out = self._forget
        self._highlighter = Highlighter(self.index, self.places, self.table_rows, self._theming, self._look)

    def _forget(self, number: int) -> None:
        self._laid_out(number)
        self.places.forget(number)

    def _put(self, new: list[Mark]) -> None:
        old = [self.index.mark(mark.id) for mark in new if mark.id in self.index]
        before = self._handles.area()
        self._repaint(self.index.add(new), [*old, *new])
        self._repaint_handles(before, new)

    def _apply_zoom(self) -> None:
        super()._apply_zoom()
        if hasattr(self, "_around"):  # not while the base class is being made
            self._around.new_look()
            self._fit()
            self.numbers.count_anew()

    def _fit(self) -> None:
        if self._around.place(self._structure):
            self.numbers.count_anew()

    def _scrolled(self, rect: QRect, by: int) -> None:
        """Follow scrolling and a new layout, but not the blinking of the caret."""
        if by or rect.height() >= self.viewport().height():
            self._follow()

    def _follow(self) -> None:
        self._around.follow(self._structure)
        self._preparer.start()

    def _numbers_counted(self) -> None:
        self._fit()
        self._around.rearrange()

    def _repaint(self, blocks: set[int], marks: list[Mark]) -> None:
        """Paint anew the touched blocks on the screen, and the rows of the ruler."""
        if not marks:
            return
        for block, rect in self.visible_blocks():
            if block.blockNumber() in blocks:
                self.viewport().update(rect.toAlignedRect().adjusted(0, 0, self.viewport().width(), 0))
        self._around.show_changed(marks)
        self._fit()
        self._describer.start()

    def _repaint_handles(self, before: QRect, marks: list[Mark]) -> None:
        """Paint the handles anew where they were and where they are, if they belong to one of ``marks``."""
        if any(mark.id == self._active for mark in marks):
            self.viewport().update(before)
            self.viewport().update(self._handles.area())

    def _choose(self, mark_id: str) -> None:
        self.set_active_mark(mark_id)
        self.select(self.index.mark(mark_id).span)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.mark_clicked.emit(mark_id)

    def _describe(self) -> None:
        self._describer.stop()
        self.setAccessibleDescription(self.tr("%n coding(s)", "", len(self.index)))

    def _recolour(self) -> None:
        self._highlighter.new_look()
        self._overlay.new_look()
        self.setPalette(text_palette(self.palette(), self._theming))
        self.viewport().update()
