"""Of workbooks of answers: which column names the organisation that answers, or that none does."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from lagvarde_coder.gui.dialogs.dialog import Wrong
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.naming import name_box
from lagvarde_coder.importers.base import ANONYMOUS, SHEET_NAMES, SheetColumn

_LETTERS = 44
"""Characters that a choice is wide at least."""


class Respondents(QWidget):
    """A line per workbook, in the order of the files; what its headings say is chosen, and nothing else."""

    def __init__(self, files: Sequence[Path]) -> None:
        super().__init__()
        self._files = list(files)
        self._boxes: dict[Path, QComboBox] = {}
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, SPACE["m"], SPACE["s"])
        self._form.setVerticalSpacing(SPACE["xs"])
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.hide()

    @property
    def chosen(self) -> dict[Path, str]:
        """The letter of each workbook's column, or ``ANONYMOUS``; not of those where nothing is chosen."""
        return {file: str(box.currentData()) for file, box in self._boxes.items() if box.currentIndex() >= 0}

    def ask(self, file: Path, columns: Sequence[SheetColumn], respondent: str) -> None:
        """Ask who answers in a workbook.

        Args:
            file: the workbook.
            columns: each column, and what it is taken for.
            respondent: the letter of the column whose heading says it; "" if none does.
        """
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
        place = sum(self._files.index(other) < self._files.index(file) for other in self._boxes)
        self._boxes[file] = box
        self._form.insertRow(place, self.tr("Who answers in {0}").format(file.name), box)
        self.show()

    def problem(self) -> str | Wrong:
        """Return what is missing, with the box in which it is to be chosen."""
        for file, box in sorted(self._boxes.items(), key=lambda item: self._files.index(item[0])):
            if box.currentIndex() < 0:
                text = self.tr(
                    "Say which column of “{0}” names the organisation that answers, or that the answers are anonymous."
                )
                return Wrong(text.format(file.name), box)
        return ""

    def _described(self, column: SheetColumn) -> str:
        """Return "B: Organisation (NPO Tandvård, NPO Primärvård)"."""
        letter, heading, example = column[:3]
        if letter == SHEET_NAMES:
            return self.tr("The names of the sheets ({0})").format(example)
        told = f"{letter}: {heading}" if heading else self.tr("{0}: without a heading").format(letter)
        return f"{told} ({example})"
