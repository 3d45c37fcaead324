"""Parts of the editor of a coding: where it begins and ends, and which other themes it might be."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.elided import ElidedLabel
from lagvarde_coder.gui.widgets.one_stop import OneStop
from lagvarde_coder.gui.widgets.plain_words import plain_tooltip
from lagvarde_coder.gui.workspaces.coding.panels.themes.chips import ChipRow

_ENDS = 80
"""Characters of each end of a passage that are shown where there is room for them."""


class ExtentButtons(QWidget):
    """The first and last words of a passage, with buttons that move them: one stop of the Tab key, with arrows.

    Signals:
        moved: "start" or "end", and how many words further on it should be (-1 or 1).
    """

    moved = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ElidedLabel(cut=Qt.TextElideMode.ElideMiddle)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        buttons = [
            self._button("chevron-left", self.tr("Begin one word earlier"), "start", -1),
            self._button("chevron-right", self.tr("Begin one word later"), "start", 1),
            self._button("chevron-left", self.tr("End one word earlier"), "end", -1),
            self._button("chevron-right", self.tr("End one word later"), "end", 1),
        ]
        for button in buttons[:2]:
            row.addWidget(button)
        row.addWidget(self._words, 1)
        for button in buttons[2:]:
            row.addWidget(button)
        OneStop(self).hold(buttons)

    def show_words(self, passage: str) -> None:
        """Show the ends of a passage."""
        words = " ".join(passage.split())
        shown = words if len(words) <= 2 * _ENDS else f"{words[:_ENDS]}…{words[-_ENDS:]}"
        self._words.setText(self.tr("“{0}”").format(shown))
        self._words.setToolTip(plain_tooltip(self._words.text()))

    @property
    def said(self) -> str:
        """The words shown."""
        return self._words.text()

    def _button(self, icon: str, name: str, end: str, step: int) -> QToolButton:
        button = QToolButton()
        button.setToolTip(name)
        button.setAccessibleName(name)
        theming.current().keep_icon(button, icon)
        button.clicked.connect(lambda: self.moved.emit(end, step))
        return button


class Alternatives(QWidget):
    """Other themes that a doubtful coding might have.

    Signals:
        changed: the ids that are left when one was taken away.
        more_wanted: others should be chosen.
    """

    changed = Signal(list)
    more_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips = ChipRow(self.tr("Remove the alternative {0} {1}"), cross=True, per_line=3)
        self.chips.pressed.connect(self._take_away)
        self.more = QToolButton()
        self.more.setProperty("chip", True)
        self.more.setText(self.tr("+ Alternative"))
        self.more.setToolTip(self.tr("Other themes that it might be"))
        self.more.setMinimumHeight(26)
        self.more.clicked.connect(self.more_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE["s"])
        row.addWidget(self.chips)
        row.addWidget(self.more)
        row.addStretch(1)

    def show_themes(self, themes: Sequence[Theme]) -> None:
        """Show these themes."""
        self.chips.show_themes(themes)

    def _take_away(self, theme: Id) -> None:
        self.changed.emit([other for other in self.chips.themes() if other != theme])
