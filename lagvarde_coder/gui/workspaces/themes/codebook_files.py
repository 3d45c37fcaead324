"""Versions of the codebook, and files of it: frozen, compared, exported, taken over."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from lagvarde_coder.domain.errors import KnownError
from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.themes.codebook_dialogs import CodebookImportDialog, FreezeDialog, VersionsDialog
from lagvarde_coder.services.report.codebooks import difference_of
from lagvarde_coder.services.report.hand_outs import HandOut
from lagvarde_coder.services.themes.codebook_import import CodebookPreview
from lagvarde_coder.services.themes.versions import CodebookVersion

Write = Callable[[Path, Progress], HandOut]
"""Writes a file, and logs that it was handed out."""


class CodebookFiles(QObject):
    """Asks, and calls the services.

    Attributes:
        dialog: the dialog shown last, for tests.

    Signals:
        said: something to be told.
    """

    said = Signal(str)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self.dialog: QDialog | None = None

    def freeze(self) -> None:
        """Ask for a name of the codebook as it is now."""
        themes, text = self._session.current.themes, self.tr("the codebook frozen as {0}")
        versions = themes.versions
        self._open(
            FreezeDialog(
                themes.codebook.codebook().version,
                lambda name, reason: self._session.perform(text.format(name), lambda: versions.freeze(name, reason)),
                self._window,
            )
        )

    def show_versions(self) -> None:
        """Read the versions, and show the difference between two of them."""
        self._session.query(self._session.current.themes.versions.all, self._show_versions, key="versions")

    def _show_versions(self, versions: list[CodebookVersion]) -> None:
        dialog = VersionsDialog(versions, self._window)
        service = self._session.current.themes.versions
        dialog.comparison_wanted.connect(
            lambda before, after: self._session.query(
                lambda: service.difference(before, after), dialog.show_difference, key="codebook-difference"
            )
        )
        dialog.export_wanted.connect(self._ask_difference_file)
        self._open(dialog)
        dialog.compare()

    def _ask_difference_file(self, before: str, after: str) -> None:
        exporting, kind = self._session.current.report.exporting, difference_of(before, after)
        self._ask_file(
            self.tr("codebook, difference"),
            "*.docx *.html",
            lambda path, progress: exporting.export(path, progress, kind=kind),
        )

    def export(self) -> None:
        """Ask where the codebook is to be written, and as what."""
        exporting = self._session.current.report.exporting
        self._ask_file(self.tr("codebook"), "*.docx *.html *.xlsx *.toml", exporting.codebook)

    def _ask_file(self, words: str, suffixes: str, write: Write) -> None:
        project = self._session.current
        first = project.path.with_name(f"{project.path.stem} – {words}.docx")
        dialog = QFileDialog(self._window, self.tr("Export"), str(first))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("docx")
        dialog.setNameFilters([f"*.{one.removeprefix('*.')}" for one in suffixes.split()])
        dialog.fileSelected.connect(lambda name: self.export_to(Path(name), write))
        self._open(dialog)

    def export_to(self, path: Path, write: Write) -> None:
        """Write a file in a worker; of a damaged project nothing is handed out."""
        project = self._session.current

        def call(progress: Progress) -> HandOut:
            project.refuse_damage(progress)
            return write(path, progress)

        self._session.job(self.tr("Exporting {0}").format(path.name), call, lambda made: self._exported(path, made))

    def _exported(self, path: Path, made: HandOut) -> None:
        if made.change is not None:
            self._session.announce(made.change)
        self.said.emit(self.tr("{0} is ready.").format(path.name))

    def ask_import(self) -> None:
        """Ask for a codebook file to look at."""
        dialog = QFileDialog(self._window, self.tr("Take over a codebook"), str(self._session.current.path.parent))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Codebooks (*.xlsx *.toml)"))
        dialog.fileSelected.connect(lambda name: self.look_at(Path(name)))
        self._open(dialog)

    def look_at(self, file: Path) -> None:
        """Read a codebook file, and show what it would change."""
        importing = self._session.current.themes.importing
        self._session.query(lambda: importing.preview(file), self._preview, key="codebook-file", failed=self._refused)

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, KnownError):
            self.said.emit(" ".join(wording.sentences(error)))
        self._session.report(error)

    def _preview(self, preview: CodebookPreview) -> None:
        importing, text = self._session.current.themes.importing, self.tr("taken over: {0}").format(preview.file)

        def take_over(reason: str, substantial: bool, drop_gone: bool) -> None:
            self._session.perform(
                text,
                lambda: importing.take_over(preview, reason=reason, substantial=substantial, drop_gone=drop_gone),
            )

        self._open(CodebookImportDialog(preview, take_over, self._window))

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.open()
