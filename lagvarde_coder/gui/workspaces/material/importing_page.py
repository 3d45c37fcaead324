"""How documents come in: files, folders and the clipboard, and what became of them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.core.workers.job import Job
from lagvarde_coder.gui.dialogs.earlier_imports import EarlierImportsDialog
from lagvarde_coder.gui.dialogs.import_results import ImportResultsDialog, near_names_in, summary, worth_showing
from lagvarde_coder.gui.dialogs.importing import ImportDialog, PasteDialog
from lagvarde_coder.gui.dialogs.source_form import Known
from lagvarde_coder.gui.widgets.handed_over import files_in
from lagvarde_coder.gui.workspaces.list_table import ListTable
from lagvarde_coder.importers import registry
from lagvarde_coder.services.material.importing import (
    ChosenFile,
    FileReading,
    ImportResult,
    ImportStatus,
    SourceDetails,
    as_chosen,
)


class ImportingPage(QWidget):
    """A page that brings documents into its table.

    Signals:
        imported: the results of an import that has ended, a result per file.
    """

    imported = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.table = ListTable("", many=True)

    def choose_files(self) -> None:
        """Ask for files to import."""
        dialog = QFileDialog(self, self.tr("Import documents"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        patterns = " ".join(f"*{suffix}" for suffix in registry.suffixes())
        dialog.setNameFilters([self.tr("Documents ({0})").format(f"{patterns} *.zip"), self.tr("All files (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: self.ask_details([Path(name) for name in names]))
        dialog.open()

    def choose_folder(self) -> None:
        """Ask for a folder whose files are to be imported."""
        dialog = QFileDialog(self, self.tr("Import a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: self.ask_details([Path(name) for name in names]))
        dialog.open()

    def ask_details(self, files: Sequence[Path]) -> ImportDialog:
        """Show what files, folders and zip files hold; they are imported when that is answered."""
        dialog = ImportDialog(files, Known.of(self._session.current), self._import_chosen, self.window())
        dialog.look(self._session)
        dialog.open()
        return dialog

    def _import_chosen(
        self, files: Sequence[ChosenFile], each: Mapping[ChosenFile, SourceDetails], reading: FileReading | None
    ) -> None:
        self.import_files(files, SourceDetails(), each, reading)

    def import_files(
        self,
        files: Sequence[Path | ChosenFile],
        details: SourceDetails,
        each: Mapping[ChosenFile, SourceDetails] | None = None,
        reading: FileReading | None = None,
    ) -> None:
        """Import files in a worker; what was imported before it is cancelled, or fails, stays and is announced."""
        importing, results = self._session.current.material.importing, list[ImportResult]()
        kept: list[Change] = []
        wanted = as_chosen(files)

        def call(progress: Progress) -> None:
            importing.files(wanted, details, progress, results.append, each, reading, kept.append)

        def take(_: Job) -> None:
            there = {result.chosen for result in results}
            not_reached = [ImportResult(file.name, ImportStatus.NOT_REACHED) for file in wanted if file not in there]
            dialog = self._take_results([*results, *not_reached], kept)
            if dialog is not None:
                dialog.meant.connect(again)

        def again(name: str, meant: str) -> None:
            refused = [one.chosen for one in results if one.chosen and near_names_in([one]).get(name)]
            said = {file: _meaning((each or {}).get(file, details), name, meant) for file in refused}
            self.import_files(refused, details, said, reading)

        self._session.job(self.tr("Importing"), call, lambda _: None).ended.connect(take)

    def paste(self) -> ImportDialog | PasteDialog:
        """Ask what the text on the clipboard is, or the files that were copied."""
        if files := files_in(QGuiApplication.clipboard().mimeData()):
            return self.ask_details(files)
        text = QGuiApplication.clipboard().text()
        dialog = PasteDialog(text, Known.of(self._session.current), self._import_text, self.window())
        dialog.open()
        return dialog

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._session.project is not None:  # files may come soon
            importing = self._session.project.material.importing
            self._session.reading(lambda _: importing.get_ready(), lambda _: None, patient=True)

    def show_earlier(self) -> EarlierImportsDialog:
        """Show what became of earlier imports."""
        dialog = EarlierImportsDialog(self._session, self.window())
        dialog.open()
        return dialog

    def _import_text(self, text: str, details: SourceDetails) -> None:
        importing = self._session.current.material.importing
        self._session.job(self.tr("Importing"), lambda _: [importing.pasted(text, details)], self._take_results)

    def _take_results(self, results: list[ImportResult], kept: Sequence[Change] = ()) -> ImportResultsDialog | None:
        """Make what was stored undoable and say what became of it; return the dialog, if it takes one."""
        stored = [(result.file, result.change) for result in results if result.change is not None]
        name = self.tr("import of {0}").format(_named([file for file, _ in stored]))
        self._session.adopt_all(name, [change for _, change in stored], beside=kept)
        first = next((source.id for result in results for source in result.sources), "")
        self.table.select_keys([first], first)  # where one goes on: its details, its text
        dialog = None
        if worth_showing(results):
            dialog = ImportResultsDialog(results, self.window())
            dialog.open()
        else:
            self._session.saved.emit(summary(results))
        self.imported.emit(results)
        return dialog


def _meaning(details: SourceDetails, name: str, meant: str) -> SourceDetails:
    """Return details with what a name means: an organisation of the ledger, or itself, which is a new one."""
    new = (*details.new_organisations, *([name] if name == meant else []))
    return replace(details, new_organisations=new, same=(*details.same, (name, meant)))


def _named(files: Sequence[str]) -> str:
    first = files[0] if files else ""
    return f"{first} +{len(files) - 1}" if len(files) > 1 else first
