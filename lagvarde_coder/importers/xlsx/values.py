"""What the values of a workbook's cells show, numbers and days, by their formats."""

from datetime import datetime

from lagvarde_coder.importers.answers.cells import Cell, CellKind, without_midnight, written
from lagvarde_coder.importers.xlsx.cell_styles import CellStyle
from lagvarde_coder.importers.xlsx.formats import shown


def number(value: str, style: CellStyle, from_1904: bool) -> Cell:
    """Return a cell with a number, as its format shows it; what is no number is a text."""
    value = value.strip()
    try:
        amount = float(value)
    except ValueError:
        return written(value)
    if amount - amount != 0:  # infinite, or not a number
        return written(value)
    result = shown(amount, style.number_format, from_1904)
    if result.moment is None:
        kind = CellKind.NUMBER if result.bare else CellKind.TEXT
        return Cell(result.text.strip(), kind, struck=style.struck)
    if result.day:
        return Cell(without_midnight(result.text, result.moment), CellKind.DAY, result.moment.date(), style.struck)
    return Cell(result.text, CellKind.TIME, struck=style.struck)


def iso_day(value: str, style: CellStyle) -> Cell:
    """Return a cell with a day as ISO 8601 writes it, which the strict kind of workbook has."""
    try:
        moment = datetime.fromisoformat(value.replace("Z", ""))
    except ValueError:
        return written(value)
    text = f"{moment:%Y-%m-%d %H:%M:%S}"
    return Cell(without_midnight(text, moment), CellKind.DAY, moment.date(), style.struck)
