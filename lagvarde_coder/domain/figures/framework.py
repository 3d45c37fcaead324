"""The framework matrix ("rammatris"): a short text of the analyst's own on what a group says of a theme."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
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


def cells_of_one(cells: Sequence[FrameCell], kept: Id, gone: Id) -> tuple[Sequence[FrameCell], Sequence[FrameCell]]:
    """Return the cells that change and those that go when one organisation becomes another one.

    Where both have a text on a theme it is both, that of the one that stays first; the same text stands there once.
    """
    rows = {
        row: {cell.theme: cell for cell in cells if cell.rows is FrameRows.ORGANISATION and cell.row == row}
        for row in (kept, gone)
    }
    changed, going = [], []
    for theme, cell in rows[gone].items():
        own = rows[kept].get(theme)
        if own is None:
            changed.append(replace(cell, row=kept))
            continue
        going.append(cell)
        if cell.words != own.words:
            changed.append(replace(own, words=f"{own.words}\n\n{cell.words}"))
    return changed, going
