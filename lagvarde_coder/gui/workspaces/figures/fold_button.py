"""Choices that are seldom changed, folded behind a button that says in words what they hold."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.plain_words import no_mnemonic, plain_tooltip
from lagvarde_coder.gui.words import phrases

_LETTERS = 64
"""Letters that the button has at most; its tooltip has all."""


class FoldButton(QToolButton):
    """Shows and hides what is folded; pressed while that is shown."""

    def __init__(self, title: str, folded: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._folded = title, folded
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.toggled.connect(self._on_toggled)
        self.say("")
        self._follow()

    def say(self, words: str) -> None:
        """Say what holds; nothing: the title alone."""
        text = f"{self._title}: {words}" if words else self._title
        self.setText(no_mnemonic(phrases.shortened(text, _LETTERS)))
        self.setAccessibleName(text)
        self.setToolTip(plain_tooltip(text))

    def _on_toggled(self) -> None:
        self._follow()
        announce(self, (self.tr("{0}: shown") if self.isChecked() else self.tr("{0}: hidden")).format(self._title))

    def _follow(self) -> None:
        self._folded.setVisible(self.isChecked())
        theming.current().keep_icon(self, "chevron-down" if self.isChecked() else "chevron-right")
