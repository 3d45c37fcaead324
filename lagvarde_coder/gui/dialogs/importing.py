"""Bringing documents in: files or the clipboard, what they are, and what became of them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QListWidget, QPlainTextEdit, QWidget

from lagvarde_coder.gui.dialogs.dialog import FormDialog, Wrong, note, scrolled
from lagvarde_coder.gui.dialogs.source_form import Known, QuestionSets, SourceForm
from lagvarde_coder.services.material.importing import SourceDetails

Do = Callable[[SourceDetails], object]
_FORM_HEIGHT = 430


class _DetailsDialog(FormDialog):
    """A form for what is new, and the two fields that only an import has."""

    def __init__(self, headline: str, action: str, intro: str, known: Known, parent: QWidget | None) -> None:
        super().__init__(headline, action, parent, intro=intro)
        self.suggested_by = QLineEdit()
        self.question_sets = QuestionSets(known.question_sets)
        self.fields = SourceForm(known, with_title=False)
        self.fields.add_rows(
            [
                (self.tr("Suggested by"), self.suggested_by),
                (self.tr("Questions asked"), self.question_sets),
                ("", note(self.tr("None ticked: all known questions are looked for in the text."))),
            ]
        )

    def problem(self) -> str | Wrong:
        return self.fields.problem()

    def details(self) -> SourceDetails:
        """Return what the user entered about the new documents."""
        details = self.fields.details()
        return replace(details, suggested_by=self.suggested_by.text(), question_sets=self.question_sets.keys)

    def _add_fields(self) -> None:
        area = scrolled(self.fields)
        area.setMinimumHeight(_FORM_HEIGHT)
        self.body.addWidget(area, 1)


class ImportDialog(_DetailsDialog):
    """What is known of files that are about to be imported; it holds for all of them."""

    def __init__(self, files: Sequence[Path], known: Known, do: Do, parent: QWidget | None = None) -> None:
        headline = QCoreApplication.translate("ImportDialog", "Import {0}").format(_how_many(len(files)))
        intro = QCoreApplication.translate(
            "ImportDialog",
            "What you say here holds for all of them and can be changed afterwards. In a workbook each row is one "
            "organisation’s answers; its name comes from the sheet.",
        )
        super().__init__(headline, QCoreApplication.translate("ImportDialog", "Import"), intro, known, parent)
        self._do = do
        names = QListWidget()
        names.setAccessibleName(self.tr("Files"))
        names.addItems([file.name for file in files])
        names.setMaximumHeight(min(28 * len(files) + 8, 92))
        self.body.addWidget(names)
        self._add_fields()

    def apply(self) -> bool:
        self._do(self.details())
        return True


class PasteDialog(_DetailsDialog):
    """A new document from text on the clipboard, which can be corrected before it is stored."""

    def __init__(
        self, text: str, known: Known, do: Callable[[str, SourceDetails], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(
            QCoreApplication.translate("PasteDialog", "New document from the clipboard"),
            QCoreApplication.translate("PasteDialog", "Import"),
            "",
            known,
            parent,
        )
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
        self._add_fields()

    def problem(self) -> str | Wrong:
        if not self._text().strip():
            return Wrong(self.tr("There is no text. Copy some, or type it here."), self.text)
        return super().problem()

    def apply(self) -> bool:
        self._do(self._text(), replace(self.details(), title=self.title.text()))
        return True

    def _text(self) -> str:
        """What was on the clipboard, exactly, unless it was edited here (the widget would lose hard spaces)."""
        return self.text.toPlainText() if self.text.document().isModified() else self._given


def _how_many(files: int) -> str:
    if files == 1:
        return QCoreApplication.translate("ImportDialog", "one file")
    return QCoreApplication.translate("ImportDialog", "{0} files").format(files)
