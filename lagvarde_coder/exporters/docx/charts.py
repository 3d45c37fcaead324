"""Charts that Word itself draws (ECMA-376, part 1, chapter 21.2): a part with the drawing, one with its workbook."""

import io
from collections.abc import Mapping, Sequence
from datetime import datetime
from html import escape

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from lagvarde_coder.exporters.blocks import ChartBlock, ChartSeries
from lagvarde_coder.exporters.docx.drawings import A_NS
from lagvarde_coder.exporters.docx.markup import R_NS
from lagvarde_coder.exporters.docx.styles import LANGUAGE
from lagvarde_coder.exporters.packing import UndatedPackage
from lagvarde_coder.exporters.text import xml_text, xstring

C_NS = "http://schemas.openxmlformats.org/drawingml/2006/chart"
SHEET = "Underlag"
_BAR, _LONG_BAR, _AROUND, _LEGEND = 330, 420, 850, 300
"""Height of a bar, of one whose name takes two lines, of the axis, and of a legend, in twentieths of a point."""
_LONG = 32
"""Characters from which on a name takes two lines."""
_CATEGORY_AXIS, _VALUE_AXIS = "501", "502"
WORDS = "333333"
LINES = "C9C9C9"


def add_chart(document: Document, chart: ChartBlock, number: int, made: datetime) -> str:
    """Add the parts of a chart to a document, and return by which relationship the text shows it."""
    package = document.part.package
    book = Part(
        PackURI(f"/word/embeddings/Microsoft_Excel_Worksheet{number}.xlsx"),
        CT.SML_SHEET,
        workbook(chart, made),
        package,
    )
    drawing = Part(PackURI(f"/word/charts/chart{number}.xml"), CT.DML_CHART, b"", package)
    drawing._blob = chart_part(chart, drawing.relate_to(book, RT.PACKAGE))  # noqa: SLF001 - it names the other part
    return document.part.relate_to(drawing, RT.CHART)


def workbook(chart: ChartBlock, made: datetime) -> bytes:
    """Return the numbers of a chart as an Excel file: a row per category, a column per series."""
    import openpyxl
    from openpyxl.cell.cell import Cell
    from openpyxl.writer.excel import ExcelWriter

    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = SHEET
    rows = [(chart.rows, *(one.name for one in chart.series))]
    rows += zip(chart.categories, *(one.values for one in chart.series), strict=True)
    for place, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(place, column)
            cell.value = xstring(xml_text(value)) if isinstance(value, str) else value
            if isinstance(cell, Cell) and isinstance(value, str):
                cell.data_type = "s"  # words that begin with "=" are no formula
    sheet.column_dimensions["A"].width = 60
    book.properties.language = LANGUAGE
    book.properties.created = book.properties.modified = made
    stream = io.BytesIO()
    ExcelWriter(book, UndatedPackage(stream)).save()
    return stream.getvalue()


def chart_part(chart: ChartBlock, book: str) -> bytes:
    """Return the drawing; ``book`` is its relationship to the workbook."""
    series = "".join(_series(chart, place, one) for place, one in enumerate(chart.series))
    legend = (
        "" if len(chart.series) == 1 else f'<c:legend><c:legendPos val="b"/><c:overlay val="0"/>{_text()}</c:legend>'
    )
    return (
        "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
        f'<c:chartSpace xmlns:c="{C_NS}" xmlns:a="{A_NS}" xmlns:r="{R_NS}"><c:date1904 val="0"/>'
        f'<c:lang val="{LANGUAGE}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        "<c:plotArea><c:layout/>"
        '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
        f'{series}<c:gapWidth val="45"/><c:axId val="{_CATEGORY_AXIS}"/><c:axId val="{_VALUE_AXIS}"/></c:barChart>'
        f"{_category_axis()}{_value_axis(chart)}<c:spPr><a:noFill/></c:spPr></c:plotArea>{legend}"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{_text()}"
        f'<c:externalData r:id="{book}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    ).encode()


def chart_height(chart: ChartBlock) -> int:
    """Return how high a chart is drawn, in twentieths of a point."""
    bars = len(chart.categories) * len(chart.series)
    room = _LONG_BAR if max(map(len, chart.categories), default=0) > _LONG else _BAR
    return _AROUND + room * bars + (_LEGEND if len(chart.series) > 1 else 0)


def chart_graphic(name: str) -> str:
    """Return what a drawing holds that shows the chart with this relationship."""
    return f'<c:chart xmlns:c="{C_NS}" xmlns:r="{R_NS}" r:id="{name}"/>'


def _series(chart: ChartBlock, place: int, series: ChartSeries) -> str:
    last = len(chart.categories) + 1
    column = "BCDEFGHIJ"[place]
    return (
        f'<c:ser><c:idx val="{place}"/><c:order val="{place}"/>'
        f"<c:tx>{_strings(f'${column}$1', (series.name,))}</c:tx>"
        f'<c:spPr><a:solidFill><a:srgbClr val="{series.colour}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>'
        f"<c:dLbls><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{_text()}"
        '<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
        '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
        f"<c:cat>{_strings(f'$A$2:$A${last}', chart.categories)}</c:cat>"
        f"<c:val><c:numRef><c:f>{SHEET}!${column}$2:${column}${last}</c:f><c:numCache><c:formatCode>General</c:formatCode>"
        f"{_points(dict(enumerate(series.values)))}</c:numCache></c:numRef></c:val></c:ser>"
    )


def _strings(cells: str, words: Sequence[str]) -> str:
    points = _points({place: escape(xml_text(text), quote=False) for place, text in enumerate(words)})
    return f"<c:strRef><c:f>{SHEET}!{cells}</c:f><c:strCache>{points}</c:strCache></c:strRef>"


def _points(values: Mapping[int, object]) -> str:
    points = "".join(f'<c:pt idx="{place}"><c:v>{value}</c:v></c:pt>' for place, value in values.items())
    return f'<c:ptCount val="{len(values)}"/>{points}'


def _category_axis() -> str:
    return (
        f'<c:catAx><c:axId val="{_CATEGORY_AXIS}"/><c:scaling><c:orientation val="maxMin"/></c:scaling>'
        '<c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="low"/>{_line(WORDS)}{_text()}'
        f'<c:crossAx val="{_VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/>'
        '<c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="0"/></c:catAx>'
    )


def _value_axis(chart: ChartBlock) -> str:
    words = escape(xml_text(chart.axis), quote=False)
    title = (
        f'<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr {_SIZE} b="0"/></a:pPr><a:r>'
        f'<a:rPr lang="{LANGUAGE}" {_SIZE} b="0">{_fill(WORDS)}{_FONT}</a:rPr><a:t>{words}</a:t>'
        '</a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>'
    )
    most = max(chart.most, 1)
    return (
        f'<c:valAx><c:axId val="{_VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:max val="{most}"/>'
        f'<c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>'
        f"<c:majorGridlines>{_line(LINES)}</c:majorGridlines>"
        f'{title}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>{_line(LINES)}{_text()}'
        f'<c:crossAx val="{_CATEGORY_AXIS}"/><c:crosses val="max"/><c:crossBetween val="between"/>'
        f'<c:majorUnit val="{step(most)}"/></c:valAx>'
    )


def step(most: int) -> int:
    """Return how far apart the lines of an axis from 0 to ``most`` stand: 1, 2 or 5 times a power of ten.

    >>> [step(most) for most in (3, 10, 24, 43, 260)]
    [1, 2, 5, 10, 50]
    """
    size = 1
    while True:
        for each in (size, 2 * size, 5 * size):
            if most <= 5 * each:
                return each
        size *= 10


_SIZE = 'sz="900"'
_FONT = '<a:latin typeface="Calibri"/>'


def _fill(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'


def _line(colour: str) -> str:
    return f'<c:spPr><a:ln w="6350">{_fill(colour)}</a:ln></c:spPr>'


def _text() -> str:
    return (
        f"<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr {_SIZE}>{_fill(WORDS)}{_FONT}</a:defRPr></a:pPr>"
        f'<a:endParaRPr lang="{LANGUAGE}"/></a:p></c:txPr>'
    )
