"""CSV as Swedish spreadsheets open it: semicolons, decimal comma, UTF-8 with a byte order mark."""

import csv
import io
from dataclasses import replace
from datetime import date, datetime
from typing import BinaryIO, ClassVar

from lagvarde_coder.domain.disclosed import joined
from lagvarde_coder.domain.errors import NotAmong
from lagvarde_coder.domain.figures.results import Standing
from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.report.tables import Cell, Column, Table, Workbook
from lagvarde_coder.exporters import wording
from lagvarde_coder.exporters.base import INTERFACE, ExportOptions
from lagvarde_coder.exporters.text import looks_like_formula, xml_text

_STEP = 1_000


class CsvExporter:
    """Writes one table of a workbook; which one is ``options.table``."""

    interface: ClassVar[int] = INTERFACE
    suffix: ClassVar[str] = ".csv"
    takes: ClassVar[type[Workbook]] = Workbook

    def write(self, value: Workbook, stream: BinaryIO, options: ExportOptions, progress: Progress) -> None:
        """Write a table.

        Raises:
            NotAmong: the workbook has no table with this key.
            Cancelled: the user asked to stop.
        """
        table = _limited(_table(value, options.table), value.standing)
        text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="", write_through=True)
        try:
            _write(table, text, progress)
        finally:
            text.detach()


def _table(workbook: Workbook, key: str) -> Table:
    for table in workbook.tables:
        if table.key == key:
            return table
    raise NotAmong(kind="table", name=key, names=", ".join(table.key for table in workbook.tables))


def _limited(table: Table, standing: Standing) -> Table:
    """Say in every row what is left out, of others' coding or by a filter: the format has no room above the table."""
    told = {"Endast kodning av": standing.only, "Urval": joined(standing.limits, "; ")}
    said = {heading: words for heading, words in told.items() if words}
    if not said:
        return table
    last: tuple[Cell, ...] = tuple(said.values())
    rows = (row + last for row in table.rows)
    return replace(table, columns=(*table.columns, *map(Column, said)), rows=rows)


def _write(table: Table, text: io.TextIOWrapper, progress: Progress) -> None:
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([_guarded(column.heading) for column in table.columns])
    for done, row in enumerate(table.rows, 1):
        writer.writerow([cell_text(cell) for cell in row])
        if done % _STEP == 0:
            progress.step(done, done + 1)
    progress.step(1, 1)


def cell_text(cell: Cell) -> str:
    """Return a cell as a Swedish spreadsheet reads it; times are local, shares fractions ("0,58")."""
    match cell:
        case None:
            return ""
        case bool():
            return "Ja" if cell else "Nej"
        case str():
            return _guarded(cell)
        case float():
            return repr(cell).replace(".", ",")
        case datetime():
            return wording.local(cell).isoformat(" ", "seconds")[:19]
        case date():
            return cell.isoformat()
        case int():
            return str(cell)


def _guarded(text: str) -> str:
    """Return ``text`` so that no spreadsheet calculates it; an apostrophe before it, which only its reader takes away.

    Excel calculates what begins with = + - or @, a list's "- Vi saknar tid" too: it would show #NAME? in place of the
    words. Words that begin so after apostrophes of their own get one more, so that one may always be taken away.
    """
    return f"'{xml_text(text)}" if looks_like_formula(text.lstrip("'")) else xml_text(text)
