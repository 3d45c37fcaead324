"""What is asked or told in one or two sentences over a window."""

from html import escape

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from lagvarde_coder.gui.core.helping import HELP_KEY, help_desk
from lagvarde_coder.gui.looks.theming import SPACE

_LEAST = 45
"""Letters that fit beside each other, about: short sentences are not broken."""


class MessageBox(QMessageBox):
    """A headline in bold, an explanation below it, and the distances of our dialogs."""

    def __init__(self, headline: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(QCoreApplication.applicationName())
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setText(f"<b>{escape(headline)}</b>")
        self.setInformativeText(escape(text).replace("\n", "<br>"))
        QShortcut(QKeySequence(HELP_KEY), self, lambda: help_desk().wanted.emit(""))

    def showEvent(self, event: QShowEvent) -> None:
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(SPACE["xl"], SPACE["xl"], SPACE["xl"], SPACE["l"])
        for label in self.findChildren(QLabel):
            if label.objectName() == "qt_msgbox_informativelabel":
                label.setMinimumWidth(_LEAST * self.fontMetrics().averageCharWidth())
        button = self.button(QMessageBox.StandardButton.Ok)
        if button is not None:
            button.setText(self.tr("OK"))  # Qt writes it in another way in Swedish
        super().showEvent(event)
