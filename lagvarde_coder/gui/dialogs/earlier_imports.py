"""What became of earlier imports, file by file; the whole of one can be undone."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.import_results import ResultTree, summary_parts
from lagvarde_coder.gui.dialogs.unsaved import Dialog
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.naming import name_box
from lagvarde_coder.gui.widgets.sentence import Sentence
from lagvarde_coder.gui.words import wording
from lagvarde_coder.services.material.importing.accounts import EarlierImport


class EarlierImportsDialog(Dialog):
    """One import of those that were kept, the latest first."""

    help_page = "import-results"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("EarlierImportsDialog", "Earlier imports"), parent)
        self.resize(720, 520)
        self._session = session
        self.choice = QComboBox()
        name_box(self.choice, self.tr("Import"))
        self.summary = Sentence("", "muted")
        self.tree = ResultTree()
        self.undo = QPushButton(self.tr("Undo the whole import"))
        self.undo.clicked.connect(self._undo)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.undo, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.leave)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["xl"], SPACE["xl"], SPACE["xl"], SPACE["l"])
        layout.setSpacing(SPACE["m"])
        layout.addWidget(Sentence(self.windowTitle(), "headline"))
        layout.addWidget(self.choice)
        layout.addWidget(self.summary)
        layout.addWidget(self.tree, 1)
        layout.addWidget(buttons)
        for earlier in session.current.material.imports.all():
            self.choice.addItem(self._called(earlier), earlier.id)
        self.choice.currentIndexChanged.connect(lambda _: self._show())
        self._show()
        self.take_return(buttons.button(QDialogButtonBox.StandardButton.Close))

    def entries(self) -> object:
        """There is nothing to fill in."""
        return None

    def _called(self, earlier: EarlierImport) -> str:
        """Return "2026-11-29 13:05, Kim Ek: 14 files"."""
        return self.tr("{0}, {1}: {2} files").format(
            wording.local_time(earlier.time), earlier.coder, wording.number(earlier.files)
        )

    def _show(self) -> None:
        account = self.choice.currentData()
        imports = self._session.current.material.imports
        results = imports.results(account) if account else []
        self.tree.show_results(results)
        told = ", ".join(summary_parts(results)) if account else self.tr("Nothing has been imported yet.")
        self.summary.setText(told)
        self.choice.setVisible(bool(account))
        self.undo.setEnabled(bool(account and self._session.current.writable and imports.operations(account)))

    def _undo(self) -> None:
        """Take back what came in with the import that is shown, as one step that can be undone too."""
        operations = self._session.current.material.imports.operations(self.choice.currentData())
        results = self._session.revert_all(list(reversed(operations)))
        changes = [one for one in results if isinstance(one, Change)]
        name = self.tr("undoing of the import of {0}").format(self.choice.currentText())
        self._session.adopt_all(name, changes)
        for error in [one for one in results if isinstance(one, Exception)][:1]:
            self._session.report(error)
        self._show()
