"""A framework matrix that is too wide for a page stands in tables of nearly the same width."""

import pytest

from lagvarde_coder.domain.disclosed import joined
from lagvarde_coder.domain.figures.framework import FrameRows
from lagvarde_coder.domain.report.reports import ThemeBadge
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.exporters.blocks import TableBlock
from lagvarde_coder.exporters.framework_matrix import (
    PrintedCell,
    PrintedFrame,
    PrintedFrames,
    PrintedRow,
    frame_sections,
)
from tests.exporters.samples import STANDING


@pytest.mark.parametrize(("columns", "widths"), [(4, [4]), (5, [2, 3]), (13, [3, 3, 3, 4]), (0, [])])
def test_the_columns_are_shared_among_as_few_tables_as_can_be(columns: int, widths: list[int]):
    themes = tuple((ThemeBadge(joined([place]), 1), joined([place])) for place in range(columns))
    row = PrintedRow(joined([1]), tuple(PrintedCell(1 + place, joined([])) for place in range(columns)))
    frame = PrintedFrame(by=FrameRows.ORGANISATION, of=Stage.NEED, columns=themes, rows=(row,))
    (section,) = frame_sections(PrintedFrames(title="Prov", standing=STANDING, frames=(frame,)))
    tables = [block for block in section.body() if isinstance(block, TableBlock)]
    assert [len(table.columns) - 1 for table in tables] == widths
    cells = [cell[0].text for table in tables for cell in table.rows[0][1:]]
    assert cells == [f"{1 + place} utdrag" for place in range(columns)]
