"""The first start: who you are, where projects lie, where the second copies go."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.dialog import FormDialog, Wrong, note
from lagvarde_coder.gui.dialogs.folder_field import PathField
from lagvarde_coder.gui.dialogs.person_form import PersonForm
from lagvarde_coder.services.project.synced import proposed_folder


class FirstStartDialog(FormDialog):
    """Asks once; everything can be changed in the settings."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("FirstStartDialog", "Welcome to Lågvärdekodaren"),
            QCoreApplication.translate("FirstStartDialog", "Begin"),
            parent,
            intro=QCoreApplication.translate(
                "FirstStartDialog",
                "Everything stays on this computer. Your name stands beside every coding and decision, so that others "
                "can follow how the result came about.",
            ),
        )
        self._session = session
        folder = QFileDialog.FileMode.Directory
        self.person = PersonForm(self.form)
        self.projects = PathField(self.tr("Folder for projects"), mode=folder, warn=True)
        self.projects.set_path(proposed_folder())
        self.second = PathField(self.tr("Second place for copies"), mode=folder)
        self.second.edit.setPlaceholderText(self.tr("For example another disk or a USB stick; optional"))
        self.form.addRow(self.tr("Folder for projects"), self.projects)
        self.form.addRow(self.tr("Second place for copies"), self.second)
        self.body.addWidget(
            note(
                self.tr(
                    "Each project is copied automatically to the program’s own folder. "
                    "A second place helps if this disk fails."
                )
            )
        )

    def problem(self) -> str | Wrong:
        if not self.person.values[0]:
            return Wrong(self.tr("Enter your name: the log shows it."), self.person.name)
        return self._cannot_make(self.projects) or (self._cannot_make(self.second) if self.second.text else "")

    def apply(self) -> bool:
        name, initials, role = self.person.values
        second = str(self.second.path) if self.second.text else ""
        self._session.change_settings(
            name=name, initials=initials, role=role, projects=str(self.projects.path), second_copies=second
        )
        self._session.saved.emit(self.tr("the settings"))
        return True

    def _cannot_make(self, field: PathField) -> str | Wrong:
        folder = field.path
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return Wrong(self.tr("The folder {0} cannot be used. Choose another one.").format(folder), field)
        return ""
