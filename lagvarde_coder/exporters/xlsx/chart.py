"""A native bar chart, on a sheet with the figures that it draws: every chart has a table twin."""

import math
from collections.abc import Iterator, Sequence

import openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.series_factory import SeriesFactory
from openpyxl.worksheet.worksheet import Worksheet

from lagvarde_coder.domain.report.tables import Cell, Column, ColumnKind, Table
from lagvarde_coder.exporters.text import table_headings, xml_text
from lagvarde_coder.exporters.xlsx.cells import ColumnCells, row, text_row
from lagvarde_coder.exporters.xlsx.list_object import add_table
from lagvarde_coder.exporters.xlsx.looks import DARK, Looks
from lagvarde_coder.exporters.xlsx.page import new_sheet

MOST_BARS = 40
_NAMES = (ColumnKind.BADGE, ColumnKind.TEXT)
_BEHIND = "C3CCD1"
_TOP = 4
"""Row where the chart begins; title and note stand above."""
_ROW = 0.53
"""Height of a row in centimetres."""
_WIDTHS = (70, 18, 24)


class ChartSheet:
    """The first rows of a table as bars: a name, and one or two figures.

    Attributes:
        heading: what stands above them. description: what they say, for those who do not see them.
    """

    def __init__(
        self,
        book: openpyxl.Workbook,
        name: str,
        table: Table,
        sample: Sequence[tuple[Cell, ...]],
        heading: str,
        finished: str,
    ) -> None:
        names, figures = drawn(table)
        self.heading = heading
        self._columns = [Column("Namn"), *(table.columns[place] for place in figures)]
        self._headings = table_headings([column.heading for column in self._columns])
        self._bars = [_bar(row, names, figures) for row in sample[:MOST_BARS]]
        more = f" De första {MOST_BARS} raderna visas." if len(sample) > MOST_BARS else ""
        self._note = f"{table.note} {finished}.{more}".strip()
        self.description = _description(heading, self._columns, self._bars)
        height = 5 + 0.9 * len(self._bars)
        self._header = _TOP + math.ceil(height / _ROW) + 1
        self.sheet = new_sheet(book, name, _WIDTHS[: len(self._columns)])
        self.sheet.page_setup.fitToHeight = 1
        self.sheet.add_chart(self._chart(height), f"A{_TOP}")

    def be_table(self, called: str) -> None:
        """Make the figures below the chart a table."""
        add_table(self.sheet, called, self._headings, self._header, len(self._bars))

    def rows(self, looks: Looks) -> Iterator[str]:
        """Yield title, note and, below the chart, its figures."""
        yield text_row(1, [self.heading], [looks.title], lines=2)
        yield text_row(2, [self._note], [looks.note], _WIDTHS)
        heads = [looks.header(column.kind) for column in self._columns]
        yield text_row(self._header, self._headings, heads)
        cells = [ColumnCells(place, column, _WIDTHS[0], looks, {}) for place, column in enumerate(self._columns, 1)]
        for number, bar in enumerate(self._bars, self._header + 1):
            yield row(number, [column.cell(value, number) for column, value in zip(cells, bar, strict=True)])

    def _chart(self, height: float) -> BarChart:
        """Return horizontal bars; the second figure, the whole, stands behind the first, its part."""
        chart = BarChart()
        chart.type, chart.style = "bar", 10
        chart.title = xml_text(self.heading)
        chart.overlap, chart.gapWidth = 100, 40
        last = self._header + len(self._bars)
        for place in reversed(range(2, len(self._columns) + 1)):
            series = SeriesFactory(_range(self.sheet, place, self._header, last), title_from_data=True)
            colour = DARK if place == 2 else _BEHIND
            series.graphicalProperties.solidFill = series.graphicalProperties.line.solidFill = colour
            series.invertIfNegative = False
            chart.series.append(series)
        chart.set_categories(_range(self.sheet, 1, self._header + 1, last))
        chart.series[-1].dLbls = _values_at_ends()
        _axes(chart, self._columns[1].heading)
        chart.legend.position = "b"
        chart.width, chart.height = 25, height
        return chart


def drawn(table: Table) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the places of the columns that name a bar, and of the first two integer columns; empty if it has none."""
    kinds = [column.kind for column in table.columns]
    figures = tuple(place for place, kind in enumerate(kinds) if kind is ColumnKind.INTEGER)[:2]
    return tuple(kinds.index(kind) for kind in _NAMES if kind in kinds), figures


def _description(heading: str, columns: Sequence[Column], bars: Sequence[tuple[Cell | str, ...]]) -> str:
    """Return the figures of the bars in words."""
    figures = "; ".join(" ".join([f"{name}:", " av ".join(map(str, values))]) for name, *values in bars)
    return f"Stapeldiagram. {heading}. {columns[1].heading}: {figures}."


def _bar(row: tuple[Cell, ...], names: Sequence[int], figures: Sequence[int]) -> tuple[Cell | str, ...]:
    name = " ".join(str(row[place]) for place in names if row[place] is not None)
    return name, *(row[place] for place in figures)


def _range(sheet: Worksheet, column: int, first: int, last: int) -> Reference:
    return Reference(sheet, min_col=column, min_row=first, max_row=last)


def _values_at_ends() -> DataLabelList:
    labels = DataLabelList(showVal=True, showSerName=False, showCatName=False, showLegendKey=False, showPercent=False)
    labels.position = "outEnd"
    return labels


def _axes(chart: BarChart, heading: str) -> None:
    """Show both axes (openpyxl hides them unless told), the first bar on top, whole numbers."""
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.x_axis.scaling.orientation = "maxMin"
    chart.y_axis.crosses = "max"
    chart.y_axis.title = xml_text(heading)
    chart.y_axis.number_format = "0"
    chart.y_axis.scaling.min = 0
    chart.y_axis.majorGridlines = None
