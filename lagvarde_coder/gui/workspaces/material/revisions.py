"""New versions of documents: choosing the file, looking at the difference, and what waits for a place afterwards."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.revising.revision import RevisionDialog
from lagvarde_coder.gui.dialogs.revising.waiting import WaitingDialog
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.importers import registry
from lagvarde_coder.services.coding.revising import NewVersion
from lagvarde_coder.services.coding.revising.waiting import WaitingPassage


class WaitingBand(QWidget):
    """Says, while anything does, how much waits for a place in the new text of its document.

    Attributes:
        go: shows the dialog in which it is gone through.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.told = PlainLabel()
        self.told.setWordWrap(True)
        self.go = QPushButton(self.tr("Go through them …"))
        self.go.clicked.connect(self.go_through)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE["m"], SPACE["m"], SPACE["m"], 0)
        row.setSpacing(SPACE["m"])
        row.addWidget(self.told, 1)
        row.addWidget(self.go)
        self.hide()

    def refresh(self) -> None:
        """Show how many wait now."""
        count = self._session.current.coding.revising.count()
        text = self.tr(
            "Passages that wait for a place in the new version of their document: {0}. They are not counted."
        )
        self.told.setText(text.format(count))
        self.setVisible(count > 0)

    def go_through(self) -> None:
        """Look in a worker where what waits may belong, and show it, if anything does."""
        revising = self._session.current.coding.revising

        def show(waiting: list[WaitingPassage]) -> None:
            if waiting:
                WaitingDialog(self._session, waiting, self.window()).open()

        self._session.job(
            QCoreApplication.translate("Revisions", "Comparing"),
            lambda progress: revising.waiting(progress=progress),
            show,
        )


def ask_for_version(session: Session, source: Id, page: QWidget) -> None:
    """Ask for the corrected file of a document."""
    dialog = QFileDialog(page, QCoreApplication.translate("Revisions", "New version of the document"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    named = QCoreApplication.translate("Revisions", "Documents ({0})")
    patterns = " ".join(f"*{suffix}" for suffix in registry.suffixes())
    dialog.setNameFilters([named.format(patterns), QCoreApplication.translate("Revisions", "All files (*)")])
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: compare(session, source, Path(name), page))
    dialog.open()


def compare(session: Session, source: Id, path: Path, page: QWidget) -> None:
    """Read a corrected file in a worker and show what it would change."""
    revising = session.current.coding.revising

    def call(progress: Progress) -> NewVersion:
        return revising.compared(source, path, partial(progress.step, 0, 1))

    def show(version: NewVersion) -> None:
        RevisionDialog(version, lambda: take(version), page.window()).open()

    def take(version: NewVersion) -> None:
        called = version.file if version.answers else version.revisions[0].source.title
        name = QCoreApplication.translate("Revisions", "new version of {0}").format(called)
        session.store()  # what is being typed of a coding, before that goes where its words are
        session.job(name, lambda _: revising.revise(version), lambda change: session.adopt(name, change))

    session.job(QCoreApplication.translate("Revisions", "Comparing"), call, show)
