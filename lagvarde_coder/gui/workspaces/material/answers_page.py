"""Svarsöversikt: for one question set, what became of each question at each organisation."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QStackedWidget, QVBoxLayout, QWidget

from lagvarde_coder.domain.material.ledger import AnswerStatus, Inquiry, QuestionSet
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.empty_state import EmptyState
from lagvarde_coder.gui.widgets.flow import Flow, together
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.clipboard import copy_action
from lagvarde_coder.gui.workspaces.list_table import ListTable
from lagvarde_coder.gui.workspaces.material import grids

_ANSWERED = {AnswerStatus.ANSWERED, AnswerStatus.ORALLY}


class AnswersPage(QWidget):
    """Organisation × question."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._sets: list[QuestionSet] = []
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Question set"))
        self.choice.currentIndexChanged.connect(self._show_set)
        self._note = PlainLabel()
        self._note.setProperty("kind", "muted")
        self.table = ListTable(self.tr("Status per question"))
        self.table.setProperty("quiet", True)
        self.table.sort_on_click(0)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.copy_action = copy_action(session, self.table, self.tr("Status per question"))
        self._empty = EmptyState(
            "question",
            self.tr("Nobody has been asked these questions"),
            self.tr(
                "The status of each question appears here when answers or notes with these questions are imported."
            ),
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.table)
        label = PlainLabel(self.tr("Question set"))
        label.setBuddy(self.choice)
        row = Flow()
        row.setContentsMargins(SPACE["m"], SPACE["m"], SPACE["m"], SPACE["m"])
        row.addWidget(together(label, self.choice))
        row.addWidget(self._note)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addWidget(self._pages, 1)

    def refresh(self) -> None:
        """Show the answers as they are known now."""
        chosen = self.choice.currentData()
        self._sets = self._session.current.material.ledger.question_sets()
        blocked = self.choice.blockSignals(True)
        self.choice.clear()
        for question_set in self._sets:
            self.choice.addItem(
                self.tr("{0} (version {1})").format(question_set.name, question_set.version), question_set.id
            )
        npo = next((question_set.id for question_set in self._sets if question_set.key == "npo"), None)
        self.choice.setCurrentIndex(max(0, self.choice.findData(chosen or npo)))
        self.choice.blockSignals(blocked)
        self._show_set()

    def actions_for_menu(self) -> list[QAction]:
        """Return what can be done here."""
        return [self.copy_action]

    def _show_set(self) -> None:
        chosen = next(
            (question_set for question_set in self._sets if question_set.id == self.choice.currentData()), None
        )
        if chosen is None:
            return
        ledger = self._session.current.material.ledger
        inquiries = ledger.inquiries()
        grid = grids.answers(ledger.organisations(), inquiries, chosen)
        questions = range(1, len(grid.columns))
        self.table.use(grid, [240, *(150 for _ in questions)], {0: 1, **dict.fromkeys(questions, 2)})
        self._pages.setCurrentWidget(self.table if grid.cells else self._empty)
        self._note.setText(self._figures(chosen, inquiries) if grid.cells else "")

    def _figures(self, chosen: QuestionSet, inquiries: list[Inquiry]) -> str:
        asked = {inquiry.organisation for inquiry in inquiries if inquiry.question_set == chosen.id}
        parts = []
        for question in chosen.questions:
            answered = {
                inquiry.organisation
                for inquiry in inquiries
                for status in inquiry.statuses
                if status.question == question.id and status.status in _ANSWERED
            }
            text = self.tr("Question {0}: {1} of {2} answered")
            parts.append(text.format(question.number, wording.number(len(answered)), wording.number(len(asked))))
        return "   ·   ".join(parts)
