"""The questions that are put to one kind of actor: a new version of a set."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from lagvarde_coder.domain.material.ledger import QuestionSet
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.dialog import FormDialog, Wrong

_HEIGHT = 180


class QuestionSetDialog(FormDialog):
    """One question per line: their wording, order and number can be changed; the earlier version stays as it is."""

    help_page = "ledger"

    def __init__(self, session: Session, question_set: QuestionSet, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("QuestionSetDialog", "New version of the question set"),
            QCoreApplication.translate("QuestionSetDialog", "Save as a new version"),
            parent,
            intro=QCoreApplication.translate(
                "QuestionSetDialog",
                "Answers stay with the version that was put. Documents that come in afterwards are held against both.",
            ),
        )
        self._session = session
        self._before = question_set
        self.name = QLineEdit(question_set.name)
        self.questions = QPlainTextEdit("\n".join(question.text for question in question_set.questions))
        self.questions.setProperty("field", True)
        self.questions.setMinimumHeight(_HEIGHT)
        self.questions.setTabChangesFocus(True)
        self.form.addRow(self.tr("Name"), self.name)
        self.form.addRow(self.tr("Questions, one per line"), self.questions)

    def problem(self) -> str | Wrong:
        if not self.name.text().strip():
            return Wrong(self.tr("Enter a name."), self.name)
        if not self._wordings():
            return Wrong(self.tr("Enter at least one question."), self.questions)
        before = self._before
        if self._wordings() == [one.text for one in before.questions] and self.name.text().strip() == before.name:
            return Wrong(self.tr("Nothing is changed yet."), self.questions)
        return ""

    def apply(self) -> bool:
        answers, key, name = self._session.current.material.answers, self._before.key, self.name.text()
        text = self.tr("new version of {0}").format(name.strip())
        return self._session.perform(text, lambda: answers.new_version(key, name, self._wordings())) is not None

    def _wordings(self) -> list[str]:
        return [line.strip() for line in self.questions.toPlainText().splitlines() if line.strip()]
