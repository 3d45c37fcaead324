"""The settings: who you are, how it looks, how you code, where things lie."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QWidget

from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.dialog import FormDialog, Wrong
from lagvarde_coder.gui.dialogs.folder_field import PathField
from lagvarde_coder.gui.dialogs.number_field import NumberField
from lagvarde_coder.gui.dialogs.person_form import PersonForm
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.services.project.synced import proposed_folder


class SettingsDialog(FormDialog):
    """Changes the user's settings.

    Signals:
        language_changed: another language was chosen; sent after the dialog is closed.
    """

    language_changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("SettingsDialog", "Settings"),
            QCoreApplication.translate("SettingsDialog", "Save"),
            parent,
        )
        self._session = session
        self.scroll_form()
        settings = session.program.settings
        self._heading(self.tr("You"))
        self.person = PersonForm(self.form, name=settings.name, initials=settings.initials, role=settings.role)
        self._heading(self.tr("Appearance"))
        self.scheme = _choice(
            {
                "system": self.tr("Same as the system"),
                "light": self.tr("Light"),
                "dark": self.tr("Dark"),
                "contrast-light": self.tr("High contrast, light"),
                "contrast-dark": self.tr("High contrast, dark"),
            },
            settings.scheme,
        )
        self.language = _choice(
            {"": self.tr("Same as the system"), "sv": "Svenska", "en": "English"}, settings.language
        )
        self.text_size = NumberField(-3, theming.current().largest_step)
        self.text_size.setValue(settings.text_size)
        self.form.addRow(self.tr("Colours"), self.scheme)
        self.form.addRow(self.tr("Language"), self.language)
        self.form.addRow(self.tr("Text size, steps"), self.text_size)
        self._heading(self.tr("Coding"))
        self.single_keys = QCheckBox(self.tr("Code with one key per theme"))
        self.single_keys.setChecked(settings.single_keys)
        self.form.addRow("", self.single_keys)
        self.coding_begins = QCheckBox(self.tr("A document is set to In progress when it is coded"))
        self.coding_begins.setChecked(settings.coding_begins)
        self.form.addRow("", self.coding_begins)
        self._heading(self.tr("Folders"))
        folder = QFileDialog.FileMode.Directory
        self.projects = PathField(self.tr("New projects"), mode=folder, warn=True)
        self.projects.set_path(settings.projects)
        self.projects.edit.setPlaceholderText(str(proposed_folder()))
        self.second = PathField(self.tr("Second place for copies"), mode=folder)
        self.second.set_path(settings.second_copies)
        self.second.edit.setPlaceholderText(self.tr("For example another disk or a USB stick; optional"))
        self.form.addRow(self.tr("New projects"), self.projects)
        self.form.addRow(self.tr("Second place for copies"), self.second)

    def problem(self) -> str | Wrong:
        named = bool(self.person.values[0])
        return "" if named else Wrong(self.tr("Enter your name: the log shows it."), self.person.name)

    def apply(self) -> bool:
        language = self._session.program.settings.language
        name, initials, role = self.person.values
        self._session.change_settings(
            name=name,
            initials=initials,
            role=role,
            scheme=self.scheme.currentData(),
            language=self.language.currentData(),
            text_size=self.text_size.value(),
            single_keys=self.single_keys.isChecked(),
            coding_begins=self.coding_begins.isChecked(),
            projects=self.projects.text,
            second_copies=self.second.text,
        )
        self._session.saved.emit(self.tr("the settings"))
        if self.language.currentData() != language:
            self.finished.connect(self.language_changed)
        return True

    def _heading(self, text: str) -> None:
        label = PlainLabel(text)
        label.setProperty("kind", "panel-title")
        label.setContentsMargins(0, 10, 0, 0)
        self.form.addRow(label)


def _choice(words: dict[str, str], chosen: str) -> QComboBox:
    box = QComboBox()
    for value, text in words.items():
        box.addItem(text, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box
