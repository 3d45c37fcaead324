"""A table for each matrix that is kept: a row per cell, so that it can be sorted, filtered and turned in Excel."""

from dataclasses import replace
from typing import TYPE_CHECKING

from lagvarde_coder.domain.disclosed import Disclosed
from lagvarde_coder.domain.errors import UnreadableView
from lagvarde_coder.domain.figures.axes import OF_THEMES, MatrixAxis
from lagvarde_coder.domain.figures.kept_views import KeptView, ViewPlace
from lagvarde_coder.domain.figures.matrix_query import MatrixQuery
from lagvarde_coder.domain.figures.results import Standing
from lagvarde_coder.domain.material.sources import Source, SourceKind
from lagvarde_coder.domain.material.speaking import NO_CATEGORY, NO_WAVE, Speaking
from lagvarde_coder.domain.report.tables import ColumnKind, Table
from lagvarde_coder.services.disclosure import Gate, own
from lagvarde_coder.services.figures.gathering import CountedMaterial
from lagvarde_coder.services.figures.kept_views import kept_views, matrix_in
from lagvarde_coder.services.figures.limits import limits_of
from lagvarde_coder.services.figures.matrix import CountedMatrix, MatrixLine, counted_matrix
from lagvarde_coder.services.figures.row_order import arranged
from lagvarde_coder.services.report.tabulating.columns import BADGE, INTEGER, Rows, columns
from lagvarde_coder.words import IN_SWEDISH, within

if TYPE_CHECKING:
    from collections.abc import Callable

    from lagvarde_coder.storage.reader import Reader

_HEADINGS = columns(
    ("Nummer", BADGE),
    "Rad",
    "Kolumn",
    ("Antal", INTEGER),
    ("Av", INTEGER),
    ("Andel", ColumnKind.SHARE),
    "Läge",
    ("Klara dokument", INTEGER),
    ("Dokument", INTEGER),
)
_STANDINGS = (
    "Läge: inget sagt där alla cellens dokument är klara, ej klart där de inte är det, ej tillfrågad enligt "
    "intressentförteckningen, inget underlag där inget dokument kan säga något."
)


def matrices(read: "Reader", counted: CountedMaterial, stands: Standing, gate: Gate) -> tuple[Table, ...]:
    """Return a table for each matrix that is kept, in order of their names."""
    return tuple(
        _table(read, counted, stands, gate, number, view)
        for number, view in enumerate(kept_views(read, ViewPlace.MATRIX), 1)
    )


def _table(
    read: "Reader", counted: CountedMaterial, stands: Standing, gate: Gate, number: int, view: KeptView
) -> Table:
    key, title = f"matrix-{number}", f"Matris {number}"
    try:
        asked = matrix_in(view)
    except UnreadableView:
        return Table(key, title, _HEADINGS, (), f"{view.name}: det som sparats går inte att tolka.")
    axes = f"{IN_SWEDISH.of(asked.rows)} efter {within(IN_SWEDISH.of(asked.columns))}"
    axes += ", på samma ord" if asked.on_same_words else ""
    if _withheld(asked, gate):
        return Table(key, title, _HEADINGS, (), f"{axes}: utelämnad, eftersom exporten inte säger vilka de är.")
    limited = replace(asked, scope=asked.scope.within(stands.scope))
    made = counted_matrix(read, counted, limited, stands)
    limits = [f"{limit}." for limit in limits_of(read, asked.scope, IN_SWEDISH)]
    unit = f"Enhet: {within(IN_SWEDISH.plural(asked.unit))}. Av: {IN_SWEDISH.denominators[asked.unit]}."
    of = [f"Räknat: {within(IN_SWEDISH.plural(asked.of))}."] if asked.counts_any else []
    told = [f"{view.name}: {axes}.", unit, *of, *limits, _STANDINGS, "Antal säger inte hur viktigt något är."]
    note = " ".join(told)
    return Table(key, title, _HEADINGS, _rows(made, _NamesInExport(read, gate, made)), note)


def _withheld(asked: MatrixQuery, gate: Gate) -> bool:
    """Whether a matrix would say more of who was heard, or who coded, than the export permits."""
    axes, scope = {asked.rows, asked.columns}, asked.scope
    names = MatrixAxis.ORGANISATION in axes and (not gate.names or gate.aliased)
    sorts = not gate.categorises and (MatrixAxis.CATEGORY in axes or scope.categories is not None)
    coders = not gate.initials and (MatrixAxis.CODER in axes or scope.coders is not None)
    return names or sorts or coders


def _rows(made: CountedMatrix, names: "_NamesInExport") -> Rows:
    for row in arranged(made):
        heading = row.label
        name_of_row = own(heading) if row.number else names.of(made.asked.rows, row)
        of_row = own(row.number), name_of_row
        for column in (None, *made.columns):
            cell = made.at(row.key, column.key if column is not None else None)
            name = own("Alla") if column is None else names.of(made.asked.columns, column)
            standing = own(IN_SWEDISH.of(cell.standing))
            amounts = (cell.amount, cell.denominator) if cell.total else (None, None)
            yield (*of_row, name, *amounts, cell.share, standing, cell.finished, cell.total)


class _NamesInExport:
    """What rows and columns are called where they leave the program."""

    def __init__(self, read: "Reader", gate: Gate, made: CountedMatrix) -> None:
        self._gate = gate
        self._sources = {source.id: source for source in read.all(Source)}
        self._places = {line.key: at for lines in (made.rows, made.columns) for at, line in enumerate(lines, 1)}

    def of(self, axis: MatrixAxis, line: MatrixLine) -> Disclosed:
        """Return the name of a line; who speaks may be a person, and has a number."""
        if axis in OF_THEMES or axis in {MatrixAxis.QUESTION, MatrixAxis.CODER}:
            heading = f"{line.number} {line.label}"
            return own(heading.strip())
        told: dict[MatrixAxis, Callable[[], Disclosed]] = {
            MatrixAxis.KIND: lambda: own(IN_SWEDISH.of(SourceKind(line.key))),
            MatrixAxis.WAVE: lambda: own("Utan våg" if line.key == NO_WAVE else f"Våg {line.key}"),
            MatrixAxis.CATEGORY: lambda: self._category(line),
            MatrixAxis.ORGANISATION: lambda: self._organisation(line),
            MatrixAxis.DOCUMENT: lambda: self._gate.title(self._sources[line.key]),
            MatrixAxis.SPEAKER: lambda: own(f"Talare {self._places[line.key]}"),
        }
        return told[axis]()

    def _organisation(self, line: MatrixLine) -> Disclosed:
        nobody = line.key == NO_CATEGORY
        return own("Utan organisation") if nobody else self._gate.attribution(Speaking((line.label,)))

    def _category(self, line: MatrixLine) -> Disclosed:
        if line.key == NO_CATEGORY:
            return own("Utan kategori")
        return self._gate.categories(Speaking((), (line.key,))) or own(f"Kategori {self._places[line.key]}")
