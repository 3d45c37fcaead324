"""Gets the next page ready while the user reads this one, so that scrolling finds it laid out and drawn."""

from collections.abc import Sequence
from time import perf_counter
from typing import Protocol

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QPlainTextEdit, QWidget

_AFTER = 30
"""Milliseconds without scrolling after which it begins."""

_AT_MOST = 0.008
"""Seconds that it takes."""


class Pages(Protocol):
    """The view, as it is seen here."""

    def viewport(self) -> QWidget:
        """Return what the text is painted on."""

    def visible_blocks(self) -> Sequence[tuple[QTextBlock, QRectF]]:
        """Return the blocks on the screen, each with its rectangle in the viewport."""

    def prepare_block(self, block: QTextBlock) -> float:
        """Lay a block out, get ready to paint it and return its height."""


class Preparer(QTimer):
    """Waits until the user pauses."""

    def __init__(self, view: QPlainTextEdit, pages: Pages) -> None:
        super().__init__(view, singleShot=True, interval=_AFTER)
        self._pages = pages
        self.timeout.connect(self._prepare)

    def _prepare(self) -> None:
        block = self._pages.visible_blocks()[-1][0].next()
        remaining, until = float(self._pages.viewport().height()), perf_counter() + _AT_MOST
        while block.isValid() and remaining > 0 and perf_counter() < until:
            remaining -= self._pages.prepare_block(block)
            block = block.next()
