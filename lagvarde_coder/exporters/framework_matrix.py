"""Bilaga: rammatris. What each organisation or category says of each theme, in the analyst's own short words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from lagvarde_coder.domain.disclosed import Disclosed
from lagvarde_coder.domain.figures.framework import FrameRows
from lagvarde_coder.domain.figures.results import Standing
from lagvarde_coder.domain.report.reports import ThemeBadge
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.exporters import wording
from lagvarde_coder.exporters.blocks import Block, HeadingBlock, Spans, TableBlock, TableColumn, body, plain
from lagvarde_coder.exporters.report import ReportSection
from lagvarde_coder.words import IN_SWEDISH, within

_BESIDE = 4
"""Columns that have room beside each other on a page."""
_SHORT = 5
"""Rows up to which a table stands on one page."""
_SHARE = 1
"""Of the width, the same for the names as for each cell: the longest words of a name stand whole."""
DEFINITION = (
    "Ett utdrag är längsta sammanhängande text som kodningarna av temat täcker i det som radens organisation, eller "
    "radens kategori, själv säger. Texterna är utredarens egna. En tom ruta betyder att inget sådant utdrag finns, "
    "inte att någon anser något annat. Antalet säger inte hur viktigt något är."
)


@dataclass(frozen=True, slots=True)
class PrintedCell:
    """A cell: how many passages, and what was written."""

    passages: int
    text: Disclosed

    @property
    def waits(self) -> bool:
        """Whether it has passages and no text."""
        return bool(self.passages) and not self.text


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """An organisation or category, and its cells in the order of the columns."""

    name: Disclosed
    cells: tuple[PrintedCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedFrame:
    """One framework matrix. ``limits``: the filter in words, a limit each."""

    by: FrameRows
    of: Stage
    columns: tuple[tuple[ThemeBadge, Disclosed], ...]
    rows: tuple[PrintedRow, ...]
    limits: tuple[Disclosed, ...] = ()

    @property
    def title(self) -> str:
        """What is crossed with what: "Organisationer och teman"."""
        return f"{IN_SWEDISH.plural(self.by)} och {within(IN_SWEDISH.plural(self.of))}"

    def amount(self) -> tuple[int, int, int]:
        """Return how many cells have passages, how many have a text, and how many have passages and no text."""
        cells = [cell for row in self.rows for cell in row.cells]
        return sum(cell.passages > 0 for cell in cells), sum(bool(c.text) for c in cells), sum(c.waits for c in cells)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedFrames:
    """All framework matrices of a report."""

    title: str
    standing: Standing
    frames: tuple[PrintedFrame, ...]
    passages: int = 0


def frame_sections(value: PrintedFrames) -> list[ReportSection]:
    """Return a heading per matrix with its tables."""
    return [
        ReportSection(
            HeadingBlock(1, f"Rammatris: {within(frame.title)}", f"rammatris_{place}", new_page=True),
            partial(_matrix, frame, value.standing),
        )
        for place, frame in enumerate(value.frames)
    ]


def _matrix(frame: PrintedFrame, standing: Standing) -> Iterator[Block]:
    taken_up, written, waiting = map(wording.integer, frame.amount())
    yield body(
        f"{taken_up} rutor har utdrag och {written} har en text; {waiting} har utdrag men ännu ingen text. "
        f"{wording.finished(standing)}."
    )
    if frame.limits:
        yield body(f"Urval: {'; '.join(frame.limits)}.")
    yield body(DEFINITION)
    for first, last in _parts(len(frame.columns)):
        table = _table(frame, first, frame.columns[first:last])
        if table.rows:
            yield table


def _parts(columns: int) -> Iterator[tuple[int, int]]:
    """Yield the first column and the one after the last of each table: as few tables as can be, nearly as wide."""
    tables = -(-columns // _BESIDE)
    for place in range(tables):
        yield columns * place // tables, columns * (place + 1) // tables


def _table(frame: PrintedFrame, first: int, columns: Sequence[tuple[ThemeBadge, Disclosed]]) -> TableBlock:
    """Return some columns, with the rows that say anything in them."""
    parts = ((row.name, row.cells[first : first + len(columns)]) for row in frame.rows)
    rows = [(name, cells) for name, cells in parts if any(cell.passages or cell.text for cell in cells)]
    of = columns[0][0].number if len(columns) == 1 else f"{columns[0][0].number}–{columns[-1][0].number}"
    return TableBlock(
        caption=f"{frame.title}, {of}: utredarens text och antal utdrag.",
        description=f"En rad per {within(IN_SWEDISH.of(frame.by))}, en kolumn per {within(IN_SWEDISH.of(frame.of))}.",
        columns=(
            TableColumn(IN_SWEDISH.of(frame.by), _SHARE),
            *(TableColumn(f"{badge.number} {name}", _SHARE) for badge, name in columns),
        ),
        rows=tuple((plain(name), *map(_cell, cells)) for name, cells in rows),
        whole=len(rows) <= _SHORT,
    )


def _cell(cell: PrintedCell) -> Spans:
    return plain("\n".join(filter(None, (cell.text, passages(cell.passages)))) or "–")


def passages(count: int) -> str:
    """Return "3 utdrag", or nothing."""
    return f"{wording.integer(count)} utdrag" if count else ""
