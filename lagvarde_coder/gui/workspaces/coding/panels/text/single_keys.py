"""The single keys of the text."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QWidget

from lagvarde_coder.gui.core.keymap import Keymap, is_prefix

_HELD = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta}


class SingleKeys(QObject):
    """Listens to the keys pressed in a widget, before menus and shortcuts do.

    Signals:
        pressed: a theme's key; its id.
        refused: the key of a command that cannot be done now; its ``QAction``.
        waiting: the prefix was pressed: the next key is a theme's or a command's.
    """

    pressed = Signal(str)
    refused = Signal(QAction)
    waiting = Signal()

    def __init__(self, widget: QWidget, keymap: Keymap) -> None:
        super().__init__(widget)
        self._keymap = keymap
        self._after_prefix = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._after_prefix = False
        if not isinstance(event, QKeyEvent) or event.key() in _HELD:
            return False
        prefix, after_prefix = is_prefix(event), self._after_prefix
        theme = self._keymap.theme_at(event, after_prefix=after_prefix)
        action = None if theme else self._keymap.action_at(event, after_prefix=after_prefix)
        pressing = event.type() == QEvent.Type.KeyPress
        if pressing:
            self._after_prefix = prefix
        if not theme and action is None and not prefix:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # no menu and no action may take it
        elif not pressing:
            return False
        elif prefix:
            self.waiting.emit()
        else:
            self._do(theme, action)
        return True

    def _do(self, theme: str, action: QAction | None) -> None:
        if action is None:
            self.pressed.emit(theme)
        elif action.isEnabled():
            action.trigger()
        else:
            self.refused.emit(action)
