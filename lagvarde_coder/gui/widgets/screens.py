"""The screen that something stands on."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget


def room_around(widget: QWidget) -> QRect:
    """Return what the screen of a window has beside the system's bars.

    WORKAROUND: PySide6 6.11 makes what a widget's ``screen()`` returns its child, and deletes the screen with it.
    """
    screen = QGuiApplication.screenAt(widget.geometry().center()) or QGuiApplication.primaryScreen()
    return screen.availableGeometry()
