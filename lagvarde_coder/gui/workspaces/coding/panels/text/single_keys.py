"""The single keys of the text."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QWidget

from lagvarde_coder.gui.core.keymap import Keymap


class SingleKeys(QObject):
    """Listens to the keys pressed in a widget, before menus and shortcuts do.

    Signals:
        pressed: a theme's key; its id.
        refused: the key of a command that cannot be done now; its ``QAction``.
    """

    pressed = Signal(str)
    refused = Signal(QAction)

    def __init__(self, widget: QWidget, keymap: Keymap) -> None:
        super().__init__(widget)
        self._keymap = keymap
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        theme = self._keymap.theme_at(event)
        action = None if theme else self._keymap.action_at(event)
        if not theme and action is None:
            return False
        match event.type():
            case QEvent.Type.ShortcutOverride:
                event.accept()  # no menu and no action may take it
            case QEvent.Type.KeyPress:
                self._do(theme, action)
            case _:
                return False
        return True

    def _do(self, theme: str, action: QAction | None) -> None:
        if action is None:
            self.pressed.emit(theme)
        elif action.isEnabled():
            action.trigger()
        else:
            self.refused.emit(action)
