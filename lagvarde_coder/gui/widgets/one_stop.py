"""A row of buttons that is one stop of the Tab key."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
"""Held by arrows on some systems."""
_POLICY = Qt.FocusPolicy


class OneStop(QObject):
    """Lets Tab stop at one button of a row: the one that had the focus last; arrows, Home and End go along the row."""

    def __init__(self, row: QWidget) -> None:
        super().__init__(row)
        self._row = row
        self._buttons: list[QAbstractButton] = []
        self._stop: QAbstractButton | None = None

    def hold(self, buttons: Sequence[QAbstractButton]) -> None:
        """Let these be the buttons of the row, in this order; they follow the row in the order of the Tab key."""
        for button in buttons:
            if button not in self._buttons:
                button.installEventFilter(self)
            _let_stop(button, True)
        policy = self._row.focusPolicy()
        self._row.setFocusPolicy(_POLICY.TabFocus)  # Qt puts nothing behind what is no stop
        for before, after in pairwise([self._row, *buttons]):
            QWidget.setTabOrder(before, after)
        self._row.setFocusPolicy(policy)
        self._buttons = list(buttons)
        self.renew()

    def renew(self) -> None:
        """Choose another stop if the one there was is hidden or greyed now."""
        there = self._there()
        if self._stop not in there:
            self._stop = there[0] if there else None
        for button in self._buttons:
            _let_stop(button, button is self._stop)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QAbstractButton) and watched is not self._stop:
            self._stop = watched
            self.renew()
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress or event.modifiers() & ~_KEYPAD:
            return False
        there = self._there()
        if watched not in there:
            return False
        if event.key() in _STEPS:
            at = (there.index(watched) + _STEPS[Qt.Key(event.key())]) % len(there)
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            at = 0 if event.key() == Qt.Key.Key_Home else -1
        else:
            return False
        there[at].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _there(self) -> list[QAbstractButton]:
        return [button for button in self._buttons if not button.isHidden() and button.isEnabled()]


def _let_stop(button: QAbstractButton, stops: bool) -> None:
    """Let Tab stop at a button or pass it; whether a click gives it the focus stays as it is."""
    if button.focusPolicy() & _POLICY.ClickFocus:
        button.setFocusPolicy(_POLICY.StrongFocus if stops else _POLICY.ClickFocus)
    else:
        button.setFocusPolicy(_POLICY.TabFocus if stops else _POLICY.NoFocus)
