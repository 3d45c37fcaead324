"""A new document from text on the clipboard."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from lagvarde_coder.gui.dialogs.dialog import FormDialog, Wrong, line_up, scrolled
from lagvarde_coder.gui.dialogs.source_form import Known, SourceForm
from lagvarde_coder.services.material.importing import SourceDetails


class PasteDialog(FormDialog):
    """A new document from text on the clipboard, which can be corrected before it is stored."""

    def __init__(
        self, text: str, known: Known, do: Callable[[str, SourceDetails], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(
            QCoreApplication.translate("PasteDialog", "New document from the clipboard"),
            QCoreApplication.translate("PasteDialog", "Import"),
            parent,
        )
        self.fields = SourceForm(known, with_title=False, proposing=True)
        self._do = do
        self.title = QLineEdit()
        self.title.setPlaceholderText(self.tr("Empty: the beginning of the text"))
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("Text"))
        self.text.setMinimumHeight(110)
        self.text.setMaximumHeight(170)
        self.text.setTabChangesFocus(True)
        self.text.setProperty("field", True)
        self._given = text
        self.text.setPlainText(text)
        self.form.addRow(self.tr("Title"), self.title)
        self.form.addRow(self.tr("Text"), self.text)
        page = QWidget()
        parts = QVBoxLayout(page)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.addWidget(self.fields)
        self.body.addWidget(scrolled(page), 1)
        line_up(self.form, self.fields.form)

    def problem(self) -> str | Wrong:
        if not self._text().strip():
            return Wrong(self.tr("There is no text. Copy some, or type it here."), self.text)
        return self.fields.problem()

    def apply(self) -> bool:
        self._do(self._text(), replace(self.fields.details(), title=self.title.text()))
        return True

    def _text(self) -> str:
        """What was on the clipboard, exactly, unless it was edited here (the widget would lose hard spaces)."""
        return self.text.toPlainText() if self.text.document().isModified() else self._given
