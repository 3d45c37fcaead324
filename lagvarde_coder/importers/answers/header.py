"""Which rows of a sheet are its headings: one, or several that belong together, below titles and above codes."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from lagvarde_coder.importers.answers.cells import EMPTY
from lagvarde_coder.importers.answers.header_block import header_block
from lagvarde_coder.importers.answers.headings import (
    Role,
    asks,
    is_wording,
    plain_heading,
    role_of,
)
from lagvarde_coder.importers.answers.sheet import Row, Sheet
from lagvarde_coder.importers.answers.vocabulary import SUBHEADINGS

_SEARCHED = 50
"""Rows in which the headings are looked for."""

_LONGEST_HEADING = 2_000
_MOST_HEADINGS = 500
"""Columns by which the header row is known; a form with more has enough of them among these."""

_IMPORT_ID = re.compile(r'\{\s*"ImportId"')
_CODE = re.compile(r"[A-Za-z]{1,3}\d{1,3}(_\w{1,12})?")
_CODE_BEFORE = re.compile(r"\A(?:[A-Z]{1,3}\d{1,3}){1,3}(?:\[\w{1,20}\])?[.:] (?=\S)")
_SURE = frozenset({Role.RESPONDENT, Role.PERSON, Role.DAY, Role.ABOUT})


@dataclass(frozen=True, slots=True)
class Header:
    """The headings of a sheet; rows and columns count from 0.

    Attributes:
        rows: those that are headings.
        first_answers: the row below them.
        headings: by column, as the sheet has them, on one line each; a column without one is not among them.
        others: by column, what else stands above it that may say what is in it (a code, a group).
        sure: whether a heading says so, and not only that words stand above words.
    """

    rows: frozenset[int]
    first_answers: int
    headings: dict[int, str]
    others: dict[int, tuple[str, ...]]
    sure: bool


def header_of(sheet: Sheet) -> Header | None:
    """Return the headings, or None if no row has at least two."""
    if (block := header_block(sheet)) is not None:
        rows_of_block = range(block.first, block.last + 1)
        return Header(frozenset(rows_of_block), block.last + 1, block.headings, block.others, sure=True)
    rows = [_own(sheet, at) for at in range(min(_SEARCHED, len(sheet.rows)))]
    chosen = _import_ids(rows) or _best(rows)
    if chosen is None:
        return None
    at, is_sure = chosen
    above = [at - 1] if at > 0 and _belongs_above(sheet, rows, at) else []
    skipped = [at + 1] if at + 1 < len(rows) and _is_import_id(rows[at + 1]) else []
    over_it = rows[above[0]] if above else []
    below = at + 1 if not skipped and at + 1 < len(rows) and _belongs_below(over_it, rows[at], rows[at + 1]) else None
    headings: dict[int, str] = {}
    others: dict[int, tuple[str, ...]] = {}
    group = ""  # that a column without a heading of its own stands under: the last one to its left
    for column in range(len(sheet.rows[at])):
        over = _line(sheet.rows[above[0]][column].text) if above else ""
        own = _line(sheet.rows[at][column].text)
        under = _line(sheet.rows[below][column].text) if below is not None else ""
        if own:
            group = own if role_of(own) not in _SURE else ""
        if heading := _together(over, own, under, group if under else ""):
            headings[column] = heading
        others[column] = tuple(text for text in (over, own, under) if text and text != heading)
    used = {at, *above} | ({below} if below is not None else set())
    return Header(frozenset(used), max({*used, *skipped}) + 1, headings, others, is_sure)


def _own(sheet: Sheet, at: int) -> Row:
    """Return a row with what its cells say themselves; a merged title is said once."""
    return [EMPTY if (at, column) in sheet.carried else cell for column, cell in enumerate(sheet.rows[at])]


def _best(rows: Sequence[Row]) -> tuple[int, bool] | None:
    """Return the row that has most headings whose meaning is known, else the first that is about as full as any."""
    wide = [sum(cell.is_text for cell in row) for row in rows]
    known = [_known(row) if many >= 2 else 0 for row, many in zip(rows, wide, strict=True)]
    if any(known):
        best = known.index(max(known))
        following = best + 1
        if following < len(rows) and _are_codes(rows[best], rows[following]):
            best = following
        return best, True
    widest = max((sum(cell.says_something for cell in row) for row in rows), default=0)
    for at, many in enumerate(wide):
        if many >= 2 and many >= 0.6 * widest:
            return at, any(is_wording(cell.text) for cell in rows[at])
    return None


def _known(row: Row) -> int:
    """Return how many headings of a row can be nothing else."""
    cells = row[:_MOST_HEADINGS]
    texts = [_line(cell.text) for cell in cells if cell.is_text and len(cell.text) <= _LONGEST_HEADING]
    return sum(_is_known(text) for text in dict.fromkeys(texts))


def _is_known(text: str) -> bool:
    role = role_of(text)
    return role in _SURE or (role is Role.QUESTION and (text.endswith("?") or len(text) <= 25))


def _is_import_id(row: Row) -> bool:
    return any(_IMPORT_ID.match(cell.text) for cell in row)


def _import_ids(rows: Sequence[Row]) -> tuple[int, bool] | None:
    """Return the wordings of Qualtrics: they stand above the row of import ids, and below one of codes."""
    at = next((at for at, row in enumerate(rows) if _is_import_id(row)), 0)
    return (at - 1, True) if at else None


def _are_codes(row: Row, following: Row) -> bool:
    """Tell whether a row has codes such as "Q1" where the next one has the questions."""
    coded = [at for at, cell in enumerate(row) if _CODE.fullmatch(cell.text)]
    said = [_line(following[at].text) for at in coded]
    return bool(coded) and all(is_wording(text) or role_of(text) in _SURE for text in said)


def _belongs_above(sheet: Sheet, rows: Sequence[Row], at: int) -> bool:
    """Tell whether the row above has headings for columns that have none in this one, or the codes of the questions."""
    over, row = rows[at - 1], rows[at]
    fills = [column for column, cell in enumerate(over) if cell.is_text and not row[column].says_something]
    if any(_has_answers(sheet, column, at + 1) for column in fills):
        return any(role_of(over[column].text) in _SURE for column in fills)
    return _are_codes(over, row)


def _belongs_below(over: Row, row: Row, under: Row) -> bool:
    """Tell whether the row below has headings too: what survey tools write there, or questions under groups."""
    said = [column for column, cell in enumerate(under) if cell.says_something]
    if not said or any(not under[column].is_text or len(under[column].text) > _LONGEST_HEADING for column in said):
        return False
    texts = [_line(under[column].text) for column in said]
    marks = [plain_heading(text) in SUBHEADINGS for text in texts]
    if all(marks):
        return True
    sure = {column for line in (over, row) for column, cell in enumerate(line) if role_of(_line(cell.text)) in _SURE}
    if not sure or any(column in sure and not mark for column, mark in zip(said, marks, strict=True)):
        return False
    if any(marks):
        return True
    many = Counter(cell.text for cell in row)
    grouped = [column for column in said if not row[column].says_something or many[row[column].text] > 1]
    return bool(grouped) and (all(map(asks, texts)) or any(not row[column].says_something for column in grouped))


def _has_answers(sheet: Sheet, column: int, first: int) -> bool:
    return any(row[column].says_something for row in sheet.rows[first:])


def _together(over: str, own: str, under: str, group: str) -> str:
    """Return one heading of what stands in up to three rows: the question, after its group if it has one."""
    if not own and not under:
        return over
    if not under or under == own or plain_heading(under) in SUBHEADINGS:
        return own or group or over
    if is_wording(under) and asks(under):
        return under
    before = own or group
    return f"{before} – {under}" if before else under


def _line(text: str) -> str:
    """Return a heading on one line, without the code that LimeSurvey and Qualtrics may put before it ("G01Q02. ")."""
    return _CODE_BEFORE.sub("", " ".join(text[: _LONGEST_HEADING * 2].split()))
