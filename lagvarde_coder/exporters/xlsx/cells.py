"""Writes cells as SpreadsheetML. Words are always inline strings: nothing can become a formula."""

import math
from collections.abc import Sequence
from datetime import date, datetime
from html import escape
from typing import NamedTuple

from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import to_excel

from lagvarde_coder.domain.report.tables import Cell, Column, ColumnKind
from lagvarde_coder.exporters import wording
from lagvarde_coder.exporters.text import cut, looks_like_formula, xml_text, xstring
from lagvarde_coder.exporters.xlsx.looks import Looks

LONGEST = 32_767
"""UTF-16 code units in a cell (Excel's limit)."""

_FIRST_YEAR = 1900
_LINE, _MOST_LINES = 15, 20  # points; higher rows are tedious to scroll
_SHORT, _MOST_READY = 200, 2_000
"""Characters up to which, and how many, texts of a column are kept as they are written."""
_PER_WIDTH = 1.15  # letters of running text per unit of column width, which is the width of a "0"


class ColumnCells:
    """Writes the cells of one column.

    Attributes:
        width: of the column, in characters.
        cut: how many texts were too long for a cell.
        lines: about how many lines the last cell takes.
    """

    def __init__(self, place: int, column: Column, width: int, looks: Looks, colours: dict[str, str]) -> None:
        self._letter = get_column_letter(place)
        self._colours = colours if column.kind is ColumnKind.BADGE else {}
        self._looks = looks
        self._plain, self._guarded = looks.plain[column.kind], looks.guarded[column.kind]
        self._ready: dict[str, _Ready] = {}
        self.width = width
        self.cut = 0
        self.lines = 1

    def cell(self, value: Cell | str, row: int) -> str:
        """Return the cell in ``row``; an empty one is an empty string."""
        if isinstance(value, str) and value:
            rest, self.lines, is_cut = self._ready.get(value) or self._made_ready(value)
            if is_cut:
                self.cut += 1
            return f'<c r="{self._letter}{row}{rest}'
        self.lines = 1
        if value is None or isinstance(value, str):
            return ""
        if isinstance(value, bool):
            return text_cell(f"{self._letter}{row}", "Ja" if value else "Nej", self._plain)
        if isinstance(value, date):
            return self._day(value, row)
        if not math.isfinite(value):
            return ""
        return f'<c r="{self._letter}{row}" s="{self._plain}"><v>{value!r}</v></c>'

    def _day(self, value: date, row: int) -> str:
        """Return a day or a local time as Excel counts them; its calendar begins in 1900 and has no zones."""
        if value.year <= _FIRST_YEAR:
            return text_cell(f"{self._letter}{row}", value.isoformat(), self._plain)
        if isinstance(value, datetime):
            value = wording.local(value).replace(tzinfo=None)
        return f'<c r="{self._letter}{row}" s="{self._plain}"><v>{to_excel(value)!r}</v></c>'  # type: ignore[no-untyped-call]

    def _made_ready(self, value: str) -> "_Ready":
        """Return what a cell says; most texts of a column come again and again."""
        whole = xml_text(value)
        text = cut(whole, LONGEST)
        if text in self._colours:
            look = self._looks.badges[self._colours[text]]
        else:
            look = self._guarded if looks_like_formula(text) else self._plain
        ready = _Ready(_rest(text, look), line_count(text, self.width), text != whole)
        if len(value) <= _SHORT:
            if len(self._ready) == _MOST_READY:
                self._ready.clear()
            self._ready[value] = ready
        return ready


class _Ready(NamedTuple):
    """A cell with words after its place, the lines they take, and whether they were cut."""

    rest: str
    lines: int
    cut: bool


def overlong(*texts: str) -> int:
    """Return how many texts do not fit in a cell, and end in "…" there."""
    return sum(cut(text, LONGEST) != text for text in texts)


def text_cell(reference: str, text: str, look: int) -> str:
    """Return a cell with words; they stay words whatever they look like ("=1+1", "#N/A", "_x0041_").

    A text that is longer than a cell holds is cut; :func:`overlong` counts those.
    """
    return f'<c r="{reference}{_rest(cut(xml_text(text), LONGEST), look)}'


def _rest(text: str, look: int) -> str:
    """Return a cell with words from where its reference ends; they are fit for XML, and short enough."""
    words = escape(xstring(text), quote=False)
    return f'" s="{look}" t="inlineStr"><is><t xml:space="preserve">{words}</t></is></c>'


def row(number: int, cells: Sequence[str], lines: int = 1) -> str:
    """Return a row, high enough for its wrapped words: not every program finds the height out by itself."""
    height = f' ht="{_LINE * min(lines, _MOST_LINES)}" customHeight="1"' if lines > 1 else ""
    return f'<row r="{number}"{height}>{"".join(cells)}</row>'


def text_row(
    number: int, texts: Sequence[str], looks: Sequence[int], widths: Sequence[int] = (), *, lines: int = 1
) -> str:
    """Return a row of words, ``lines`` high; with ``widths`` as high as its longest cell needs."""
    cells = [
        text_cell(f"{get_column_letter(place)}{number}", text, look)
        for place, (text, look) in enumerate(zip(texts, looks, strict=True), 1)
    ]
    needed = max((line_count(text, width) for text, width in zip(texts, widths, strict=False)), default=1)
    return row(number, cells, max(lines, needed))


def line_count(text: str, width: int) -> int:
    """Return about how many lines ``text`` takes in a column of ``width`` characters."""
    if len(text) < width and "\n" not in text:
        return 1
    return sum(1 + int(len(line) / (width * _PER_WIDTH)) for line in text.split("\n"))
