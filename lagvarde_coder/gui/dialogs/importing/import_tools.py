"""Parts of the import dialog: the row above its table, and what stands below it side by side."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from lagvarde_coder.gui.dialogs.dialog import scrolled
from lagvarde_coder.gui.dialogs.importing.rows import ImportRow, RowState
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.busy_bar import BusyBar
from lagvarde_coder.gui.widgets.elided import ElidedLabel
from lagvarde_coder.gui.widgets.filter_box import filter_box
from lagvarde_coder.gui.words import wording

_FORM, _BESIDE = 430, 700
_MANY = 8
"""Files from which on they can be filtered."""


class ImportTools(QWidget):
    """The row above the table of files.

    Attributes:
        filter, only: which files are shown. remove: takes the selected ones out of the list.
        summary: how many there are of each sort. busy: that they are being read.
    """

    def __init__(self, keep: Callable[[], object], take_out: Callable[[], object]) -> None:
        """``keep`` is called when other files are to be shown, ``take_out`` when the selected ones are to go."""
        super().__init__()
        self.summary = ElidedLabel()
        self.summary.setProperty("kind", "muted")
        self.busy = BusyBar()
        self.filter = filter_box(self.tr("Filter files"), lambda _: keep())
        self.filter.setMaximumWidth(theming.current().scaled(240))
        self.only = QCheckBox(self.tr("Only what should be looked at"))
        self.only.toggled.connect(lambda _: keep())
        self.remove = QPushButton(self.tr("Take out of the list"))
        self.remove.clicked.connect(take_out)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE["m"])
        for part in (self.filter, self.only, self.remove):
            row.addWidget(part)
        row.addWidget(self.summary, 1)
        row.addWidget(self.busy)

    def fit(self, files: int) -> None:
        """Show what is of use for so many files."""
        for part in (self.filter, self.only):
            part.setVisible(files >= _MANY)
        self.remove.setVisible(files > 1)

    def count(self, rows: Sequence[ImportRow]) -> None:
        """Say how many files there are, and of how many somebody should look at what."""
        states = [row.state for row in rows]
        counted = (
            (self.tr("files: {0}"), len(states) - states.count(RowState.LEFT)),
            (self.tr("cannot be imported: {0}"), states.count(RowState.REFUSED)),
            (self.tr("doubles: {0}"), states.count(RowState.DOUBLE)),
            (self.tr("to check: {0}"), states.count(RowState.CHECK) + states.count(RowState.ASKS)),
            (self.tr("left aside: {0}"), states.count(RowState.LEFT)),
        )
        parts = ", ".join(text.format(wording.number(number)) for text, number in counted if number)
        self.summary.setText(parts[:1].upper() + parts[1:])


def form_and_text(about: QWidget, parts: Sequence[QWidget], beside: QWidget) -> QSplitter:
    """Return what is said of the files, under what it is about, and beside it the text of one."""
    inside = QWidget()
    fields = QVBoxLayout(inside)
    fields.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        fields.addWidget(part)
    fields.addStretch(1)
    form = QWidget()
    column = QVBoxLayout(form)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(about)
    column.addWidget(scrolled(inside), 1)
    halves = QSplitter(Qt.Orientation.Horizontal)
    halves.setChildrenCollapsible(False)
    halves.addWidget(form)
    halves.addWidget(beside)
    halves.setStretchFactor(1, 1)
    halves.setSizes([theming.current().scaled(_FORM), theming.current().scaled(_BESIDE)])
    return halves
