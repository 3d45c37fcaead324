"""The fields for what is noted of documents once they are in the project: group, participants, alias, registration."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QCompleter, QFormLayout, QLineEdit, QWidget

from lagvarde_coder.domain.material.sources import Source
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.gui.dialogs.roles_field import RolesField
from lagvarde_coder.services.material.describing import SourceChanges


class SourceNotes(QWidget):
    """Fields for a form's rows. One that several documents fill in differently says so until it is changed.

    Attributes:
        group, alias, diary_number, secrecy, participants, archived: the fields.
    """

    def __init__(self, groups: Collection[str], roles: Collection[str], parent: QWidget | None = None) -> None:
        """``groups`` and ``roles``: those that the project has already."""
        super().__init__(parent)
        self._touched: set[str] = set()
        self.group, self.alias, self.diary_number, self.secrecy = (QLineEdit() for _ in range(4))
        completer = QCompleter(sorted(groups, key=swedish), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.group.setCompleter(completer)
        self.participants = RolesField(self.tr("Participants by role"), roles)
        self.alias.setPlaceholderText(self.tr("In place of title and organisations in quotations"))
        self.secrecy.setPlaceholderText(self.tr("What is secret, and by which provision"))
        self.archived = QCheckBox(self.tr("Archived: out of the lists for coding, counted as before"))
        self._lines = {
            "group": self.group,
            "alias": self.alias,
            "diary_number": self.diary_number,
            "secrecy": self.secrecy,
        }
        for name, line in self._lines.items():
            line.textChanged.connect(lambda _, name=name: self._touched.add(name))
        self.participants.edited.connect(lambda: self._touched.add("participants"))
        self.archived.checkStateChanged.connect(lambda _: self._touched.add("archived"))

    def add_rows(self, form: QFormLayout) -> None:
        """Add the fields to a form."""
        form.addRow(self.tr("Group"), self.group)
        form.addRow(self.tr("Participants"), self.participants)
        form.addRow(self.tr("Alias in quotations"), self.alias)
        form.addRow(self.tr("Diary number"), self.diary_number)
        form.addRow(self.tr("Secrecy"), self.secrecy)
        form.addRow("", self.archived)

    def show_sources(self, sources: Sequence[Source]) -> None:
        """Fill in what sources have in common."""
        first = sources[0]
        for name, line in self._lines.items():
            same = len({getattr(source, name) for source in sources}) == 1
            line.setText(getattr(first, name) if same else "")
            if not same:
                line.setPlaceholderText(self._differs())
        same = len({source.participants for source in sources}) == 1
        self.participants.set_names(first.participants if same else ())
        if not same:
            self.participants.line.setPlaceholderText(self._differs())
        archived = {source.archived for source in sources}
        self.archived.setTristate(len(archived) > 1)
        state = Qt.CheckState.Checked if first.archived else Qt.CheckState.Unchecked
        self.archived.setCheckState(state if len(archived) == 1 else Qt.CheckState.PartiallyChecked)
        self._touched.clear()

    def changes(self) -> SourceChanges:
        """Return the fields that the user changed."""
        entered: SourceChanges = {
            "group": self.group.text().strip(),
            "alias": self.alias.text().strip(),
            "diary_number": self.diary_number.text().strip(),
            "secrecy": self.secrecy.text().strip(),
            "participants": self.participants.names,
            "archived": self.archived.isChecked(),
        }
        return {name: cell for name, cell in entered.items() if name in self._touched}  # type: ignore[return-value]

    def _differs(self) -> str:
        return self.tr("differs; what you write holds for all")
