"""Matrices: any two axes crossed, and what is known of a cell that nobody is counted in.

A cell counts units with at least one coding that counts for its row and for its column. Where one side is themes and
the other what material is broken down by, it is the figure of :func:`counting.count`; of two sides of themes it is what
both have on the same words. Where neither is themes, codings of any theme of a stage count.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property

from lagvarde_coder.domain.figures.axes import OF_THEMES, CellStanding, CrossedCell, MatrixAxis, divides
from lagvarde_coder.domain.figures.counted import CodingRow, CountedSource, Scope
from lagvarde_coder.domain.figures.crossing import Crossing
from lagvarde_coder.domain.figures.gathering import Breakdown, GroupKey, amounts
from lagvarde_coder.domain.figures.results import Grouping, Unit
from lagvarde_coder.domain.figures.same_words import on_the_same_words
from lagvarde_coder.domain.figures.sides import MatrixMaterial, ThemeSide, anything, keys_shown, side_of, tops_of
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.codebook import Stage

Asked = Callable[[GroupKey, GroupKey], bool | None]
"""Whether the ledger says that those of a cell were asked; None: they are nobody whom it knows."""

Counts = dict[tuple[GroupKey, GroupKey], int]
"""Row and column -> how many units; None is the whole of a side, and what is 0 may be left out."""


class CellGround:
    """The material below the cells: the documents, organisations and code points that figures are a share of."""

    def __init__(self, rows: Grouping | None, columns: Grouping | None, sources: Sequence[CountedSource]) -> None:
        """Take in what the sides divide the material by; themes and coders do not: None."""
        self.rows, self.columns = Breakdown(rows, sources), Breakdown(columns, sources)
        self.both = Crossing(rows, columns, sources) if rows and columns else None
        self.there = cache(self._there)
        self.size = cache(self._size)

    def at(self, row: GroupKey, column: GroupKey) -> tuple[Breakdown, GroupKey]:
        """Return the breakdown of which a cell is a group, and the group's key."""
        if self.both is not None and row is not None and column is not None:
            return self.both, Crossing.key(row, column)
        if self.rows.grouping is not None and row is not None:
            return self.rows, row
        return self.columns, column if self.columns.grouping is not None else None

    def _there(self, row: GroupKey, column: GroupKey) -> tuple[int, int]:
        """Return how many documents of a cell are done, of all of them; most cells of a large matrix have none."""
        breakdown, group = self.at(row, column)
        sources = breakdown.sources.get(group)
        return (sum(source.finished for source in sources), len(sources)) if sources else (0, 0)

    def _size(self, unit: Unit, row: GroupKey, column: GroupKey) -> int:
        """Return how many organisations were heard, how many documents or code points there are in a cell with any."""
        breakdown, group = self.at(row, column)
        if unit is Unit.SOURCE:
            return len(breakdown.sources[group])
        return len(breakdown.heard(group)) if unit is Unit.ORGANISATION else breakdown.characters(group)


@dataclass(frozen=True)
class Matrix:
    """Two axes crossed, in one unit.

    Attributes:
        row_keys, column_keys: what there is on the sides: themes in the codebook's order, all else in no order.
        passages: of the unit passages, what a cell is a share of; None: no cell is a share of anything.
    """

    rows: MatrixAxis
    columns: MatrixAxis
    unit: Unit
    row_keys: Sequence[str]
    column_keys: Sequence[str]
    counts: Counts
    ground: CellGround
    passages: Callable[[GroupKey, GroupKey], int] | None

    def at(self, row: GroupKey, column: GroupKey, asked: Asked = lambda _, __: None) -> CrossedCell:
        """Return a cell; None is the whole of a side."""
        count = self.counts.get((row, column), 0)
        rows_divide, columns_divide = self._divided
        place = row if rows_divide else None, column if columns_divide else None
        finished, total = self.ground.there(*place)
        if self.unit is Unit.PASSAGE:
            denominator = None if self.passages is None else self.passages(row, column)
        else:
            denominator = self.ground.size(self.unit, *place) if total else 0
        if count:
            standing = CellStanding.TAKEN_UP
        elif total:
            standing = CellStanding.NOTHING_SAID if finished == total else CellStanding.NOT_DONE
        else:
            standing = _OF_ASKED[asked(row, column)]
        return CrossedCell(count, denominator, finished, total, standing)

    @cached_property
    def _divided(self) -> tuple[bool, bool]:
        return divides(self.rows), divides(self.columns)


_OF_ASKED = {
    None: CellStanding.NO_MATERIAL,
    True: CellStanding.NO_MATERIAL,
    False: CellStanding.NOT_ASKED,
}
"""What is known of a cell without documents, by whether its people were asked; asked and silent is no material."""


def matrix(
    rows: MatrixAxis, columns: MatrixAxis, unit: Unit, material: MatrixMaterial, scope: Scope | None = None
) -> Matrix:
    """Return two axes crossed."""
    scope = scope or Scope()
    sources = scope.sources_in(material.sources)
    of_candidates = MatrixAxis.FAMILY in {rows, columns} or (
        material.of is Stage.CANDIDATE and OF_THEMES.isdisjoint({rows, columns})
    )
    counts_wholes = (
        of_candidates and MatrixAxis.CODER not in {rows, columns} and unit in {Unit.ORGANISATION, Unit.SOURCE}
    )
    given = [*material.codings, *material.wholes] if counts_wholes else material.codings
    codings = list(scope.codings_in(given, sources))
    divided = [axis.grouping if divides(axis) else None for axis in (rows, columns)]
    crossed = _Crossed(unit, material, codings, CellGround(divided[0], divided[1], sources))
    counts, passages = crossed.counted(rows, columns)
    keys = [
        list(keys_shown(axis, material)) if axis in OF_THEMES else _found(axis, breakdown, codings, scope)
        for axis, breakdown in ((rows, crossed.ground.rows), (columns, crossed.ground.columns))
    ]
    return Matrix(rows, columns, unit, keys[0], keys[1], counts, crossed.ground, passages)


def _found(axis: MatrixAxis, breakdown: Breakdown, codings: Iterable[CodingRow], scope: Scope) -> list[str]:
    if axis is MatrixAxis.CODER:
        return sorted({row[5] for row in codings} | (scope.coders or set()))
    return sorted(key for key in breakdown.sources if key is not None)


@dataclass(frozen=True)
class _Crossed:
    """The counting of one matrix."""

    unit: Unit
    material: MatrixMaterial
    codings: Sequence[CodingRow]
    ground: CellGround

    def counted(
        self, rows: MatrixAxis, columns: MatrixAxis
    ) -> tuple[Counts, Callable[[GroupKey, GroupKey], int] | None]:
        """Return the count of each cell, and of passages what they are a share of."""
        if rows in OF_THEMES and columns in OF_THEMES:
            return self._two_of_themes(side_of(rows, self.material), side_of(columns, self.material)), None
        if columns in OF_THEMES:
            counts, passages = self._of_themes(columns, rows)
            return _turned(counts), lambda row, column: passages(column, row)
        if rows in OF_THEMES:
            return self._of_themes(rows, columns)
        if columns is MatrixAxis.CODER:
            return _turned(self._by_coder(self.ground.rows)), lambda row, _: self._in_all(self.ground.rows)[row]
        if rows is MatrixAxis.CODER:
            return self._by_coder(self.ground.columns), lambda _, column: self._in_all(self.ground.columns)[column]
        return self._neither_of_themes()

    def _neither_of_themes(self) -> tuple[Counts, Callable[[GroupKey, GroupKey], int]]:
        """Passages are a share of all of them; where answers or turns cut them, of all such parts."""
        ground = self.ground
        assert ground.both is not None
        in_rows, in_columns, in_cells = (self._in_all(each) for each in (ground.rows, ground.columns, ground.both))
        counts: Counts = {ground.both.pair(key): count for key, count in in_cells.items() if key is not None}
        counts |= {(key, None): count for key, count in in_rows.items()}
        counts |= {(None, key): count for key, count in in_columns.items()}
        cut = {(True, True): in_cells, (True, False): in_rows, (False, True): in_columns}
        of = {sides: sum(count for key, count in parts.items() if key is not None) for sides, parts in cut.items()}
        of[False, False] = in_rows.get(None, 0)

        def passages(row: GroupKey, column: GroupKey) -> int:
            return of[row is not None and ground.rows.cuts, column is not None and ground.columns.cuts]

        return counts, passages

    def _two_of_themes(self, rows: ThemeSide, columns: ThemeSide) -> Counts:
        whole = Breakdown(None, self.ground.rows.sources[None])
        met = on_the_same_words(self.unit, rows, columns, self.codings, whole.voices)
        counts: Counts = dict[tuple[GroupKey, GroupKey], int](met.items())
        counts |= {(row, None): count for (row, _), count in self._amounts(rows, whole).items()}
        return counts | {(None, column): count for (column, _), count in self._amounts(columns, whole).items()}

    def _of_themes(self, themes: MatrixAxis, others: MatrixAxis) -> tuple[Counts, Callable[[GroupKey, GroupKey], int]]:
        side = side_of(themes, self.material)
        breakdown = Breakdown(others.grouping, self.ground.rows.sources[None])
        counts: Counts = dict[tuple[GroupKey, GroupKey], int](self._amounts(side, breakdown).items())
        of_group: dict[GroupKey, int] = defaultdict(int)
        in_whole: dict[GroupKey, int] = defaultdict(int)
        for (theme, group), count in counts.items():
            of_group[group] += count if theme in side.tops else 0
            in_whole[group] += count if theme in side.whole else 0
        shown = replace(side, keys=keys_shown(themes, self.material))
        together = in_whole if self.unit is Unit.PASSAGE else self._in_all(breakdown, shown)
        return counts | {(None, group): count for group, count in together.items()}, lambda _, group: of_group[group]

    def _by_coder(self, breakdown: Breakdown) -> Counts:
        by_coder: dict[Id, list[CodingRow]] = defaultdict(list)
        for row in self.codings:
            by_coder[row[5]].append(row)
        counts: Counts = {(None, key): count for key, count in self._in_all(breakdown).items()}
        for coder, own in by_coder.items():
            found = replace(self, codings=own)._in_all(breakdown)  # noqa: SLF001 - its own
            counts |= {(coder, key): count for key, count in found.items()}
        return counts

    def _in_all(self, breakdown: Breakdown, of: ThemeSide | None = None) -> Mapping[GroupKey, int]:
        """Return how many units have any theme of a side, else of the stage that is asked about, per group."""
        found: dict[GroupKey, int] = defaultdict(int)
        if self.unit is Unit.PASSAGE:
            for (_, group), count in self._amounts(tops_of(self.material), breakdown).items():
                found[group] += count
            return found
        side = anything(self.material, of)
        for (_, group), count in self._amounts(side, breakdown).items():
            found[group] = count
        return found

    def _amounts(self, side: ThemeSide, breakdown: Breakdown) -> dict[tuple[Id, GroupKey], int]:
        return amounts(self.unit, side.keys, self.codings, side.reach, breakdown)


def _turned(counts: Counts) -> Counts:
    return {(column, row): count for (row, column), count in counts.items()}
