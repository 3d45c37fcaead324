"""Asks before documents are deleted: which, and what goes with them."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from lagvarde_coder.gui.dialogs.dialog import FormDialog, note
from lagvarde_coder.gui.widgets.sentence import Sentence
from lagvarde_coder.gui.words import wording
from lagvarde_coder.services.material.removing import Belongings

_NAMED = 6


class DeleteDialog(FormDialog):
    """Says what would go; Return on the button deletes it.

    Attributes:
        told: the documents, a line each. counted: what lies on them.
    """

    def __init__(self, gone: Belongings, do: Callable[[], object], parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        many = len(gone.sources) > 1
        headline = translate("DeleteDialog", "Delete the documents?") if many else ""
        super().__init__(headline or translate("DeleteDialog", "Delete the document?"), self.tr("Delete"), parent)
        self.told = Sentence(titles(gone))
        self.counted = Sentence(
            self.tr("With it go: codings, {0}; accounts of text without a theme, {1}.").format(
                wording.number(len(gone.codings)), wording.number(len(gone.accounts))
            )
            if gone.codings or gone.accounts
            else self.tr("Nothing has been coded there.")
        )
        for part in (self.told, self.counted):
            self.body.addWidget(part)
        self.body.addWidget(
            note(
                self.tr(
                    "The step can be undone, and the words stay in the project file. To have them really gone, erase "
                    "the document instead."
                )
            )
        )
        self.accepted.connect(do)


def titles(gone: Belongings) -> str:
    """Return the documents by number and title, a line each, the first of many."""
    lines = [f"{source.number}. {source.title}" for source in gone.sources[:_NAMED]]
    more = len(gone.sources) - len(lines)
    if more:
        lines.append(QCoreApplication.translate("DeleteDialog", "and {0} more").format(wording.number(more)))
    return "\n".join(lines)
