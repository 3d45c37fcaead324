"""Names as they are, wherever Qt would read something else into them: a mnemonic, a mark-up language."""

from html import escape

from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


class PlainLabel(QLabel):
    """A label that shows its words letter by letter."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)


def no_mnemonic(words: str) -> str:
    """Return what makes a button, an action, a menu or a tab show ``words`` with each & that they have."""
    return words.replace("&", "&&")


def plain_tooltip(words: str) -> str:
    """Return what makes a tooltip show ``words`` letter by letter, also if they look like a mark-up language."""
    return f'<p style="white-space: pre-wrap">{escape(words)}</p>' if QtGui.Qt.mightBeRichText(words) else words
