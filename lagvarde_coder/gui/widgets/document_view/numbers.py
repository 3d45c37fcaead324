"""Numbers of lines or paragraphs, for the margin."""

from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextBlock, QTextDocument

from lagvarde_coder.gui.widgets.document_view.blocks import Blocks
from lagvarde_coder.gui.widgets.document_view.options import ParagraphNumbering

_SLICE = 0.006
"""Seconds of laying out at a time."""

_FEWEST_DIGITS = 3


class Numbers(QObject):
    """Knows the number of each line or paragraph of the document shown.

    Qt lays a block out when it is first seen, and counts it as one line until then. So that line numbers are right, all
    blocks are laid out from the start, a slice at a time whenever nothing else is to be done; a line has no number
    until those above it are counted.

    Attributes:
        numbering: which numbers are wanted.
    """

    def __init__(self, document: QTextDocument, tell: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self.numbering = ParagraphNumbering.NONE
        self._document = document
        self._tell = tell
        self._paragraphs: dict[int, int] = {}
        self._next = document.firstBlock()
        self._widest = _FEWEST_DIGITS
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._count_on)

    def set_numbering(self, numbering: ParagraphNumbering, stored: str, shown: Blocks) -> None:
        """Number what is shown; ``stored`` is the text as it is stored, of the same length."""
        self.numbering = numbering
        self._widest = _FEWEST_DIGITS
        self._paragraphs = {}
        if numbering is ParagraphNumbering.PARAGRAPHS:
            stored_blocks = Blocks(stored)
            spans = ((stored_blocks.start(n), stored_blocks.end(n)) for n in range(len(stored_blocks)))
            starts = (start for start, end in spans if stored[start:end].strip())
            self._paragraphs = {shown.number_at(start): number for number, start in enumerate(starts, 1)}
        self.count_anew()

    def count_anew(self) -> None:
        """Count the lines from the start: they were laid out anew."""
        self._next = self._document.firstBlock()
        if self.numbering is ParagraphNumbering.LINES:
            self._timer.start(0)
        else:
            self._timer.stop()

    @property
    def digits(self) -> int:
        """How many digits there must be room for; within one document it never shrinks."""
        if self.numbering is ParagraphNumbering.NONE:
            return 0
        count = len(self._paragraphs) if self._paragraphs else self._document.lineCount()
        self._widest = max(self._widest, len(str(count)))
        return self._widest

    @property
    def is_counting(self) -> bool:
        """Whether lines are still being counted."""
        return self._timer.isActive()

    def of(self, block: QTextBlock) -> Iterator[tuple[int, int]]:
        """Yield line of the block (from 0) and number of what is numbered in it."""
        number = block.blockNumber()
        if self.numbering is ParagraphNumbering.PARAGRAPHS and number in self._paragraphs:
            yield 0, self._paragraphs[number]
        elif self.numbering is ParagraphNumbering.LINES and (not self.is_counting or number < self._next.blockNumber()):
            for line in range(block.lineCount()):
                yield line, block.firstLineNumber() + line + 1

    def _count_on(self) -> None:
        layout, until = self._document.documentLayout(), perf_counter() + _SLICE
        while self._next.isValid():
            layout.blockBoundingRect(self._next)
            self._next = self._next.next()
            if perf_counter() > until:
                return
        self._timer.stop()
        self._tell()
