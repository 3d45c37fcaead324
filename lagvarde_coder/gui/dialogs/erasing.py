"""Asks before a document is erased for good, and says afterwards what is left to be done by hand."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QLineEdit, QListWidget, QPlainTextEdit, QVBoxLayout, QWidget

from lagvarde_coder.bootstrap import Erased
from lagvarde_coder.domain.material.sources import Source
from lagvarde_coder.domain.trail.erasing import called_by_number
from lagvarde_coder.gui.dialogs.dialog import FormDialog, Wrong, note
from lagvarde_coder.gui.dialogs.unsaved import Dialog
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.sentence import Sentence
from lagvarde_coder.gui.words import wording
from lagvarde_coder.services.material.erasing import ErasureScope

_HEIGHT = 84


class EraseDialog(FormDialog):
    """Takes the decision, and the document's number as a second confirmation.

    Attributes:
        reason: the decision. title: what the document is called from now on. number: typed to confirm.
        comments: whether what coders wrote goes too.
    """

    def __init__(
        self, scope: ErasureScope, do: Callable[[str, str, bool], object], parent: QWidget | None = None
    ) -> None:
        """``do`` is called with the decision, the title and whether comments go, after the dialog is closed."""
        translate, source = QCoreApplication.translate, scope.source
        headline = translate("EraseDialog", "Erase “{0}. {1}”?").format(source.number, source.title)
        super().__init__(headline, translate("EraseDialog", "Erase for good"), parent)
        self.setWindowTitle(translate("EraseDialog", "Erase the document"))
        self._source = source
        self._do = do
        for place, sentence in enumerate(_consequences(scope)):
            self.body.insertWidget(place, Sentence(sentence))
        self.reason = QPlainTextEdit()
        self.reason.setProperty("field", True)
        self.reason.setFixedHeight(_HEIGHT)
        self.reason.setTabChangesFocus(True)
        self.title = QLineEdit(called_by_number(source.number))
        self.comments = QCheckBox(
            self.tr("Also erase what coders wrote on its passages ({0})").format(wording.number(scope.comments))
        )
        self.comments.setEnabled(scope.comments > 0)
        self.number = QLineEdit()
        self.form.addRow(self.tr("Decision"), self.reason)
        self.form.addRow(self.tr("Title from now on"), self.title)
        self.form.addRow(self.comments)
        self.form.addRow(self.tr("To confirm, write the document's number"), self.number)
        self.body.addWidget(note(self.tr("It cannot be undone, and Ctrl+Z cannot take back what was done before it.")))
        self.accepted.connect(self._erase)

    def problem(self) -> str | Wrong:
        if not self.reason.toPlainText().strip():
            return Wrong(self.tr("Enter the decision. It is kept in the decision log."), self.reason)
        if self.number.text().strip().lstrip("#") != str(self._source.number):
            return Wrong(self.tr("Write the number {0} here to confirm.").format(self._source.number), self.number)
        return ""

    def _erase(self) -> None:
        self._do(self.reason.toPlainText().strip(), self.title.text().strip(), self.comments.isChecked())


class ErasedDialog(Dialog):
    """Says what was done, and what has to be done by hand.

    Attributes:
        by_hand: a line each.
    """

    def __init__(self, erased: Erased, parent: QWidget | None = None) -> None:
        translate, copies = QCoreApplication.translate, erased.copies
        super().__init__(translate("ErasedDialog", "The document is erased"), parent)
        self.resize(620, 420)
        headline = Sentence(self.tr("Document {0} is erased").format(erased.scope.source.number), "headline")
        told = Sentence(
            self.tr("Codings that stay: {0}. Copies made anew: {1}; older ones removed: {2}.").format(
                wording.number(erased.scope.codings), len(copies.made), len(copies.removed)
            )
        )
        self.by_hand = QListWidget()
        self.by_hand.setAccessibleName(self.tr("To be done by hand"))
        self.by_hand.setWordWrap(True)
        self.by_hand.addItems(list(_by_hand(erased)))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["xl"], SPACE["xl"], SPACE["xl"], SPACE["l"])
        layout.setSpacing(SPACE["m"])
        for part in (headline, told, note(self.tr("To be done by hand:"))):
            layout.addWidget(part)
        layout.addWidget(self.by_hand, 1)
        layout.addWidget(buttons)
        self.take_return(buttons.button(QDialogButtonBox.StandardButton.Close))


def _consequences(scope: ErasureScope) -> Iterator[str]:
    translate = QCoreApplication.translate
    yield translate(
        "EraseDialog",
        "Its text and file, earlier versions, headings, title and what was noted of it (alias, diary number, secrecy, "
        "participants) are emptied in the project and in the copies that the program keeps.",
    )
    stay = translate("EraseDialog", "Places, codings ({0}) and all figures stay as they are; the words are gone.")
    yield stay.format(wording.number(scope.codings))
    if scope.in_file:
        stays = translate(
            "EraseDialog",
            "The file {0} stays whole, the words of this document in it too, since other documents came of it: {1}. It "
            "goes when they are all erased.",
        )
        yield stays.format(scope.file, _named(scope.in_file))
    if same := [other for other in scope.sharing if other not in scope.in_file]:
        shared = translate("EraseDialog", "The text stays in documents that have the same: {0}.")
        yield shared.format(_named(same))
    looked = translate(
        "EraseDialog",
        "How much of it was gone through is not counted any more, in the document and in sums: no words are left.",
    )
    yield looked
    exports = translate("EraseDialog", "Exports made since the document came, which may hold its words: {0}.")
    yield exports.format(wording.number(len(scope.exports)))


def _named(sources: Sequence[Source]) -> str:
    """Return the first of some documents by name, and how many more there are."""
    names = ", ".join(f"{other.number}. {other.title}" for other in sources[:_MOST])
    more = len(sources) - _MOST
    return f"{names} +{wording.number(more)}" if more > 0 else names


_MOST = 4


def _by_hand(erased: Erased) -> Iterator[str]:
    translate = QCoreApplication.translate
    if not erased.clean:
        yield translate("ErasedDialog", "The file is being read: the last of it goes when everybody has closed it.")
    scope = erased.scope
    if scope.in_file:
        text = translate(
            "ErasedDialog",
            "The file {0} stays in the project with the erased words until these documents, which came of it, are "
            "erased too: {1}.",
        )
        yield text.format(scope.file, _named(scope.in_file))
    for other in scope.sharing:
        if other not in scope.in_file:
            text = translate("ErasedDialog", "{0}. {1} has the same text, and keeps it.")
            yield text.format(other.number, other.title)
    for path in (*erased.copies.left, *erased.others):
        yield translate("ErasedDialog", "The words may be in {0}.").format(path)
    for export in erased.scope.exports:
        text = translate("ErasedDialog", "The words may be in the export {0} of {1}.")
        yield text.format(export.name, wording.day(export.day))
    yield translate("ErasedDialog", "Copies made elsewhere, which the program does not know.")
