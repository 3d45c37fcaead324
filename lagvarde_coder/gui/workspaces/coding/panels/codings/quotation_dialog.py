"""How a quotation may be used: quoted, paraphrased or not at all; who is named; whether it stands in the report."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from lagvarde_coder.domain.report.quotations import NamedAs, Quotation, QuotationUse
from lagvarde_coder.gui.dialogs.dialog import FormDialog, Wrong, note
from lagvarde_coder.gui.words import phrases, wording
from lagvarde_coder.services.coding.marking import CodingLine
from lagvarde_coder.services.report.choosing_quotations import QuotationChanges

_HEIGHT = 84
_LETTERS = 240


class QuotationDialog(FormDialog):
    """Decides of one coding.

    Attributes:
        chosen: whether it stands in the report. use, named: how it may be used, and what is printed of who said it.
        alias, paraphrase: only where they are wanted.
    """

    help_page = "quotations"

    def __init__(
        self,
        line: CodingLine,
        quotation: Quotation | None,
        decide: Callable[[QuotationChanges], bool],
        parent: QWidget | None = None,
    ) -> None:
        """``decide`` does it; False keeps the dialog open."""
        super().__init__(
            QCoreApplication.translate("QuotationDialog", "How the quotation may be used"),
            QCoreApplication.translate("QuotationDialog", "Save"),
            parent,
        )
        self.help_page = "quotations"
        self._decide = decide
        now = quotation or Quotation(id="", coding=line.coding.id, chosen=False)
        self.words = note(f"{line.theme.number} {line.theme.name}: {phrases.shortened(line.words, _LETTERS)}")
        self.chosen = QCheckBox(self.tr("Stands in the report"))
        self.chosen.setChecked(now.chosen)
        self.use, self.named = QComboBox(), QComboBox()
        for use in QuotationUse:
            self.use.addItem(wording.name_of(use), use)
        for named in NamedAs:
            self.named.addItem(wording.name_of(named), named)
        self.use.setCurrentIndex(list(QuotationUse).index(now.use))
        self.named.setCurrentIndex(list(NamedAs).index(now.named))
        self.alias = QLineEdit(now.alias)
        self.paraphrase = QPlainTextEdit(now.paraphrase)
        self.paraphrase.setProperty("field", True)
        self.paraphrase.setTabChangesFocus(True)
        self.paraphrase.setFixedHeight(_HEIGHT)
        self.form.addRow(self.tr("The coding"), self.words)
        self.form.addRow(self.tr("Use of the words"), self.use)
        self.form.addRow(self.tr("Paraphrase"), self.paraphrase)
        self.form.addRow(self.tr("Who is named"), self.named)
        self.form.addRow(self.tr("Alias"), self.alias)
        self.form.addRow("", self.chosen)
        self.use.currentIndexChanged.connect(self._follow)
        self.named.currentIndexChanged.connect(self._follow)
        self._follow()

    @property
    def changes(self) -> QuotationChanges:
        """What was filled in."""
        return {
            "chosen": self.chosen.isChecked(),
            "use": QuotationUse(self.use.currentData()),
            "named": NamedAs(self.named.currentData()),
            "alias": self.alias.text(),
            "paraphrase": self.paraphrase.toPlainText(),
        }

    def problem(self) -> str | Wrong:
        wanted = self.changes
        if wanted["use"] is QuotationUse.PARAPHRASE and not wanted["paraphrase"].strip():
            return Wrong(self.tr("Write what is printed in place of the words."), self.paraphrase)
        if wanted["named"] is NamedAs.ALIAS and not wanted["alias"].strip():
            return Wrong(self.tr("Write what they are called."), self.alias)
        return ""

    def apply(self) -> bool:
        return self._decide(self.changes)

    def _follow(self) -> None:
        self.form.setRowVisible(self.paraphrase, self.changes["use"] is QuotationUse.PARAPHRASE)
        self.form.setRowVisible(self.alias, self.changes["named"] is NamedAs.ALIAS)
