"""What became of a theme between two states of the codebook."""

from dataclasses import dataclass
from enum import StrEnum

from lagvarde_coder.domain.themes.codebook import Theme


class Fate(StrEnum):
    """What became of a theme between two states of the codebook."""

    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """A field of a theme as it read before and as it reads after; themes by number, passages by evidence id."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ThemeDifference:
    """What became of one theme; ``theme`` is as it is after, or was before it went.

    Attributes:
        fields: what reads otherwise; of a new theme all that it says.
        place: the row or line of a file that says so, 0 if no file does.
    """

    fate: Fate
    theme: Theme
    fields: tuple[FieldDifference, ...] = ()
    place: int = 0
