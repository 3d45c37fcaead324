"""Changing what is known of one or many documents."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.dialog import FormDialog, Wrong
from lagvarde_coder.gui.dialogs.source_form import Known, SourceForm
from lagvarde_coder.services.material.documents import SourceLine


class SourceDetailsDialog(FormDialog):
    """Only what is changed here is changed; with several documents a field that differs says so."""

    def __init__(self, session: Session, lines: Sequence[SourceLine], parent: QWidget | None = None) -> None:
        single = len(lines) == 1
        headline = (
            f"{lines[0].source.number}. {lines[0].source.title}"
            if single
            else QCoreApplication.translate("SourceDetailsDialog", "{0} documents").format(len(lines))
        )
        super().__init__(headline, QCoreApplication.translate("SourceDetailsDialog", "Save"), parent)
        self._session = session
        self._ids = [line.source.id for line in lines]
        self._name = headline
        self.fields = SourceForm(Known.of(session.current), with_title=single)
        names = {organisation.id: organisation.name for line in lines for organisation in line.organisations}
        self.fields.show_sources([line.source for line in lines], names)
        self.body.addWidget(self.fields)

    def problem(self) -> str | Wrong:
        return self.fields.problem()

    def apply(self) -> bool:
        changes = self.fields.changes()
        if not changes:
            return True
        text = self.tr("details of {0}").format(self._name)
        material = self._session.current.material.documents
        return self._session.perform(text, lambda: material.change(self._ids, changes)) is not None
