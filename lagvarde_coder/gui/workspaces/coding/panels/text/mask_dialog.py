"""What is printed in place of words that are masked."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from lagvarde_coder.domain.report.suggesting import OFFERED
from lagvarde_coder.gui.dialogs.dialog import FormDialog, Wrong, note
from lagvarde_coder.gui.words import phrases, wording

_LETTERS = 200


class MaskDialog(FormDialog):
    """Masks words of the open document.

    Attributes:
        instead: what is printed. own: if that is something else than what is offered.
        everywhere: also wherever else the words stand in the document.
    """

    help_page = "masking"

    def __init__(
        self, words: str, places: int, mask: Callable[[str, bool], bool], parent: QWidget | None = None
    ) -> None:
        """``places``: how often the words stand in the document. ``mask`` does it; False keeps the dialog open."""
        super().__init__(
            QCoreApplication.translate("MaskDialog", "Mask the words"),
            QCoreApplication.translate("MaskDialog", "Mask"),
            parent,
            intro=QCoreApplication.translate(
                "MaskDialog",
                "Masked words stay in the project, but leave it nowhere: not in a report, a table or a copy.",
            ),
        )
        self.help_page = "masking"
        self._mask = mask
        self.instead = QComboBox()
        for offered in OFFERED:
            self.instead.addItem(offered, offered)
        self.instead.addItem(self.tr("Something else …"), "")
        self.own = QLineEdit()
        self.instead.currentIndexChanged.connect(self._follow)
        self.everywhere = QCheckBox(self.tr("Wherever they stand in the document: {0}").format(wording.number(places)))
        self.form.addRow(self.tr("The words"), note(self.tr("“{0}”").format(phrases.shortened(words, _LETTERS))))
        self.form.addRow(self.tr("Printed as"), self.instead)
        self.form.addRow(self.tr("Own wording"), self.own)
        self.form.addRow("", self.everywhere)
        self.form.setRowVisible(self.everywhere, places > 1)
        self._follow()

    @property
    def printed(self) -> str:
        """What is to be printed."""
        return self.instead.currentData() or self.own.text().strip()

    def problem(self) -> str | Wrong:
        return "" if self.printed else Wrong(self.tr("Write what is printed in place of the words."), self.own)

    def apply(self) -> bool:
        return self._mask(self.printed, self.everywhere.isChecked())

    def _follow(self) -> None:
        self.form.setRowVisible(self.own, not self.instead.currentData())
