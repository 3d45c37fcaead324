"""Coding with one key per theme."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from lagvarde_coder.domain.ids import Id

_IGNORED = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


class ThemeKeys(QObject):
    """Listens to the keys pressed in a widget: a theme's key alone (unless turned off), or with Alt.

    Attributes:
        single: whether the key alone is enough.

    Signals:
        pressed: the theme's id.
    """

    pressed = Signal(str)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.single = True
        self._themes: dict[str, Id] = {}
        widget.installEventFilter(self)

    def set_keys(self, themes: Mapping[str, Id]) -> None:
        """Listen to these keys (single characters)."""
        self._themes = {key.casefold(): theme for key, theme in themes.items() if key}

    def shown(self, key: str) -> str:
        """Return what has to be pressed for a theme with ``key``, in words."""
        if not key:
            return ""
        return key.upper() if self.single else f"Alt+{key.upper()}"

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or not (theme := self._theme(event)):
            return False
        match event.type():
            case QEvent.Type.ShortcutOverride:
                event.accept()  # no menu and no action may take it
            case QEvent.Type.KeyPress:
                self.pressed.emit(theme)
            case _:
                return False
        return True

    def _theme(self, event: QKeyEvent) -> Id | None:
        held = event.modifiers() & ~_IGNORED
        with_alt = held == Qt.KeyboardModifier.AltModifier
        if not with_alt and (held or not self.single or event.modifiers() & Qt.KeyboardModifier.ShiftModifier):
            return None
        key = chr(event.key()) if with_alt and event.key() < 0x110000 else event.text()
        return self._themes.get(key.casefold())
