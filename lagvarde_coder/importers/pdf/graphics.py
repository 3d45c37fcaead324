"""What is drawn on a page: pictures, which are counted, and coloured fields behind words, as of a highlighter."""

import ctypes
from typing import Any

import pypdfium2.raw as pdfium

from lagvarde_coder.importers.pdf.annotations import Annotations, PageMark, lies_in
from lagvarde_coder.importers.pdf.word_colours import colour_name
from lagvarde_coder.importers.pdf.words import Box, PageText, PdfWord

_MOST_OBJECTS = 20_000
_MOST_FIELDS = 500
"""Of a page that are looked at."""

_COLOURFUL = 40
"""By how much a colour's parts differ, of 255: greys are how a table looks, not a mark."""

_HIGH, _BESIDE = 1.6, 0.6
"""Sizes of the font: how high a field is at most, and how far it reaches beyond its words; cells are larger."""


def look_at(page: Any, text: PageText, words: list[PdfWord], annotations: Annotations) -> int:  # noqa: ANN401
    """Mark the words that lie on coloured fields; return how many pictures the page has."""
    pictures, fields = 0, 0
    for at in range(min(pdfium.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        drawn = pdfium.FPDFPage_GetObject(page, at)
        kind = pdfium.FPDFPageObj_GetType(drawn)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            pictures += 1
        elif kind == pdfium.FPDF_PAGEOBJ_PATH and fields < _MOST_FIELDS:
            colour = _fill(drawn)
            if colour:
                fields += 1
                _mark(drawn, colour, text, words, annotations)
    return pictures


def _fill(drawn: Any) -> str:  # noqa: ANN401 - a handle of pdfium's
    """Return the colour that a shape is filled with; empty if it is not, or with grey."""
    mode, stroked = ctypes.c_int(), ctypes.c_int()
    if not pdfium.FPDFPath_GetDrawMode(drawn, mode, stroked) or not mode.value:
        return ""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFPageObj_GetFillColor(drawn, red, green, blue, alpha):
        return ""
    parts = red.value, green.value, blue.value
    return colour_name(*parts) if max(parts) - min(parts) >= _COLOURFUL and alpha.value else ""


def _mark(drawn: Any, colour: str, text: PageText, words: list[PdfWord], annotations: Annotations) -> None:  # noqa: ANN401
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(drawn, left, bottom, right, top):
        return
    box = text.place(left.value, bottom.value, right.value, top.value)
    inside = [word for word in words if lies_in(word, box)]
    if inside and _hugs(box, inside):
        annotations.mark(inside, PageMark(colour, "", ""))


def _hugs(box: Box, words: list[PdfWord]) -> bool:
    """Tell whether a field is hardly larger than the words on it."""
    size = max(word.size for word in words)
    return (
        box[3] - box[1] <= _HIGH * size
        and min(word.left for word in words) - box[0] <= _BESIDE * size
        and box[2] - max(word.right for word in words) <= _BESIDE * size
    )
