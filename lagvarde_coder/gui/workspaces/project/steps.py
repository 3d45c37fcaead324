"""The steps of the work, for who has no project yet: what each place of the rail is for."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE

_ICON = QSize(24, 24)


class WorkStep(NamedTuple):
    """A place of the rail: its icon, its name, and what it is for, both in the user's language."""

    icon: str
    title: str
    purpose: str


class WorkSteps(QWidget):
    """A line per place of the rail, in the order of the work."""

    def __init__(self, steps: Sequence[WorkStep], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons: list[tuple[QLabel, str]] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(SPACE["l"], SPACE["m"], SPACE["l"], SPACE["l"])
        grid.setHorizontalSpacing(SPACE["l"])
        grid.setVerticalSpacing(SPACE["l"])
        grid.setColumnStretch(1, 1)
        for row, step in enumerate(steps):
            icon, words = QLabel(), QLabel()
            words.setText(f"<b>{step.title}</b><br>{step.purpose}")
            words.setWordWrap(True)
            grid.addWidget(icon, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, row, 1)
            self._icons.append((icon, step.icon))
        grid.setRowStretch(len(steps), 1)
        theming.current().changed.connect(self._recolour)
        self._recolour()

    def _recolour(self) -> None:
        for label, name in self._icons:
            label.setPixmap(theming.current().icon(name, "accent").pixmap(_ICON))
