"""Text that is read and not copied: words of the material leave the window as quotations only, through the gate."""

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit


class KeptText(QPlainTextEdit):
    """Plain text that is read here; what is selected in it goes to no clipboard, and cannot be dragged away."""

    def createMimeDataFromSelection(self) -> QMimeData:
        return QMimeData()


class KeptRichText(QTextEdit):
    """The same of text with looks."""

    def createMimeDataFromSelection(self) -> QMimeData:
        return QMimeData()
