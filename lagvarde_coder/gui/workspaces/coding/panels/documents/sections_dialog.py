"""All sections of a document that are corrected by hand, in text order."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QTableView, QWidget

from lagvarde_coder.domain.text import Section
from lagvarde_coder.gui.dialogs.unsaved import Dialog
from lagvarde_coder.gui.models.table import ColumnHeading, Grid, GridModel
from lagvarde_coder.gui.words import phrases, wording
from lagvarde_coder.gui.workspaces.coding.panels.codings.history_dialog import fit_columns, headed, history_table
from lagvarde_coder.gui.workspaces.parts import muted

_TITLE, _WORDS = 44, 60


class SectionsDialog(Dialog):
    """What each is and where it begins; the marked one is shown in the text, changed or taken away.

    Signals:
        wanted: the :class:`Section` to be shown in the text.
        change_wanted, removal_wanted: the section to be changed, or taken away.
    """

    help_page = "section"
    wanted = Signal(object)
    change_wanted = Signal(object)
    removal_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("SectionsDialog", "Sections of the document"), parent)
        self.take_room(760, 460)
        self._sections: Sequence[Section] = ()
        self._model = GridModel(self)
        self.table: QTableView = history_table(self._model, self.tr("Sections"))
        self.table.doubleClicked.connect(lambda _: self._tell(self.wanted))
        self._about = muted()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.show_button = buttons.addButton(self.tr("Show in the text"), role)
        self.change_button = buttons.addButton(self.tr("Change …"), role)
        self.remove_button = buttons.addButton(self.tr("Remove"), role)
        self.show_button.clicked.connect(lambda: self._tell(self.wanted))
        self.change_button.clicked.connect(lambda: self._tell(self.change_wanted))
        self.remove_button.clicked.connect(lambda: self._tell(self.removal_wanted))
        buttons.rejected.connect(self.reject)
        layout = headed(self)
        layout.addWidget(self._about)
        layout.addWidget(self.table, 1)
        layout.addWidget(buttons)
        self.take_return(self.show_button)
        self.table.setFocus()

    def show_sections(self, sections: Sequence[Section], content: str, *, writable: bool) -> None:
        """Show these sections of a text; the mark stays at its place in the list."""
        row = max(0, self.table.currentIndex().row())
        self._sections = sections
        columns = [
            ColumnHeading(self.tr("Section")),
            ColumnHeading(self.tr("Title")),
            ColumnHeading(self.tr("Characters")),
            ColumnHeading(self.tr("Words")),
        ]
        role = int(Qt.ItemDataRole.DisplayRole)
        rows: list[list[dict[int, object]]] = [
            [{role: cell} for cell in _cells(section, content)] for section in sections
        ]
        self._model.show_grid(Grid(columns, rows, frozenset({2})))
        fit_columns(self.table)
        if sections:
            self.table.selectRow(min(row, len(sections) - 1))
        self._about.setText(
            self.tr("Questions, speakers and headings, in the order of the text.")
            if sections
            else self.tr("The document has no questions, speakers or headings yet.")
        )
        self.show_button.setEnabled(bool(sections))
        for button in (self.change_button, self.remove_button):
            button.setEnabled(bool(sections) and writable)

    def _tell(self, signal: object) -> None:
        row = self.table.currentIndex().row()
        if 0 <= row < len(self._sections):
            signal.emit(self._sections[row])  # type: ignore[attr-defined]


def _cells(section: Section, content: str) -> tuple[str, ...]:
    return (
        wording.name_of(section.kind),
        phrases.shortened_within(section.label, _TITLE),
        wording.number(len(section.span)),
        phrases.shortened_within(section.span.of(content), _WORDS),
    )
