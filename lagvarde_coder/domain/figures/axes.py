"""The axes of a matrix, and what is known of a cell."""

from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from lagvarde_coder.domain.figures.results import Grouping
from lagvarde_coder.domain.percents import points_between


class MatrixAxis(StrEnum):
    """What the rows or the columns of a matrix are."""

    THEME = "theme"
    NEED = "need"
    SUBTHEME = "subtheme"
    FAMILY = "family"
    CATEGORY = "category"
    KIND = "kind"
    ORGANISATION = "organisation"
    QUESTION = "question"
    WAVE = "wave"
    CODER = "coder"
    DOCUMENT = "document"
    SPEAKER = "speaker"

    @property
    def grouping(self) -> Grouping | None:
        """What material is broken down by; None of an axis of themes."""
        return None if self in OF_THEMES else Grouping(self.value)


OF_THEMES = frozenset({MatrixAxis.THEME, MatrixAxis.NEED, MatrixAxis.SUBTHEME, MatrixAxis.FAMILY})
"""Axes of categories of the codebook: a coding is in those that it counts for."""


def divides(axis: MatrixAxis) -> bool:
    """Whether an axis divides the material: themes and coders do not."""
    return axis not in OF_THEMES and axis is not MatrixAxis.CODER


class CellStanding(StrEnum):
    """What a cell says: taken up; nothing said; not asked, by the ledger; not done, ej klart; no material to say it."""

    TAKEN_UP = "taken_up"
    NOTHING_SAID = "nothing_said"
    NOT_ASKED = "not_asked"
    NOT_DONE = "not_done"
    NO_MATERIAL = "no_material"


class CrossedCell(NamedTuple):
    """One cell.

    Attributes:
        amount: units that take it up, of ``denominator``; None where there is nothing that it would be a share of.
        finished, total: how many of the cell's documents are done, of all of them.
    """

    amount: int
    denominator: int | None
    finished: int
    total: int
    standing: CellStanding

    @property
    def share(self) -> float | None:
        """The amount as a share, 0 to 1; None without anything that it is a share of."""
        return self.amount / self.denominator if self.denominator else None


_COUNTED = frozenset({CellStanding.TAKEN_UP, CellStanding.NOTHING_SAID})


def points_apart(one: CrossedCell, other: CrossedCell) -> int | CellStanding | None:
    """Return how many whole percentage points the first share is above the second; None if either is none.

    Of a cell that has no figure yet, its standing.

    >>> points_apart(CrossedCell(3, 4, 4, 4, "taken_up"), CrossedCell(1, 3, 3, 3, "taken_up"))
    42
    >>> points_apart(CrossedCell(3, 4, 4, 4, "taken_up"), CrossedCell(0, 3, 2, 3, CellStanding.NOT_DONE)).value
    'not_done'
    """
    for cell in (one, other):
        if cell.standing not in _COUNTED:
            return cell.standing
    if not one.denominator or not other.denominator:
        return None
    return int(points_between(Fraction(one.amount, one.denominator), Fraction(other.amount, other.denominator)))


class Limit(StrEnum):
    """What a filter may limit figures to."""

    CODERS = "coders"
    STANCES = "stances"
    PROMPTED = "prompted"
    UNPROMPTED = "unprompted"
    SOURCES = "sources"
    KINDS = "kinds"
    EVIDENCE = "evidence"
    CATEGORIES = "categories"
    WAVES = "waves"
    QUESTIONS = "questions"
    FIRST_DAY = "first_day"
    LAST_DAY = "last_day"
    FINISHED = "finished"
    INTERNAL = "internal"
