"""The tables of an Excel file, put together from one snapshot; headings are Swedish."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.domain.figures.results import Standing
from lagvarde_coder.domain.report.file_content import NO_WORDS, FileContent, PrintedPassages, content_of
from lagvarde_coder.domain.report.tables import Workbook
from lagvarde_coder.domain.themes import palette
from lagvarde_coder.services.coding.marking import lines
from lagvarde_coder.services.disclosure import Gate
from lagvarde_coder.services.figures.gathering import CountedMaterial, counted_material, limited
from lagvarde_coder.services.material.documents import SourceLine, source_lines
from lagvarde_coder.services.material.speakers import Speakers
from lagvarde_coder.services.report.reporting import material_outline
from lagvarde_coder.services.report.tabulating import (
    figure_tables,
    frame_tables,
    matrix_tables,
    passage_tables,
    picture_tables,
    project_tables,
)
from lagvarde_coder.services.report.tabulating.explanations import explanations
from lagvarde_coder.services.report_kinds import OutlineLine, state_outline

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


TABLES = (
    "explanations",
    "frequencies",
    "codings",
    "data",
    "doubts",
    "themes",
    "cooccurrence",
    "frame",
    "documents",
    "progress",
    "ledger",
    "merges",
    "candidates",
    "decisions",
)
"""The keys of the tables that every project has, in the order of the sheets; kept matrices and pictures follow."""


_OTHERS = content_of(written="theme.name kept_view")
_CONTENT = {
    "explanations": NO_WORDS,
    "codings": content_of(PrintedPassages.CODED, written="theme.name coding quotation"),
    "data": content_of(written="theme.name quotation.alias"),
    "doubts": content_of(PrintedPassages.IN_DOUBT, written="theme.name coding disposition quotation"),
    "themes": content_of(written="theme"),
    "frame": content_of(written="theme.name frame_cell"),
    "documents": NO_WORDS,
    "progress": NO_WORDS,
    "ledger": NO_WORDS,
    "merges": content_of(written="theme.name reason"),
    "candidates": content_of(written="theme.name reason"),
    "decisions": content_of(PrintedPassages.IN_LOG, written="theme.name kept_view reason"),
}
"""What words a table holds; of others the names of themes, and of matrices that are kept."""


def content_of_table(key: str) -> FileContent:
    """Return what words the table of a key holds, or with an empty key all of them."""
    if key:
        return _CONTENT.get(key, _OTHERS)
    together = _OTHERS
    for content in _CONTENT.values():
        together |= content
    return together


_UNLIMITED = frozenset({"themes", "ledger", "merges", "decisions"})
"""Tables of what is decided and who was asked, which no filter of figures can hold for."""
_WHOLE = "Urvalet gäller inte det här bladet: det visar hela projektet."


def workbook(read: "Reader", stands: Standing, gate: Gate) -> Workbook:
    """Return all tables of an Excel file."""
    everything = counted_material(read)
    counted = limited(everything, stands.scope)
    counting = {row[0] for row in counted.codings}
    codings = [one for one in read.all(Coding) if one.id in counting] if stands.limits else read.all(Coding)
    coded, speakers = lines(read, codings), Speakers(read, counted=counted.sources)
    colours = {theme.number: palette.light(theme.colour) for theme in counted.themes}
    tables = (
        figure_tables.frequencies_table(counted),
        passage_tables.codings(read, coded, gate, speakers),
        passage_tables.data(coded, gate, counted, speakers),
        passage_tables.doubts(read, counted, gate),
        project_tables.themes(counted),
        figure_tables.cooccurrence(counted),
        frame_tables.frame_table(read, counted, stands, gate),
        project_tables.documents(_documents(read, counted), gate),
        figure_tables.progress(read, counted, stands, gate),
        project_tables.ledger(read, gate),
        project_tables.merges(read, counted),
        project_tables.candidates(read, counted),
        project_tables.decisions(read, gate),
        *matrix_tables.matrices(read, everything, stands, gate),
        *picture_tables.pictures(read, everything, stands, gate),
    )
    charts = figure_tables.charts()
    if stands.limits:
        tables = tuple(
            replace(table, note=f"{_WHOLE} {table.note}".strip()) if table.key in _UNLIMITED else table
            for table in tables
        )
    explained = explanations(tables)
    return Workbook(title=stands.project, standing=stands, tables=(explained, *tables), colours=colours, charts=charts)


def tables_outline(read: "Reader", stands: Standing) -> Iterator[OutlineLine]:
    """Yield what the tables will hold, as far as the filter lets it in."""
    counted = limited(counted_material(read), stands.scope)
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Themes and needs"), len(counted.themes))
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Codings"), len(counted.codings))
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Documents"), len(counted.sources))
    yield from material_outline(read, counted, stands)
    yield from state_outline(stands)


def _documents(read: "Reader", counted: CountedMaterial) -> list[SourceLine]:
    there = {source.id for source in counted.sources}
    return [line for line in source_lines(read) if line.source.id in there]
