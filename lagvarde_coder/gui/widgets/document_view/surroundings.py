"""What stands around the text column: a margin on each side, the overview ruler and the header above."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QWidget

from lagvarde_coder.gui.widgets.document_view.header import StickyHeader
from lagvarde_coder.gui.widgets.document_view.margin import Margin
from lagvarde_coder.gui.widgets.document_view.marks import Mark
from lagvarde_coder.gui.widgets.document_view.protocol import TextPage
from lagvarde_coder.gui.widgets.document_view.reading import ReadingView
from lagvarde_coder.gui.widgets.document_view.ruler import WIDTH, OverviewRuler
from lagvarde_coder.gui.widgets.document_view.structure import Structure

MEASURE = 72
"""Characters of a line at most: longer ones are hard to read."""


class _Wheel(QObject):
    """Gives the turns of the wheel over some widgets to a view."""

    def __init__(self, view: ReadingView, widgets: Iterable[QWidget]) -> None:
        super().__init__(view)
        self._view = view
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QWheelEvent):
            self._view.wheelEvent(event)
            return True
        return False


class Surroundings:
    """Makes the parts, gives them their places and lets them follow the text.

    Attributes:
        margin: to the left of the text.
        beside: to the right of it, for other coders' marks; without width unless that is wanted.
    """

    def __init__(
        self, view: ReadingView, page: TextPage, chosen: Callable[[str], None], looked_at: Callable[[int], None]
    ) -> None:
        self._view = view
        self._page = page
        self.margin = Margin(page, view)
        self.beside = Margin(page, view, is_right=True)
        self.ruler = OverviewRuler(page, view)
        self.header = StickyHeader(view)
        self._placed: tuple[object, ...] = ()
        for margin in self.margins:
            margin.chosen.connect(chosen)
            margin.menu_wanted.connect(lambda at: view.customContextMenuRequested.emit(view.mapFromGlobal(at)))
        self.ruler.position_chosen.connect(looked_at)
        _Wheel(view, (*self.margins, self.ruler, self.header))

    @property
    def margins(self) -> tuple[Margin, Margin]:
        """Both margins."""
        return self.margin, self.beside

    def reset(self) -> None:
        """Begin anew with another document."""
        self._placed = ()
        for margin in self.margins:
            margin.forget_width()
        self.ruler.reset()

    def new_look(self) -> None:
        """Follow another font or size of text."""
        self._placed = ()
        for margin in self.margins:
            margin.new_look()

    def place(self, structure: Structure) -> bool:
        """Give the text column, no wider than the measure, and all around it their places; tell whether they moved."""
        view = self._view
        strip, beside = self.margin.wanted_width(), self.beside.wanted_width()
        head = self.header.wanted_height() if structure.has_contexts else 0
        bar, inside = view.verticalScrollBar().sizeHint().width(), view.contentsRect()
        wanted = strip, beside, head, bar, inside
        if wanted == self._placed:
            return False
        self._placed = wanted
        free = max(0, inside.width() - bar - WIDTH - strip - beside - view.measure(MEASURE))
        view.set_margins(strip + free // 2, head, WIDTH + beside + free - free // 2)
        column = view.viewport().geometry()
        self.margin.setGeometry(column.left() - strip, column.top(), strip, column.height())
        self.beside.setGeometry(column.right() + 1, column.top(), beside, column.height())
        self.ruler.setGeometry(QRect(inside.right() - bar - WIDTH + 1, column.top(), WIDTH, column.height()))
        self.header.indent = column.left() - inside.left() + round(view.document().documentMargin())
        self.header.setGeometry(inside.left(), inside.top(), inside.width() - bar, head)
        self.rearrange()
        return True

    def rearrange(self) -> None:
        """Let the margins show what is on the screen."""
        for margin in self.margins:
            margin.rearrange()

    def follow(self, structure: Structure) -> None:
        """Let margins, ruler and header follow what is on the screen."""
        self.rearrange()
        self.ruler.update()
        shown = self._view.visible_span()
        context = structure.context_at(shown.start) if shown else None
        own_words_seen = context is not None and shown is not None and context.wording_end > shown.start
        self.header.show_context(None if own_words_seen else context)

    def show_changed(self, marks: Iterable[Mark]) -> None:
        """Show that marks came or went; there is one at least."""
        starts, ends = zip(*((mark.span.start, mark.span.end) for mark in marks), strict=True)
        self.ruler.refresh(min(starts), max(ends))
        for margin in self.margins:
            margin.show_changed()

    def show_strong(self, *ids: str) -> None:
        """Highlight the stripes of these marks, or no longer."""
        for margin in self.margins:
            margin.show_strong(*ids)
