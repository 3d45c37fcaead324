"""What a report will contain, counted before it is made; and the table of what was handed out before."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from lagvarde_coder.domain.project import Export
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.list_table import ColumnHeading, Grid, cell
from lagvarde_coder.services.report_kinds import OutlineLine


def outline_rows(outline: Sequence[OutlineLine]) -> list[tuple[str, str]]:
    """Return what is counted of a report that is not made yet, and the figure."""
    return [
        (QCoreApplication.translate("Reports", line.text).format(wording.ledger_group(line.about)), _figure(line.value))
        for line in outline
    ]


def _figure(value: int | tuple[int, int] | str) -> str:
    match value:
        case (part, whole):
            return QCoreApplication.translate("Contents", "{0} of {1}").format(part, whole)
        case int():
            return wording.number(value)
        case _:
            return str(value)


def handed_out(exports: Sequence[Export]) -> Grid:
    """Return the table of earlier hand-outs."""
    columns = (
        QCoreApplication.translate("Contents", "Date"),
        QCoreApplication.translate("Contents", "File"),
        QCoreApplication.translate("Contents", "State"),
        QCoreApplication.translate("Contents", "SHA-256 of the file"),
    )
    rows = [
        [
            cell(wording.day(export.day), key=export.id, sort=export.state),
            cell(export.name, tip=export.name),
            cell(wording.number(export.state), sort=export.state),
            cell(f"{export.sha256[:16]}…", tip=export.sha256),
        ]
        for export in exports
    ]
    return Grid([ColumnHeading(heading) for heading in columns], rows, frozenset({2}))
