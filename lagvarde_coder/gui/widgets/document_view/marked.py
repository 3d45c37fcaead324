"""A text with marks on it: which there are, where they stand and how the words under them look."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QTextBlock
from PySide6.QtWidgets import QWidget

from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.widgets.document_view.extents import BlockExtents, Extents
from lagvarde_coder.gui.widgets.document_view.geometry import Geometry
from lagvarde_coder.gui.widgets.document_view.highlight import Highlighter
from lagvarde_coder.gui.widgets.document_view.marks import Mark
from lagvarde_coder.gui.widgets.document_view.options import Look
from lagvarde_coder.gui.widgets.document_view.reading import ReadingView
from lagvarde_coder.gui.widgets.document_view.ready import ReadyDocument
from lagvarde_coder.gui.widgets.document_view.setting import set_off


class MarkedView(ReadingView):
    """Shows a text with its marks and its structure; knows nothing of what stands around it.

    Attributes:
        index: the marks, by block.
        places: where lines and runs of text stand.
        tell: gives further lines of a mark's tooltip by its id, where the mark has none.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theming = theming.current()
        self._look = Look.TINT
        self._active = ""
        self._previewed: dict[str, Mark] = {}
        self.tell: Callable[[str], Sequence[str]] = lambda _: ()
        self._take_in(ReadyDocument.of("", (), ()))

    # --- the marks ----------------------------------------------------------------------------------------------------

    def show_ready(self, document: ReadyDocument) -> None:
        """Show from its start what was worked out before, perhaps in another thread."""
        self._active = ""
        self._previewed.clear()
        self.load(document.words)
        self._take_in(document)
        set_off(self.document(), self._structure, self.positions)

    def add_marks(self, marks: Iterable[Mark]) -> None:
        """Show ``marks``, in place of those with the same ids; only the paragraphs they touch are painted anew."""
        new = list(marks)
        for mark in new:
            self._previewed.pop(mark.id, None)
        self._put(new)

    def remove_marks(self, ids: Iterable[str]) -> None:
        """Take marks away; ids that are not shown are skipped."""
        old = [self.index.mark(mark_id) for mark_id in ids if mark_id in self.index]
        for mark in old:
            self._previewed.pop(mark.id, None)
        self._marks_changed(self.index.remove(mark.id for mark in old), old)

    def marks(self) -> list[Mark]:
        """Return the marks shown, in no particular order."""
        return list(self.index.all())

    def marks_at(self, position: int) -> list[Mark]:
        """Return the marks that cover the character at ``position``, in text order."""
        return self.index.at(position)

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
        self._put([mark._replace(span=inside)])

    @property
    def active_mark(self) -> str:
        """The id of the mark whose stripe is highlighted and that has handles, or an empty string."""
        return self._active

    def active(self) -> Mark | None:
        """Return the active mark as it is shown now."""
        return self.index.mark(self._active) if self._active in self.index else None

    @property
    def look(self) -> Look:
        """How coded words look."""
        return self._look

    def set_look(self, look: Look) -> None:
        """Tint and underline coded words, only underline them, or leave them to the margin."""
        self._look = self._highlighter.look = look
        self.viewport().update()

    # --- where they stand ---------------------------------------------------------------------------------------------

    def boxes(self, span: Span) -> list[QRectF]:
        """Return where a passage stands in the viewport, a box a line, as far as its paragraphs are visible."""
        covered, shown = self.index.blocks.covered(span.start, span.end), self.visible_blocks()
        before = shown[0][0].blockNumber()  # blocks have their numbers in order
        boxes = [
            self.places.boxes(block, rect, span.start, span.end)
            for block, rect in shown[max(0, covered.start - before) : max(0, covered.stop - before)]
        ]
        return [box for each in boxes for box in each]

    def extents(self, block: QTextBlock) -> BlockExtents:
        """Return which lines of a visible block its marks cover."""
        return self._extents.of(block)

    def prepare_block(self, block: QTextBlock) -> float:
        """Lay a block out, get ready to paint it and return its height in pixels."""
        height = self.spacing.blockBoundingRect(block).height()
        self._highlighter.prepare(block)
        self.extents(block)
        return height

    # --- Qt -----------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what lies under the words, then the words."""
        painter = QPainter(self.viewport())
        clip, height = event.rect(), self.viewport().height()
        for block, rect in self.visible_blocks():
            if rect.bottom() > clip.top() and rect.top() < clip.bottom() + 1:
                self._highlighter.paint(painter, block, rect, height)
        painter.end()
        super().paintEvent(event)

    # --- for subclasses -----------------------------------------------------------------------------------------------

    def _marks_changed(self, blocks: set[int], marks: list[Mark]) -> None:
        """Paint anew the touched blocks on the screen; ``marks`` came, went, or stand elsewhere now."""
        for block, rect in self.visible_blocks() if marks else ():
            if block.blockNumber() in blocks:
                self.viewport().update(rect.toAlignedRect().adjusted(0, 0, self.viewport().width(), 0))

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
        self._marks_changed(self.index.add(new), [*old, *new])
