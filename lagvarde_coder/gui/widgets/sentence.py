"""Words that wrap and are never cut off."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from lagvarde_coder.gui.widgets.plain_words import PlainLabel

_LIKELY = 360
"""Pixels that a sentence about gets in a dialog, until it has been laid out."""


class Sentence(PlainLabel):
    """A label that asks for the height that its words need at the width it has.

    Qt asks for the height at a width of its own guess: a form that believes it leaves a gap, or cuts the words off.
    """

    def __init__(self, text: str = "", kind: str = "", parent: QWidget | None = None) -> None:
        """Make it; ``kind`` is a kind of label of ``app.qss``."""
        super().__init__(text, parent)
        self._laid_out = 0
        self.setWordWrap(True)
        if kind:
            self.setProperty("kind", kind)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._needed())

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self._needed())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != self._laid_out:
            self._laid_out = event.size().width()
            self.updateGeometry()

    def _needed(self) -> int:
        return self.heightForWidth(self._laid_out or max(_LIKELY, super().sizeHint().width()))
