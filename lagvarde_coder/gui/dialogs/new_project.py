"""A new project: title, codebook, file."""

import re
import tomllib
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QLineEdit, QWidget

from lagvarde_coder import paths
from lagvarde_coder.bootstrap import DEFAULT_CODEBOOK
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.dialog import FormDialog, Wrong, note
from lagvarde_coder.gui.dialogs.folder_field import PathField
from lagvarde_coder.services.project.synced import proposed_folder

_OWN_FILE = ""


class NewProjectDialog(FormDialog):
    """Makes a project and opens it; the file's name follows the title until it is typed."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("NewProjectDialog", "New project"),
            QCoreApplication.translate("NewProjectDialog", "Make the project"),
            parent,
        )
        self._session = session
        self.title = QLineEdit()
        self.codebook = QComboBox()
        self._notices: dict[str, str] = {}
        for name, title, notice in codebooks(paths.themes()):
            self.codebook.addItem(title, name)
            self._notices[name] = notice
        self.codebook.addItem(self.tr("Another codebook, from a file …"), _OWN_FILE)
        self.codebook.setCurrentIndex(self.codebook.findData(DEFAULT_CODEBOOK))
        self._notice = note("")
        self.own_file = PathField(
            self.tr("Codebook file"), mode=QFileDialog.FileMode.ExistingFile, names=self.tr("Codebooks (*.toml)")
        )
        self.file = PathField(
            self.tr("File"), mode=QFileDialog.FileMode.AnyFile, names=self.tr("Projects (*.lvk)"), warn=True
        )
        self._own_label = QLabel(self.tr("Codebook file"))
        self.form.addRow(self.tr("Title"), self.title)
        self.form.addRow(self.tr("Codebook"), self.codebook)
        self.form.addRow("", self._notice)
        self.form.addRow(self._own_label, self.own_file)
        self.form.addRow(self.tr("File"), self.file)
        self.body.addWidget(note(self.tr("The ledger begins with the 26 national programme areas; check the list.")))
        self._typed = False
        self.file.edit.textEdited.connect(self._keep_file)
        self.title.textChanged.connect(self._follow)
        self.codebook.currentIndexChanged.connect(self._show_codebook)
        self._follow("")
        self._show_codebook()

    def problem(self) -> str | Wrong:
        if not self.title.text().strip():
            return Wrong(self.tr("Write a title."), self.title)
        if self.codebook.currentData() == _OWN_FILE and not self.own_file.path.is_file():
            return Wrong(self.tr("Choose a codebook file."), self.own_file)
        if self._target().exists():
            return Wrong(self.tr("There is a file of that name already. Choose another name."), self.file)
        return ""

    def apply(self) -> bool:
        target = self._target()
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self._session.report(error)
            return False
        codebook = self.codebook.currentData() or str(self.own_file.path)
        return self._session.create(target, title=self.title.text().strip(), codebook=codebook)

    def _target(self) -> Path:
        path = self.file.path
        return path if path.suffix == ".lvk" else path.with_name(path.name + ".lvk")

    def _keep_file(self) -> None:
        self._typed = True

    def _follow(self, title: str) -> None:
        if not self._typed:
            folder = Path(self._session.program.settings.projects or proposed_folder())
            stem = _file_name(title) or self.tr("Project")
            self.file.set_path(folder / f"{stem}.lvk")

    def _show_codebook(self) -> None:
        own = self.codebook.currentData() == _OWN_FILE
        self._notice.setText(self._notices.get(self.codebook.currentData(), ""))
        self._notice.setVisible(not own)
        self._own_label.setVisible(own)
        self.own_file.setVisible(own)


def codebooks(folder: Path) -> list[tuple[str, str, str]]:
    """Return name, title and notice of the codebooks that come with the program, the default first."""
    books = []
    for file in sorted(folder.glob("*.toml"), key=lambda path: (path.stem != DEFAULT_CODEBOOK, path.stem)):
        try:
            frame = tomllib.loads(file.read_text(encoding="utf-8")).get("codebook")
        except (
            OSError,
            ValueError,
            RecursionError,
        ):  # somebody edited it: making a project with it reports what is wrong
            continue
        if frame:
            books.append((file.stem, frame["name"], frame.get("notice", "")))
    return books


def _file_name(title: str) -> str:
    return re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", title).strip(" .")[:80]
