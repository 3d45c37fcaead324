"""What each column of a workbook of answers is taken for, shown with the reason and corrected by hand."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from lagvarde_coder.gui.dialogs.dialog import FormDialog, Wrong, note, scrolled
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.elided import ElidedLabel
from lagvarde_coder.gui.widgets.naming import name_box
from lagvarde_coder.gui.widgets.plain_words import PlainLabel, plain_tooltip
from lagvarde_coder.importers.base import ANONYMOUS, ColumnSign, ColumnUse, SheetColumn

SaidOfColumns = Callable[[str, tuple[str, ...]], object]
"""Called with the respondent's column, or ``ANONYMOUS``, and the columns with questions, by their letters."""

_WIDTH, _HEIGHT = 900, 560


class SheetColumnsDialog(FormDialog):
    """A line per column: its letter, heading and what two of its cells say, and a box with what it is taken for.

    Attributes:
        boxes: by the letter of the column.
    """

    def __init__(
        self,
        name: str,
        columns: Sequence[SheetColumn],
        respondent: str,
        do: SaidOfColumns,
        parent: QWidget | None = None,
    ) -> None:
        """``name``: what is told of the files; ``respondent``: the column that names it, "" if nobody has said it."""
        translate = QCoreApplication.translate
        headline = translate("SheetColumnsDialog", "Columns of {0}").format(name)
        super().__init__(headline, translate("SheetColumnsDialog", "Read like this"), parent)
        self._do = do
        self.boxes: dict[str, QComboBox] = {}
        self.take_room(_WIDTH, _HEIGHT)
        self.body.addWidget(
            note(self.tr("Each row with answers becomes a document. Columns that are not read are told in the report."))
        )
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, SPACE["m"], 0)
        grid.setHorizontalSpacing(SPACE["m"])
        grid.setVerticalSpacing(SPACE["xs"])
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 2)
        for at, heading in enumerate(
            (self.tr("Column"), self.tr("Heading"), self.tr("Example"), self.tr("Is read as"))
        ):
            label = PlainLabel(heading)
            label.setProperty("kind", "muted")
            grid.addWidget(label, 0, at)
        for row, column in enumerate(columns, 1):
            self._add(grid, row, column, respondent)
        grid.setRowStretch(len(columns) + 1, 1)
        self.body.addWidget(scrolled(page), 1)

    def problem(self) -> str | Wrong:
        naming = [letter for letter, box in self.boxes.items() if box.currentData() == ColumnUse.RESPONDENT]
        if len(naming) > 1:
            return self.tr("Only one column can name who answers; now {0} do.").format(", ".join(naming))
        if not any(box.currentData() == ColumnUse.QUESTION for box in self.boxes.values()):
            return self.tr("No column is a question, so that there are no answers to read.")
        return ""

    def apply(self) -> bool:
        used = {letter: ColumnUse(box.currentData()) for letter, box in self.boxes.items()}
        respondent = next((letter for letter, use in used.items() if use is ColumnUse.RESPONDENT), ANONYMOUS)
        self._do(respondent, tuple(letter for letter, use in used.items() if use is ColumnUse.QUESTION))
        return True

    def _add(self, grid: QGridLayout, row: int, column: SheetColumn, respondent: str) -> None:
        heading, example = ElidedLabel(column.heading or self.tr("without a heading")), ElidedLabel(column.example)
        heading.setToolTip(plain_tooltip(column.heading))
        example.setToolTip(plain_tooltip(column.example))
        example.setProperty("kind", "muted")
        box = QComboBox()
        name_box(box, self.tr("Column {0}, {1}, is read as").format(column.letter, column.heading))
        box.addItem(self.tr("Who answers"), ColumnUse.RESPONDENT)
        box.addItem(self.tr("A question"), ColumnUse.QUESTION)
        if column.use is ColumnUse.DAY:
            box.addItem(self.tr("The day of the answer"), ColumnUse.DAY)
        box.addItem(self._not_read(column), ColumnUse.LEFT_OUT)
        use = column.use
        if column.letter == respondent:
            use = ColumnUse.RESPONDENT
        elif use is ColumnUse.RESPONDENT:
            use = ColumnUse.LEFT_OUT
        box.setCurrentIndex(next(at for at in range(box.count()) if box.itemData(at) == use))
        self.boxes[column.letter] = box
        letter = PlainLabel(column.letter)
        for at, part in enumerate((letter, heading, example, box)):
            grid.addWidget(part, row, at, Qt.AlignmentFlag.AlignVCenter)

    def _not_read(self, column: SheetColumn) -> str:
        """Return that it is not read, with the reason where it is that already."""
        plain = self.tr("Is not read")
        reasons = {
            ColumnSign.PERSONAL: self.tr("Is not read: persons may be known by it"),
            ColumnSign.ABOUT: self.tr("Is not read: it is about the answer"),
            ColumnSign.FIGURES: self.tr("Is not read: it has no words"),
            ColumnSign.EMPTY: self.tr("Is not read: it is empty"),
            ColumnSign.UNASKED: self.tr("Is not read: its heading does not ask"),
        }
        return reasons.get(column.sign, plain) if column.use is ColumnUse.LEFT_OUT else plain
