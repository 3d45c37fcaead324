"""Splitting a theme: each of its codings goes to one of several needs."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QWidget,
)  # fmt: skip

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.gui.dialogs.dialog import FormDialog, Wrong
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.models.table import ColumnHeading, Grid, GridModel
from lagvarde_coder.gui.widgets.kept_words import keep_words
from lagvarde_coder.gui.widgets.naming import name_box
from lagvarde_coder.gui.words import phrases
from lagvarde_coder.gui.workspaces.parts import muted
from lagvarde_coder.services.coding.marking import CodingLine
from lagvarde_coder.services.decisions.merging import NeedChoice

Parts = list[tuple[NeedChoice, list[Id]]]

_LINES, _LONGEST = 3, 260
"""Lines of an excerpt that are shown, and characters that about fit there."""


class SplitDialog(FormDialog):
    """Mark codings, choose a need, press "Put there"; what is put nowhere waits as unassigned.

    Attributes:
        table: the codings. need: where the marked ones go. put: does it.
    """

    def __init__(
        self, theme: Theme, lines: Sequence[CodingLine], needs: Sequence[Theme], do: Callable[[Parts, str], object],
        parent: QWidget | None = None, *, alone: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(
            QCoreApplication.translate("SplitDialog", "Split {0} {1}").format(theme.number, theme.name),
            QCoreApplication.translate("SplitDialog", "Split"),
            parent,
            intro=QCoreApplication.translate("SplitDialog", "Select codings, choose where they belong, and repeat."),
        )
        self.take_room(860, 640)
        self._lines = list(lines)
        self._goes: dict[Id, str] = {}
        self._do = do
        self._alone = alone
        self._model = GridModel(self)
        self.table = QTableView()
        keep_words(self.table)
        self.table.setModel(self._model)
        self.table.setAccessibleName(self.tr("Codings of the theme"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(_LINES * self.fontMetrics().lineSpacing() + 8)
        self.table.setWordWrap(True)
        self.table.setTabKeyNavigation(False)
        self.need = QComboBox()
        self.need.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.need.setEditable(True)
        self.need.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        name_box(self.need, self.tr("Need"))
        self.need.addItems([f"{need.number} {need.name}" for need in needs])
        self.need.clearEditText()
        if edit := self.need.lineEdit():
            edit.setPlaceholderText(self.tr("Choose a need or name a new one"))
        self._numbers = {f"{need.number} {need.name}": need.number for need in needs}
        self.put = QPushButton(self.tr("Put the selected codings there"))
        self.put.clicked.connect(self._put)
        self.reason = QPlainTextEdit()
        self.reason.setProperty("field", True)
        self.reason.setFixedHeight(theming.current().scaled(64))
        self.reason.setTabChangesFocus(True)
        self._note = muted()
        self._lay_out()
        self._show()
        self.accepted.connect(lambda: self._do(self.parts(), self.reason.toPlainText().strip()))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the codings."""
        super().showEvent(event)
        self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def problem(self) -> str | Wrong:
        if not self._goes:
            return self.tr("Put at least one coding in a need.")
        written = self.reason.toPlainText().strip()
        return "" if written else Wrong(self.tr("Enter the reason. It is kept in the decision log."), self.reason)

    def entries(self) -> object:
        """Return also what was put where."""
        return super().entries(), dict(self._goes)

    def parts(self) -> Parts:
        """Return the needs with their codings, as the service wants them."""
        by_need: dict[str, list[Id]] = {}
        for line in self._lines:
            if line.coding.id in self._goes:
                by_need.setdefault(self._goes[line.coding.id], []).append(line.coding.id)
        return [(NeedChoice(self._numbers.get(name, name)), codings) for name, codings in by_need.items()]

    def _put(self) -> None:
        name = self.need.currentText().strip()
        for index in self.table.selectionModel().selectedRows():
            coding = self._lines[index.row()].coding.id
            if name:
                self._goes[coding] = name
        self._show()

    def _show(self) -> None:
        columns = [ColumnHeading(self.tr("Need")), ColumnHeading(self.tr("Document")), ColumnHeading(self.tr("Words"))]
        rows: list[list[dict[int, object]]] = [
            [
                {Qt.ItemDataRole.DisplayRole: self._goes.get(line.coding.id, "–")},
                {Qt.ItemDataRole.DisplayRole: line.source.title},
                {
                    Qt.ItemDataRole.DisplayRole: phrases.shortened(line.words, _LONGEST),
                    Qt.ItemDataRole.ToolTipRole: phrases.shortened(line.words, 600),
                },
            ]
            for line in self._lines
        ]
        self._model.show_grid(Grid(columns, rows))
        header = self.table.horizontalHeader()
        header.resizeSection(0, self.width() // 4)
        header.resizeSection(1, self.width() // 4)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        waiting = len(self._lines) - len(self._goes)
        note = self.tr("Not put anywhere yet: {0}. They wait as unassigned.").format(waiting)
        if self._alone:
            note += " " + self.tr("Others’ coding is hidden: it waits as unassigned too.")
        self._note.setText(note)
        self.forget_problem()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE["s"])
        row.addWidget(self.need, 1)
        row.addWidget(self.put)
        self.body.insertWidget(0, self.table, 1)
        self.body.insertLayout(1, row)
        self.body.insertWidget(2, self._note)
        self.form.addRow(self.tr("Reason"), self.reason)
