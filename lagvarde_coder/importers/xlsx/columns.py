"""Which columns of a sheet hold the respondents, the questions and the day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from lagvarde_coder.importers.xlsx.cells import Cell, day_of, is_filled, is_text, text_of
from lagvarde_coder.importers.xlsx.workbook import Row, Sheet

LONGEST_NAME = 120
"""Characters of a respondent's name; longer cells are answers."""

_QUESTION_LENGTH = 25
"""Headings longer than this are questions even without a question mark."""

_SEARCHED = 50
"""Rows in which the header row is looked for."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How a sheet is laid out; columns and rows count from 0.

    Attributes:
        questions: column and wording.
        rest: column and heading of what is not read.
    """

    header: int
    respondent: int | None
    day: int | None
    questions: tuple[tuple[int, str], ...]
    rest: tuple[tuple[int, str], ...]


def layout_of(sheet: Sheet) -> Layout | None:
    """Return the layout, or None if the sheet has no header row with questions."""
    header = _header_row(sheet.rows)
    if header is None:
        return None
    columns = dict(_columns(sheet.rows, header))
    headings = {at: text_of(sheet.rows[header][at]) for at in columns}
    respondent = _respondent(columns, headings)
    questions = [at for at in columns if at != respondent and _is_question(headings[at], columns[at])]
    if not questions:
        return None
    if respondent is None:
        respondent = _asked_name(columns, questions)
        questions = [at for at in questions if at != respondent]
    day = next(
        (at for at in columns if at not in {respondent, *questions} and _is_day(headings[at], columns[at])), None
    )
    used = {respondent, day, *questions}
    return Layout(
        header=header,
        respondent=respondent,
        day=day,
        questions=tuple((at, headings[at]) for at in questions),
        rest=tuple((at, heading) for at, heading in headings.items() if at not in used),
    )


def _header_row(rows: list[Row]) -> int | None:
    return next((at for at, row in enumerate(rows[:_SEARCHED]) if sum(map(is_text, row)) >= 2), None)


def _columns(rows: list[Row], header: int) -> Iterator[tuple[int, list[Cell]]]:
    """Yield the columns with a heading or content, and their cells below the header."""
    for at, heading in enumerate(rows[header]):
        cells = [row[at] for row in rows[header + 1 :]]
        if is_filled(heading) or any(map(is_filled, cells)):
            yield at, cells


def _respondent(columns: dict[int, list[Cell]], headings: dict[int, str]) -> int | None:
    """Return the first column of names: text, each once, none of them long, and its heading asks nothing."""
    return next((at for at in columns if "?" not in headings[at] and _are_names(columns[at])), None)


def _asked_name(columns: dict[int, list[Cell]], questions: list[int]) -> int | None:
    """Return the first question whose answers are names ("Vilken organisation företräder ni?"), if others remain."""
    return next((at for at in questions if len(questions) > 1 and _are_names(columns[at])), None)


def _are_names(cells: list[Cell]) -> bool:
    filled = [cell for cell in cells if is_filled(cell)]
    names = [text_of(cell).casefold() for cell in filled if is_text(cell)]
    return (
        0 < len(filled) < 2 * len(names)
        and len(set(names)) == len(names)
        and all(len(name) <= LONGEST_NAME and day_of(name) is None for name in names)
    )


def _is_question(heading: str, cells: list[Cell]) -> bool:
    filled = [cell for cell in cells if is_filled(cell)]
    if not filled:
        return "?" in heading
    asks = "?" in heading or len(heading) > _QUESTION_LENGTH
    return asks and 2 * sum(map(is_text, filled)) >= len(filled)


def _is_day(heading: str, cells: list[Cell]) -> bool:
    filled = [cell for cell in cells if is_filled(cell)]
    days = sum(day_of(cell) is not None for cell in filled)
    dates = sum(isinstance(cell, date | datetime) for cell in filled)
    return bool(filled) and (2 * dates > len(filled) or ("datum" in heading.casefold() and days > 0))
