"""Of workbooks of answers: which column names the organisation that answers, or that none does."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from lagvarde_coder.gui.dialogs.dialog import Wrong
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.naming import name_box
from lagvarde_coder.gui.widgets.plain_words import plain_tooltip
from lagvarde_coder.importers.base import ANONYMOUS, SHEET_NAMES, SheetColumn
from lagvarde_coder.services.material.importing import ChosenFile

_WIDTH = 560
"""Pixels of a file's name at the usual size of the text; a longer one is cut in its middle."""

_LETTERS = 44
"""Characters that a choice is wide at least."""


class Respondents(QWidget):
    """A line per workbook; what its headings say is chosen, and nothing else.

    Signals:
        said: a person chose a column of a workbook: the file, and the column's letter or ``ANONYMOUS``.
    """

    said = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._boxes: dict[ChosenFile, QComboBox] = {}
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, SPACE["m"], SPACE["s"])
        self._form.setVerticalSpacing(SPACE["xs"])
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.hide()

    @property
    def asked(self) -> list[ChosenFile]:
        """The workbooks that are asked about."""
        return list(self._boxes)

    def ask(self, file: ChosenFile, columns: Sequence[SheetColumn], respondent: str) -> None:
        """Ask who answers in a workbook, unless that is asked already.

        Args:
            file: the workbook.
            columns: each column, and what it is taken for.
            respondent: the letter of the column whose heading says it; "" if none does.
        """
        if file in self._boxes:
            return
        box = QComboBox()
        name_box(box, self.tr("Who answers in {0}").format(file.name))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(_LETTERS)
        for column in columns:
            if column.example:
                box.addItem(self._described(column), column.letter)
        box.addItem(self.tr("None: the answers are anonymous"), ANONYMOUS)
        box.setPlaceholderText(self.tr("Choose a column …"))
        box.setCurrentIndex(box.findData(respondent) if respondent else -1)
        box.setToolTip(box.currentText())
        box.currentTextChanged.connect(box.setToolTip)
        box.currentIndexChanged.connect(lambda _: self.said.emit(file, str(box.currentData())))
        self._boxes[file] = box
        question = self.tr("Who answers in {0}").format(file.name)
        room = theming.current().scaled(_WIDTH)
        self._form.addRow(self.fontMetrics().elidedText(question, Qt.TextElideMode.ElideMiddle, room), box)
        label = self._form.labelForField(box)
        if label is not None:
            label.setToolTip(plain_tooltip(question))
        self._form.setRowVisible(box, False)

    def choose(self, file: ChosenFile, column: str) -> None:
        """Show which column names who answers, as it was said elsewhere."""
        box = self._boxes[file]
        blocked = box.blockSignals(True)
        box.setCurrentIndex(box.findData(column))
        box.setToolTip(box.currentText())
        box.blockSignals(blocked)

    def forget(self, file: ChosenFile) -> None:
        """Ask no longer: the file is not brought in."""
        box = self._boxes.pop(file, None)
        if box is not None:
            self._form.removeRow(box)

    def show_for(self, files: Collection[ChosenFile]) -> None:
        """Ask of these workbooks; of the others it was asked, or will be."""
        for file, box in self._boxes.items():
            self._form.setRowVisible(box, file in files)
        self.setVisible(any(file in files for file in self._boxes))

    def undecided(self) -> ChosenFile | None:
        """Return the first workbook of which nobody has said who answers."""
        return next((file for file, box in self._boxes.items() if box.currentIndex() < 0), None)

    def problem(self, file: ChosenFile) -> Wrong:
        """Return what is missing of a workbook, with the box in which it is to be chosen."""
        text = self.tr(
            "Say which column of “{0}” names the organisation that answers, or that the answers are anonymous."
        )
        return Wrong(text.format(file.name), self._boxes[file])

    def _described(self, column: SheetColumn) -> str:
        """Return "B: Organisation (NPO Tandvård, NPO Primärvård)"."""
        letter, heading, example = column[:3]
        if letter == SHEET_NAMES:
            return self.tr("The names of the sheets ({0})").format(example)
        told = f"{letter}: {heading}" if heading else self.tr("{0}: without a heading").format(letter)
        return f"{told} ({example})"
