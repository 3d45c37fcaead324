"""The figures that decisions are made on, read in one snapshot."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lagvarde_coder.domain.figures.bases import bases, rows_of_each
from lagvarde_coder.domain.figures.counted import CodingRow, Scope
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.verdicts import Basis
from lagvarde_coder.services.figures.gathering import CountedMaterial, counted_material

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


@dataclass(frozen=True, slots=True)
class Grounds:
    """What some themes rest on.

    Attributes:
        counted: what was read.
        rows: the codings that count for each theme, without those of internal documents.
        figures: made of them.
    """

    counted: CountedMaterial
    rows: dict[Id, list[CodingRow]]
    figures: dict[Id, Basis]


def grounds(read: "Reader", themes: Collection[Id]) -> Grounds:
    """Return what these themes and needs rest on now."""
    counted = counted_material(read)
    texts = {source.text for source in Scope().sources_in(counted.sources)}
    rows = rows_of_each(themes, counted.codings, texts, counted.lineage)
    return Grounds(counted, rows, bases(rows, counted.sources))
