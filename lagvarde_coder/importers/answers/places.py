"""Places of cells as workbooks write them ("B12", "A1:C3"), and as Excel shows columns ("B")."""

import re
from typing import NamedTuple, TypeAlias

Place: TypeAlias = tuple[int, int]
"""Row and column, from 0."""

_PLACE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")


class Area(NamedTuple):
    """A rectangle of cells, its ends included."""

    first: Place
    last: Place


def place_in(reference: str) -> Place:
    """Return the place that a reference names.

    Raises:
        ValueError: it names none.
    """
    match = _PLACE.fullmatch(reference)
    if match is None or int(match[2]) == 0:
        raise ValueError(reference)
    column = 0
    for letter in match[1].upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]) - 1, column - 1


def area_in(reference: str) -> Area:
    """Return the area that a reference such as "A1:C3" names; a single place is one too.

    Raises:
        ValueError: it names none.
    """
    first, _, last = reference.partition(":")
    (top, left), (bottom, right) = place_in(first), place_in(last or first)
    return Area((min(top, bottom), min(left, right)), (max(top, bottom), max(left, right)))


def letters(column: int) -> str:
    """Return what Excel calls a column: 0 is "A", 26 is "AA"."""
    name = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        name = chr(ord("A") + letter) + name
    return name


def reference(place: Place) -> str:
    """Return what Excel calls a place: (0, 1) is "B1"."""
    return f"{letters(place[1])}{place[0] + 1}"
