"""Changing what is known of one or many documents."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lagvarde_coder.domain.material.sources import UNFILED
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.dialog import FormDialog, Wrong, note, scrolled
from lagvarde_coder.gui.dialogs.source_form import Known, SourceForm
from lagvarde_coder.gui.dialogs.source_notes import SourceNotes
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.words import wording
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
        self.fields.show_sources(lines, session.current.material.documents.question_sets(self._ids))
        known = [line.source for line in session.current.material.documents.sources()]
        self.notes = SourceNotes(
            {source.group for source in known} - {""}, {role for source in known for role in source.participants}, self
        )
        self.notes.hide()  # its fields stand in the form
        self.notes.add_rows(self.fields.form)
        self.notes.show_sources([line.source for line in lines])
        page = QWidget()
        self._page = QVBoxLayout(page)
        self._page.setContentsMargins(0, 0, 0, 0)
        self._page.setSpacing(SPACE["s"])
        if single:
            self._show_account(lines[0])
        self._page.addWidget(self.fields)
        self._page.addStretch(1)
        self.body.addWidget(scrolled(page), 1)

    def _show_account(self, line: SourceLine) -> None:
        """Show again what the import said of the document, and which answers stand without a question now."""
        said = [omission for omission in line.left_out if omission.kind not in UNFILED]
        unfiled = self._session.current.material.documents.to_check(line.source.id)
        for title, omissions in wording.import_account([*said, *unfiled]):
            heading = PlainLabel(title)
            heading.setProperty("kind", "panel-title")
            self._page.addWidget(heading)
            told = note("\n".join(wording.left_out_line(omission) for omission in omissions))
            told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._page.addWidget(told)

    def problem(self) -> str | Wrong:
        return self.fields.problem()

    def apply(self) -> bool:
        changes = self.fields.changes() | self.notes.changes()
        if not changes:
            return True
        text = self.tr("details of {0}").format(self._name)
        material = self._session.current.material.documents
        return self._session.perform(text, lambda: material.change(self._ids, changes)) is not None
