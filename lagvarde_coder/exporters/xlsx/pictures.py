"""Native charts below the table that they draw."""

from collections.abc import Sequence, Sized

from openpyxl.chart import BarChart, LineChart, Reference
from openpyxl.chart.data_source import AxDataSource, MultiLevelStrRef, StrRef
from openpyxl.chart.series_factory import SeriesFactory

from lagvarde_coder.domain.report.tables import ChartForm, TablePicture
from lagvarde_coder.exporters.text import xml_text
from lagvarde_coder.exporters.xlsx.sheet import HEADER, TableSheet

_COLOURS = ("1F3A4D", "7A97A8", "B5651D", "9A9A9A")
"""Of series, in order; as different in grey as in colour."""
_ON_A_PAGE = 40
"""Rows with which a chart is printed on one page."""
_WIDTH, _LEAST, _ROW, _LINES = 22.0, 7.0, 0.75, 10.0
"""Centimetres: the width, the least height, a bar's height, and the height of a chart of lines."""


def draw(sheet: TableSheet, picture: TablePicture) -> str:
    """Draw a table's picture below it, and return the alternative text; nothing where it has no rows."""
    rows = len(sheet.table.rows) if isinstance(sheet.table.rows, Sized) else len(sheet.sample)
    if not rows or not picture.figures:
        return ""
    chart = LineChart() if picture.form is ChartForm.LINES else _bars(picture.form)
    chart.title = xml_text(picture.title)
    for place, colour in zip(picture.figures, _COLOURS, strict=False):
        series = SeriesFactory(_range(sheet, place, HEADER, rows), title_from_data=True)
        if picture.form is ChartForm.LINES:
            series.smooth = False
            series.graphicalProperties.line.solidFill = colour
        else:
            series.graphicalProperties.solidFill = series.graphicalProperties.line.solidFill = colour
            series.invertIfNegative = False
        chart.series.append(series)
    for series in chart.series:
        series.cat = _names(sheet, picture.names, rows)
    chart.x_axis.delete = chart.y_axis.delete = False  # openpyxl hides them unless told
    chart.y_axis.scaling.min = 0
    chart.y_axis.number_format = "0"
    if chart.legend is not None:
        chart.legend.position = "b"
    chart.width = _WIDTH  # type: ignore[assignment]  # centimetres, as openpyxl says itself
    chart.height = _LINES if picture.form is ChartForm.LINES else _LEAST + _ROW * rows
    sheet.sheet.add_chart(chart, f"A{HEADER + rows + 2}")
    if rows <= _ON_A_PAGE:
        sheet.sheet.page_setup.fitToHeight = sheet.sheet.page_setup.fitToWidth = 1
    return picture.description


def _bars(form: ChartForm) -> BarChart:
    chart = BarChart()
    chart.type, chart.gapWidth = "bar", 40
    if form is ChartForm.STACKED:
        chart.grouping, chart.overlap = "stacked", 100
    chart.x_axis.scaling.orientation = "maxMin"
    chart.y_axis.crosses = "max"
    chart.y_axis.majorGridlines = None
    return chart


def _names(sheet: TableSheet, places: Sequence[int], rows: int) -> AxDataSource:
    """Return what names the points: of several columns the first is the outermost level."""
    cells = str(Reference(sheet.sheet, places[0] + 1, HEADER + 1, places[-1] + 1, HEADER + rows))
    return (
        AxDataSource(multiLvlStrRef=MultiLevelStrRef(f=cells))
        if len(places) > 1
        else AxDataSource(strRef=StrRef(f=cells))
    )


def _range(sheet: TableSheet, place: int, first: int, rows: int) -> Reference:
    """Return a column of the table, places counted from 0, from the row ``first`` to its last."""
    return Reference(sheet.sheet, min_col=place + 1, min_row=first, max_row=HEADER + rows)
