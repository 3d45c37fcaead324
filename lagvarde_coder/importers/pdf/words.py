"""The words of a page with their places, as pdfium's text layer has them; pdfium undoes ligatures itself."""

import ctypes
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

HYPHEN = "\ufffe"
"""What pdfium says in place of a hyphen at the end of a line after which a word seems to go on."""

_WORD = re.compile(f"[^ \t\r\n\0{HYPHEN}]+{HYPHEN}?|{HYPHEN}")
_DIGIT = re.compile(r"\d")
_RAISED = str.maketrans("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_char_origin, _char_box = pdfium.FPDFText_GetCharOrigin, pdfium.FPDFText_GetLooseCharBox

_FAR = 1e6
"""Points from the page's corner at which nothing can be seen."""

Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in points."""

SMALL = 0.82
"""Share of its neighbours' size that a raised or lowered sign has at most."""


@dataclass(slots=True)
class PdfWord:
    """A word and its place on the page as it is shown, in points from the lower left corner.

    Attributes:
        base: of the line that its first letter stands on.
        size: of its font.
        new_line: whether pdfium sees it at the beginning of a line.
        marks: numbers of the annotations that it lies in.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    new_line: bool
    marks: tuple[int, ...] = ()


class PageText:
    """The text layer of one page."""

    def __init__(self, page: Any, text: Any) -> None:  # noqa: ANN401 - handles of pdfium's
        self._text = text
        self._rect = pdfium.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._matrix = pdfium.FS_MATRIX()
        self._turn = pdfium.FPDFPage_GetRotation(page) % 4
        self.width, self.height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
        self._characters = self._read()
        if not self._turn and _sideways(text, self._characters):
            self._turn, self.width, self.height = 1, self.height, self.width

    def words(self) -> Iterator[PdfWord]:
        """Yield the words in the order of the file."""
        text = self._characters
        end, broken, scale, size, line = 0, True, 1.0, 1.0, 0.0
        for match in _WORD.finditer(text):
            start = match.start()
            new_line = broken or "\n" in text[end:start]
            end = match.end()
            word = match.group()
            broken = word[-1] == HYPHEN
            origin = self._origin(start)
            box = self._box(end - 1) if origin else None
            if origin is None or box is None:
                continue
            left, base = origin
            if new_line:
                scale = self._scale(start)
            if new_line or base != line:  # on one line it is what it was: that spares asking for every word
                size, line = self._size(start, scale), base
            made = PdfWord(word, min(left, box[0]), max(left, box[2]), base, size, new_line)
            if end - start > 1 and _DIGIT.search(word):
                self._raise_and_lower(made, start, end)
            yield made

    def place(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Return where a rectangle of the page lies as the page is shown: left, bottom, right, top."""
        match self._turn:
            case 1:
                return bottom, self.height - right, top, self.height - left
            case 2:
                return self.width - right, self.height - top, self.width - left, self.height - bottom
            case 3:
                return self.width - top, left, self.width - bottom, right
        return left, bottom, right, top

    def _read(self) -> str:
        """Return the characters, one for each of pdfium's; U+FFFD for those whose meaning the file does not say."""
        count = max(0, pdfium.FPDFText_CountChars(self._text))
        buffer = (ctypes.c_ushort * (count * 2 + 2))()
        written = pdfium.FPDFText_GetText(self._text, 0, count, buffer)
        text = bytes(memoryview(buffer).cast("B")[: max(0, written - 1) * 2]).decode("utf-16-le", "replace")
        if len(text) == count:
            return text
        codes = (pdfium.FPDFText_GetUnicode(self._text, at) for at in range(count))  # some are not in pdfium's text
        return "".join(chr(code) if 0 < code < 0xD800 or 0xE000 <= code < 0x110000 else "\ufffd" for code in codes)

    def _size(self, at: int, scale: float) -> float:
        size: float = pdfium.FPDFText_GetFontSize(self._text, at) * scale
        return size if 0 < size < 2_000 else 1.0

    def _scale(self, at: int) -> float:
        if not pdfium.FPDFText_GetMatrix(self._text, at, self._matrix):
            return 1.0
        return math.hypot(self._matrix.c, self._matrix.d)

    def _origin(self, at: int) -> tuple[float, float] | None:
        if not _char_origin(self._text, at, self._x, self._y):
            return None
        x, y = self._x.value, self._y.value
        if not _FAR > x > -_FAR or not _FAR > y > -_FAR:
            return None
        return self.place(x, y, x, y)[:2] if self._turn else (x, y)

    def _box(self, at: int) -> Box | None:
        rect = self._rect
        if not _char_box(self._text, at, rect):
            return None
        box = rect.left, rect.bottom, rect.right, rect.top
        if not _FAR > box[2] > -_FAR:
            return None
        return self.place(*box) if self._turn else box

    def _raise_and_lower(self, word: PdfWord, start: int, end: int) -> None:
        """Write digits that are raised or lowered as such: 10² is not 102."""
        places = range(start, min(end, start + 60))
        sizes = [pdfium.FPDFText_GetFontSize(self._text, at) * self._scale(at) for at in places]
        tall = max(sizes)
        if len(places) < end - start or min(sizes) > SMALL * tall:
            return
        bases = [origin[1] if (origin := self._origin(at)) else word.base for at in places]
        word.size, word.base = tall, bases[sizes.index(tall)]
        signs = zip(word.text, bases, sizes, strict=True)
        word.text = "".join(
            scripted(sign, base - word.base, tall) if size <= SMALL * tall else sign for sign, base, size in signs
        )


def scripted(text: str, above: float, size: float) -> str:
    """Return digits raised or lowered by how far above their line they stand, in points; other text as it is."""
    if abs(above) < 0.05 * size:
        return text
    table = _RAISED if above > 0 else _LOWERED
    return text.translate(table) if all(ord(sign) in table for sign in text) else text


def _sideways(text: Any, characters: str) -> bool:  # noqa: ANN401 - a handle of pdfium's
    """Tell whether most of the page's text runs upwards, by some of its letters."""
    places = [at for at in range(0, len(characters), max(1, len(characters) // 20)) if not characters[at].isspace()]
    turned = sum(bool(abs(pdfium.FPDFText_GetCharAngle(text, at) - math.pi * 1.5) < 0.1) for at in places)
    return turned > len(places) / 2
