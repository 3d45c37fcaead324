"""Who was asked what: enters that organisations were put a question set on an occasion."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QWidget

from lagvarde_coder.domain.material.ledger import Organisation
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.dialog import FormDialog
from lagvarde_coder.gui.dialogs.number_field import wave_field

_NAMED = 4


class AskDialog(FormDialog):
    """One occasion for all the organisations; they stand as silent until an answer is entered."""

    def __init__(self, session: Session, organisations: Sequence[Organisation], parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("AskDialog", "Record that they were asked"),
            QCoreApplication.translate("AskDialog", "Enter"),
            parent,
            intro=_names(organisations),
        )
        self._session = session
        self._organisations = tuple(organisation.id for organisation in organisations)
        ledger = session.current.material.ledger
        self.questions = QComboBox()
        for question_set in ledger.question_sets():
            self.questions.addItem(
                self.tr("{0} (version {1})").format(question_set.name, question_set.version), question_set.id
            )
        self.questions.addItem(self.tr("No fixed questions"), None)
        self.occasion = QComboBox()
        self.occasion.setEditable(True)
        self.occasion.addItems(sorted({inquiry.occasion for inquiry in ledger.inquiries()} | {""}, key=swedish))
        self.occasion.setCurrentText("")
        self.wave = wave_field()
        self.form.addRow(self.tr("Question set"), self.questions)
        self.form.addRow(self.tr("Occasion"), self.occasion)
        self.form.addRow(self.tr("Wave"), self.wave)

    def apply(self) -> bool:
        ledger, questions = self._session.current.material.ledger, self.questions.currentData()
        occasion, wave = self.occasion.currentText().strip(), self.wave.value()
        text = self.tr("asked: {0}").format(self.questions.currentText())
        return (
            self._session.perform(text, lambda: ledger.ask(self._organisations, questions, occasion, wave)) is not None
        )


def _names(organisations: Sequence[Organisation]) -> str:
    names = [organisation.name for organisation in organisations]
    more = len(names) - _NAMED
    if more > 0:
        names[_NAMED:] = [QCoreApplication.translate("AskDialog", "and {0} more").format(more)]
    return ", ".join(names)
