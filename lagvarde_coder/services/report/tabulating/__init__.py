"""The tables of an Excel file, put together from one snapshot; headings are Swedish."""

from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.figures.results import Standing
from lagvarde_coder.domain.report.tables import Workbook
from lagvarde_coder.domain.themes import palette
from lagvarde_coder.services.coding.marking import lines
from lagvarde_coder.services.disclosure import Gate
from lagvarde_coder.services.figures.gathering import counted_material
from lagvarde_coder.services.material.documents import source_lines
from lagvarde_coder.services.material.speakers import Speakers
from lagvarde_coder.services.report.tabulating import (
    figure_tables,
    frame_tables,
    matrix_tables,
    passage_tables,
    project_tables,
)

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


TABLES = (
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
"""The keys of the tables that every project has, in the order of the sheets; matrices that are kept follow."""


def workbook(read: "Reader", stands: Standing, gate: Gate) -> Workbook:
    """Return all tables of an Excel file."""
    counted = counted_material(read)
    coded, speakers = lines(read, read.all(Coding)), Speakers(read)
    colours = {theme.number: palette.light(theme.colour) for theme in counted.themes}
    tables = (
        figure_tables.frequencies_table(counted),
        passage_tables.codings(read, coded, gate, speakers),
        passage_tables.data(coded, gate, counted, speakers),
        passage_tables.doubts(read, gate),
        project_tables.themes(counted),
        figure_tables.cooccurrence(counted),
        frame_tables.frame_table(read, counted, stands, gate),
        project_tables.documents(source_lines(read), gate),
        figure_tables.progress(read, stands, gate),
        project_tables.ledger(read, gate),
        project_tables.merges(read, counted),
        project_tables.candidates(read, counted),
        project_tables.decisions(read, gate),
        *matrix_tables.matrices(read, counted, stands, gate),
    )
    charts = figure_tables.charts()
    return Workbook(title=stands.project, standing=stands, tables=tables, colours=colours, charts=charts)
