"""The line above the text: which question or heading the topmost passage stands under."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from lagvarde_coder.domain.text import SectionKind
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.widgets.document_view.structure import Context
from lagvarde_coder.gui.widgets.plain_words import plain_tooltip

_AIR = 12
"""Pixels left free at both ends."""


class StickyHeader(QWidget):
    """Shows a context in one line; empty as long as its wording itself can be seen.

    Attributes:
        indent: pixels from the left edge to the text column.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theming = theming.current()
        self._theming.changed.connect(self.update)
        self._context: Context | None = None
        self.indent = 0

    @property
    def text(self) -> str:
        """What is shown: the question's wording or the heading."""
        return " ".join(self._context.label.split()) if self._context else ""

    def show_context(self, context: Context | None) -> None:
        """Show ``context``, or nothing."""
        if context is self._context:
            return
        self._context = context
        self.setToolTip(plain_tooltip(self.text))
        self.setAccessibleName(self.text)
        self.update()

    def wanted_height(self) -> int:
        """Return the height of one line with air."""
        return self.fontMetrics().height() + 16

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theming.colour("surface"))
        if self._context:
            kind = self.tr("Question") if self._context.kind is SectionKind.QUESTION else self.tr("Section")
            before = self.fontMetrics().horizontalAdvance(kind) + 10
            font = self.font()
            font.setBold(True)
            needed = before + QFontMetrics(font).horizontalAdvance(self.text)
            left = max(_AIR, min(self.indent, self.width() - _AIR - needed))  # a long one begins over the margin
            area = QRect(left, 0, self.width() - left - _AIR, self.height() - 1)
            painter.setPen(self._theming.colour("muted"))
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, kind)
            area.setLeft(area.left() + before)
            painter.setFont(font)
            painter.setPen(self._theming.colour("text"))
            shown = painter.fontMetrics().elidedText(self.text, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)
            painter.fillRect(0, self.height() - 1, self.width(), 1, self._theming.colour("border"))
        painter.end()
