"""The sheets of a ledger in a workbook: found by their titles, their columns by their headings."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lagvarde_coder.domain.errors import InvalidLedger
from lagvarde_coder.domain.material.ledger_sheets import ORGANISATIONS, QUESTIONS, STATUS, LedgerSheet
from lagvarde_coder.importers.base import SheetWords

Cells = Mapping[str, str]
"""What a row says, by heading."""

_SEARCHED = 50
"""Rows in which the headings are looked for."""


@dataclass(frozen=True, slots=True)
class FilledSheet:
    """A sheet of a ledger; rows are numbered as Excel does.

    Attributes:
        header: the row of the headings; ``headings``: those that say something.
        rows: those below that say something, with their numbers.
    """

    header: int
    headings: tuple[str, ...]
    rows: tuple[tuple[int, Cells], ...]


FilledSheets = Mapping[str, FilledSheet]
"""By the title of :class:`LedgerSheet`."""


def filled_sheets(name: str, sheets: Sequence[SheetWords]) -> FilledSheets:
    """Return the sheets of the ledger that a workbook called ``name`` has.

    Raises:
        InvalidLedger: it has none with the first column of one.
    """
    by_title = {sheet.name.casefold(): sheet for sheet in reversed(sheets)}
    wanted = (one for one in (ORGANISATIONS, QUESTIONS, STATUS) if one.title.casefold() in by_title)
    found = {one.title: filled for one in wanted if (filled := _filled(by_title[one.title.casefold()], one))}
    if not found:
        raise InvalidLedger(name=name)
    return found


def _filled(sheet: SheetWords, wanted: LedgerSheet) -> FilledSheet | None:
    for at, row in enumerate(sheet.rows[:_SEARCHED]):
        headings = [" ".join(cell.split()).capitalize() for cell in row]
        if wanted.columns[0] in headings:
            return FilledSheet(at + 1, tuple(filter(None, headings)), tuple(_rows(sheet, at, headings)))
    return None


def _rows(sheet: SheetWords, header: int, headings: Sequence[str]) -> Iterator[tuple[int, Cells]]:
    for number, row in enumerate(sheet.rows[header + 1 :], header + 2):
        if any(row):
            yield number, dict(zip(reversed(headings), reversed(row), strict=True))
