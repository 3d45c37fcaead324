"""What a query finds: the query as a sentence, its figures, and the passages in the order of the material."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from lagvarde_coder.domain.disclosed import Disclosed
from lagvarde_coder.domain.figures.answering_queries import QueryFigures
from lagvarde_coder.domain.figures.results import Standing
from lagvarde_coder.domain.report.reports import Excerpt
from lagvarde_coder.exporters import wording
from lagvarde_coder.exporters.blocks import Block, HeadingBlock, StyledText, TableBlock, TableColumn, body
from lagvarde_coder.exporters.chapters import passage
from lagvarde_coder.exporters.report import ReportSection

HOW = (
    "Ett utdrag är en sammanhängande text som kodningar med det som söks täcker. Utdragen jämförs med antalet kodade "
    "ställen i urvalet, organisationerna med dem som har hörts. Antal säger inget om hur viktigt något är."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class QueryReport:
    """A query's answer as it may leave.

    Attributes:
        sentence: the query in words; what else limits what counts is in ``standing``.
    """

    title: str
    standing: Standing
    sentence: Disclosed
    figures: QueryFigures
    excerpts: tuple[Excerpt, ...]

    @property
    def passages(self) -> int:
        """How many passages it prints."""
        return len(self.excerpts)


def query_sections(value: QueryReport) -> list[ReportSection]:
    """Return what was asked with the figures, then the passages."""
    return [
        ReportSection(HeadingBlock(1, "Sökfråga", "sokfraga", new_page=True), partial(_asked, value)),
        ReportSection(HeadingBlock(1, "Utdrag", "utdrag"), partial(_passages, value)),
    ]


def figure_rows(figures: QueryFigures) -> tuple[tuple[str, int, int, str], ...]:
    """Return unit, count, and what of, in number and words."""
    return (
        ("Organisationer", figures.organisations, figures.heard, "hörda organisationer"),
        ("Dokument", figures.documents, figures.all_documents, "dokument i urvalet"),
        ("Utdrag", figures.passages, figures.places, "kodade ställen"),
    )


def _asked(value: QueryReport) -> Iterator[Block]:
    yield body(value.sentence)
    if limits := wording.limits(value.standing):
        yield body(limits)
    rows = (
        (unit, wording.integer(count), wording.integer(of), words)
        for unit, count, of, words in figure_rows(value.figures)
    )
    yield TableBlock(
        caption="Hur mycket sökfrågan finner.",
        description="En rad per enhet: hur många, av hur många, och av vad.",
        columns=(
            TableColumn("Enhet", 3),
            TableColumn("Antal", 1, numeric=True),
            TableColumn("Av", 1, numeric=True),
            TableColumn("Nämnare", 3),
        ),
        rows=tuple(tuple((StyledText(cell),) for cell in row) for row in rows),
        whole=True,
    )
    yield body(HOW)


def _passages(value: QueryReport) -> Iterator[Block]:
    if not value.excerpts:
        yield body("Inga utdrag.")
    for excerpt in value.excerpts:
        yield passage(excerpt, "")
