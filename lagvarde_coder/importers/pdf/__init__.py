"""PDF with a text layer: words in the order in which a page is read, lines put together to paragraphs."""

from collections.abc import Sequence
from typing import BinaryIO, ClassVar

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, ImportRefused
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import DEFAULTS, INTERFACE, ImportedText, Limits, ReadingOptions
from lagvarde_coder.importers.titles import suffix_of

NOT_PDF = QT_TRANSLATE_NOOP("Errors", "It is not a PDF. Open it in the program it was made with and save it as PDF.")
_HEAD = 1_024
"""Bytes within which a PDF says that it is one; mail programs put theirs before it."""


class PdfImporter:
    """Reads .pdf."""

    interface: ClassVar[int] = INTERFACE
    suffixes: ClassVar[tuple[str, ...]] = (".pdf",)
    format_name: ClassVar[str] = QT_TRANSLATE_NOOP("Formats", "PDF")

    def accepts(self, name: str, head: bytes) -> bool:
        """Tell whether the name is a PDF's."""
        return suffix_of(name) in self.suffixes

    def read(
        self, name: str, stream: BinaryIO, limits: Limits, options: ReadingOptions = DEFAULTS
    ) -> Sequence[ImportedText]:
        """Read the text layer, page by page; pages, headings, comments and colours have their places.

        Raises:
            ImportRefused: it is no PDF, damaged, protected, pictures only, too large or too slow.
        """
        data = limits.read(name, stream)
        if not data:
            raise ImportRefused(name=name, detail=why.EMPTY)
        if b"%PDF-" not in data[:_HEAD]:
            raise ImportRefused(name=name, detail=NOT_PDF)
        from lagvarde_coder.importers.pdf.reading import read_pdf

        return [read_pdf(name, data, limits)]
