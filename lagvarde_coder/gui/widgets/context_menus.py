"""The menu of what has the focus, by Shift+F10: Qt itself opens it by the Menu key alone, which many keyboards lack."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

CONTEXT_KEYS = "Shift+F10"


def open_context_menu() -> None:
    """Ask what has the focus for its menu, at the place that it says the cursor is at."""
    widget = QApplication.focusWidget()
    if widget is None:
        return
    cursor = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    at = (cursor if isinstance(cursor, QRect) else cursor.toRect()).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, widget.mapToGlobal(at))
    QApplication.sendEvent(widget, event)
