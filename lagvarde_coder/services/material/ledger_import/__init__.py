"""The ledger from a workbook: what it would change is told first, then entered as one operation."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from lagvarde_coder.domain.errors import NothingToDo
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.importers.base import Limits
from lagvarde_coder.importers.sandbox.parent import ReadingProcess
from lagvarde_coder.services.base import Desk, Service
from lagvarde_coder.services.material.ledger_import.entered_rows import LedgerEntering, LedgerRow
from lagvarde_coder.services.material.ledger_import.filled_sheets import FilledSheets, filled_sheets
from lagvarde_coder.storage.files import file_errors

__all__ = ["LedgerFile", "LedgerImportService", "LedgerRow"]


@dataclass(frozen=True, slots=True)
class LedgerFile:
    """A workbook as it was read: what is entered is what was shown, whatever becomes of the file."""

    name: str
    sheets: FilledSheets


class LedgerImportService(Service):
    """Reads what :func:`ledger_workbook` writes, filled in by hand. An empty cell says nothing: what is there stays."""

    def __init__(self, desk: Desk, reading: ReadingProcess) -> None:
        super().__init__(desk)
        self._reading = reading

    def read(self, file: Path, watch: Callable[[], object] = lambda: None) -> LedgerFile:
        """Return what a workbook says; ``watch`` is called many times a second, and what it raises ends the reading.

        Raises:
            InvalidLedger: no sheet has the columns of a ledger.
            ImportRefused: it is no workbook, damaged, protected or too large.
            NoPermission: the file cannot be opened.
        """
        with file_errors(file), file.open("rb") as stream:
            data = Limits().read(file.name, stream)
        return LedgerFile(file.name, filled_sheets(file.name, self._reading.read_cells(file.name, data, watch)))

    def preview(self, file: LedgerFile, new: Collection[str] = ()) -> list[LedgerRow]:
        """Return what would become of the rows: what is new or changed, and what is not understood."""
        with self._read() as read:
            return LedgerEntering(read, new).told(file.sheets)

    def enter(self, file: LedgerFile, new: Collection[str] = ()) -> tuple[list[LedgerRow], Change]:
        """Enter what a workbook says, as one operation; rows that are not understood are told and left out.

        ``new`` are names that nearly equal one of the ledger, and are other organisations.

        Raises:
            NothingToDo: the ledger says so already, or no row is understood.
        """
        with self._operation(Action.LEDGER_CHANGE) as work:
            entering = LedgerEntering(work.read, new)
            rows = entering.told(file.sheets)
            work.put(*entering.subjects())
            if work.nothing:
                raise NothingToDo(detail="None of its rows is understood." if rows else "The ledger already says so.")
            change = work.change()
        return rows, change
