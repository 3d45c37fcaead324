"""Cells of a streamed sheet: one styled cell per column and look, filled anew for each row.

openpyxl writes a row as soon as it is appended, so a cell may be used again; making and styling a million cells would
take most of the time.
"""

import math
from datetime import date, datetime

from openpyxl.cell import Cell as XlsxCell
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from lagvarde_coder.domain.reports import Cell, Column, ColumnKind
from lagvarde_coder.exporters import wording
from lagvarde_coder.exporters.colours import text_on
from lagvarde_coder.exporters.text import cut, looks_like_formula, xml_text, xstring

LONGEST = 32_767
"""UTF-16 code units in a cell (Excel's limit)."""

FORMATS = {
    ColumnKind.INTEGER: "0",
    ColumnKind.SHARE: "0 %",
    ColumnKind.DAY: "yyyy-mm-dd",
    ColumnKind.TIME: "yyyy-mm-dd hh:mm",
}
DARK, GREY = "1F3A4D", "4A4A4A"
_WRAPPED = {ColumnKind.LONG_TEXT, ColumnKind.TEXT}
_FIRST_YEAR = 1900
_RULE = Side(style="thin", color=DARK)


class ColumnCells:
    """Makes the cells of one column.

    Attributes:
        cut: how many texts were too long for a cell.
    """

    def __init__(self, sheet: Worksheet, column: Column, colours: dict[str, str]) -> None:
        self._sheet = sheet
        self._column = column
        self._colours = colours if column.kind is ColumnKind.BADGE else {}
        self._plain = _styled(sheet, column.kind)
        self._guarded = _styled(sheet, column.kind)
        self._guarded.quotePrefix = True  # so that editing the cell does not make a formula of it
        self._badges: dict[str, XlsxCell] = {}
        self.cut = 0

    def cell(self, value: Cell) -> XlsxCell | None:
        """Return a cell that is good until the next call, or None for an empty one."""
        value = _for_excel(value)
        if value is None:
            return None
        if isinstance(value, str):
            return self._text(value)
        self._plain.value = value
        return self._plain

    def _text(self, value: str) -> XlsxCell:
        text = xml_text(value)
        short = cut(text, LONGEST)
        if short is not text:
            self.cut += 1
        cell = self._guarded if looks_like_formula(text) else self._plain
        if text in self._colours:
            cell = self._badge(text)
        set_text(cell, short)
        return cell

    def _badge(self, number: str) -> XlsxCell:
        if number not in self._badges:
            colour = self._colours[number]
            cell = _styled(self._sheet, ColumnKind.BADGE)
            cell.fill = PatternFill("solid", fgColor=colour)
            cell.font = font(bold=True, color=text_on(colour))
            self._badges[number] = cell
        return self._badges[number]


def set_text(cell: XlsxCell, text: str) -> None:
    """Put words into a cell; they stay words whatever they look like ("=1+1", "#N/A")."""
    setattr(cell, "_value", xstring(text))  # noqa: B010 - ``value`` would guess a formula, and cut by code points
    cell.data_type = "s"


def font(*, bold: bool = False, size: int = 11, color: str = "000000") -> Font:
    """Return the book's font; one without a name would be whatever the reader's program likes."""
    return Font(name="Calibri", family=2, bold=bold, size=size, color=color)


def text_cell(sheet: Worksheet, text: str, look: Font | None = None, *, wrap: bool = False) -> XlsxCell:
    """Return a cell of words outside a table."""
    cell = WriteOnlyCell(sheet)
    set_text(cell, xml_text(text))
    cell.font = look or font()
    cell.alignment = Alignment(vertical="top", wrap_text=wrap)
    return cell


def header_cell(sheet: Worksheet, column: Column) -> XlsxCell:
    """Return a cell of a header row; above figures it stands to the right, clear of the filter's button."""
    cell = text_cell(sheet, column.heading, font(bold=True, color=DARK))
    cell.fill = PatternFill("solid", fgColor="EEF2F4")
    cell.border = Border(bottom=_RULE)
    right = column.kind in {ColumnKind.INTEGER, ColumnKind.SHARE}
    side = "right" if right else "left"
    cell.alignment = Alignment(vertical="center", horizontal=side, indent=2 if right else 0, wrap_text=True)
    return cell


def _styled(sheet: Worksheet, kind: ColumnKind) -> XlsxCell:
    cell = WriteOnlyCell(sheet)
    cell.number_format = FORMATS.get(kind, "General")
    horizontal = "center" if kind is ColumnKind.BADGE else None
    cell.alignment = Alignment(vertical="top", horizontal=horizontal, wrap_text=kind in _WRAPPED)
    return cell


def _for_excel(value: Cell) -> str | float | date | datetime | None:
    """Return what Excel can hold: local times without zone, no infinity, no day before its calendar."""
    match value:
        case bool():
            return "Ja" if value else "Nej"
        case float() if not math.isfinite(value):
            return None
        case datetime() if value.year > _FIRST_YEAR:
            return wording.local(value).replace(tzinfo=None)
        case datetime() | date() if value.year <= _FIRST_YEAR:
            return value.isoformat()
    return value or (None if value == "" else value)
