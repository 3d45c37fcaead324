"""The removed codings of a document."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QTableView, QWidget

from lagvarde_coder.gui.dialogs.unsaved import Dialog
from lagvarde_coder.gui.models.table import ColumnHeading, Grid, GridModel
from lagvarde_coder.gui.words import phrases
from lagvarde_coder.gui.workspaces.coding.panels.codings.history_dialog import fit_columns, headed, history_table
from lagvarde_coder.gui.workspaces.parts import muted
from lagvarde_coder.services.coding.reshaping import RemovedCoding

_LONGEST = 90


class RemovedDialog(Dialog):
    """When each was removed, by whom, and what it was; the marked one can be brought back.

    Signals:
        restore_wanted: the :class:`RemovedCoding` to bring back.
    """

    restore_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("RemovedDialog", "Removed codings"), parent)
        self.take_room(760, 400)
        self._removed: Sequence[RemovedCoding] = ()
        self._model = GridModel(self)
        self.table: QTableView = history_table(self._model, self.tr("Removed codings"))
        self.table.doubleClicked.connect(lambda _: self._bring_back())
        self._about = muted()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.button = buttons.addButton(self.tr("Bring back"), QDialogButtonBox.ButtonRole.ActionRole)
        self.button.clicked.connect(self._bring_back)
        buttons.rejected.connect(self.reject)
        layout = headed(self)
        layout.addWidget(self._about)
        layout.addWidget(self.table, 1)
        layout.addWidget(buttons)
        self.take_return(self.button)
        self.table.setFocus()

    def show_removed(self, removed: Sequence[RemovedCoding], *, writable: bool) -> None:
        """Show these codings."""
        self._removed = removed
        columns = [
            ColumnHeading(self.tr("When")),
            ColumnHeading(self.tr("Removed by")),
            ColumnHeading(self.tr("Theme")),
            ColumnHeading(self.tr("Coder")),
            ColumnHeading(self.tr("Words")),
        ]
        role = Qt.ItemDataRole.DisplayRole
        self._model.show_grid(Grid(columns, [[{role: cell} for cell in _cells(coding)] for coding in removed]))
        fit_columns(self.table)
        if removed:
            self.table.selectRow(0)
        self._about.setText(
            self.tr("These codings of the document were removed or undone. One that is brought back keeps its number.")
            if removed
            else self.tr("No coding of this document was removed.")
        )
        self.button.setEnabled(bool(removed) and writable)

    def _bring_back(self) -> None:
        row = self.table.currentIndex().row()
        if self.button.isEnabled() and 0 <= row < len(self._removed):
            self.restore_wanted.emit(self._removed[row])


def _cells(removed: RemovedCoding) -> tuple[str, ...]:
    when = removed.time.astimezone().strftime("%Y-%m-%d %H:%M")
    return (
        when,
        removed.by,
        removed.line.theme.number,
        removed.line.coder.name,
        phrases.shortened(removed.line.words, _LONGEST),
    )
