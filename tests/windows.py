"""The program's window and the mouse wheel, for tests that use it as a person does."""

from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.frame.backups import CopySchedule
from lagvarde_coder.gui.frame.main_window import MainWindow


def active_window(qtbot: Any, session: Session) -> MainWindow:
    """Return the program's window, shown and with the keyboard."""
    window = passing_window(qtbot, session)
    qtbot.addWidget(window)
    return window


def passing_window(qtbot: Any, session: Session) -> MainWindow:
    """Return the same for a test that takes it away itself."""
    window = MainWindow(session, CopySchedule(session))
    window.setMinimumSize(960, 620)  # the screen that tests have is smaller
    window.resize(1280, 800)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def let_closed_go(app: QApplication) -> None:
    """Delete the windows that are closed: a new style sheet dresses all that there are."""
    for window in app.topLevelWidgets():
        if window.parent() is None and not window.isVisible():
            window.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def turn_wheel(widget: QWidget, by: int, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Turn the wheel over the middle of a widget; ``by`` in eighths of a degree, upwards if positive."""
    at = QPointF(widget.rect().center())
    event = QWheelEvent(
        at, widget.mapToGlobal(at), QPoint(), QPoint(0, by), Qt.MouseButton.NoButton, held,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)
