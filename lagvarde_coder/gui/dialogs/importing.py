"""Bringing documents in: files or the clipboard, what they are, and what became of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.gui.dialogs.dialog import FormDialog, Wrong, line_up, scrolled
from lagvarde_coder.gui.dialogs.file_kinds import FileKinds
from lagvarde_coder.gui.dialogs.respondents import Respondents
from lagvarde_coder.gui.dialogs.source_form import Known, SourceForm
from lagvarde_coder.services.material.guessing import KindGuess
from lagvarde_coder.services.material.importing import SourceDetails

ImportCall = Callable[[SourceDetails, Mapping[Path, SourceKind], Mapping[Path, str]], object]
"""Called with what holds for all files, and by file the kind, and the column that names who answers."""


class _DetailsDialog(FormDialog):
    """A form for what is new."""

    def __init__(self, headline: str, action: str, intro: str, known: Known, parent: QWidget | None) -> None:
        super().__init__(headline, action, parent, intro=intro)
        self.fields = SourceForm(known, with_title=False, proposing=True)

    def problem(self) -> str | Wrong:
        return self.fields.problem()

    def details(self) -> SourceDetails:
        """Return what the user entered about the new documents."""
        return self.fields.details()

    def _add_fields(self, *above: QWidget) -> None:
        page = QWidget()
        parts = QVBoxLayout(page)
        parts.setContentsMargins(0, 0, 0, 0)
        for part in (*above, self.fields):
            parts.addWidget(part)
        self.body.addWidget(scrolled(page), 1)


class ImportDialog(_DetailsDialog):
    """What is known of files that are about to be imported: of each what it seems to be, and what holds for all."""

    def __init__(self, files: Sequence[Path], known: Known, do: ImportCall, parent: QWidget | None = None) -> None:
        headline = QCoreApplication.translate("ImportDialog", "Import {0}").format(_how_many(len(files)))
        super().__init__(headline, QCoreApplication.translate("ImportDialog", "Import"), _intro(files), known, parent)
        self._do = do
        self.files = FileKinds(files)
        self.fields.kind.activated.connect(lambda _: self.files.show_kind(self.fields.kind.currentData()))
        self.respondents = Respondents(files)
        self.body.addWidget(self.files)
        self._add_fields(self.respondents)

    def show_guess(self, file: Path, guess: KindGuess | None) -> None:
        """Show what a file seems to be, and of a workbook of answers ask who answers; None if it cannot be read."""
        self.files.show_guess(file, guess)
        if guess is not None and guess.columns:
            self.respondents.ask(file, guess.columns, guess.respondent)

    def problem(self) -> str | Wrong:
        return self.respondents.problem() or super().problem()

    def apply(self) -> bool:
        self._do(self.details(), self.files.chosen, self.respondents.chosen)
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
        line_up(self.form, self.fields.form)

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


def _intro(files: Sequence[Path]) -> str:
    """Return what is to be known of the form: what it holds for, and where a workbook has its names from."""
    translate = QCoreApplication.translate
    holds = translate("ImportDialog", "What you say here can be changed afterwards.")
    if len(files) > 1:
        holds = translate("ImportDialog", "What you say here holds for all of them and can be changed afterwards.")
    if not any(file.suffix.lower() in {".xlsx", ".ods", ".csv", ".tsv"} for file in files):
        return holds
    rows = translate(
        "ImportDialog", "In a table of answers each row is one answer; the column you choose names the organisation."
    )
    return f"{holds} {rows}"


def _how_many(files: int) -> str:
    if files == 1:
        return QCoreApplication.translate("ImportDialog", "one file")
    return QCoreApplication.translate("ImportDialog", "{0} files").format(files)
