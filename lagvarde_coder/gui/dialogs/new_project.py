"""A new project: title, codebook, file."""

import tomllib
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget
from shiboken6 import isValid

from lagvarde_coder import paths
from lagvarde_coder.bootstrap import DEFAULT_CODEBOOK
from lagvarde_coder.domain.errors import KnownError
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.dialog import FormDialog, Wrong, note
from lagvarde_coder.gui.dialogs.folder_field import PathField
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.words import phrases, wording
from lagvarde_coder.services.project.synced import proposed_folder
from lagvarde_coder.services.themes.loading import LoadedCodebook

_OWN_FILE = ""


class NewProjectDialog(FormDialog):
    """Makes a project and opens it; the file's name follows the title until it is typed."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("NewProjectDialog", "New project"),
            QCoreApplication.translate("NewProjectDialog", "Create the project"),
            parent,
        )
        self._session = session
        self.title = QLineEdit()
        self.codebook = QComboBox()
        self._notices: dict[str, str] = {}
        self.save_button = QPushButton(self.tr("Save as a file to fill in …"))
        self.save_button.setAutoDefault(False)
        self.save_button.clicked.connect(self._ask_where)
        for name, title, notice in codebooks(paths.themes()):
            self.codebook.addItem(title, name)
            self._notices[name] = notice
        self.codebook.addItem(self.tr("Another codebook, from a file …"), _OWN_FILE)
        self.codebook.setCurrentIndex(self.codebook.findData(DEFAULT_CODEBOOK))
        self._notice = note("")
        self.own_file = PathField(
            self.tr("Codebook file"), mode=QFileDialog.FileMode.ExistingFile, names=self.tr("Codebooks (*.xlsx *.toml)")
        )
        self.file = PathField(
            self.tr("File"), mode=QFileDialog.FileMode.AnyFile, names=self.tr("Projects (*.lvk)"), warn=True
        )
        self.form.addRow(self.tr("Title"), self.title)
        chosen = QHBoxLayout()
        chosen.setSpacing(SPACE["s"])
        chosen.addWidget(self.codebook, 1)
        chosen.addWidget(self.save_button)
        self.form.addRow(self.tr("Codebook"), chosen)
        label = self.form.labelForField(chosen)
        if isinstance(label, QLabel):
            label.setBuddy(self.codebook)
        self.form.addRow(self.tr("Codebook file"), self.own_file)
        self.form.addRow("", self._notice)
        self.form.addRow(self.tr("File"), self.file)
        self.body.addWidget(note(self.tr("The ledger begins with the 26 national programme areas; check the list.")))
        self._typed = False
        self.file.edit.textEdited.connect(self._keep_file)
        self.title.textChanged.connect(self._follow)
        self.own_file.edit.textChanged.connect(self._look_into)
        self.codebook.currentIndexChanged.connect(self._show_codebook)
        self._follow("")
        self._show_codebook()

    def problem(self) -> str | Wrong:
        if not self.title.text().strip():
            return Wrong(self.tr("Enter a title."), self.title)
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

    def save_codebook(self, path: Path) -> None:
        """Write the chosen codebook to a file that can be filled in, and go on with that file."""
        path = path if path.suffix else path.with_suffix(".xlsx")
        try:
            self._session.program.save_codebook(self.codebook.currentData(), path, replacing=True)
        except Exception as error:
            self._session.report(error)
            return
        self.codebook.setCurrentIndex(self.codebook.findData(_OWN_FILE))
        self.own_file.set_path(path)

    @property
    def told(self) -> str:
        """What is said of the chosen codebook."""
        return self._notice.text()

    def _ask_where(self) -> None:
        folder = Path(self._session.program.settings.projects or proposed_folder())
        dialog = QFileDialog(self, self.save_button.text(), str(folder if folder.is_dir() else Path.home()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Excel (*.xlsx)"), self.tr("TOML (*.toml)")])
        dialog.setDefaultSuffix("xlsx")
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix("toml" if "toml" in chosen else "xlsx"))
        dialog.selectFile(f"{phrases.file_name(self.title.text()) or self.tr('Codebook')}.xlsx")
        dialog.fileSelected.connect(lambda name: self.save_codebook(Path(name)))
        dialog.open()

    def _look_into(self) -> None:
        """Read the file of one's own in a worker, and say what is in it or what is wrong."""
        path = self.own_file.path
        self._notice.clear()
        if self.own_file.text and path.is_file():
            program = self._session.program
            self._session.query(
                lambda: program.codebook(str(path)), self._show_begun, key="own codebook", failed=self._show_faults
            )

    def _show_begun(self, begun: LoadedCodebook) -> None:
        if not isValid(self):
            return
        sub_themes = sum(theme.parent is not None for theme in begun.themes)
        text = self.tr("“{0}”: {1} themes and {2} sub-themes.")
        told = text.format(begun.book.name, len(begun.themes) - sub_themes, sub_themes)
        if begun.left_out:
            told += "\n" + self.tr("Columns and sheets that are not carried over: {0}.").format(
                ", ".join(begun.left_out)
            )
        self._notice.setText(told)

    def _show_faults(self, error: BaseException) -> None:
        if isValid(self) and isinstance(error, KnownError):
            self._notice.setText("\n".join(wording.sentences(error)))
        elif not isinstance(error, KnownError):
            self._session.report(error)

    def _target(self) -> Path:
        path = self.file.path
        return path if path.suffix == ".lvk" else path.with_name(path.name + ".lvk")

    def _keep_file(self) -> None:
        self._typed = True

    def _follow(self, title: str) -> None:
        if not self._typed:
            folder = Path(self._session.program.settings.projects or proposed_folder())
            stem = phrases.file_name(title) or self.tr("Project")
            self.file.set_path(folder / f"{stem}.lvk")

    def _show_codebook(self) -> None:
        own = self.codebook.currentData() == _OWN_FILE
        self._notice.setText(self._notices.get(self.codebook.currentData(), ""))
        self.save_button.setEnabled(not own)
        if own:
            self._look_into()
        self.form.setRowVisible(self.own_file, own)


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
