"""Excel: a sheet per table, a first sheet that says what they are, and a chart."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, ClassVar

import openpyxl

from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.reports import Report, Workbook
from lagvarde_coder.exporters import wording
from lagvarde_coder.exporters.base import INTERFACE, ExportOptions
from lagvarde_coder.exporters.text import xml_text
from lagvarde_coder.exporters.xlsx.about import ABOUT, write_about
from lagvarde_coder.exporters.xlsx.chart import CHART, ChartData, write_chart
from lagvarde_coder.exporters.xlsx.names import SheetNames
from lagvarde_coder.exporters.xlsx.page import new_sheet
from lagvarde_coder.exporters.xlsx.sheet import Done, write_sheet


class XlsxExporter:
    """Writes a workbook row by row; tables of any length take little memory."""

    interface: ClassVar[int] = INTERFACE
    suffix: ClassVar[str] = ".xlsx"
    takes: ClassVar[type[Report] | type[Workbook]] = Workbook

    def write(self, value: Report | Workbook, stream: BinaryIO, options: ExportOptions, progress: Progress) -> None:
        """Write all tables.

        Raises:
            Cancelled: the user asked to stop.
        """
        if not isinstance(value, Workbook):
            raise TypeError(type(value))
        with _open_book() as book:
            _set_properties(book, value)
            names = SheetNames()
            about = new_sheet(book, names.take(ABOUT))
            done = Done(progress, value.tables)
            written = []
            for table in value.tables:
                chart = ChartData.of(table) if table.key == value.chart else None
                written.append(write_sheet(book, names.take(table.title), table, value.colours, done, chart))
                if chart is not None and chart.rows:
                    write_chart(book, names.take(CHART), table, chart, wording.finished(value.standing))
            write_about(about, value, written)
            book.save(stream)
        done.finish()


@contextmanager
def _open_book() -> Iterator[openpyxl.Workbook]:
    """Yield a book whose temporary files are gone afterwards, also when the writing was cancelled.

    openpyxl streams each sheet into a temporary file and removes it when it saves. The material is sensitive.
    """
    book = openpyxl.Workbook(write_only=True)
    try:
        yield book
    except BaseException:
        for sheet in book.worksheets:
            _discard(sheet)
        raise


def _discard(sheet: object) -> None:
    writer = getattr(sheet, "_writer", None)
    if writer is None:
        return
    if not getattr(sheet, "closed", True):
        sheet.close()  # type: ignore[attr-defined] # a write-only sheet: it has a writer
    writer.cleanup()


def _set_properties(book: openpyxl.Workbook, workbook: Workbook) -> None:
    properties = book.properties
    properties.title = xml_text(workbook.title)
    properties.creator = properties.lastModifiedBy = xml_text(workbook.standing.by)
    properties.subject = xml_text(workbook.standing.project)
    properties.language = "sv-SE"
    properties.created = properties.modified = wording.utc(workbook.standing.made).replace(microsecond=0)
