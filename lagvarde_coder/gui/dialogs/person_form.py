"""The fields that say who somebody is: name, initials, role."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit

from lagvarde_coder.services.project.coders import new_coder


class PersonForm(QObject):
    """Three fields in somebody's form; the initials follow the name until they are typed."""

    def __init__(self, form: QFormLayout, *, name: str = "", initials: str = "", role: str = "") -> None:
        super().__init__(form)
        self.name = QLineEdit(name)
        self.initials = QLineEdit(initials)
        self.initials.setMaxLength(6)
        self.initials.setMaximumWidth(120)
        self.role = QComboBox()
        self.role.setEditable(True)
        self.role.addItems(["", self.tr("Investigator"), self.tr("Editor"), self.tr("Subject expert")])
        self.role.setCurrentText(role)
        self._typed = bool(initials)
        self.initials.textEdited.connect(self._keep_initials)
        self.name.textChanged.connect(self._follow)
        form.addRow(self.tr("Name"), self.name)
        form.addRow(self.tr("Initials"), self.initials)
        form.addRow(self.tr("Role"), self.role)
        self.role.setAccessibleName(self.tr("Role"))

    @property
    def values(self) -> tuple[str, str, str]:
        """Name, initials, role."""
        return self.name.text().strip(), self.initials.text().strip(), self.role.currentText().strip()

    def _keep_initials(self, text: str) -> None:
        self._typed = bool(text)

    def _follow(self, name: str) -> None:
        if not self._typed:
            self.initials.setText(new_coder(name).initials if name.strip() else "")
