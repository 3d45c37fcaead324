"""The rail on the left: one large button per workspace, in the order of the work."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from lagvarde_coder.gui import theming
from lagvarde_coder.gui.theming import SPACE

_WIDTH = 120
_ICON = QSize(24, 24)


class Rail(QFrame):
    """Icons with words; exactly one is chosen.

    Signals:
        chosen: the key of a place, by the user.
    """

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAccessibleName(name)
        self.setFixedWidth(_WIDTH)
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
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setMinimumHeight(62)
        button.setToolTip(f"{title} ({shortcut})")
        button.setAccessibleName(title)
        theming.current().keep_icon(button, icon)
        button.clicked.connect(lambda: self.chosen.emit(key))
        self._group.addButton(button)
        self._buttons[key] = button
        self._layout.insertWidget(self._layout.count() - 1, button)

    def show_place(self, key: str) -> None:
        """Mark a place as the one that is shown; the signal is not sent."""
        self._buttons[key].setChecked(True)
