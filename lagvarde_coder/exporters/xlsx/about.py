"""The first sheet: what the file is, at which state it was made, and what each sheet holds."""

from collections.abc import Sequence

from openpyxl.worksheet.worksheet import Worksheet

from lagvarde_coder.domain.reports import Column, Workbook
from lagvarde_coder.exporters import wording
from lagvarde_coder.exporters.xlsx.cells import DARK, LONGEST, font, header_cell, text_cell
from lagvarde_coder.exporters.xlsx.sheet import MOST_ROWS, Written

ABOUT = "Om"
_WIDTHS = {"A": 26, "B": 12, "C": 90}  # characters


def write_about(sheet: Worksheet, workbook: Workbook, written: Sequence[Written]) -> None:
    """Write the sheet; it comes first in the book and is written last, when the rows have been counted."""
    for column, width in _WIDTHS.items():
        sheet.column_dimensions[column].width = width
    sheet.append([text_cell(sheet, workbook.title, font(bold=True, size=16, color=DARK))])
    for label, value in _standing(workbook):
        sheet.append([text_cell(sheet, label, font(bold=True)), text_cell(sheet, value)])
    sheet.append([])
    sheet.append([header_cell(sheet, Column(heading)) for heading in ("Blad", "Rader", "Vad bladet visar")])
    for table in written:
        words = [table.sheet, wording.integer(table.rows), _note(table)]
        sheet.append([text_cell(sheet, text, wrap=True) for text in words])


def _standing(workbook: Workbook) -> list[tuple[str, str]]:
    standing = workbook.standing
    lines = [
        ("Projekt", standing.project),
        ("Observera", standing.notice),
        ("Framställd", f"{wording.moment(standing.made)} av {standing.by}"),
        ("Underlag", wording.finished(standing)),
        ("Kodbok", f"{standing.codebook}, version {standing.codebook_version}"),
        ("Projektets läge", f"läge {standing.state} ({wording.integer(standing.state)} poster i loggen)"),
        ("Kontrollsumma", standing.head),
        ("Kontrollera filen", "lagvarde-coder audit verify PROJEKT --file FIL"),
        ("Program", standing.program),
        ("Tider", "Lokal tid på den dator där filen gjordes."),
    ]
    return [(label, value) for label, value in lines if value]


def _note(written: Written) -> str:
    """Return the table's own note and what could not be shown."""
    cut = f"{wording.integer(written.cut)} texter var längre än {wording.integer(LONGEST)} tecken och slutar i …"
    full = f"Bara de första {wording.integer(MOST_ROWS)} raderna fick plats."
    parts = [written.table.note, f"{cut}." if written.cut else "", full if written.full else ""]
    return " ".join(part for part in parts if part)
