"""An organisation of the ledger: name, group, categories, who suggested it."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from lagvarde_coder.domain.material.ledger import NPO, Organisation
from lagvarde_coder.domain.material.near_names import near_names
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.choice_field import ChoiceField
from lagvarde_coder.gui.dialogs.dialog import FormDialog, Wrong
from lagvarde_coder.gui.dialogs.roles_field import RolesField
from lagvarde_coder.gui.dialogs.source_form import Known


class OrganisationDialog(FormDialog):
    """Adds an organisation, or changes one."""

    def __init__(self, session: Session, organisation: Organisation | None, parent: QWidget | None = None) -> None:
        adding = QCoreApplication.translate("OrganisationDialog", "New organisation")
        changing = QCoreApplication.translate("OrganisationDialog", "Change organisation")
        super().__init__(
            changing if organisation else adding, QCoreApplication.translate("OrganisationDialog", "Save"), parent
        )
        self._session = session
        self._before = organisation
        known = Known.of(session.current)
        self._names = known.organisations
        self._declined = organisation.name if organisation else ""
        groups = sorted({other.group for other in session.current.material.ledger.organisations()} | {"", NPO})
        self.name = QLineEdit(organisation.name if organisation else "")
        self.group = QComboBox()
        self.group.setEditable(True)
        self.group.addItems(groups)
        self.group.setCurrentText(organisation.group if organisation else "")
        self.categories = ChoiceField(
            self.tr("Categories"), self.tr("Type a category; Enter adds it"), known.categories
        )
        self.categories.set_names(organisation.categories if organisation else ())
        self.suggested_by = QLineEdit(organisation.suggested_by if organisation else "")
        self.main_body = QCheckBox(self.tr("A central body, often heard more than once"))
        self.main_body.setChecked(organisation is not None and organisation.main_body)
        self.contacts = RolesField(self.tr("Contacts"), _known_roles(session))
        self.contacts.set_names(organisation.contacts if organisation else ())
        self.form.addRow(self.tr("Name"), self.name)
        self.form.addRow(self.tr("Group"), self.group)
        self.form.addRow(self.tr("Categories"), self.categories)
        self.form.addRow(self.tr("Suggested by"), self.suggested_by)
        self.form.addRow(self.tr("Main body"), self.main_body)
        self.form.addRow(self.tr("Contacts"), self.contacts)

    def problem(self) -> str | Wrong:
        name = self.name.text().strip()
        if not name:
            return Wrong(self.tr("Enter a name."), self.name)
        others = [other for other in self._names if self._before is None or other != self._before.name]
        near = near_names(name, others)
        if near and self._declined != name:
            self._declined = name
            text = self.tr("The ledger has “{0}”. If yours is another organisation, press the button again.")
            return Wrong(text.format(near[0]), self.name)
        return ""

    def apply(self) -> bool:
        name, group = self.name.text().strip(), self.group.currentText().strip()
        categories, by = self.categories.names, self.suggested_by.text().strip()
        before = self._before or Organisation(id="", name="")
        after = replace(
            before,
            name=name,
            group=group,
            categories=categories,
            suggested_by=by,
            main_body=self.main_body.isChecked(),
            contacts=self.contacts.names,
        )
        if self._before is None:
            return self._add(after)
        if after == before:
            return True
        ledger = self._session.current.material.ledger
        text = self.tr("organisation {0}").format(name)
        return self._session.perform(text, lambda: ledger.change_organisation(after)) is not None

    def _add(self, new: Organisation) -> bool:
        ledger = self._session.current.material.ledger
        text = self.tr("new organisation {0}").format(new.name)
        change = self._session.perform(
            text,
            lambda: ledger.add_organisation(
                new.name,
                group=new.group,
                categories=new.categories,
                suggested_by=new.suggested_by,
                main_body=new.main_body,
                contacts=new.contacts,
            ),
        )
        return change is not None


def _known_roles(session: Session) -> list[str]:
    return [role for one in session.current.material.ledger.organisations() for role in one.contacts]
