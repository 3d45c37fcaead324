"""Svarsöversikt: for one question set, what became of each question at each organisation."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QAction, QPainter, QPen
from PySide6.QtWidgets import (
    QComboBox,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.answer_matrix import AnswerMatrix
from lagvarde_coder.domain.material.ledger import AnswerStatus, QuestionSet
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.gui.core.helping import set_help_page
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.question_set import QuestionSetDialog
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.empty_state import EmptyState
from lagvarde_coder.gui.widgets.flow import Flow, together
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.clipboard import copy_action
from lagvarde_coder.gui.workspaces.list_table import ListTable
from lagvarde_coder.gui.workspaces.material import answer_grids
from lagvarde_coder.gui.workspaces.material.behind_panel import BehindPanel
from lagvarde_coder.gui.workspaces.parts import page_action, pressing, separator

_NAME, _QUESTION = 240, 150


class AnswersPage(QWidget):
    """Organisation × question, and the documents behind the current cell."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        set_help_page(self, "ledger")
        self._sets: list[QuestionSet] = []
        self._matrix: AnswerMatrix | None = None
        self._question: Id | None = None
        self._shown_set: Id | None = None
        self.choice = _choice(self.tr("Question set"))
        self.choice.currentIndexChanged.connect(self._read_set)
        self.group = _choice(self.tr("Group"))
        self.category = _choice(self.tr("Category"))
        for box in (self.group, self.category):
            box.currentIndexChanged.connect(self._show)
        self.figures = PlainLabel()
        self.figures.setProperty("kind", "headline")
        self.totals = PlainLabel()
        self.totals.setProperty("kind", "muted")
        for label in (self.figures, self.totals):
            label.setWordWrap(True)
            label.setContentsMargins(SPACE["m"], 0, SPACE["m"], SPACE["s"])
        self.table = ListTable(self.tr("Status per question"), many=True)
        self.table.setProperty("quiet", True)
        self.table.setItemDelegate(_MarkedCell(self.table))
        self.table.sort_on_click(0)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._on_cell())
        self.table.chosen.connect(self._open)
        self.behind = BehindPanel(session)
        self._make_actions()
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
        self._lay_out()

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
        self._read_set()

    def actions_for_menu(self) -> list[QAction]:
        """Return what can be done here."""
        return [
            self.version_action,
            separator(self),
            self.open_action,
            separator(self),
            *self.status_actions,
            separator(self),
            self.copy_action,
        ]

    def set_status(self, status: AnswerStatus) -> None:
        """Enter by hand what became of the current question at the organisations of the selected rows."""
        matrix, question = self._matrix, self._question
        chosen = [Id(key) for key in self.table.selected_keys()]
        if matrix is None or question is None or not chosen:
            return
        number = next(one.number for one in matrix.question_set.questions if one.id == question)
        answers = self._session.current.material.answers
        text = self.tr("Question {0}: {1}").format(number, wording.name_of(status))
        self._session.perform(text, lambda: answers.set_status(chosen, question, status))

    def new_version(self) -> None:
        """Ask for the questions of the next version of the set that is shown."""
        if self._matrix is not None:
            asked = self._matrix.question_set
            newest = max((one for one in self._sets if one.key == asked.key), key=lambda one: one.version)
            QuestionSetDialog(self._session, newest, self.window()).open()

    def _read_set(self) -> None:
        chosen = self.choice.currentData()
        if chosen is None:
            return
        self._matrix = self._session.current.material.answers.matrix(chosen)
        organisations = [row.organisation for row in self._matrix.rows]
        groups = sorted({one.group for one in organisations}, key=lambda name: (name == "", swedish(name)))
        categories = sorted({name for one in organisations for name in one.categories}, key=swedish)
        _fill(self.group, self.tr("All groups"), {name: wording.ledger_group(name) for name in groups})
        _fill(self.category, self.tr("All categories"), {name: name for name in categories})
        self._show()

    def _show(self) -> None:
        if self._matrix is None:
            return
        shown = self._matrix.only(group=self.group.currentData(), category=self.category.currentData())
        self._show_rows(shown)
        self._pages.setCurrentWidget(self.table if shown.rows else self._empty)
        group = self.group.currentData()
        name = self.tr("Answered") if group is None else wording.ledger_group(group)
        self.figures.setText(answer_grids.line(name, shown.line()))
        self.figures.setVisible(bool(shown.rows))
        self.totals.setText(answer_grids.totals(shown) if shown.rows else "")
        self._on_cell()

    def _show_rows(self, shown: AnswerMatrix) -> None:
        """Show rows; the same cell stays the current one while it is there, else it is the first row's."""
        grid, column, selection = answer_grids.matrix(shown), self._column(), self.table.selectionModel()
        if shown.question_set.id != self._shown_set:
            questions = range(1, len(shown.question_set.questions) + 1)
            widths = [_NAME, *(_QUESTION for _ in questions)]
            self.table.use(grid, widths, {0: 1, **dict.fromkeys(questions, 2)})
            self._shown_set = shown.question_set.id
        else:
            self.table.show_grid(grid)
        if self.table.currentIndex().isValid():
            current = self.table.currentIndex().siblingAtColumn(column)
            selection.setCurrentIndex(current, selection.SelectionFlag.NoUpdate)
        elif shown.rows:
            self.table.setCurrentIndex(self.table.model().index(0, column))

    def _column(self) -> int:
        """Return the column of the question that is looked at; the first one's if none is."""
        questions = self._matrix.question_set.questions if self._matrix else ()
        return next((at for at, one in enumerate(questions, 1) if one.id == self._question), 1 if questions else 0)

    def _on_cell(self) -> None:
        matrix, index = self._matrix, self.table.currentIndex()
        cell = None
        if matrix is not None and index.isValid():
            questions = matrix.question_set.questions
            row = next((one for one in matrix.rows if one.organisation.id == self.table.current_key()), None)
            if row is not None and 0 < index.column() <= len(questions):
                question = questions[index.column() - 1]
                self._question, cell = question.id, (row, question.number, row.cells[index.column() - 1])
            elif row is not None:
                self._question = None
        self.behind.show_cell(cell, matrix.internal if matrix else ())
        self.open_action.setEnabled(bool(cell and cell[2].places))
        for action in self.status_actions:
            action.setEnabled(cell is not None)

    def _open(self) -> None:
        """Open the document behind the current cell; of several let one be chosen."""
        self.behind.open_only()

    def _make_actions(self) -> None:
        self.open_action = page_action(self, self.tr("Show in Coding"), self._open, "Ctrl+Return", "document")
        self.status_actions = [
            page_action(
                self,
                self.tr("Status: {0}").format(wording.name_of(status)),
                lambda status=status: self.set_status(status),  # type: ignore[misc]
                f"Alt+{number}",
            )
            for number, status in enumerate(AnswerStatus, 1)
        ]
        self.version_action = page_action(
            self, self.tr("New version of the questions …"), self.new_version, icon="edit"
        )
        self.copy_action = copy_action(self._session, self.table, self.tr("Status per question"))
        self.table.insertActions(
            self.copy_action, [self.open_action, separator(self), *self.status_actions, separator(self)]
        )

    def _lay_out(self) -> None:
        row = Flow()
        row.setContentsMargins(SPACE["m"], SPACE["m"], SPACE["m"], SPACE["s"])
        for box in (self.choice, self.group, self.category):
            label = PlainLabel(box.accessibleName())
            label.setBuddy(box)
            row.addWidget(together(label, box))
        row.add_stretch()
        row.addWidget(pressing(self.version_action, self.tr("New version …")))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addWidget(self.figures)
        layout.addWidget(self.totals)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.behind)


class _MarkedCell(QStyledItemDelegate):
    """Frames the cell that is looked at: rows are selected as wholes."""

    def __init__(self, table: ListTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        if index == self._table.currentIndex():
            painter.save()
            painter.setPen(QPen(theming.current().colour("focus"), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
            painter.restore()


def _choice(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    return box


def _fill(box: QComboBox, everything: str, names: dict[str, str]) -> None:
    """Offer ``names`` by what they are called; what was chosen stays chosen while it is there."""
    chosen = box.currentData()
    blocked = box.blockSignals(True)
    box.clear()
    box.addItem(everything, None)
    for name, called in names.items():
        box.addItem(called, name)
    box.setCurrentIndex(next((at for at in range(box.count()) if box.itemData(at) == chosen), 0))
    box.blockSignals(blocked)
