"""Text that is read and not copied: words of the material leave the window as quotations only, through the gate."""

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QPlainTextEdit, QTextEdit


class KeptText(QPlainTextEdit):
    """Plain text that is read here; what is selected in it goes to no clipboard, and cannot be dragged away."""

    def createMimeDataFromSelection(self) -> QMimeData:
        return QMimeData()


class KeptRichText(QTextEdit):
    """The same of text with looks."""

    def createMimeDataFromSelection(self) -> QMimeData:
        return QMimeData()


class _CopiesNothing(QObject):
    """Takes Ctrl+C before a list does, which would copy the words of its current line as they are shown."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return event.matches(QKeySequence.StandardKey.Copy)
        return False


def keep_words(view: QAbstractItemView) -> None:
    """Let a list copy nothing by itself; a command of its own that has the keys comes first."""
    view.installEventFilter(_CopiesNothing(view))
