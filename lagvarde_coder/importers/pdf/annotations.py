"""What lies on a page beside its text: comments, marks in colour, fields of forms, links."""

import ctypes
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.importers.pdf.pdfium import wide_string
from lagvarde_coder.importers.pdf.word_colours import colour_name
from lagvarde_coder.importers.pdf.words import Box, PageText, PdfWord

_MOST = 500
"""Annotations of a page that are looked at; what is beyond is counted."""

_ON_WORDS = {
    pdfium.FPDF_ANNOT_HIGHLIGHT: True, pdfium.FPDF_ANNOT_UNDERLINE: False, pdfium.FPDF_ANNOT_SQUIGGLY: False,
    pdfium.FPDF_ANNOT_STRIKEOUT: False,
}  # fmt: skip
"""Annotations that lie on words, and whether they are a mark in colour."""

_SILENT = frozenset({pdfium.FPDF_ANNOT_POPUP, pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_LINK})
_OFF = frozenset({"", "Off"})


@dataclass(frozen=True, slots=True)
class PageMark:
    """An annotation on words: its colour in Word's word or as "#FFCC00", and what is written to it."""

    colour: str
    words: str
    author: str


class Annotations:
    """Reads the annotations of all pages.

    Attributes:
        marks: those that lie on words, numbered as the words say.
        counts: of all else.
    """

    def __init__(self) -> None:
        self.marks: list[PageMark] = []
        self.counts: Counter[LeftOutKind] = Counter()

    def read(self, page: Any, text: PageText, words: list[PdfWord]) -> None:  # noqa: ANN401 - a handle of pdfium's
        """Mark the words that annotations lie on, and put in what the fields of a form are filled in with."""
        fields: list[PdfWord] = []
        count = max(0, pdfium.FPDFPage_GetAnnotCount(page))
        self.counts[LeftOutKind.COMMENT] += max(0, count - _MOST)
        for at in range(min(count, _MOST)):
            annotation = pdfium.FPDFPage_GetAnnot(page, at)
            if annotation:
                try:
                    fields += self._annotation(annotation, text, words)
                finally:
                    pdfium.FPDFPage_CloseAnnot(annotation)
        words += fields

    def _annotation(self, annotation: Any, text: PageText, words: list[PdfWord]) -> Iterator[PdfWord]:  # noqa: ANN401
        kind = pdfium.FPDFAnnot_GetSubtype(annotation)
        if kind == pdfium.FPDF_ANNOT_WIDGET:
            yield from _field(annotation, text)
        elif kind == pdfium.FPDF_ANNOT_LINK:
            self.counts[LeftOutKind.LINK] += _string(annotation, b"A") != "" or _has_address(annotation)
        elif kind == pdfium.FPDF_ANNOT_FILEATTACHMENT:
            self.counts[LeftOutKind.INSERTED_FILE] += 1
        elif kind not in _SILENT:
            self._mark(annotation, kind, text, words)

    def _mark(self, annotation: Any, kind: int, text: PageText, words: list[PdfWord]) -> None:  # noqa: ANN401
        said = _string(annotation, b"Contents").strip()
        boxes = tuple(_boxes(annotation, text)) if kind in _ON_WORDS else ()
        colour = _colour(annotation) if _ON_WORDS.get(kind) else ""
        inside = [word for word in words if any(lies_in(word, box) for box in boxes)] if boxes else []
        self.counts[LeftOutKind.COMMENT] += bool(said)
        if inside and (said or colour):
            self.mark(inside, PageMark(colour, said, _string(annotation, b"T")))

    def mark(self, words: list[PdfWord], mark: PageMark) -> None:
        """Let words carry a mark."""
        number = len(self.marks)
        self.marks.append(mark)
        for word in words:
            word.marks = (*word.marks, number)


def _string(annotation: Any, key: bytes) -> str:  # noqa: ANN401 - a handle of pdfium's
    return wide_string(lambda buffer, size: pdfium.FPDFAnnot_GetStringValue(annotation, key, buffer, size))


def _has_address(annotation: Any) -> bool:  # noqa: ANN401 - a handle of pdfium's
    link = pdfium.FPDFAnnot_GetLink(annotation)
    action = pdfium.FPDFLink_GetAction(link) if link else None
    return bool(action) and pdfium.FPDFAction_GetType(action) in {
        pdfium.PDFACTION_URI, pdfium.PDFACTION_LAUNCH, pdfium.PDFACTION_REMOTEGOTO,
    }  # fmt: skip


def _boxes(annotation: Any, text: PageText) -> Iterator[Box]:  # noqa: ANN401 - a handle of pdfium's
    points = pdfium.FS_QUADPOINTSF()
    for at in range(min(pdfium.FPDFAnnot_CountAttachmentPoints(annotation), 500)):
        if pdfium.FPDFAnnot_GetAttachmentPoints(annotation, at, points):
            across = (points.x1, points.x2, points.x3, points.x4)
            up = (points.y1, points.y2, points.y3, points.y4)
            yield text.place(min(across), min(up), max(across), max(up))


def _colour(annotation: Any) -> str:  # noqa: ANN401 - a handle of pdfium's
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    kind = pdfium.FPDFANNOT_COLORTYPE_Color
    if not pdfium.FPDFAnnot_GetColor(annotation, kind, red, green, blue, alpha):
        return "yellow"
    return colour_name(red.value, green.value, blue.value)


def lies_in(word: PdfWord, box: Box) -> bool:
    """Tell whether the middle of a word lies in a rectangle."""
    across, up = (word.left + word.right) / 2, word.base + 0.25 * word.size
    return box[0] <= across <= box[2] and box[1] <= up <= box[3]


def _field(annotation: Any, text: PageText) -> Sequence[PdfWord]:  # noqa: ANN401 - a handle of pdfium's
    """Return what a field of a form is filled in with, as words at its place."""
    rect = pdfium.FS_RECTF()
    if pdfium.FPDFAnnot_GetFlags(annotation) & pdfium.FPDF_ANNOT_FLAG_HIDDEN:
        return []
    if not pdfium.FPDFAnnot_GetRect(annotation, rect):
        return []
    left, bottom, right, top = text.place(rect.left, rect.bottom, rect.right, rect.top)
    state = _string(annotation, b"AS")
    if state:
        lines = ["☐" if state in _OFF else "☒"]
    else:
        lines = _string(annotation, b"V").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    lines = [line for line in lines if line.strip()]
    step = (top - bottom) / max(1, len(lines))
    size = max(1.0, min(11.0, 0.75 * step))
    return [
        PdfWord(line, left, right, top - step * at - 0.5 * step - 0.35 * size, size, new_line=True)
        for at, line in enumerate(lines)
    ]
