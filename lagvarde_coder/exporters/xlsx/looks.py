"""The looks of cells: each is registered once in the book and then known by its number."""

from collections.abc import Iterable
from typing import Literal

import openpyxl
from openpyxl.cell import Cell as XlsxCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from lagvarde_coder.domain.report.tables import ColumnKind
from lagvarde_coder.exporters.colours import text_on

DARK, GREY = "1F3A4D", "4A4A4A"
FORMATS = {
    ColumnKind.INTEGER: "0",
    ColumnKind.SHARE: '[>=1]0 %;[>=0.995]">99 %";0 %',  # as whole_percent: not quite all is not all
    ColumnKind.DECIMAL: "0.0",
    ColumnKind.DAY: "yyyy-mm-dd",
    ColumnKind.TIME: "yyyy-mm-dd hh:mm",
}
NUMERIC = {ColumnKind.INTEGER, ColumnKind.SHARE, ColumnKind.DECIMAL}
_WRAPPED = {ColumnKind.LONG_TEXT, ColumnKind.TEXT}


class Looks:
    """Style numbers of a book (``cellXfs``, ECMA-376, part 1, 18.8.10), all registered before it is saved.

    Attributes:
        plain, guarded: of data, by kind; guarded ones do not become formulas when they are edited.
        badges: of theme numbers, by colour (RGB hex).
        heading, figure_heading: of header rows.
        title, note, label, words, wrapped: of words outside tables.
    """

    def __init__(self, book: openpyxl.Workbook, colours: Iterable[str]) -> None:
        self._sheet = book.worksheets[0]
        self.plain = {kind: self._data(kind) for kind in ColumnKind}
        self.guarded = {kind: self._data(kind, guarded=True) for kind in ColumnKind}
        self.badges = {colour: self._badge(colour) for colour in sorted(set(colours))}
        self.heading, self.figure_heading = self._header("left", 0), self._header("right", 2)
        self.title = self._words(_font(bold=True, size=16, color=DARK))
        self.note = self._words(_font(color=GREY), wrap=True)
        self.label = self._words(_font(bold=True))
        self.words = self._words(_font())
        self.wrapped = self._words(_font(), wrap=True)

    def header(self, kind: ColumnKind) -> int:
        """Return the look of a heading; above figures it stands to the right, clear of the filter's button."""
        return self.figure_heading if kind in NUMERIC else self.heading

    def _data(self, kind: ColumnKind, *, guarded: bool = False) -> int:
        cell = self._cell()
        cell.number_format = FORMATS.get(kind, "General")
        cell.alignment = Alignment(vertical="top", wrap_text=kind in _WRAPPED)
        cell.quotePrefix = guarded
        return int(cell.style_id)

    def _badge(self, colour: str) -> int:
        cell = self._cell()
        cell.fill = PatternFill("solid", fgColor=colour)
        cell.font = _font(bold=True, color=text_on(colour))
        cell.alignment = Alignment(vertical="top", horizontal="center")
        return int(cell.style_id)

    def _header(self, side: Literal["left", "right"], indent: int) -> int:
        cell = self._cell()
        cell.font = _font(bold=True, color=DARK)
        cell.fill = PatternFill("solid", fgColor="EEF2F4")
        cell.border = Border(bottom=Side(style="thin", color=DARK))
        cell.alignment = Alignment(vertical="center", horizontal=side, indent=indent, wrap_text=True)
        return int(cell.style_id)

    def _words(self, font: Font, *, wrap: bool = False) -> int:
        cell = self._cell()
        cell.font = font
        cell.alignment = Alignment(vertical="top", wrap_text=wrap)
        return int(cell.style_id)

    def _cell(self) -> XlsxCell:
        """Return a cell that belongs to the book but stands in no sheet."""
        return XlsxCell(self._sheet, row=1, column=1)


def _font(*, bold: bool = False, size: int = 11, color: str = "000000") -> Font:
    """Return the book's font; one without a name would be whatever the reader's program likes."""
    return Font(name="Calibri", family=2, bold=bold, size=size, color=color)
