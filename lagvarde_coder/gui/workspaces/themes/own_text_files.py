"""Own texts in Word: handed out to be written on, and brought back."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.themes.returned_texts import ReturnedTextsDialog
from lagvarde_coder.services.report.hand_outs import HandOut
from lagvarde_coder.services.report.own_texts import ReturnedText, ReturnedTexts
from lagvarde_coder.services.report.own_texts_report import OWN_TEXTS


class OwnTextFiles(QObject):
    """Asks, and calls the services.

    Attributes:
        dialog: the dialog shown last, for tests.

    Signals:
        wanted: the texts are about to be read: what is being typed is to be stored.
    """

    wanted = Signal()

    def __init__(self, session: Session, page: QWidget) -> None:
        super().__init__(page)
        self._session, self._page = session, page
        self.dialog: QDialog | None = None

    def ask_where(self) -> None:
        """Ask for the file in which the texts are to be written on."""
        project = self._session.current.path
        words = QCoreApplication.translate("Reports", OWN_TEXTS.file_words)
        proposed = project.with_name(f"{project.stem} – {words}.docx")
        dialog = QFileDialog(self._page, self.tr("Write in Word"), str(proposed))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("docx")
        dialog.setNameFilter("*.docx")
        dialog.fileSelected.connect(lambda name: self.export_to(Path(name)))
        self.dialog = dialog
        dialog.open()

    def export_to(self, path: Path) -> None:
        """Write the texts to a document, in a worker; of a damaged project nothing is handed out."""
        self.wanted.emit()
        project = self._session.current

        def call(progress: Progress) -> HandOut:
            project.refuse_damage(progress)
            return project.report.exporting.export(path, progress, name=OWN_TEXTS.name)

        self._session.job(self.tr("Exporting {0}").format(path.name), call, lambda made: self._exported(path, made))

    def ask_which(self) -> None:
        """Ask for the file that was written on."""
        dialog = QFileDialog(self._page, self.tr("Bring back from Word"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter("*.docx")
        dialog.fileSelected.connect(lambda name: self.bring_back_from(Path(name)))
        self.dialog = dialog
        dialog.open()

    def bring_back_from(self, path: Path) -> None:
        """Show what a document says otherwise; nothing is taken yet."""
        self.wanted.emit()
        own_texts = self._session.current.report.own_texts
        self._session.query(lambda: own_texts.returned(path), self._show_returned, key="own-text-returned")

    # --- inside -------------------------------------------------------------------------------------------------------

    def _exported(self, path: Path, made: HandOut) -> None:
        if made.change is not None:
            self._session.announce(made.change)
        announce(self._page, self.tr("{0} is ready. Write in it, save it, and bring it back.").format(path.name))

    def _show_returned(self, returned: ReturnedTexts) -> None:
        self.dialog = ReturnedTextsDialog(returned, self._take, self._page)
        self._session.closed.connect(self.dialog.close)
        self.dialog.open()

    def _take(self, returned: list[ReturnedText]) -> bool:
        take = self._session.current.report.own_texts.take
        name, said = self.tr("Own texts from Word: {0}"), self.tr("Own texts taken from Word: {0}")
        number = wording.number(len(returned))
        done = self._session.perform(name.format(number), lambda: take(returned), said=said.format(number))
        return done is not None
