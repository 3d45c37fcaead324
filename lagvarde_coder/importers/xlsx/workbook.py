"""The cells of a workbook, by python-calamine, after a look at what it would have to hold in memory.

calamine makes a full rectangle of a sheet's outermost cells: with one cell in A1 and one in XFD1048576 it asks for
550 GB and ends the whole process (tried with 0.9.1). Hence the look before.
"""

import io
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.archive import Archive, refuse_doctype
from lagvarde_coder.importers.base import Limits
from lagvarde_coder.importers.xlsx.cells import Cell

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

    from lagvarde_coder.importers.archive import Element

Row: TypeAlias = list[Cell]

MOST_CELLS = 2_000_000
"""Of the rectangle around a sheet's cells; a thousand times a large inquiry."""

_PLACE = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")
_CELLS = ("{*}row", "{*}c")
_SHEET_MARKS = tuple("sheetData".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its rows from A1 on, all of the same length; an empty cell is ""."""

    name: str
    rows: list[Row]


def refuse_other_formats(name: str, data: bytes) -> None:
    """Look at the first bytes of what is called a workbook.

    Raises:
        ImportRefused: it is empty, in the old format, protected by a password, or something else.
    """
    if not data:
        raise ImportRefused(name=name, detail=why.EMPTY)
    if data.startswith(why.OLE):
        raise ImportRefused(name=name, detail=why.ENCRYPTED if why.encrypted_office(data) else why.OLD_EXCEL)
    if not data.startswith(b"PK"):
        raise ImportRefused(name=name, detail=why.NOT_EXCEL)


def read_sheets(name: str, data: bytes, limits: Limits) -> list[Sheet]:
    """Return the sheets with cells, in the workbook's order, hidden ones last.

    Raises:
        ImportRefused: no workbook, damaged, protected, or too large.
    """
    from python_calamine import CalamineError, CalamineWorkbook

    archive = Archive(name, data, limits)
    if "xl/workbook.xml" not in archive:
        raise archive.refused(why.NOT_EXCEL)
    _check_sheets(archive)
    limits.check_time(name)
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        return _sheets(name, workbook, limits)
    except ImportRefused:
        raise
    except (CalamineError, OSError, ValueError, OverflowError) as error:
        raise ImportRefused(name=name, detail=why.DAMAGED) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # of Rust; derives from BaseException and has no public name
            raise
        raise ImportRefused(name=name, detail=why.DAMAGED) from error


def _sheets(name: str, workbook: "CalamineWorkbook", limits: Limits) -> list[Sheet]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    listed = sorted(workbook.sheets_metadata, key=lambda sheet: sheet.visible != SheetVisibleEnum.Visible)
    sheets: list[Sheet] = []
    for sheet in listed:
        limits.check_time(name)
        if sheet.typ == SheetTypeEnum.WorkSheet:
            rows = workbook.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False)
            sheets.append(Sheet(sheet.name, rows))
    return [sheet for sheet in sheets if sheet.rows]


def _check_sheets(archive: Archive) -> None:
    """Refuse a workbook whose sheets span too many cells. What lxml cannot read, calamine shall not try."""
    from lxml import etree

    cells = 0
    for member in archive.members:
        data = archive.read_member(member)  # of every member: a relation may call a picture a sheet
        if member.endswith((".xml", ".rels")):
            refuse_doctype(archive.name, data)
        if not any(mark in data for mark in _SHEET_MARKS):
            continue
        try:
            cells += _rectangle(data)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise archive.refused(why.DAMAGED_XML) from error
        if cells > MOST_CELLS:
            raise archive.refused(why.TOO_MANY_CELLS)


def _rectangle(data: bytes) -> int:
    """Return rows times columns, from A1 to the outermost cells with content.

    A row or cell that does not say its place comes after the one before it.

    Raises:
        ValueError: a place that is none.
        XMLSyntaxError: the XML is not well-formed.
    """
    from lxml import etree

    row = column = last_row = last_column = 0
    events = etree.iterparse(
        io.BytesIO(data), events=("start", "end"), tag=_CELLS, resolve_entities=False, load_dtd=False, no_network=True,
        huge_tree=False, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    for event, element in events:
        is_row = element.tag[-1] == "w"
        if is_row and event == "start":
            row, column = int(element.get("r", row + 1)), 0
        elif is_row:
            _forget(element)
        elif event == "end":
            place = element.get("r")
            row, column = (row, column + 1) if place is None else _position(place)
            if len(element):
                last_row, last_column = max(last_row, row), max(last_column, column)
    return last_row * last_column


def _position(place: str) -> tuple[int, int]:
    """Return row and column, from 1, of a place such as "B12"."""
    match = _PLACE.fullmatch(place)
    if match is None:
        raise ValueError(place)
    column = 0
    for letter in match.group(1).upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match.group(2)), column


def _forget(element: "Element") -> None:
    """Free a row that has been looked at."""
    parent = element.getparent()
    element.clear()
    if parent is not None:
        while element.getprevious() is not None:
            del parent[0]
