"""A codebook in a workbook: a sheet with a row per theme, and perhaps one about the codebook itself.

The columns may stand in any order and are known by their headings: the program's own words for a theme's fields, in
Swedish or English, and what people often call them.
"""

from collections.abc import Iterator
from typing import Any

from lagvarde_coder.domain.errors import InvalidCodebook
from lagvarde_coder.domain.themes import faults
from lagvarde_coder.domain.themes.codebook import Codebook
from lagvarde_coder.domain.themes.drafts import HEAD_FIELDS, THEME_FIELDS, CodebookDraft
from lagvarde_coder.importers.answers.cells import Cell
from lagvarde_coder.importers.answers.sheet import Row, Sheet
from lagvarde_coder.importers.base import Limits
from lagvarde_coder.importers.xlsx.workbook import read_sheets
from lagvarde_coder.words import IN_ENGLISH, IN_SWEDISH

_LANGUAGES = (IN_SWEDISH, IN_ENGLISH)
_ALSO_CALLED = {
    "nr": "number", "tema": "name", "temats namn": "name", "rubrik": "name", "theme": "name",
    "överordnat tema": "parent", "under": "parent", "behov": "claim", "utvecklingsbehov": "claim", "need": "claim",
    "när": "use_when", "används när": "use_when", "when": "use_when", "när inte": "use_not",
    "används inte när": "use_not", "when not": "use_not", "color": "colour", "kortkommando": "key",
}  # fmt: skip
_SEARCHED = 50
"""Rows in which the headings are looked for."""

HEADINGS = {words.field(field).casefold(): field for words in _LANGUAGES for field in THEME_FIELDS} | _ALSO_CALLED
"""What a column may be called, in small letters, and the field that it holds."""

_HEAD = {words.field(kept).casefold(): field for words in _LANGUAGES for field, kept in HEAD_FIELDS.items()}
_HEAD_SHEETS = {words.kind(Codebook.KIND).casefold() for words in _LANGUAGES}


def read_workbook_codebook(name: str, data: bytes, limits: Limits) -> CodebookDraft:
    """Return what the workbook says; a theme's place is its row.

    Raises:
        InvalidCodebook: no sheet has themes, or a heading stands twice.
        ImportRefused: it is no workbook, damaged, protected or too large.
    """
    sheets = read_sheets(name, data, limits)
    at = next((place for place, sheet in enumerate(sheets) if _header(sheet) is not None), None)
    if at is None:
        raise InvalidCodebook(name=name, detail=faults.NO_COLUMNS)
    sheet = sheets.pop(at)
    head: dict[str, Any] = {}
    left_out = []
    for other in sheets:
        if other.name.strip().casefold() in _HEAD_SHEETS:
            head = dict(_facts(other))
        else:
            left_out.append(other.name)
    return _draft(name, sheet, head, left_out)


def _header(sheet: Sheet) -> int | None:
    """Return the first row with headings for both number and name."""
    for at, row in enumerate(sheet.rows[:_SEARCHED]):
        if {"number", "name"} <= {HEADINGS.get(_heading(cell), "") for cell in row}:
            return at
    return None


def _draft(name: str, sheet: Sheet, head: dict[str, Any], left_out: list[str]) -> CodebookDraft:
    header = _header(sheet) or 0
    columns: dict[int, str] = {}
    unread = []
    for at, cell in enumerate(sheet.rows[header]):
        field = HEADINGS.get(_heading(cell))
        if field is None:
            unread += [cell.text] if cell.says_something else []
        elif field in columns.values():
            first = next(place for place, known in columns.items() if known == field)
            twice = faults.HeadingTwice(
                place=header + 1, field=field, first=sheet.rows[header][first].text, written=cell.text
            )
            raise InvalidCodebook(name=name, parts=[twice])
        else:
            columns[at] = field
    rows = list(_themes(sheet.rows, header, columns))
    return CodebookDraft(
        head=head,
        themes=tuple(theme for _, theme in rows),
        places=tuple(place for place, _ in rows),
        left_out=(*unread, *left_out),
    )


def _themes(rows: list[Row], header: int, columns: dict[int, str]) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield row number and fields of each row that says something; an empty cell says nothing, but of keys "none"."""
    for number, row in enumerate(rows[header + 1 :], header + 2):
        cells = {field: row[at].text for at, field in columns.items()}
        if any(cells.values()):
            yield number, {field: _value(field, cell) for field, cell in cells.items() if cell or field == "key"}


def _value(field: str, cell: str) -> object:
    return int(cell) if field == "colour" and cell.isdecimal() else cell


def _facts(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """Yield the facts of the codebook as a whole: a word in the first column, what it is in the second."""
    for row in sheet.rows:
        field = _HEAD.get(_heading(row[0]))
        if field is None and not row[0].says_something:
            return
        if field is not None and len(row) > 1 and row[1].says_something:
            yield field, row[1].text


def _heading(cell: Cell) -> str:
    return " ".join(cell.text.casefold().rstrip(":*").split())
