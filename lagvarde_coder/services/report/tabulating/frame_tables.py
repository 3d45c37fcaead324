"""The framework matrix as a table: what of it may leave, and a row for each cell that says anything."""

from typing import TYPE_CHECKING

from lagvarde_coder.domain.disclosed import Disclosed
from lagvarde_coder.domain.figures.framework import FrameCell, FrameRows
from lagvarde_coder.domain.figures.results import Grouping, Standing
from lagvarde_coder.domain.material.ledger import Organisation
from lagvarde_coder.domain.report.reports import ThemeBadge
from lagvarde_coder.domain.report.tables import Table
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.domain.themes.codebook import Stage, Theme
from lagvarde_coder.exporters.framework_matrix import DEFINITION, PrintedCell, PrintedFrame, PrintedRow
from lagvarde_coder.services.disclosure import Gate, own
from lagvarde_coder.services.figures.framing import NOBODY, FramedMatrix, FrameQuery, framed
from lagvarde_coder.services.figures.gathering import CountedMaterial
from lagvarde_coder.services.figures.limits import limits_leaving
from lagvarde_coder.services.report.tabulating.columns import BADGE, INTEGER, LONG, Rows, columns
from lagvarde_coder.words import IN_SWEDISH

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

_NOBODY = {FrameRows.ORGANISATION: "Utan organisation", FrameRows.CATEGORY: "Utan kategori"}
_NUMBERED = {FrameRows.ORGANISATION: "Organisation {0}", FrameRows.CATEGORY: "Grupp {0}"}
_GONE = "Organisationen finns inte kvar"
_ALL = [FrameQuery(rows=rows, of=of) for of in (Stage.NEED, Stage.THEME) for rows in FrameRows]


def begun(read: "Reader", counted: CountedMaterial) -> list[FrameQuery]:
    """Return the framework matrices that have texts, of needs first."""
    stages = {theme.id: theme.stage for theme in counted.themes if theme.in_use}
    there = {(cell.rows, stages.get(cell.theme)) for cell in read.all(FrameCell)}
    return [asked for asked in _ALL if (asked.rows, asked.of) in there]


def printed_frame(read: "Reader", matrix: FramedMatrix, gate: Gate) -> PrintedFrame:
    """Return one framework matrix as it may leave; where rows are numbered they stand in the order of the numbers."""
    names = _row_names(matrix, gate)
    by_name = {one.name: gate.aliases[one.id] for one in read.all(Organisation) if one.id in gate.aliases}
    lines = list(matrix.rows)
    if not gate.names:
        lines.sort(key=lambda line: (line.key == NOBODY[matrix.asked.rows], swedish(_padded(names[line.key]))))
    rows = []
    for line in lines:
        cells = (
            PrintedCell(
                matrix.passages(line.key, one.key), gate.cell_text(matrix.texts.get((line.key, one.key), ""), by_name)
            )
            for one in matrix.columns
        )
        rows.append(PrintedRow(names[line.key], tuple(cells)))
    themes, scope = read.many(Theme, [one.key for one in matrix.columns]), matrix.asked.scope
    return PrintedFrame(
        by=matrix.asked.rows,
        of=matrix.asked.of,
        columns=tuple((ThemeBadge(own(one.number), one.colour), own(themes[one.key].name)) for one in matrix.columns),
        rows=tuple(rows),
        limits=limits_leaving(read, scope, gate),
    )


def _padded(name: str) -> str:
    """Return a name whose numbers sort as numbers."""
    return "".join(f"{int(part):06}" if part.isdecimal() else part for part in name.replace(" ", " \0").split("\0"))


def _row_names(matrix: FramedMatrix, gate: Gate) -> dict[str, Disclosed]:
    """Return what rows are called, by key: as figures are that are broken down by the same."""
    by, nobody = matrix.asked.rows, NOBODY[matrix.asked.rows]
    labels = {line.key: line.label or _GONE for line in matrix.rows if line.key != nobody}
    return gate.groups(Grouping(by.value), labels, _NUMBERED[by]) | {nobody: own(_NOBODY[by])}


def frame_table(read: "Reader", counted: CountedMaterial, stands: Standing, gate: Gate) -> Table:
    """Return all cells that say anything, of the framework matrices that somebody has begun to write."""
    headings = columns("Rader", "Rad", ("Nummer", BADGE), "Namn", "Stadium", ("Utdrag", INTEGER), ("Text", LONG))

    def rows() -> Rows:
        for asked in begun(read, counted):
            frame = printed_frame(read, framed(read, counted, asked, stands), gate)
            kind, stage = own(IN_SWEDISH.of(frame.by)), own(IN_SWEDISH.of(frame.of))
            for row in frame.rows:
                for (badge, name), cell in zip(frame.columns, row.cells, strict=True):
                    if cell.passages or cell.text:
                        yield kind, row.name, badge.number, name, stage, cell.passages, cell.text

    return Table("frame", "Rammatris", headings, rows(), f"Rutor med utdrag eller text. {DEFINITION}")
