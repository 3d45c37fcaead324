"""A PDF opened by pdfium, page by page; nothing of pdfium's outlives its page."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2.raw as pdfium

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, ImportRefused
from lagvarde_coder.importers import refusals as why

MOST_PAGES = 3_000

_TOO_MANY_PAGES = QT_TRANSLATE_NOOP("Errors", "It has more than 3,000 pages. Split it into several files.")
_PROTECTED = QT_TRANSLATE_NOOP(
    "Errors", "It is protected in a way that the program does not know. Save it without protection and try again."
)
_WHY = {pdfium.FPDF_ERR_PASSWORD: why.ENCRYPTED, pdfium.FPDF_ERR_SECURITY: _PROTECTED}


class BadPage(Exception):
    """A page that pdfium cannot load."""


class PdfFile:
    """An open PDF; one that opens with an empty password is open to all.

    Attributes:
        pages: how many it has.
        handle: pdfium's.
    """

    def __init__(self, name: str, data: bytes) -> None:
        """Open it.

        Raises:
            ImportRefused: it is damaged, protected or has too many pages.
        """
        self._data = data  # pdfium reads it as long as the document is open
        self.handle = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
        if not self.handle:
            raise ImportRefused(name=name, detail=_WHY.get(pdfium.FPDF_GetLastError(), why.DAMAGED))
        self.pages = pdfium.FPDF_GetPageCount(self.handle)
        if self.pages > MOST_PAGES:
            self.close()
            raise ImportRefused(name=name, detail=_TOO_MANY_PAGES)

    def close(self) -> None:
        """Let go of the document."""
        pdfium.FPDF_CloseDocument(self.handle)

    @contextmanager
    def page(self, number: int) -> Iterator[tuple[Any, Any]]:
        """Give a page, counted from 0, and its text.

        Raises:
            BadPage: it cannot be loaded.
        """
        page = pdfium.FPDF_LoadPage(self.handle, number)
        if not page:
            raise BadPage
        try:
            text = pdfium.FPDFText_LoadPage(page)
            if not text:
                raise BadPage
            try:
                yield page, text
            finally:
                pdfium.FPDFText_ClosePage(text)
        finally:
            pdfium.FPDF_ClosePage(page)

    def title(self) -> str:
        """Return the title that the file gives itself."""
        return wide_string(lambda buffer, size: pdfium.FPDF_GetMetaText(self.handle, b"Title", buffer, size))

    def attached(self) -> list[str]:
        """Return the names of the files within it."""
        count = min(max(0, pdfium.FPDFDoc_GetAttachmentCount(self.handle)), 1_000)
        names = []
        for at in range(count):
            file = pdfium.FPDFDoc_GetAttachment(self.handle, at)
            names.append(_attachment_name(file) if file else "")
        return names


def _attachment_name(file: Any) -> str:  # noqa: ANN401 - a handle of pdfium's
    return wide_string(lambda buffer, size: pdfium.FPDFAttachment_GetName(file, buffer, size))


def wide_string(call: Any, most: int = 200_000) -> str:  # noqa: ANN401 - a function of pdfium's
    """Return a string that pdfium writes as UTF-16 into a buffer; ``call(buffer, size)`` returns the bytes it needs."""
    size = call(None, 0)
    if not 2 < size <= most:
        return ""
    buffer = (ctypes.c_ushort * (size // 2 + 1))()
    call(ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    return bytes(buffer)[: size - 2].decode("utf-16-le", "replace").rstrip("\0")
