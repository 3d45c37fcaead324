"""The document view: a text with its codings, its structure and what stands around it."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from lagvarde_coder.domain.text import Section, Span
from lagvarde_coder.gui.widgets.document_view.dragging import Dragging
from lagvarde_coder.gui.widgets.document_view.dress import paint_message, text_palette
from lagvarde_coder.gui.widgets.document_view.extents import Extents
from lagvarde_coder.gui.widgets.document_view.fading import Fading
from lagvarde_coder.gui.widgets.document_view.handles import Handles
from lagvarde_coder.gui.widgets.document_view.margin import tooltip
from lagvarde_coder.gui.widgets.document_view.marked import MarkedView
from lagvarde_coder.gui.widgets.document_view.marks import Mark
from lagvarde_coder.gui.widgets.document_view.numbers import Numbers
from lagvarde_coder.gui.widgets.document_view.options import ParagraphNumbering
from lagvarde_coder.gui.widgets.document_view.overlay import Overlay
from lagvarde_coder.gui.widgets.document_view.preparing import Preparer
from lagvarde_coder.gui.widgets.document_view.reading import CARET
from lagvarde_coder.gui.widgets.document_view.ready import ReadyDocument
from lagvarde_coder.gui.widgets.document_view.search_frames import Hits
from lagvarde_coder.gui.widgets.document_view.snapping import Snap, snapped
from lagvarde_coder.gui.widgets.document_view.structure import Context
from lagvarde_coder.gui.widgets.document_view.surroundings import Surroundings

_DESCRIBE_AFTER = 300
"""Milliseconds after the last change until screen readers are told how many codings there are."""


class DocumentView(MarkedView):
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
        self._message = ""
        self._read_to: int | None = None
        self._snap: Snap | None = None
        self.search_hits = Hits()
        self.numbers = Numbers(self.document(), self._numbers_counted, self)
        self._dragging = Dragging(self, self.theme_dropped.emit, self)
        self._handles = Handles(self, self._theming, self.span_changed.emit, self)  # last: asked first about the mouse
        self._overlay = Overlay(self, self, self._handles, self._dragging, self._theming)
        self._around = Surroundings(self, self, self._choose, self.centre_on)
        self._describer = QTimer(self, singleShot=True, interval=_DESCRIBE_AFTER)
        self._preparer = Preparer(self, self)
        self._describer.timeout.connect(self._describe)
        self.updateRequest.connect(self._scrolled)
        self.selectionChanged.connect(self._overlay.follow_selection)
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
        self._read_to = None
        self.search_hits = Hits()
        self.setCursorWidth(CARET)
        super().show_ready(document)
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

    def set_active_mark(self, mark_id: str) -> None:
        """Highlight the stripe of a mark and give its passage handles; an empty string for none."""
        if mark_id == self._active:
            return
        self._handles.cancel()
        before, self._active = self._active, mark_id
        self._handles.renew()
        self._around.show_strong(before, mark_id)

    def show_hits(self, hits: Sequence[Span], current: int = -1) -> None:
        """Frame search hits in the text and show them in the ruler; ``current`` is the number of the one looked at.

        Raises:
            ValueError: a hit ends outside the text.
        """
        new_hits = Hits(hits, current)
        if not new_hits.within(self.positions.length):
            raise ValueError(hits)
        self.search_hits = new_hits
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

    def context_at(self, position: int) -> Context | None:
        """Return the question or heading that a position stands under."""
        return self._structure.context_at(position)

    # --- how it is shown ----------------------------------------------------------------------------------------------

    @property
    def fading(self) -> Fading:
        """Which text is faded."""
        return self._overlay.fading

    def fade_others(self, themes: frozenset[str] | None, on: bool) -> None:
        """Fade all text without a coding, or with ``themes`` (ids) all text without a coding of one of these."""
        self._overlay.fading = Fading(themes, on)
        self.viewport().update()

    @property
    def numbering(self) -> ParagraphNumbering:
        """Which numbers stand in the margin."""
        return self.numbers.numbering

    def set_numbering(self, numbering: ParagraphNumbering) -> None:
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
        """Let a passage that is marked with the mouse snap to what ``snap`` returns; held Alt leaves it exact."""
        self._snap = snap

    def snapped(self, span: Span) -> Span:
        """Return what a passage snaps to: inside the text, never empty."""
        return snapped(span, self._snap, self.positions.length)

    # --- Qt -----------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._message:
            paint_message(self.viewport(), self._message, self._theming)
        self._overlay.paint(event.rect())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.numbers.count_anew()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            position = self.position_at(event.pos())
            text = tooltip(self.marks_at(position), self.tell) if position < self.positions.length else ""
            QToolTip.showText(event.globalPos(), text, self.viewport()) if text else QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    # --- inside -------------------------------------------------------------------------------------------------------

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

    def _marks_changed(self, blocks: set[int], marks: list[Mark]) -> None:
        super()._marks_changed(blocks, marks)
        if not marks:
            return
        if any(mark.id == self._active for mark in marks):
            self._handles.renew()
        self._around.show_changed(marks)
        self._fit()
        self._describer.start()

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
