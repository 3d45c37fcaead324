"""What a query finds, as a report and as tables that are handed out."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.passage_query import PassageQuery
from lagvarde_coder.domain.figures.results import Standing
from lagvarde_coder.domain.report.tables import ColumnKind, Table, Workbook
from lagvarde_coder.domain.themes import palette
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.exporters.query_report import HOW, QueryReport, figure_rows, query_sections
from lagvarde_coder.exporters.wording import in_a_cell
from lagvarde_coder.services.disclosure import Gate, own
from lagvarde_coder.services.figures.limits import limited_standing
from lagvarde_coder.services.figures.queries import QueryService, query_excerpts, query_said
from lagvarde_coder.services.report.tabulating.columns import INTEGER, LONG, columns, without
from lagvarde_coder.services.report_kinds import OutlineLine, ReportKind
from lagvarde_coder.words import IN_SWEDISH
from lagvarde_coder.words.queries import SWEDISH

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

_Gather = Callable[["Reader", Standing, Gate], QueryReport]
PASSAGES = "passages"
"""The key of the table that a .csv holds."""


def query_report(asking: QueryService, query: PassageQuery, scope: Scope) -> ReportKind[QueryReport]:
    """Return the report of what a query finds; it is no report of the project and is not offered among them."""

    def gather(read: "Reader", stands: Standing, gate: Gate) -> QueryReport:
        result = asking.ask_in(read, query, scope)
        stands = limited_standing(read, stands, scope, gate)
        return QueryReport(
            title="Sökfråga",
            standing=stands,
            sentence=own(query_said(read, query, SWEDISH, gate)),
            figures=result.figures,
            excerpts=tuple(query_excerpts(read, result.passages, gate)),
        )

    def outline(read: "Reader", _: Standing) -> Iterator[OutlineLine]:
        found = asking.ask_in(read, query, scope).figures.passages
        yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Passages with their source"), found)

    return ReportKind(
        name="sökfråga",
        aliases=("query",),
        title=QT_TRANSLATE_NOOP("Reports", "Query"),
        file_words=QT_TRANSLATE_NOOP("Reports", "query"),
        gather=gather,
        sections=query_sections,
        outline=outline,
        workbook=partial(_workbook, gather),
    )


def _workbook(gather: _Gather, read: "Reader", stands: Standing, gate: Gate) -> Workbook:
    value = gather(read, stands, gate)
    colours = {theme.number: palette.light(theme.colour) for theme in read.all(Theme)}
    return Workbook(
        title=stands.project,
        standing=value.standing,
        tables=(_passages(value, gate), _figures(value)),
        colours=colours,
        charts=(),
    )


def _figures(value: QueryReport) -> Table:
    headings = columns("Enhet", ("Antal", INTEGER), ("Av", INTEGER), "Nämnare")
    rows = ((own(unit), count, of, own(words)) for unit, count, of, words in figure_rows(value.figures))
    return Table("figures", "Siffror", headings, rows, _note(value))


def _passages(value: QueryReport, gate: Gate) -> Table:
    headings = columns(
        "Beläggsnummer",
        ("Dok", INTEGER),
        "Dokument",
        "Organisation",
        ("Datum", ColumnKind.DAY),
        "Teman",
        ("Text", LONG),
        "Hållning",
        "Osäker",
        "Kodare",
        ("Start", INTEGER),
        ("Slut", INTEGER),
    )
    rows = (
        (
            own(in_a_cell(excerpt.evidence)),
            excerpt.source_number,
            excerpt.source_title,
            excerpt.attribution,
            excerpt.day,
            own(in_a_cell([theme.number for theme in excerpt.themes])),
            excerpt.text,
            own(IN_SWEDISH.of(excerpt.stance)),
            own("Osäker" if excerpt.unsure else ""),
            own(in_a_cell(excerpt.coders)),
            excerpt.start,
            excerpt.end,
        )
        for excerpt in value.excerpts
    )
    withheld = set() if gate.initials else {"Kodare"}
    return Table(PASSAGES, "Utdrag", *without(withheld, headings, rows), _note(value))


def _note(value: QueryReport) -> str:
    return f"{value.sentence} {HOW}"
