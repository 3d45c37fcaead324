"""Framework matrices as they are handed out, put together from one snapshot."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from lagvarde_coder.domain.disclosed import joined
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.domain.figures.results import Standing
from lagvarde_coder.domain.report.file_content import content_of
from lagvarde_coder.domain.report.tables import Cell, Column, ColumnKind, Table, Workbook
from lagvarde_coder.domain.themes import palette
from lagvarde_coder.domain.themes.codebook import Stage, Theme
from lagvarde_coder.exporters import wording
from lagvarde_coder.exporters.framework_matrix import (
    DEFINITION,
    PrintedCell,
    PrintedFrame,
    PrintedFrames,
    frame_sections,
    passages,
)
from lagvarde_coder.services.disclosure import Gate, own
from lagvarde_coder.services.figures.framing import FrameQuery, framed
from lagvarde_coder.services.figures.gathering import CountedMaterial, counted_material
from lagvarde_coder.services.figures.limits import limited_standing
from lagvarde_coder.services.report.tabulating.frame_tables import begun, printed_frame
from lagvarde_coder.services.report_kinds import OutlineLine, ReportKind
from lagvarde_coder.words import IN_SWEDISH, within

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


def printed_frames(
    read: "Reader", stands: Standing, gate: Gate, *, asked: Sequence[FrameQuery] | None = None
) -> PrintedFrames:
    """Return framework matrices as they may leave; without ``asked`` those that somebody has begun to write."""
    counted = counted_material(read)
    wanted = begun(read, counted) or [_fitting(counted)] if asked is None else asked
    if len(wanted) == 1:
        stands = limited_standing(read, stands, wanted[0].scope, gate)
    return PrintedFrames(
        title="Bilaga: rammatris",
        standing=stands,
        frames=tuple(printed_frame(read, framed(read, counted, one, stands), gate) for one in wanted),
    )


def _fitting(counted: CountedMaterial) -> FrameQuery:
    return FrameQuery(of=Stage.NEED if counted.of(Stage.NEED) else Stage.THEME)


def frame_workbook(
    read: "Reader", stands: Standing, gate: Gate, *, asked: Sequence[FrameQuery] | None = None
) -> Workbook:
    """Return framework matrices as sheets: a row per organisation or category, a column per theme or need."""
    value = printed_frames(read, stands, gate, asked=asked)
    colours = {theme.number: palette.light(theme.colour) for theme in read.all(Theme)}
    tables = tuple(_sheet(frame, value.standing) for frame in value.frames)
    return Workbook(title=stands.project, standing=value.standing, tables=tables, colours=colours, charts=())


def _sheet(frame: PrintedFrame, stands: Standing) -> Table:
    headings = [Column(IN_SWEDISH.of(frame.by)), Column("Utdrag utan text", ColumnKind.INTEGER)]
    headings += [Column(f"{badge.number} {name}", ColumnKind.LONG_TEXT) for badge, name in frame.columns]
    limits = f"Urval: {'; '.join(frame.limits)}. " if frame.limits else ""
    note = f"I varje ruta utredarens text och antal utdrag. {limits}{wording.finished(stands)}. {DEFINITION}"
    rows = [(row.name, sum(cell.waits for cell in row.cells), *map(_in_a_sheet, row.cells)) for row in frame.rows]
    title = f"{IN_SWEDISH.of(frame.by)}, {within(IN_SWEDISH.plural(frame.of))}"  # at most 31 characters
    return Table(f"frame_{frame.by}_{frame.of}", title, tuple(headings), rows, note)


def _in_a_sheet(cell: PrintedCell) -> Cell:
    told = [own(f"({passages(cell.passages)})")] if cell.passages else []
    return joined([*([cell.text] if cell.text else []), *told], "\n") or None


def frame_outline(read: "Reader", stands: Standing) -> Iterator[OutlineLine]:
    """Yield how many cells have a text, and how many wait for one."""
    value = printed_frames(read, stands, Gate())
    amounts = [frame.amount() for frame in value.frames]
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Framework matrices"), len(value.frames))
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Cells with a text"), sum(written for _, written, _ in amounts))
    yield OutlineLine(
        QT_TRANSLATE_NOOP("Reports", "Cells with passages and no text"), sum(waiting for _, _, waiting in amounts)
    )


FRAME = ReportKind(
    name="rammatris",
    aliases=("framework-matrix",),
    title=QT_TRANSLATE_NOOP("Reports", "Annex: framework matrix"),
    file_words=QT_TRANSLATE_NOOP("Reports", "framework matrix"),
    gather=printed_frames,
    sections=frame_sections,
    outline=frame_outline,
    content=content_of(written="theme.name frame_cell"),
    workbook=frame_workbook,
    landscape=True,
)


def frame_of(asked: FrameQuery) -> ReportKind[PrintedFrames]:
    """Return the report of one framework matrix, as it is shown."""
    return replace(
        FRAME, gather=partial(printed_frames, asked=[asked]), workbook=partial(frame_workbook, asked=[asked])
    )
