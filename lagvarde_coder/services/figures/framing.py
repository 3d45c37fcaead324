"""The framework matrix ("rammatris"): how many passages each cell has, and what the analyst says of it in short."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import NotFound, NothingToDo
from lagvarde_coder.domain.figures.axes import MatrixAxis
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.framework import FrameCell, FrameRows
from lagvarde_coder.domain.figures.gathering import NO_ORGANISATION
from lagvarde_coder.domain.figures.matrix_query import MatrixQuery
from lagvarde_coder.domain.figures.results import Standing, Unit
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.material.ledger import Organisation
from lagvarde_coder.domain.material.sources import Source
from lagvarde_coder.domain.material.speaking import NO_CATEGORY
from lagvarde_coder.domain.report.reports import Excerpt
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.domain.text import prose
from lagvarde_coder.domain.themes.codebook import Stage, Theme
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.services.base import Service, known, without_searching_garbage
from lagvarde_coder.services.disclosure import Attribution, Gate
from lagvarde_coder.services.figures.gathering import CountedMaterial, counted_material, standing
from lagvarde_coder.services.figures.matrix import CountedMatrix, MatrixLine, cell_excerpts, counted_matrix

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

Place = tuple[str, Id]
"""A cell: the key of its row, and its theme."""
NOBODY = {FrameRows.ORGANISATION: NO_ORGANISATION, FrameRows.CATEGORY: NO_CATEGORY}
"""The key of the row of what nobody in particular, or nobody of a category, says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameQuery:
    """Which framework matrix is asked for: what its rows are, whether its columns are themes or needs, what counts."""

    rows: FrameRows = FrameRows.ORGANISATION
    of: Stage = Stage.THEME
    scope: Scope = field(default_factory=Scope)

    @property
    def matrix(self) -> MatrixQuery:
        """The matrix whose cells say how many passages there are."""
        columns = MatrixAxis.NEED if self.of is Stage.NEED else MatrixAxis.THEME
        return MatrixQuery(rows=MatrixAxis(self.rows.value), columns=columns, unit=Unit.PASSAGE, scope=self.scope)


@dataclass(frozen=True, slots=True, kw_only=True)
class FramedMatrix:
    """A framework matrix.

    Attributes:
        rows: those of the figures that are heard or written of, then those that only have texts: of a category, say,
            that nobody has any more.
        texts: what was written, by cell; also in cells without passages.
        aside: how many texts of these rows stand on themes or needs that are dropped or dissolved; they are kept.
    """

    asked: FrameQuery
    rows: tuple[MatrixLine, ...]
    columns: tuple[MatrixLine, ...]
    texts: Mapping[Place, str]
    counted: CountedMatrix
    aside: int

    @property
    def standing(self) -> Standing:
        """What its figures say of themselves."""
        return self.counted.standing

    def passages(self, row: str, theme: Id) -> int:
        """Return how many passages a cell has."""
        return self.counted.at(row, theme).amount

    def places(self) -> Iterator[Place]:
        """Yield all cells, row by row."""
        return ((row.key, column.key) for row in self.rows for column in self.columns)

    def waiting(self) -> list[Place]:
        """Return the cells that have passages and no text, row by row."""
        return [place for place in self.places() if place not in self.texts and self.passages(*place)]


class FramingService(Service):
    """Framework matrices: read, and written cell by cell."""

    def matrix(self, asked: FrameQuery) -> FramedMatrix:
        """Return a framework matrix."""
        with without_searching_garbage(), self._read() as read:
            return framed(read, counted_material(read), asked, standing(read, self._desk.acting, asked.scope))

    def excerpts(
        self, asked: FrameQuery, row: str, theme: Id, attribution: Attribution = Attribution.ORGANISATION
    ) -> list[Excerpt]:
        """Return the passages of a cell, by source and place."""
        with without_searching_garbage(), self._read() as read:
            return cell_excerpts(read, asked.matrix, row, theme, Gate.of(read, attribution))

    def row(self, rows: FrameRows, name: str) -> str:
        """Return the key of a row by its name or key; "-" is what nobody says, or who has no category.

        Raises:
            NotFound: there is no such organisation or category.
        """
        with self._read() as read:
            names = _row_names(read, rows)
            wanted = name.strip().casefold()
            for key, called in names.items():
                if wanted in {key.casefold(), called.casefold()}:
                    return key
            if any(cell.rows is rows and cell.row == name for cell in read.all(FrameCell)):
                return name
        raise NotFound(kind="organisation" if rows is FrameRows.ORGANISATION else "category", name=name)

    def write(self, rows: FrameRows, row: str, theme: Id, words: str) -> Change:
        """Write the text of a cell; an empty one is none.

        A text on a row or theme that has gone since may still be changed and emptied; no new one is begun there.

        Raises:
            NotFound: there is no such theme or need, organisation or category.
            NothingToDo: the cell says so already.
        """
        with self._operation(Action.FRAME_CELL_SET) as work:
            known(work.read, Theme, [theme])
            there = work.read.where(FrameCell, rows=str(rows), row=row, theme=theme)
            old = next(iter(there), None)
            if old is None and row not in _row_names(work.read, rows):
                kind = "organisation" if rows is FrameRows.ORGANISATION else "category"
                raise NotFound(kind=kind, name=row)
            said = prose(words)
            if said == (old.words if old else ""):
                raise NothingToDo(detail="The cell already says so.")
            if not said and old:
                work.remove(old)
            else:
                before = old or FrameCell(id=new_id(), rows=rows, row=row, theme=theme, words="")
                work.put(replace(before, words=said))
            change = work.change()
        return change


def framed(read: "Reader", counted: CountedMaterial, asked: FrameQuery, stands: Standing) -> FramedMatrix:
    """Return a framework matrix of what was read."""
    made = counted_matrix(read, counted, asked.matrix, stands)
    stages = {theme.id: theme.stage for theme in counted.themes}
    cells = [cell for cell in read.all(FrameCell) if cell.rows is asked.rows and stages[cell.theme] is asked.of]
    shown = {column.key for column in made.columns}
    texts = {(cell.row, cell.theme): cell.words for cell in cells if cell.theme in shown}
    written = {row for row, _ in texts}
    heard = (row for row in made.rows if row.key in written or made.at(row.key, None).total)
    return FramedMatrix(
        asked=asked,
        rows=(*heard, *_only_written(read, asked.rows, made.rows, written)),
        columns=made.columns,
        texts=texts,
        counted=made,
        aside=len(cells) - len(texts),
    )


def _only_written(
    read: "Reader", rows: FrameRows, there: Iterable[MatrixLine], written: Iterable[str]
) -> list[MatrixLine]:
    """Return the rows that have texts and are not among the figures: what is written is always seen."""
    missing = set(written) - {line.key for line in there}
    names = _row_names(read, rows) if missing else {}
    lines = [MatrixLine(key=key, label=names.get(key, key if rows is FrameRows.CATEGORY else "")) for key in missing]
    return sorted(lines, key=lambda line: (swedish(line.label), line.key))


def _row_names(read: "Reader", rows: FrameRows) -> dict[str, str]:
    """Return what rows there may be, with their names; who has none is called by the key."""
    nobody = NOBODY[rows]
    if rows is FrameRows.ORGANISATION:
        return {one.id: one.name for one in read.all(Organisation)} | {nobody: nobody}
    found: list[Organisation | Source] = [*read.all(Organisation), *read.all(Source)]
    return {name: name for one in found for name in one.categories} | {nobody: nobody}
