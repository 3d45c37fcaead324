"""Headings in three rows or four: groups over groups over questions, in merged cells or with empty ones beside them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from lagvarde_coder.importers.answers.cells import EMPTY, Cell
from lagvarde_coder.importers.answers.headings import Role, asks, plain_heading, role_of
from lagvarde_coder.importers.answers.sheet import Sheet
from lagvarde_coder.importers.answers.vocabulary import SUBHEADINGS

_SEARCHED = 20
_MOST_ROWS = 4
_LONGEST = 2_000
_SURE = frozenset({Role.RESPONDENT, Role.PERSON, Role.DAY, Role.ABOUT})


@dataclass(frozen=True, slots=True)
class HeaderBlock:
    """Rows of headings that belong together, from ``first`` to ``last``, and what they say of each column.

    Attributes:
        headings: by column, the question after its groups; a column without one is not among them.
        others: by column, what else stands above it.
    """

    first: int
    last: int
    headings: dict[int, str]
    others: dict[int, tuple[str, ...]]


def header_block(sheet: Sheet) -> HeaderBlock | None:
    """Return the first rows that are at least three rows of headings, one of which can be nothing else; else None."""
    for first in range(min(_SEARCHED, len(sheet.rows) - 2)):
        last = first
        while last - first < _MOST_ROWS - 1 and last + 1 < len(sheet.rows) and _belongs(sheet, first, last):
            last += 1
        if last - first >= 2:
            sure = _sure_columns(sheet, first, last)
            return _block(sheet, first, last, sure) if sure else None
    return None


def _own(sheet: Sheet, at: int, column: int) -> Cell:
    return EMPTY if (at, column) in sheet.carried else sheet.rows[at][column]


def _texts(sheet: Sheet, at: int) -> dict[int, str]:
    return {column: cell.text for column in range(len(sheet.rows[at])) if (cell := _own(sheet, at, column)).text}


def _sure_columns(sheet: Sheet, first: int, last: int) -> set[int]:
    return {
        column
        for at in range(first, last + 1)
        for column, text in _texts(sheet, at).items()
        if len(text) <= _LONGEST and not _reaches_right(sheet, at, column) and role_of(" ".join(text.split())) in _SURE
    }


def _belongs(sheet: Sheet, first: int, last: int) -> bool:
    """Tell whether the row below has headings too: of what a heading above is the group, or one reaches down to it."""
    over, under = _texts(sheet, last), _texts(sheet, last + 1)
    sure = _sure_columns(sheet, first, last)
    if len(over) < 2 or not under or any(len(text) > _LONGEST for text in under.values()):
        return False
    if any(not sheet.rows[last + 1][column].is_text for column in under):
        return False
    if any(column in sure and plain_heading(text) not in SUBHEADINGS for column, text in under.items()):
        return False  # a name, or something else about an answer
    if any(_reaches_down(sheet, last, column) for column in sure):
        return True
    if last > first and all(map(asks, under.values())):
        return True
    return any(_is_grouped(sheet, first, last, column, sure) for column in under)


def _reaches_down(sheet: Sheet, at: int, column: int) -> bool:
    return (at + 1, column) in sheet.carried and sheet.rows[at + 1][column] is sheet.rows[at][column]


def _reaches_right(sheet: Sheet, at: int, column: int) -> bool:
    """Tell whether a heading stands over several columns, so that it is a group's."""
    row = sheet.rows[at]
    return column + 1 < len(row) and (at, column + 1) in sheet.carried and row[column + 1] is row[column]


def _is_grouped(sheet: Sheet, first: int, last: int, column: int, sure: set[int]) -> bool:
    """Tell whether a column stands under a group's heading: a merged cell, or one to its left where all is empty."""
    if _reaches_right(sheet, last, column):
        return column not in sure
    if column == 0 or column in sure or column - 1 in sure:
        return False
    if (last, column) in sheet.carried:
        return sheet.rows[last][column] is sheet.rows[last][column - 1]
    return not any(sheet.rows[at][column].text for at in range(first, last + 1))


def _block(sheet: Sheet, first: int, last: int, sure: set[int]) -> HeaderBlock:
    paths: dict[int, list[str]] = {}
    spanning: set[str] = set()
    groups = [""] * (last - first + 1)
    for column in range(len(sheet.rows[first])):
        path: list[str] = []
        for level, at in enumerate(range(first, last + 1)):
            text = " ".join(sheet.rows[at][column].text.split())
            if _reaches_right(sheet, at, column):
                spanning.add(text)
            if text:
                groups[level:] = [text, *[""] * (last - at)]  # a new group ends those below it
            elif column not in sure and at < last:
                text = groups[level]
            if text and text not in path[-1:] and plain_heading(text) not in SUBHEADINGS:
                path.append(text)
        if column in sure:
            groups = [""] * (last - first + 1)
        paths[column] = path
    return _named(first, last, paths, spanning)


def _named(first: int, last: int, paths: dict[int, list[str]], spanning: set[str]) -> HeaderBlock:
    """A question that stands in one column only is a heading of its own; else its groups tell it from its equals."""
    asked = Counter(path[-1] for path in paths.values() if path)
    headings: dict[int, str] = {}
    others: dict[int, tuple[str, ...]] = {}
    for column, path in paths.items():
        own = [text for text in path if text not in spanning]
        known = next((text for text in own if role_of(text) in _SURE), None)
        if heading := known or _heading(path, asked):
            headings[column] = heading
            others[column] = tuple(text for text in own if text != heading)
    return HeaderBlock(first, last, headings, others)


def _heading(path: Sequence[str], asked: Counter[str]) -> str:
    if path and asks(path[-1]) and asked[path[-1]] == 1:
        return path[-1]
    return " – ".join(path)
