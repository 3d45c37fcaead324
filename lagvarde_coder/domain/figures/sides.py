"""What the sides of a matrix are made of that are categories of the codebook."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lagvarde_coder.domain.decisions.lineage import Lineage
from lagvarde_coder.domain.figures.axes import MatrixAxis
from lagvarde_coder.domain.figures.counted import CodingRow, CountedSource, Reach
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.codebook import Stage, Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixMaterial:
    """What a matrix is made of.

    Attributes:
        themes: those in use, with their stages; ``families``: candidate -> its family.
        wholes: documents that as a whole gave rise to candidates, as codings; they count for organisations and sources.
        of: whose passages are counted where neither side is themes.
    """

    themes: Sequence[Theme]
    families: Mapping[Id, Id]
    codings: Sequence[CodingRow]
    sources: Sequence[CountedSource]
    lineage: Lineage
    wholes: Sequence[CodingRow] = ()
    of: Stage = Stage.THEME


class Members(Reach):
    """A lineage in which codings count for what their categories are gathered in: for families, or for anything."""

    def __init__(self, lineage: Reach, gathered: Mapping[Id, Id]) -> None:
        self._lineage = lineage
        self._gathered = gathered

    def counts_for(self, coding: Id, theme: Id) -> frozenset[Id]:
        """Return what a coding of ``theme`` counts for."""
        reached = self._lineage.counts_for(coding, theme)
        return frozenset(self._gathered[one] for one in reached if one in self._gathered)

    def is_split(self, theme: Id) -> bool:
        """Tell whether codings of ``theme`` may count for different things."""
        return self._lineage.is_split(theme)


ANYTHING = "anything"
"""What codings of any theme of a stage count for together."""


@dataclass(frozen=True, slots=True)
class ThemeSide:
    """One side of a matrix that is made of themes: what codings are gathered in.

    Attributes:
        tops: those whose passages make the denominator together.
        whole: what the whole of the side is made of: of sub-themes they alone, else the tops.
    """

    reach: Reach
    keys: tuple[Id, ...]
    tops: frozenset[Id]
    whole: tuple[Id, ...]


def side_of(axis: MatrixAxis, material: MatrixMaterial) -> ThemeSide:
    """Return what an axis of themes is made of."""
    if axis is MatrixAxis.FAMILY:
        families = tuple(dict.fromkeys(material.families.values()))
        return ThemeSide(Members(material.lineage, material.families), families, frozenset(families), families)
    stage = Stage.NEED if axis is MatrixAxis.NEED else Stage.THEME
    themes = [theme for theme in material.themes if theme.stage is stage]
    keys, tops = [theme.id for theme in themes], [theme.id for theme in themes if theme.parent is None]
    whole = [key for key in keys if key not in tops] if axis is MatrixAxis.SUBTHEME else tops
    return ThemeSide(material.lineage, tuple(keys), frozenset(tops), tuple(whole))


def keys_shown(axis: MatrixAxis, material: MatrixMaterial) -> tuple[Id, ...]:
    """Return the rows or columns of an axis of themes, in the order of the codebook."""
    side = side_of(axis, material)
    return side.whole if axis is MatrixAxis.SUBTHEME else side.keys


def anything(material: MatrixMaterial, of: ThemeSide | None = None) -> ThemeSide:
    """Return a side of one row: whatever a side is made of, else any theme of the stage that is asked about."""
    reach: Reach
    if of is None:
        gathered = {theme.id: ANYTHING for theme in material.themes if theme.stage is material.of}
        reach = Members(material.lineage, gathered)
    else:
        reach = Members(of.reach, dict.fromkeys(of.keys, ANYTHING))
    return ThemeSide(reach, (ANYTHING,), frozenset({ANYTHING}), (ANYTHING,))


def tops_of(material: MatrixMaterial) -> ThemeSide:
    """Return the themes at the top of the stage that is asked about."""
    tops = [theme.id for theme in material.themes if theme.stage is material.of and theme.parent is None]
    return ThemeSide(material.lineage, tuple(tops), frozenset(tops), tuple(tops))
