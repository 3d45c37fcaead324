"""Values of cells as text, the way a Swedish reader writes them."""

import re
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

Cell: TypeAlias = str | float | bool | date | datetime | time | timedelta
"""What calamine hands over; an empty cell is "", every number a float; it has read Excel's escapes (``_x0041_``)."""

_ISO = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ].*)?", re.DOTALL)


def text_of(cell: Cell) -> str:
    """Return what the cell says: 3,5 · Ja · 2025-02-14 · 2025-02-14 13:45; without white space at its ends."""
    match cell:
        case str():
            return cell.replace("\r\n", "\n").strip()
        case bool():
            return "Ja" if cell else "Nej"
        case float() | int():
            return f"{cell:.15g}".replace(".", ",").replace("e+", "e")
        case datetime():
            return f"{cell:%Y-%m-%d}" if cell.time() == time() else f"{cell:%Y-%m-%d %H:%M}"
        case date():
            return f"{cell:%Y-%m-%d}"
        case time():
            return f"{cell:%H:%M}"
        case timedelta():
            minutes = round(cell.total_seconds() / 60)
            return f"{minutes // 60}:{minutes % 60:02d}"


def is_text(cell: Cell) -> bool:
    """Tell whether the cell holds words rather than a number, a date or nothing."""
    return isinstance(cell, str) and bool(cell.strip())


def is_filled(cell: Cell) -> bool:
    """Tell whether there is anything in the cell."""
    return not isinstance(cell, str) or bool(cell.strip())


def day_of(cell: Cell) -> date | None:
    """Return the day of a date, or of a text that begins with one (2025-02-14, 20250214)."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    match = _ISO.fullmatch(cell.strip()) if isinstance(cell, str) else None
    if match is None:
        return None
    try:
        return date(*(int(part) for part in match.groups()))
    except ValueError:
        return None
