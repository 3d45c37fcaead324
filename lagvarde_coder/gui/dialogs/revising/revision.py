"""What a corrected file would change in a document, before it does."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialogButtonBox, QVBoxLayout, QWidget

from lagvarde_coder.gui.dialogs.unsaved import Dialog
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.difference_view import DifferenceView
from lagvarde_coder.gui.widgets.sentence import Sentence
from lagvarde_coder.services.coding.revising import Revision

_BUTTON = QDialogButtonBox.StandardButton


class RevisionDialog(Dialog):
    """Shows the difference word by word, and takes the new text in when that is wanted."""

    def __init__(self, revision: Revision, do: Callable[[], object], parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(translate("RevisionDialog", "New version of the document"), parent)
        self.resize(820, 600)
        source, comparison = revision.source, revision.comparison
        self.headline = Sentence(f"{source.number}. {source.title}  ←  {revision.file.name}", "headline")
        words = sum(1 for it in comparison.differences() if not it.same)
        self.summary = Sentence(
            self.tr(
                "Places that differ: {0}. Codings and accounts whose words stand there still: {1}. Without a certain "
                "place, to be gone through afterwards: {2}."
            ).format(words, revision.staying, revision.waiting)
        )
        self.text = DifferenceView()
        self.text.setAccessibleName(self.tr("What differs: struck out is gone, underlined is new"))
        self.text.show_comparison(comparison)
        keeping = Sentence(self.tr("The earlier text stays in the project, and the step can be undone."), "muted")
        buttons = QDialogButtonBox()
        take = buttons.addButton(self.tr("Use the new version"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(_BUTTON.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accepted.connect(do)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["xl"], SPACE["xl"], SPACE["xl"], SPACE["l"])
        layout.setSpacing(SPACE["m"])
        for part in (self.headline, self.summary):
            layout.addWidget(part)
        layout.addWidget(self.text, 1)
        layout.addWidget(keeping)
        layout.addWidget(buttons)
        self.take_return(take)
