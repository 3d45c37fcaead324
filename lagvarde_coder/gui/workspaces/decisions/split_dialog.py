"""Splitting a theme: each of its codings goes to one of several needs."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.gui.dialogs.unsaved import Dialog
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.models.table import ColumnHeading, Grid, GridModel
from lagvarde_coder.gui.words import phrases
from lagvarde_coder.gui.workspaces.parts import muted
from lagvarde_coder.services.coding.marking import CodingLine
from lagvarde_coder.services.decisions.merging import NeedChoice

Parts = list[tuple[NeedChoice, list[Id]]]

_LINES, _LONGEST = 3, 260
"""Lines of an excerpt that are shown, and characters that about fit there."""


class SplitDialog(Dialog):
    """Mark codings, choose a need, press "Put there"; what is put nowhere waits as unassigned.

    Attributes:
        table: the codings. need: where the marked ones go. put: does it. button: splits.
    """

    def __init__(
        self, theme: Theme, lines: Sequence[CodingLine], needs: Sequence[Theme], do: Callable[[Parts, str], object],
        parent: QWidget | None = None, *, alone: bool = False,
    ) -> None:  # fmt: skip
        title = QCoreApplication.translate("SplitDialog", "Split {0} {1}").format(theme.number, theme.name)
        super().__init__(title, parent)
        self.resize(860, 560)
        self._lines = list(lines)
        self._goes: dict[Id, str] = {}
        self._do = do
        self._alone = alone
        self._model = GridModel(self)
        self.table = QTableView()
        self.table.setModel(self._model)
        self.table.setAccessibleName(self.tr("Codings of the theme"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(_LINES * self.fontMetrics().lineSpacing() + 8)
        self.table.setWordWrap(True)
        self.table.setTabKeyNavigation(False)
        self.need = QComboBox()
        self.need.setEditable(True)
        self.need.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.need.setAccessibleName(self.tr("Need"))
        self.need.addItems([f"{need.number} {need.name}" for need in needs])
        self.need.clearEditText()
        if edit := self.need.lineEdit():
            edit.setPlaceholderText(self.tr("Choose a need or name a new one"))
        self._numbers = {f"{need.number} {need.name}": need.number for need in needs}
        self.put = QPushButton(self.tr("Put the selected codings there"))
        self.put.clicked.connect(self._put)
        self.reason = QPlainTextEdit()
        self.reason.setProperty("field", True)
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setPlaceholderText(self.tr("Reason"))
        self.reason.setFixedHeight(64)
        self.reason.setTabChangesFocus(True)
        self.reason.textChanged.connect(self._show)
        self._note = muted()
        self._lay_out()
        self._show()
        self.take_return(self.button)
        self.table.setFocus()

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
        header.resizeSection(0, 220)
        header.resizeSection(1, 200)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        waiting = len(self._lines) - len(self._goes)
        note = self.tr("Not put anywhere yet: {0}. They wait as unassigned.").format(waiting)
        if self._alone:
            note += " " + self.tr("Others’ coding is hidden: it waits as unassigned too.")
        self._note.setText(note)
        self.button.setEnabled(bool(self._goes) and bool(self.reason.toPlainText().strip()))

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.button = buttons.addButton(self.tr("Split"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.button.setProperty("primary", True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accepted.connect(lambda: self._do(self.parts(), self.reason.toPlainText().strip()))
        row = QHBoxLayout()
        row.setSpacing(SPACE["s"])
        row.addWidget(self.need, 1)
        row.addWidget(self.put)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["l"], SPACE["l"], SPACE["l"], SPACE["l"])
        layout.setSpacing(SPACE["s"])
        headline = QLabel(self.tr("Select codings, choose where they belong, and repeat."))
        headline.setProperty("kind", "panel-title")
        layout.addWidget(headline)
        layout.addWidget(self.table, 1)
        layout.addLayout(row)
        layout.addWidget(self._note)
        layout.addWidget(self.reason)
        layout.addWidget(buttons)
