"""What a cell holds: the text that it shows, and of what kind it is."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, auto

STRUCK = "~~"
"""Before and after words that are struck out, so that nobody takes them for what is said."""

_ISO = re.compile(r"(\d{4})([-/.]?)(\d\d?)\2(\d\d?)(?:[T ].*)?", re.DOTALL)
_SLASHES = re.compile(r"(\d\d?)/(\d\d?)/(\d{4})(?:,? .*)?", re.DOTALL)
_NAMED = re.compile(r"(?:(\d\d?)\.? ([^\W\d_]{3,9})\.?|([^\W\d_]{3,9})\.? (\d\d?),?) (\d{4})(?:,? .*)?", re.DOTALL)
_NUMBER = re.compile(r"[-+\N{MINUS SIGN}]?\d{1,3}(?:[ \N{NO-BREAK SPACE}]\d{3})*(?:[.,]\d+)?|[-+]?\d+(?:[.,]\d+)?")
_FAILED = re.compile(
    r"#(?:N/A|REF!|VALUE!|NAME\?|DIV/0!|NUM!|NULL!|SAKNAS!|REFERENS!|VÄRDEFEL!|NAMN\?|DIVISION/0!|OGILTIGT!|SKÄRNING!)"
    r"|(?:Err|Fel):\d{1,4}"
)
"""What Excel and LibreOffice show in place of a formula's result, in English and Swedish."""

_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "maj": 5, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "okt": 10,
    "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip


class CellKind(Enum):
    """What a cell holds: words (or a figure with a unit), a bare number, a day, a time of day, or nothing.

    An error is a formula's result such as #N/A, uncalculated a formula whose result is not in the file.
    """

    EMPTY = auto()
    TEXT = auto()
    NUMBER = auto()
    DAY = auto()
    TIME = auto()
    ERROR = auto()
    UNCALCULATED = auto()


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a sheet.

    Attributes:
        text: as the cell shows it (in Swedish, if the file leaves that open), without white space at its ends.
        day: of a date, or of a text that begins with one.
        struck: some of its text is struck out.
    """

    text: str = ""
    kind: CellKind = CellKind.EMPTY
    day: date | None = None
    struck: bool = False

    @property
    def says_something(self) -> bool:
        """Whether there is text in the cell to be read."""
        return bool(self.text)

    @property
    def fails(self) -> bool:
        """Whether there is a formula in the cell that has no result."""
        return self.kind is CellKind.ERROR or self.kind is CellKind.UNCALCULATED

    @property
    def is_text(self) -> bool:
        """Whether the cell holds words rather than a number, a day or nothing."""
        return self.kind is CellKind.TEXT


EMPTY = Cell()


def written(text: str, struck: bool = False) -> Cell:
    """Return a cell with a text."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    return Cell(text, CellKind.TEXT, day_in(text), struck) if text else EMPTY


def marked(words: str) -> str:
    """Return words that are struck out so that it can be seen; white space around them stays outside."""
    bare = words.strip()
    return words.replace(bare, f"{STRUCK}{bare}{STRUCK}", 1) if bare else words


def is_bare_number(text: str) -> bool:
    """Tell whether a text is a number without a unit."""
    return _NUMBER.fullmatch(text) is not None


def is_failure(text: str) -> bool:
    """Tell whether a text is what a formula shows that has no result."""
    return _FAILED.fullmatch(text) is not None


def boolean(value: str) -> Cell:
    """Return a cell that says yes or no."""
    return Cell("Ja" if value in {"1", "true"} else "Nej", CellKind.TEXT)


def day_in(text: str, month_first: bool | None = None) -> date | None:
    """Return the day that a text begins with: 2025-02-14, 20250214, 2025/2/14 09:10, 14 mars 2025, Mar 14, 2025.

    Of 2/3/2025 ``month_first`` says what it means; None: only a number above 12 does.
    """
    head = text[:40]
    if not (head[:1].isdecimal() or head[:3].casefold() in _MONTHS):
        return None
    if (match := _ISO.fullmatch(head)) is not None:
        return _date(match[1], match[3], match[4])
    if (match := _NAMED.fullmatch(head)) is not None:
        month = _MONTHS.get((match[2] or match[3]).casefold()[:3])
        return _date(match[5], str(month), match[1] or match[4]) if month else None
    if (match := _SLASHES.fullmatch(head)) is None:
        return None
    first, second, year = match.groups()
    if month_first is None and (is_month_first := month_is_first(text)) is not None:
        month_first = is_month_first
    if month_first is None:
        return _date(year, first, second) if first == second else None
    return _date(year, first, second) if month_first else _date(year, second, first)


def month_is_first(text: str) -> bool | None:
    """Tell whether a text such as 2/14/2025 has the month first; None if it does not show."""
    match = _SLASHES.fullmatch(text[:40])
    if match is None or (int(match[1]) > 12) == (int(match[2]) > 12):
        return None
    return int(match[2]) > 12


def _date(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def without_midnight(text: str, moment: datetime) -> str:
    """A day without a time of day is a day, whatever zeros its format shows."""
    return re.sub(r"[ T]0?0:00(:00)?$", "", text) if moment.hour == moment.minute == moment.second == 0 else text
