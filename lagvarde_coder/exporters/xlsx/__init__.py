"""Excel: a sheet per table, each a real table, a first sheet that says what they are, and charts."""

from typing import BinaryIO, ClassVar

import openpyxl

from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.report.tables import Workbook
from lagvarde_coder.exporters import wording
from lagvarde_coder.exporters.base import INTERFACE, ExportOptions
from lagvarde_coder.exporters.text import xml_text
from lagvarde_coder.exporters.xlsx.about import ABOUT, WIDTHS, about_rows
from lagvarde_coder.exporters.xlsx.chart import ChartSheet, drawn
from lagvarde_coder.exporters.xlsx.list_object import TableNames
from lagvarde_coder.exporters.xlsx.looks import Looks
from lagvarde_coder.exporters.xlsx.names import SheetNames
from lagvarde_coder.exporters.xlsx.package import Body, write_package
from lagvarde_coder.exporters.xlsx.page import new_sheet
from lagvarde_coder.exporters.xlsx.pictures import draw
from lagvarde_coder.exporters.xlsx.sheet import Done, TableSheet


class XlsxExporter:
    """Writes a workbook: openpyxl makes the frame, the rows are streamed into it.

    Tables of any length take little memory, and no row touches the disk outside the file.
    """

    interface: ClassVar[int] = INTERFACE
    suffix: ClassVar[str] = ".xlsx"
    takes: ClassVar[type[Workbook]] = Workbook

    def write(self, value: Workbook, stream: BinaryIO, options: ExportOptions, progress: Progress) -> None:
        """Write all tables.

        Raises:
            Cancelled: the user asked to stop.
        """
        done = Done(progress, value.tables)
        book = openpyxl.Workbook()
        book.remove(book.worksheets[0])
        _set_properties(book, value)
        write_package(book, _bodies(book, value, done), stream)
        done.finish()


def _bodies(book: openpyxl.Workbook, workbook: Workbook, done: Done) -> list[Body]:
    """Set up all sheets and return what to fill them with; the first sheet is filled last."""
    names, called = SheetNames(), TableNames()
    about = new_sheet(book, names.take(ABOUT), WIDTHS)
    looks = Looks(book, workbook.colours.values())
    tables, bodies, finished = [], [], wording.finished(workbook.standing)
    head = wording.state_line(workbook.standing)
    for table in workbook.tables:
        sheet = TableSheet(book, names.take(table.title), table, done, called=called.take(table.title), head=head)
        tables.append(sheet)
        picture = draw(sheet, table.picture) if table.picture else ""
        bodies.append(Body(sheet.sheet, sheet.rows(looks, workbook.colours), sheet.table_range, picture))
        for chart in workbook.charts:
            bars = [row for row in sheet.sample if chart.draws(row)] if chart.table == table.key else []
            if bars and all(drawn(table)):
                heading = chart.heading or table.title
                drawn_on = ChartSheet(book, names.take(chart.title), table, bars, heading, finished)
                drawn_on.be_table(called.take(chart.title))
                bodies.append(Body(drawn_on.sheet, drawn_on.rows(looks), picture=drawn_on.description))
    return [*bodies, Body(about, about_rows(workbook, tables, looks))]


def _set_properties(book: openpyxl.Workbook, workbook: Workbook) -> None:
    properties = book.properties
    properties.title = xml_text(workbook.title)
    properties.creator = properties.lastModifiedBy = xml_text(workbook.standing.by)
    properties.subject = xml_text(workbook.standing.project)
    properties.language = "sv-SE"
    properties.created = properties.modified = wording.utc(workbook.standing.made).replace(microsecond=0)
