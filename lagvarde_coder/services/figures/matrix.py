"""Matrices of the project's material, with the names of their rows and columns, and the passages of a cell."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lagvarde_coder.domain.figures.asking import AskedLedger, AskedLine
from lagvarde_coder.domain.figures.axes import OF_THEMES, CellStanding, CrossedCell, MatrixAxis, divides, points_apart
from lagvarde_coder.domain.figures.counted import CodingRow, Scope
from lagvarde_coder.domain.figures.gathering import NO_ORGANISATION, GroupKey
from lagvarde_coder.domain.figures.matrix import CellGround, Matrix, matrix
from lagvarde_coder.domain.figures.matrix_query import MatrixQuery
from lagvarde_coder.domain.figures.results import Standing
from lagvarde_coder.domain.figures.sides import MatrixMaterial, side_of
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.ledger import Inquiry, Organisation, QuestionSet
from lagvarde_coder.domain.report.reports import Excerpt
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.domain.themes.codebook import Stage, Theme
from lagvarde_coder.services.base import Service, without_searching_garbage
from lagvarde_coder.services.disclosure import Attribution, Gate
from lagvarde_coder.services.figures.excerpts import Excerpts
from lagvarde_coder.services.figures.gathering import CountedMaterial, counted_material, standing, whole_documents
from lagvarde_coder.services.material.speakers import categories_by_organisation
from lagvarde_coder.services.themes.families import families, family_of

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixLine:
    """A row or a column.

    Attributes:
        key: identifies it; ``label``: what it is called, no two of a side alike.
        number, colour: of a theme or need; empty and 0 else. parent: the key of the theme that it is a part of.
        need_group: the group of needs that it belongs to, or is brought into; empty if none.
    """

    key: str
    label: str
    number: str = ""
    colour: int = 0
    parent: str | None = None
    need_group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedMatrix:
    """A matrix as it is read: two sides with names, and what is known of each cell."""

    asked: MatrixQuery
    rows: tuple[MatrixLine, ...]
    columns: tuple[MatrixLine, ...]
    standing: Standing
    matrix: Matrix
    ledger: AskedLedger

    def at(self, row: GroupKey, column: GroupKey) -> CrossedCell:
        """Return a cell; None is the whole of a side."""
        return self.matrix.at(row, column, self._asked)

    def _asked(self, row: GroupKey, column: GroupKey) -> bool | None:
        return self.ledger.asked(self.matrix, row, column)

    def apart(self, row: GroupKey) -> int | CellStanding | None:
        """Return by how many percentage points a row's shares in the two columns held against each other differ.

        Of a cell that has no figure yet, its standing; None of what is a share of nothing.
        """
        if self.asked.difference is None:
            return None
        one, other = self.asked.difference
        return points_apart(self.at(row, one), self.at(row, other))


class MatrixService(Service):
    """Crosses any two axes; how many take something up is never how important it is."""

    def matrix(self, asked: MatrixQuery) -> CountedMatrix:
        """Return a matrix.

        Raises:
            SameAxis: rows and columns are the same and no themes.
        """
        with without_searching_garbage(), self._read() as read:
            return counted_matrix(read, counted_material(read), asked, standing(read, self._desk.acting, asked.scope))

    def excerpts(
        self,
        asked: MatrixQuery,
        row: GroupKey,
        column: GroupKey,
        attribution: Attribution = Attribution.ORGANISATION,
    ) -> list[Excerpt]:
        """Return the passages behind a cell, by category, source and place; None is the whole of a side.

        Where both sides are themes, those of the row that share words with one of the column.
        """
        with without_searching_garbage(), self._read() as read:
            return cell_excerpts(read, asked, row, column, Gate.of(read, attribution))


def cell_excerpts(read: "Reader", asked: MatrixQuery, row: GroupKey, column: GroupKey, gate: Gate) -> list[Excerpt]:
    """Return the passages behind a cell, as :meth:`MatrixService.excerpts`, through a gate."""
    return _CellPassages(read, asked.checked()).of(row, column, gate)


def counted_matrix(read: "Reader", counted: CountedMaterial, asked: MatrixQuery, stands: Standing) -> CountedMatrix:
    """Return a matrix of what was read."""
    material, ledger = matrix_material(read, counted, asked.checked()), asked_ledger(read)
    made = matrix(asked.rows, asked.columns, asked.unit, material, asked.scope)
    names = _Names(read, counted)
    silent = not asked.scope.limits_documents
    sides = [
        names.lines(axis, [*keys, *sorted(ledger.keys(axis) - set(keys) if silent else ())])
        for axis, keys in ((asked.rows, made.row_keys), (asked.columns, made.column_keys))
    ]
    return CountedMatrix(asked=asked, rows=sides[0], columns=sides[1], standing=stands, matrix=made, ledger=ledger)


def matrix_material(read: "Reader", counted: CountedMaterial, asked: MatrixQuery) -> MatrixMaterial:
    """Return what matrices are made of."""
    known = families(read)
    candidates = counted.of(Stage.CANDIDATE)
    return MatrixMaterial(
        themes=[theme for theme in counted.themes if theme.in_use],
        families={theme.id: family_of(theme, known).id for theme in candidates},
        codings=counted.codings,
        sources=counted.sources,
        lineage=counted.lineage,
        wholes=whole_documents(counted),
        of=asked.of,
    )


def asked_ledger(read: "Reader") -> AskedLedger:
    """Return who was asked what, and when."""
    of_set = {one.id: frozenset(question.id for question in one.questions) for one in read.all(QuestionSet)}
    lines = [
        AskedLine(
            inquiry.organisation,
            inquiry.wave,
            of_set.get(inquiry.question_set or "", frozenset()) | {status.question for status in inquiry.statuses},
        )
        for inquiry in read.all(Inquiry)
    ]
    return AskedLedger(lines, categories_by_organisation(read.all(Organisation)))


class _Names:
    """What rows and columns are called, and their order."""

    def __init__(self, read: "Reader", counted: CountedMaterial) -> None:
        self._counted = counted
        self._themes = {theme.id: theme for theme in counted.themes}
        self._families = families(read)

    def lines(self, axis: MatrixAxis, keys: Sequence[str]) -> tuple[MatrixLine, ...]:
        """Return the lines of a side: themes in the codebook's order, else by name, what has none last."""
        if axis is MatrixAxis.FAMILY:
            wanted = [family for family in self._families if family.id in set(keys)]
            return tuple(MatrixLine(key=family.id, label=family.name, number=family.initial) for family in wanted)
        if axis in OF_THEMES:
            return tuple(self._theme(self._themes[key]) for key in keys)
        labels = self._counted.labels(keys)
        order = sorted(keys, key=lambda key: (key == NO_ORGANISATION, _numbered(key), swedish(labels[key]), key))
        return tuple(MatrixLine(key=key, label=labels[key]) for key in order)

    def _theme(self, theme: Theme) -> MatrixLine:
        reached = self._counted.lineage.counts_for("", theme.id)
        needs = [one for one in self._counted.of(Stage.NEED) if one.id in reached]
        return MatrixLine(
            key=theme.id,
            label=theme.name,
            number=theme.number,
            colour=theme.colour,
            parent=theme.parent,
            need_group=next((need.group or need.name for need in needs), ""),
        )


def _numbered(key: str) -> int:
    """Waves are in order of their numbers."""
    return int(key) if key.isdecimal() and len(key) < 9 else 0


class _CellPassages:
    """Finds what lies behind a cell."""

    def __init__(self, read: "Reader", asked: MatrixQuery) -> None:
        self._read, self._asked = read, asked
        self._counted = counted_material(read)
        self._material = matrix_material(read, self._counted, asked)
        self._sources = asked.scope.sources_in(self._counted.sources)

    def of(self, row: GroupKey, column: GroupKey, gate: Gate) -> list[Excerpt]:
        """Return the excerpts of a cell."""
        axes = (self._asked.rows, row), (self._asked.columns, column)
        codings = list(self._in_place(row, column))
        for axis, key in axes:
            if axis is MatrixAxis.CODER and key is not None:
                codings = [one for one in codings if one[5] == key]
        of_themes = [(axis, key) for axis, key in axes if axis in OF_THEMES]
        themes = self._members(*of_themes[0]) if of_themes else self._tops()
        found = self._excerpts(codings, themes, gate)
        if len(of_themes) < 2 or of_themes[1][1] is None:
            return found
        if of_themes[0][1] is None:
            return self._excerpts(codings, self._members(*of_themes[1]), gate)
        others: dict[int, list[tuple[int, int]]] = {}
        for excerpt in self._excerpts(codings, self._members(*of_themes[1]), gate):
            others.setdefault(excerpt.source_number, []).append((excerpt.start, excerpt.end))
        return [
            excerpt
            for excerpt in found
            if any(excerpt.start < end and start < excerpt.end for start, end in others.get(excerpt.source_number, ()))
        ]

    def _in_place(self, row: GroupKey, column: GroupKey) -> Iterable[CodingRow]:
        """Yield what of the codings in the scope lies in the cell, as far as its sides divide the material."""
        sides = [axis.grouping if divides(axis) else None for axis in (self._asked.rows, self._asked.columns)]
        ground = CellGround(sides[0], sides[1], self._sources)
        breakdown, group = ground.at(row, column)
        for coding in self._asked.scope.codings_in(self._counted.codings, self._sources):
            if group is None:
                yield coding
                continue
            identity, text, start, end, *rest = coding
            for part in dict(breakdown.pieces(text, [(start, end)])).get(group, ()):
                yield (identity, text, *part, *rest)  # type: ignore[misc]  # the fields of a coding

    def _members(self, axis: MatrixAxis, key: GroupKey) -> list[Id]:
        """Return the categories whose passages are a row's or a column's."""
        if axis is MatrixAxis.FAMILY:
            return [one for one, family in self._material.families.items() if key in {None, family}]
        return [key] if key is not None else list(side_of(axis, self._material).whole)

    def _tops(self) -> list[Id]:
        return [theme.id for theme in self._counted.of(self._asked.of) if theme.parent is None]

    def _excerpts(self, codings: Sequence[CodingRow], themes: Sequence[Id], gate: Gate) -> list[Excerpt]:
        counted = replace(self._counted, codings=list(codings), sources=self._sources)
        wanted = Excerpts(self._read, counted, themes, Scope(include_internal=True), gate)
        return [excerpt for theme in themes for excerpt in wanted.of(theme)]
