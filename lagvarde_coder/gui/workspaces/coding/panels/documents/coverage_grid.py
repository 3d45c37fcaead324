"""What has been gone through of each document, as a table."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from lagvarde_coder.domain.coding.coverage import NOTHING, Coverage
from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.material.sources import SourceStatus
from lagvarde_coder.gui.models.table import ColumnHeading, Grid
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.list_table import Cell, cell
from lagvarde_coder.services.coding.coverage import CoverageLine
from lagvarde_coder.services.disclosure import Gate

WIDTHS = (200, 84, 96, 60, 96, 100, 120, 56, 60, 84, 80)
FLEXIBLE = {0: 1}
_SETTLED = tuple(kind for kind in Disposal if not kind.open)


class Measure(StrEnum):
    """What the columns of the table give."""

    PERCENT = "percent"
    CHARACTERS = "characters"
    PASSAGES = "passages"


def measure_name(measure: Measure) -> str:
    """Return what a measure is called."""
    return {
        Measure.PERCENT: QCoreApplication.translate("Coverage", "Per cent of the text"),
        Measure.CHARACTERS: QCoreApplication.translate("Coverage", "Characters"),
        Measure.PASSAGES: QCoreApplication.translate("Coverage", "Passages"),
    }[measure]


def coverage_grid(lines: Sequence[CoverageLine], measure: Measure) -> Grid:
    """Return a row per document; its key is the document's id."""
    translate = QCoreApplication.translate
    headings = [
        ColumnHeading(translate("Coverage", "Document")),
        ColumnHeading(translate("Coverage", "Status")),
        ColumnHeading(
            translate("Coverage", "Gone through"), translate("Coverage", "Coded or settled, of the whole text")
        ),
        ColumnHeading(translate("Coverage", "Coded")),
        *(ColumnHeading(wording.name_of(kind)) for kind in _SETTLED),
        ColumnHeading(translate("Coverage", "Open"), translate("Coverage", "Seen, but not settled")),
        ColumnHeading(
            translate("Coverage", "Remaining"),
            translate("Coverage", "Neither a coding nor a disposition. Passages: the paragraphs with any of it"),
        ),
        ColumnHeading(
            translate("Coverage", "For discussion"), translate("Coverage", "Unsure codings and open passages")
        ),
        ColumnHeading(translate("Coverage", "Whole text"), counted()),
    ]
    return Grid(headings, [_row(line, measure) for line in lines], frozenset(range(2, len(headings))))


def summary(lines: Sequence[CoverageLine]) -> str:
    """Return all documents in one sentence."""
    if not lines:
        return QCoreApplication.translate("Coverage", "There are no documents yet.")
    coverage = sum((line.coverage for line in lines), NOTHING)
    complete = sum(line.coverage.complete for line in lines)
    text = QCoreApplication.translate(
        "Coverage", "{0} % of all text gone through. {1} of {2} documents completely. {3} paragraphs left, {4} open."
    )
    numbers = (complete, len(lines), coverage.remaining.passages, coverage.open.passages)
    return text.format(coverage.percent, *map(wording.number, numbers))


def counted() -> str:
    """Return what is counted."""
    return QCoreApplication.translate(
        "Coverage",
        "Letters and digits count, without headings, the wording of questions, speakers' names and list numbers.",
    )


def _row(line: CoverageLine, measure: Measure) -> list[Cell]:
    source, coverage = line.source, line.coverage
    return [
        cell(source.title, key=source.id, tip=source.title, copied=Gate().title(source), source=source.id),
        cell(wording.name_of(source.status), sort=list(SourceStatus).index(source.status)),
        _percent(coverage.gone_through, coverage),
        *_parts(coverage, measure),
        cell(wording.number(line.doubts), sort=line.doubts),
        cell(wording.number(coverage.total.characters), sort=coverage.total.characters),
    ]


def _parts(coverage: Coverage, measure: Measure) -> list[Cell]:
    """Return the cells of what is coded, settled in each way, open and left."""
    parts = [coverage.coded, *(coverage.disposed[kind] for kind in _SETTLED), coverage.open, coverage.remaining]
    if measure is Measure.PERCENT:
        return [_percent(part.characters, coverage) for part in parts]
    numbers = [part.characters if measure is Measure.CHARACTERS else part.passages for part in parts]
    return [cell(wording.number(number), sort=number) for number in numbers]


def _percent(characters: int, coverage: Coverage) -> Cell:
    whole = coverage.total.characters
    return cell(f"{coverage.share(characters)} %", sort=characters / whole) if whole else cell("–", sort=-1.0)
