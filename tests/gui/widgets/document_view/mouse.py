"""Sends a widget what the mouse would send."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
PLAIN = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier


def press(widget, point, keys=PLAIN):
    _send(widget, QEvent.Type.MouseButtonPress, point, LEFT, LEFT, keys)


def move(widget, point, keys=PLAIN, buttons=LEFT):
    _send(widget, QEvent.Type.MouseMove, point, NONE, buttons, keys)


def release(widget, point, keys=PLAIN):
    _send(widget, QEvent.Type.MouseButtonRelease, point, LEFT, NONE, keys)


def drag(widget, start, end, keys=PLAIN):
    press(widget, start, keys)
    move(widget, (QPointF(start) + QPointF(end)) / 2, keys)
    move(widget, end, keys)
    release(widget, end, keys)


def _send(widget, kind, point, button, buttons, keys):
    where = QPointF(point)
    event = QMouseEvent(kind, where, QPointF(widget.mapToGlobal(where.toPoint())), button, buttons, keys)
    QApplication.sendEvent(widget, event)
