"""A native bar chart, on a sheet with the figures that it draws: every chart has a table twin."""

import math
from dataclasses import dataclass, field

import openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.series_factory import SeriesFactory
from openpyxl.worksheet.worksheet import Worksheet

from lagvarde_coder.domain.reports import Cell, Column, ColumnKind, Table
from lagvarde_coder.exporters.text import xml_text
from lagvarde_coder.exporters.xlsx.cells import DARK, GREY, ColumnCells, font, header_cell, text_cell
from lagvarde_coder.exporters.xlsx.page import new_sheet

CHART = "Diagram"
MOST_BARS = 40
_NAMES = (ColumnKind.BADGE, ColumnKind.TEXT)
_BEHIND = "C3CCD1"
_TOP = 4
"""Row where the chart begins; title and note stand above."""
_ROW = 0.53
"""Height of a row in centimetres."""


@dataclass(slots=True)
class ChartData:
    """The first rows of a table, as bars: a name, and one or two figures.

    Attributes:
        names: places of the columns that name a bar; ``figures``: of those that are drawn.
        more: rows that were not taken.
    """

    names: tuple[int, ...]
    figures: tuple[int, ...]
    rows: list[tuple[Cell, ...]] = field(default_factory=list)
    more: int = 0

    @classmethod
    def of(cls, table: Table) -> "ChartData | None":
        """Return what to draw of ``table``: its first two integer columns; None if it has none."""
        kinds = [column.kind for column in table.columns]
        figures = tuple(place for place, kind in enumerate(kinds) if kind is ColumnKind.INTEGER)[:2]
        names = tuple(kinds.index(kind) for kind in _NAMES if kind in kinds)
        return cls(names, figures) if figures and names else None

    def take(self, row: tuple[Cell, ...]) -> None:
        """Keep a row, as long as there is room for bars."""
        if len(self.rows) >= MOST_BARS:
            self.more += 1
            return
        name = " ".join(str(row[place]) for place in self.names if row[place] not in {None, ""})
        self.rows.append((name, *(row[place] for place in self.figures)))


def write_chart(book: openpyxl.Workbook, name: str, table: Table, data: ChartData, finished: str) -> None:
    """Write the chart's sheet: title, note, the chart, and below it the figures."""
    sheet = new_sheet(book, name)
    columns = [Column("Namn"), *(table.columns[place] for place in data.figures)]
    sheet.page_setup.fitToHeight = 1
    sheet.column_dimensions["A"].width = 70
    more = f" De första {MOST_BARS} raderna visas." if data.more else ""
    sheet.append([text_cell(sheet, table.title, font(bold=True, size=14, color=DARK))])
    sheet.append([text_cell(sheet, f"{table.note} {finished}.{more}".strip(), font(color=GREY))])
    height = 5 + 0.9 * len(data.rows)
    header = _TOP + math.ceil(height / _ROW) + 1
    for _ in range(3, header):
        sheet.append([])
    sheet.append([header_cell(sheet, column) for column in columns])
    cells = [ColumnCells(sheet, column, {}) for column in columns]
    for row in data.rows:
        sheet.append([cell.cell(value) for cell, value in zip(cells, row, strict=True)])
    sheet.add_chart(_bars(sheet, table, data, header, height), f"A{_TOP}")


def _bars(sheet: Worksheet, table: Table, data: ChartData, header: int, height: float) -> BarChart:
    """Return horizontal bars; the second figure, the whole, stands behind the first, its part."""
    chart = BarChart()
    chart.type, chart.style = "bar", 10
    chart.title = xml_text(table.title)
    chart.overlap, chart.gapWidth = 100, 40
    last = header + len(data.rows)
    for place in reversed(range(len(data.figures))):
        values = Reference(sheet, min_col=place + 2, min_row=header, max_row=last)
        series = SeriesFactory(values, title_from_data=True)
        series.graphicalProperties.solidFill = series.graphicalProperties.line.solidFill = _BEHIND if place else DARK
        series.invertIfNegative = False
        chart.series.append(series)
    chart.set_categories(Reference(sheet, min_col=1, min_row=header + 1, max_row=last))
    labels = DataLabelList(showVal=True, showSerName=False, showCatName=False, showLegendKey=False, showPercent=False)
    labels.position = "outEnd"
    chart.series[-1].dLbls = labels
    _axes(chart, table.columns[data.figures[0]].heading)
    chart.legend.position = "b"
    chart.width, chart.height = 25, height
    return chart


def _axes(chart: BarChart, heading: str) -> None:
    """Show both axes (openpyxl hides them unless told), the first bar on top, whole numbers."""
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.x_axis.scaling.orientation = "maxMin"
    chart.y_axis.crosses = "max"
    chart.y_axis.title = xml_text(heading)
    chart.y_axis.number_format = "0"
    chart.y_axis.scaling.min = 0
    chart.y_axis.majorGridlines = None
