"""The tables of an Excel file, put together from one snapshot; headings are Swedish."""

from typing import TYPE_CHECKING

from lagvarde_coder.domain import palette
from lagvarde_coder.domain.coding import Coding
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.reports import Workbook
from lagvarde_coder.services.coding import lines
from lagvarde_coder.services.disclosure import Gate
from lagvarde_coder.services.figures import material, standing
from lagvarde_coder.services.tabulating import figures, passages, project

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


def workbook(read: "Reader", actor: Id | None, gate: Gate) -> Workbook:
    """Return all tables of an Excel file."""
    counted = material(read)
    stands = standing(read, actor)
    coded = lines(read, read.all(Coding))
    colours = {theme.number: palette.light(theme.colour) for theme in counted.themes}
    tables = (
        figures.frequencies_table(counted, stands),
        passages.codings(coded, gate, counted),
        passages.data(coded, gate, counted),
        passages.doubts(read, gate),
        project.themes(counted),
        figures.cooccurrence(counted),
        project.ledger(read),
        project.merges(read, counted),
        project.decisions(read),
    )
    return Workbook(title=stands.project, standing=stands, tables=tables, colours=colours, chart="frequencies")
