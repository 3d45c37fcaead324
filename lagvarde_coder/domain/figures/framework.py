"""The framework matrix ("rammatris"): a short text of the analyst's own on what a group says of a theme."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from lagvarde_coder.domain.ids import Id


class FrameRows(StrEnum):
    """What the rows of a framework matrix are."""

    ORGANISATION = "organisation"
    CATEGORY = "category"


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameCell:
    """The text in a cell of the framework matrix.

    Attributes:
        rows: what its row is one of; ``row``: the organisation's id, or the category.
    """

    KIND: ClassVar[str] = "frame_cell"
    id: Id
    rows: FrameRows
    row: str
    theme: Id
    words: str
