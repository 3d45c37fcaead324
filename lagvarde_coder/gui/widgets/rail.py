"""The rail on the left: one large button per workspace, in the order of the work."""

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QToolTip, QVBoxLayout, QWidget

from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.place_button import ICON, PlaceButton

_LEAST = 120
_BESIDE = 20
"""Pixels left and right of a word, together."""
_HIGH = 62
"""Pixels of a button with its word, at the usual size of the text."""
_SHARE = 10
"""With words it takes a tenth of the window at most; where they need more, the icons stand alone."""
_AROUND = 20
"""Pixels around an icon that stands alone, left and right together, beside the margins of the rail."""
_BETWEEN = 16
"""Pixels above and below such an icon, together, at the least."""
_NARROW = 480
"""Pixels of width of a window that has no room for a rail: the menu "Go" has its places."""
_FOCUS = {QEvent.Type.FocusIn, QEvent.Type.FocusOut}
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}


class Rail(QFrame):
    """Icons with words, or, in a window that is narrow for the size of its letters, without; exactly one is chosen.

    To the keyboard it is one stop, at the place that is shown. Arrows go along it, Enter and Space choose; the name of
    an icon that stands alone is shown while it has the focus.

    Signals:
        chosen: the key of a place, by the user.
    """

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAccessibleName(name)
        self.setFixedWidth(_LEAST)
        self._room: tuple[int, int] | None = None
        self._has_words = True
        self._buttons: dict[str, PlaceButton] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(SPACE["xs"], SPACE["m"], SPACE["xs"], SPACE["m"])
        self._layout.setSpacing(SPACE["xs"])
        self._layout.addStretch(1)

    def add_place(self, key: str, title: str, icon: str, shortcut: str) -> None:
        """Add a place below the others."""
        button = PlaceButton(title, icon)
        button.setToolTip(f"{title} ({shortcut})")
        button.clicked.connect(lambda: self._choose(key))
        button.installEventFilter(self)
        self._buttons[key] = button
        self._layout.insertWidget(self._layout.count() - 1, button)
        self._fit()

    def show_place(self, key: str) -> None:
        """Mark a place as the one that is shown; the signal is not sent."""
        for other, button in self._buttons.items():
            button.setChecked(other == key)
        self.setFocusProxy(self._buttons[key])
        self._stop_at_shown()

    def changeEvent(self, event: QEvent) -> None:
        """Make room for larger words."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def fit_into(self, width: int, height: int) -> None:
        """Follow the width of the window and the height beside the rail, in pixels."""
        self._room = width, height
        self._fit()
        least = self._needed(theming.current().scaled(ICON) + _BETWEEN)
        self.setVisible(width >= _NARROW and least <= height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go along by arrows; show what an icon means that the keyboard has come to."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return isinstance(watched, PlaceButton) and self._press(watched, event)
        if event.type() in _FOCUS and isinstance(event, QFocusEvent) and isinstance(watched, PlaceButton):
            if event.lostFocus():
                self._stop_at_shown()
                QToolTip.hideText()
            elif not self._has_words and event.reason() != Qt.FocusReason.MouseFocusReason:
                at = watched.mapToGlobal(QPoint(watched.width(), 0))
                QToolTip.showText(at, watched.toolTip(), watched)
        return False

    def _press(self, button: PlaceButton, event: QKeyEvent) -> bool:
        buttons = list(self._buttons.values())
        if event.key() in _STEPS:
            at = (buttons.index(button) + _STEPS[Qt.Key(event.key())]) % len(buttons)
            buttons[at].setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            buttons[0 if event.key() == Qt.Key.Key_Home else -1].setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            button.click()
        else:
            return False
        return True

    def _choose(self, key: str) -> None:
        self.show_place(key)
        self.chosen.emit(key)

    def _stop_at_shown(self) -> None:
        """Let Tab stop at the place that is shown, and at no other."""
        for button in self._buttons.values():
            stops = button.isChecked() or button.hasFocus()
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stops else Qt.FocusPolicy.ClickFocus)

    def _fit(self) -> None:
        """Be as wide as the longest word; the font of the buttons follows that of the rail only later."""
        longest = max((button.word_size(self.font()).width() for button in self._buttons.values()), default=0)
        wanted = max(_LEAST, longest + _BESIDE)
        high, icon = theming.current().scaled(_HIGH), theming.current().scaled(ICON)
        width, height = self._room or (wanted * _SHARE, self._needed(high))
        self._has_words = wanted * _SHARE <= width and self._needed(high) <= height
        alone = min(
            icon + _AROUND + _BETWEEN, max(icon + _BETWEEN, (height - self._needed(0)) // max(1, len(self._buttons)))
        )
        for button in self._buttons.values():
            button.has_word = self._has_words
            button.setIconSize(QSize(icon, icon))
            button.setFixedHeight(high if self._has_words else alone)
        self.setFixedWidth(wanted if self._has_words else icon + _AROUND + 20)

    def _needed(self, high: int) -> int:
        """Return the pixels that buttons of this height need."""
        count = len(self._buttons)
        return count * high + (count - 1) * SPACE["xs"] + 2 * SPACE["m"]
