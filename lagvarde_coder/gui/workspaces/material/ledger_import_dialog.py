"""The ledger from a workbook: what would be new or changed, what is not understood, and what became of it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.material.ledger_faults import ResemblingName
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.unsaved import Dialog
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.sentence import Sentence
from lagvarde_coder.gui.workspaces.list_table import ListTable
from lagvarde_coder.gui.workspaces.material import ledger_rows
from lagvarde_coder.services.material.ledger_import import LedgerFile, LedgerRow

_KEY = "ledger workbook"
"""Of the readings of a workbook: only the latest is shown."""


class LedgerImportDialog(Dialog):
    """First what the rows would change; after the import what became of them.

    Attributes:
        table: a line per row that changes something, and per fault. told: all that the current line says.
    """

    def __init__(self, session: Session, file: Path, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("LedgerImportDialog", "Read the ledger from a workbook"), parent)
        self.take_room(1000, 600)
        self._session = session
        self._file = file
        self._read: LedgerFile | None = None
        self._rows: list[LedgerRow] = []
        self._new: list[str] = []
        self.summary = Sentence(self.tr("Reading {0} …").format(file.name))
        self.table = ListTable(self.tr("Rows of the workbook"))
        self.table.use(ledger_rows.grid([]), ledger_rows.WIDTHS, ledger_rows.FLEXIBLE)
        self.table.selection_changed.connect(self._on_row)
        self.told = Sentence("", "muted")
        self.new_button = QPushButton(self.tr("It is a new organisation"))
        self.new_button.clicked.connect(self._take_as_new)
        self.enter_button = QPushButton(self.tr("Read in"))
        self.enter_button.setProperty("primary", True)
        self.enter_button.clicked.connect(self._enter)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._buttons.addButton(self.enter_button, QDialogButtonBox.ButtonRole.ActionRole)
        self._buttons.rejected.connect(self.leave)
        self._lay_out()
        self.take_return(self.enter_button)
        self._show_rows([])

    def look(self) -> None:
        """Read the workbook in a worker, and show what is in it; one that cannot be read closes the dialog."""
        importing = self._session.current.material.ledger_import

        def call(progress: Progress) -> tuple[LedgerFile, list[LedgerRow]]:
            read = importing.read(self._file, lambda: progress.step(0, 1))
            return read, importing.preview(read)

        self._session.reading(call, self._take_read, key=_KEY, failed=self._refuse)

    def entries(self) -> object:
        """There is nothing to fill in."""
        return None

    def _take_read(self, read: tuple[LedgerFile, list[LedgerRow]]) -> None:
        if isValid(self):
            self._read, rows = read
            self._preview(rows)

    def _preview(self, rows: list[LedgerRow]) -> None:
        if isValid(self):
            self._show_rows(rows)
            self._tell(ledger_rows.preview(self._file.name, rows))
            self.table.setFocus()

    def _refuse(self, error: BaseException) -> None:
        self._session.report(error)
        if isValid(self):
            self.leave()

    def _show_rows(self, rows: list[LedgerRow]) -> None:
        self._rows = rows
        self.table.show_grid(ledger_rows.grid(rows))
        if rows:
            self.table.setCurrentIndex(self.table.model().index(0, 0))
        self.enter_button.setEnabled(any(row.fault is None for row in rows))
        self._on_row()

    def _tell(self, text: str) -> None:
        self.summary.setText(text)
        announce(self, text)

    def _on_row(self) -> None:
        row = self._current()
        self.told.setText(ledger_rows.whole(row) if row is not None else "")
        self.new_button.setVisible(row is not None and isinstance(row.fault, ResemblingName))

    def _current(self) -> LedgerRow | None:
        key = self.table.current_key()
        return self._rows[int(key)] if key else None

    def _take_as_new(self) -> None:
        """Let the name of the current row be another organisation than the one it resembles."""
        row, read, importing = self._current(), self._read, self._session.current.material.ledger_import
        if row is not None and read is not None:
            self._new.append(row.name)
            new = list(self._new)
            self._session.query(lambda: importing.preview(read, new), self._preview, key=_KEY)

    def _enter(self) -> None:
        read, new, importing = self._read, list(self._new), self._session.current.material.ledger_import
        if read is not None:
            self.enter_button.setEnabled(False)
            title = self.tr("Reading the ledger")
            self._session.job(title, lambda _: importing.enter(read, new), self._take_entered, failed=self._refuse)

    def _take_entered(self, entered: tuple[list[LedgerRow], Change]) -> None:
        """Make undoable what was stored, whether or not the dialog is still there, and say what became of the rows."""
        rows, change = entered
        told = ledger_rows.report(self._file.name, rows)
        name = QCoreApplication.translate("LedgerImportDialog", "ledger from {0}").format(self._file.name)
        self._session.adopt_all(name, [change], said=told)
        if isValid(self):
            self._report(rows, told)

    def _report(self, rows: list[LedgerRow], told: str) -> None:
        self._show_rows(rows)
        self._tell(told)
        close = self._buttons.button(QDialogButtonBox.StandardButton.Cancel)
        close.setText(self.tr("Close"))
        self.take_return(close)
        for done in (self.new_button, self.enter_button):
            done.hide()
        self.table.selection_changed.connect(self.new_button.hide)
        close.setFocus()

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.addWidget(self.told, 1)
        below.addWidget(self.new_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["xl"], SPACE["xl"], SPACE["xl"], SPACE["l"])
        layout.setSpacing(SPACE["m"])
        layout.addWidget(Sentence(self.windowTitle(), "headline"))
        layout.addWidget(self.summary)
        layout.addWidget(self.table, 1)
        layout.addLayout(below)
        layout.addWidget(self._buttons)


def ask_for_workbook(session: Session, parent: QWidget) -> QFileDialog:
    """Ask which workbook is to be read, and show what is in it."""
    dialog = QFileDialog(parent, QCoreApplication.translate("LedgerImportDialog", "Read the ledger from a workbook"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([QCoreApplication.translate("LedgerImportDialog", "Excel (*.xlsx)")])
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: show_workbook(session, Path(name), parent))
    dialog.open()
    return dialog


def show_workbook(session: Session, file: Path, parent: QWidget) -> LedgerImportDialog:
    """Show what reading a workbook would change."""
    dialog = LedgerImportDialog(session, file, parent)
    dialog.open()
    dialog.look()
    return dialog
