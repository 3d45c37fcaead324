"""The rail on the left: one large button per workspace, in the order of the work."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE

_LEAST = 120
_BESIDE = 20
"""Pixels left and right of a word, together."""
_ICON = QSize(24, 24)
_SHARE = 10
"""With words it takes a tenth of the window at most; where they need more, the icons stand alone."""
_ALONE = 64
"""Width of icons alone."""


class Rail(QFrame):
    """Icons with words, or, in a window that is narrow for the size of its letters, without; exactly one is chosen.

    Signals:
        chosen: the key of a place, by the user.
    """

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAccessibleName(name)
        self.setFixedWidth(_LEAST)
        self._window: int | None = None
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(SPACE["xs"], SPACE["m"], SPACE["xs"], SPACE["m"])
        self._layout.setSpacing(SPACE["xs"])
        self._layout.addStretch(1)

    def add_place(self, key: str, title: str, icon: str, shortcut: str) -> None:
        """Add a place below the others."""
        button = QToolButton()
        button.setText(title)
        button.setIconSize(_ICON)
        button.setCheckable(True)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setMinimumHeight(62)
        button.setToolTip(f"{title} ({shortcut})")
        button.setAccessibleName(title)
        theming.current().keep_icon(button, icon)
        button.clicked.connect(lambda: self.chosen.emit(key))
        self._group.addButton(button)
        self._buttons[key] = button
        self._layout.insertWidget(self._layout.count() - 1, button)
        self._fit()

    def show_place(self, key: str) -> None:
        """Mark a place as the one that is shown; the signal is not sent."""
        self._buttons[key].setChecked(True)

    def changeEvent(self, event: QEvent) -> None:
        """Make room for larger words."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def fit_into(self, width: int) -> None:
        """Follow the width of the window, in pixels."""
        self._window = width
        self._fit()

    def _fit(self) -> None:
        """Be as wide as the longest word, which is bold while its place is shown: size hints do not know that."""
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(bold)
        longest = max((metrics.horizontalAdvance(button.text()) for button in self._buttons.values()), default=0)
        wanted = max(_LEAST, longest + _BESIDE)
        has_words = self._window is None or wanted * _SHARE <= self._window
        style = Qt.ToolButtonStyle.ToolButtonTextUnderIcon if has_words else Qt.ToolButtonStyle.ToolButtonIconOnly
        for button in self._buttons.values():
            button.setToolButtonStyle(style)
        self.setFixedWidth(wanted if has_words else _ALONE)
