"""The keys of the list of what is to be taken up: arrows go from doubt to doubt, letters decide and are never typed."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_HELD = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class AgendaKeys(QObject):
    """Takes the keys that the list would understand in another way.

    Signals:
        stepped: an arrow key, 1 down and -1 up. refused: the key of an action that cannot be done now.
    """

    stepped = Signal(int)
    refused = Signal()

    def __init__(self, of: QAbstractItemView) -> None:
        super().__init__(of)
        self._of = of
        of.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys pass over headings, where nothing can be decided, and letters search for nothing."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        step = 0 if event.modifiers() & _HELD else _STEPS.get(Qt.Key(event.key()), 0)
        if step:
            self.stepped.emit(step)
        elif self._is_refused(QKeySequence(event.keyCombination())):
            self.refused.emit()
        return bool(step) or (event.text().isprintable() and bool(event.text().strip()))

    def _is_refused(self, key: QKeySequence) -> bool:
        return any(action.shortcut() == key for action in self._of.actions() if not action.isEnabled())
