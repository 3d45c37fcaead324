"""What a corrected file would change in a document, or in all whose answers it has, before it does."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialogButtonBox, QListWidget, QSplitter, QVBoxLayout, QWidget

from lagvarde_coder.gui.dialogs.unsaved import Dialog
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.difference_view import DifferenceView
from lagvarde_coder.gui.widgets.kept_words import keep_words
from lagvarde_coder.gui.widgets.sentence import Sentence
from lagvarde_coder.services.coding.revising import NewVersion

_BUTTON = QDialogButtonBox.StandardButton
_LINES = 5
"""Lines of what is told of other documents that are seen at once."""


class RevisionDialog(Dialog):
    """Shows the difference word by word, and takes the new text in when that is wanted.

    Attributes:
        list: of a workbook of answers, the documents that change. beside: what becomes of the others.
        text: what differs in the chosen one.
    """

    def __init__(self, version: NewVersion, do: Callable[[], object], parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(translate("RevisionDialog", "New version of the document"), parent)
        self.resize(820, 600)
        self._revisions = version.revisions
        self.headline = Sentence(_headline(version), "headline")
        self.summary = Sentence(_summary(version))
        self.list = QListWidget()
        keep_words(self.list)
        self.list.setAccessibleName(self.tr("Documents that change"))
        self.list.setWordWrap(True)
        self.list.addItems([f"{one.source.number}. {one.source.title}" for one in self._revisions])
        self.list.currentRowChanged.connect(self._show)
        self.beside = QListWidget()
        self.beside.setAccessibleName(self.tr("What is not changed"))
        self.beside.setWordWrap(True)
        self.beside.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.beside.addItems(list(_beside(version)))
        self.beside.setMaximumHeight(_LINES * self.fontMetrics().lineSpacing())
        self.text = DifferenceView()
        self.text.setAccessibleName(self.tr("What differs: struck out is gone, underlined is new"))
        keeping = Sentence(self.tr("The earlier text stays in the project, and the step can be undone."), "muted")
        buttons = QDialogButtonBox()
        take = buttons.addButton(self.tr("Use the new version"), QDialogButtonBox.ButtonRole.AcceptRole)
        take.setEnabled(bool(self._revisions))
        buttons.addButton(_BUTTON.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accepted.connect(do)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["xl"], SPACE["xl"], SPACE["xl"], SPACE["l"])
        layout.setSpacing(SPACE["m"])
        layout.addWidget(self.headline)
        layout.addWidget(self.summary)
        layout.addWidget(self._halves(), 1)
        layout.addWidget(self.beside)
        layout.addWidget(keeping)
        layout.addWidget(buttons)
        self.list.setVisible(version.answers)
        self.beside.setVisible(self.beside.count() > 0)
        self.list.setCurrentRow(0)
        self.take_return(take)

    def _show(self, row: int) -> None:
        if row >= 0:
            self.text.show_comparison(self._revisions[row].comparison)

    def _halves(self) -> QSplitter:
        halves = QSplitter()
        halves.addWidget(self.list)
        halves.addWidget(self.text)
        self.list.setMinimumWidth(theming.current().scaled(160))
        halves.setStretchFactor(1, 3)
        halves.setChildrenCollapsible(False)
        return halves


def _headline(version: NewVersion) -> str:
    if version.answers or not version.revisions:
        return version.file
    (revision,) = version.revisions
    return f"{revision.source.number}. {revision.source.title}  ←  {version.file}"


def _summary(version: NewVersion) -> str:
    translate = QCoreApplication.translate
    places = sum(1 for one in version.revisions for it in one.comparison.differences() if not it.same)
    told = translate(
        "RevisionDialog",
        "Places that differ: {0}. Codings and accounts whose words stand there still: {1}. Without a certain "
        "place, to be gone through afterwards: {2}.",
    ).format(places, version.staying, version.waiting)
    if not version.answers:
        return told
    counted = translate("RevisionDialog", "Documents that change: {0}. With the same answers as before: {1}.")
    return f"{counted.format(len(version.revisions), len(version.unchanged))} {told}"


def _beside(version: NewVersion) -> Iterator[str]:
    translate = QCoreApplication.translate
    for name in version.new:
        text = translate("RevisionDialog", "{0}: no document has these answers, and nothing is done with them.")
        yield text.format(name)
    for one in version.gone:
        text = translate("RevisionDialog", "{0}. {1}: the file has no answers of theirs; the document stays as it is.")
        yield text.format(one.number, one.title)
    for one in version.unclear:
        text = translate(
            "RevisionDialog",
            "{0}. {1}: several answers may be meant; the document stays as it is. Give it a file of its own.",
        )
        yield text.format(one.number, one.title)
    for one in version.erased:
        text = translate(
            "RevisionDialog",
            "{0}. {1} stays erased; the file, which is stored, has answers of theirs all the same.",
        )
        yield text.format(one.number, one.title)
