"""What has been gone through of each document, as a table."""

from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from lagvarde_coder.domain.coverage import NOTHING, Coverage, Part, percent
from lagvarde_coder.domain.dispositions import Disposal
from lagvarde_coder.domain.sources import SourceStatus
from lagvarde_coder.gui import wording
from lagvarde_coder.gui.models.table import Grid, Heading
from lagvarde_coder.gui.tables import Cell, cell
from lagvarde_coder.services.coverage import CoverageLine

WIDTHS = (52, 200, 100, 104, 84, 96, 92, 104, 84, 84, 84, 92)
FLEXIBLE = {1: 1}
_SETTLED = tuple(what for what in Disposal if not what.open)


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
        Heading(translate("Coverage", "No.")),
        Heading(translate("Coverage", "Document")),
        Heading(translate("Coverage", "Status")),
        Heading(translate("Coverage", "Gone through"), translate("Coverage", "Coded or settled, of the whole text")),
        Heading(translate("Coverage", "Coded")),
        *(Heading(wording.name_of(what)) for what in _SETTLED),
        Heading(translate("Coverage", "Open"), translate("Coverage", "Seen, but not settled")),
        Heading(translate("Coverage", "Left"), translate("Coverage", "Neither a coding nor a disposition")),
        Heading(translate("Coverage", "To take up"), translate("Coverage", "Unsure codings and open passages")),
        Heading(translate("Coverage", "Whole text"), counted()),
    ]
    return Grid(headings, [_row(line, measure) for line in lines], frozenset({0, *range(3, len(headings))}))


def summary(lines: Sequence[CoverageLine]) -> str:
    """Return all documents in one sentence."""
    coverage = sum((line.coverage for line in lines), NOTHING)
    complete = sum(line.coverage.complete for line in lines)
    said = QCoreApplication.translate(
        "Coverage", "{0} % of all text gone through. {1} of {2} documents completely. {3} passages left, {4} open."
    )
    numbers = (complete, len(lines), coverage.left.passages, coverage.open.passages)
    return said.format(coverage.percent, *map(wording.number, numbers))


def counted() -> str:
    """Return what is counted."""
    return QCoreApplication.translate(
        "Coverage", "Letters and digits count, without headings, the wording of questions and speakers' names."
    )


def _row(line: CoverageLine, measure: Measure) -> list[Cell]:
    source, coverage = line.source, line.coverage
    shown = _SHOWN[measure]
    parts = [coverage.coded, *(coverage.disposed[what] for what in _SETTLED), coverage.open, coverage.left]
    return [
        cell(str(source.number), key=source.id, sort=source.number),
        cell(source.title, tip=source.title),
        cell(wording.name_of(source.status), sort=list(SourceStatus).index(source.status)),
        _percent(coverage.gone_through, coverage),
        *(shown(part, coverage) for part in parts),
        cell(wording.number(line.doubts), sort=line.doubts),
        cell(wording.number(coverage.total.characters), sort=coverage.total.characters),
    ]


def _percent(characters: int, coverage: Coverage) -> Cell:
    whole = coverage.total.characters
    if not whole:
        return cell("–", sort=-1.0)
    return cell(f"{percent(characters, whole)} %", sort=characters / whole)


_SHOWN: dict[Measure, Callable[[Part, Coverage], Cell]] = {
    Measure.PERCENT: lambda part, coverage: _percent(part.characters, coverage),
    Measure.CHARACTERS: lambda part, _: cell(wording.number(part.characters), sort=part.characters),
    Measure.PASSAGES: lambda part, _: cell(wording.number(part.passages), sort=part.passages),
}
