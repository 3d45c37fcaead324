"""The example project: where, and building it with progress."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from lagvarde_coder import paths
from lagvarde_coder.bootstrap import Program
from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.dialog import FormDialog
from lagvarde_coder.gui.dialogs.folder_field import PathField
from lagvarde_coder.services.project.synced import proposed_folder


class ExampleDialog(FormDialog):
    """Asks for a folder; the file gets a name that is free there."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("ExampleDialog", "The example project"),
            QCoreApplication.translate("ExampleDialog", "Create and open"),
            parent,
            intro=QCoreApplication.translate(
                "ExampleDialog",
                "Fictitious dialogue notes and answers are imported, coded and brought together, with the ordinary "
                "parts of the program. It takes a few seconds.",
            ),
        )
        self._session = session
        self.folder = PathField(self.tr("Folder"), mode=QFileDialog.FileMode.Directory, warn=True)
        self.folder.set_path(session.program.settings.projects or proposed_folder())
        self.form.addRow(self.tr("Folder"), self.folder)

    def apply(self) -> bool:
        folder = self.folder.path
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self._session.report(error)
            return False
        session, path = self._session, _free_name(folder, self.tr("Example project"))
        session.job(
            self.tr("Building the example"),
            lambda progress: build(session.program, path, progress),
            session.open,
        )
        return True


def build(program: Program, path: Path, progress: Progress) -> Path:
    """Make the example project at ``path``; nothing is left of one that was cancelled or failed."""
    from lagvarde_coder.services import example

    folder = paths.resources() / "example"
    frame = example.frame(folder)
    try:
        coder = program.coder_name or frame.coder
        program.create(path, title=frame.title, codebook=frame.codebook, notice=frame.notice, coder=coder)
        with program.open(path, writing=True, coder=coder) as project:
            example.build(project, folder, progress)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return path


def _free_name(folder: Path, stem: str) -> Path:
    path, number = folder / f"{stem}.lvk", 2
    while path.exists():
        path, number = folder / f"{stem} {number}.lvk", number + 1
    return path
