"""Who codes from now on: one of the project's coders, or a new one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.dialog import FormDialog, Wrong
from lagvarde_coder.gui.dialogs.person_form import PersonForm

if TYPE_CHECKING:
    from lagvarde_coder.domain.project import Coder

_CODER = Qt.ItemDataRole.UserRole
_ROW = 30


class CoderDialog(FormDialog):
    """Choosing a coder fills the fields; another name in them is a new coder."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("CoderDialog", "Who is coding from now on?"),
            QCoreApplication.translate("CoderDialog", "Code as this person"),
            parent,
            intro=QCoreApplication.translate(
                "CoderDialog",
                "Every coding and decision carries the name of whoever made it. Earlier ones keep theirs.",
            ),
        )
        self._session = session
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Coders of the project"))
        current = session.current.coders.current()
        self.person = PersonForm(self.form)
        for coder in session.current.coders.all():
            item = QListWidgetItem(f"{coder.initials}   {coder.name}" + (f", {coder.role}" if coder.role else ""))
            item.setData(_CODER, coder)
            item.setSizeHint(QSize(0, _ROW))
            self.list.addItem(item)
        self.list.currentItemChanged.connect(self._fill)
        for row in range(self.list.count()):
            if current and self.list.item(row).data(_CODER).id == current.id:
                self.list.setCurrentRow(row)
        self.list.setFixedHeight(min(self.list.count(), 6) * _ROW + 8)
        self.body.insertWidget(0, self.list)

    def problem(self) -> str | Wrong:
        return "" if self.person.values[0] else Wrong(self.tr("Enter a name."), self.person.name)

    def apply(self) -> bool:
        return self._session.act_as(*self.person.values)

    def _fill(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        coder: Coder = item.data(_CODER)
        self.person.name.setText(coder.name)
        self.person.initials.setText(coder.initials)
        self.person.role.setCurrentText(coder.role)
